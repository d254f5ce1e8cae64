#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include <athro/base/expect.h>
#include <athro/safety/confusable.h>

namespace athro::safety {
namespace {

const Confusables& shipped() {
    static const Confusables confusables = [] {
        const auto* root = std::getenv("ATHRO_SOURCE_DIR");
        base::expect(root != nullptr, "ctest names the source folder");
        auto loaded = load_confusables(std::filesystem::path{root} / "faculty/shared/lexicon");
        base::expect(loaded.has_value(), loaded ? "" : loaded.error().message);
        return *loaded;
    }();
    return confusables;
}

TEST(Confusables, OpposesLookAlikesAndOpposites) {
    const struct {
        const char* a;
        const char* b;
        bool opposed;
    } table[] = {
        {"hypertension", "hypotension", true},
        {"hyperfiltration", "hypofiltration", true},  // by its beginning, in no family
        {"gorbwysedd", "isbwysedd", true},
        {"sensitivity", "specificity", true},
        {"sensitifrwydd", "penodolrwydd", true},
        {"dominant", "recessive", true},
        {"valid", "invalid", true},
        {"enalapril", "metoprolol", false},  // no stem in common
        {"prednisone", "prednisolone", true},
        {"ileum", "ilium", true},
        {"cadarnhaol", "negyddol", true},
        {"appendicitis", "appendicectomy", false},
        {"prevalence", "prevalence", false},
        {"nurse", "doctor", false},
    };
    for (const auto& [a, b, opposed] : table) {
        SCOPED_TRACE(std::string{a} + " / " + b);
        EXPECT_EQ(shipped().are_opposed(a, b), opposed);
        EXPECT_EQ(shipped().are_opposed(b, a), opposed);
    }
}

TEST(Confusables, ForgivesASlipOnlyWhereNoOtherTermLiesNear) {
    const struct {
        const char* said;
        const char* meant;
        bool slip;
    } table[] = {
        {"prevalance", "prevalence", true},
        {"prevelence", "prevalence", true},
        {"senstivity", "sensitivity", true},
        {"automtion", "automation", true},
        {"rong", "wrong", true},  // a first letter that nobody hears
        {"nowledge", "knowledge", true},
        {"strong", "wrong", false},
        {"long", "wrong", false},
        {"mynychdr", "mynychder", true},
        {"sensitifrwyd", "sensitifrwydd", true},
        {"hypertensoin", "hypertension", false},  // hypotension lies near
        {"hypotension", "hypertension", false},
        {"hypatension", "hypertension", false},
        {"prednisolone", "prednisone", false},
        {"prednisonee", "prednisone", false},
        {"brca2", "brca1", false},
        {"brca", "brca1", false},
        {"trial", "trail", false},  // a word itself
        {"casual", "causal", false},
        {"gene", "genes", false},  // too short; that it is a plural is for others to say
        {"ilieum", "ileum", false},
        {"abductin", "adduction", false},
        {"nvalid", "invalid", false},
        {"prevalence", "p", false},
        {"p", "prevalence", false},
        {"prevalence", "", false},
        {"", "prevalence", false},
        {"draft", "drift", false},  // one letter of a short word is another
        {"dirft", "drift", true},
        {"reccesive", "recessive", true},
    };
    for (const auto& [said, meant, slip] : table) {
        SCOPED_TRACE(std::string{said} + " for " + meant);
        EXPECT_EQ(shipped().is_slip(said, meant), slip);
    }
}

TEST(Confusables, KnowsTermsOfSeveralWords) {
    EXPECT_TRUE(shipped().is_term("folic acid"));
    EXPECT_TRUE(shipped().are_opposed("false positive", "false negative"));
    EXPECT_FALSE(shipped().is_term("purple acid"));
    EXPECT_GE(shipped().words_max(), 3u);
}

TEST(Confusables, ProtectTheWordsThatAQuestionAdds) {
    Confusables own;
    own.add_term("zolvinib");
    own.add_term("zolvanib");
    EXPECT_FALSE(own.is_slip("zolvinab", "zolvinib"));
    EXPECT_TRUE(own.is_term("zolvinib"));
    EXPECT_TRUE(Confusables{}.is_slip("zolvinab", "zolvinib"));
}

TEST(LoadConfusables, NamesTheFileThatIsMissing) {
    const auto loaded = load_confusables("no-such-folder");
    ASSERT_FALSE(loaded.has_value());
    EXPECT_EQ(loaded.error().code, base::Code::not_found);
    EXPECT_NE(loaded.error().message.find("confusable.toml"), std::string::npos);
}

TEST(Confusables, AnswerAboutASlipWellBelowAMillisecond) {
    const auto& confusables = shipped();
    const auto start = std::chrono::steady_clock::now();
    int slips = 0;
    for (int i = 0; i < 200; ++i)
        slips += confusables.is_slip("senstivity", "sensitivity") ? 1 : 0;
    const auto each = (std::chrono::steady_clock::now() - start) / 200;
    EXPECT_EQ(slips, 200);
    EXPECT_LT(each, std::chrono::milliseconds{5});  // a debug build with sanitizers
}

}  // namespace
}  // namespace athro::safety
