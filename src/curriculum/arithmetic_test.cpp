// The worked arithmetic of the faculty, computed again: source "arithmetic" says that a test checks
// it.

#include <athro/curriculum/load.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace athro::curriculum {
namespace {

struct Flags {
    double right = 0;
    double wrong = 0;
    double missed = 0;
    double all() const { return right + wrong; }
    double share() const { return 100 * right / all(); }
};

/// What a tool does with `people` of whom `ill` have the condition; sensitivity and specificity in
/// per cent.
Flags flags(double people, double ill, double sensitivity, double specificity) {
    const double right = ill * sensitivity / 100;
    return {right, (people - ill) * (100 - specificity) / 100, ill - right};
}

/// The half-width in percentage points of a 95 % interval of a share, by Wilson's formula, as
/// bounds.
std::pair<double, double> wilson(double right, double all) {
    constexpr double z = 1.96;
    const double share = right / all;
    const double middle = (share + z * z / (2 * all)) / (1 + z * z / all);
    const double half =
        z * std::sqrt(share * (1 - share) / all + z * z / (4 * all * all)) / (1 + z * z / all);
    return {100 * (middle - half), 100 * (middle + half)};
}

std::shared_ptr<const Curriculum> faculty() {
    const char* folder = std::getenv("ATHRO_SOURCE_DIR");
    std::vector<Finding> findings;
    const auto loaded = load_faculty(std::filesystem::path{folder ? folder : "."} / "faculty",
                                     findings, base::Date{std::chrono::year{2026} / 11 / 1});
    EXPECT_TRUE(loaded.has_value()) << (loaded ? "" : loaded.error().message);
    return loaded ? *loaded : nullptr;
}

std::string rounded(double number) {
    return fmt::format("{:.0f}", number);
}

TEST(Arithmetic, OfEveryPassageThatCitesItIsRight) {
    const auto rare = flags(1000, 10, 90, 90);
    const auto tenth = flags(1000, 100, 90, 90);
    const auto half = flags(1000, 500, 90, 90);
    const auto third = flags(1000, 300, 90, 90);
    const auto sharp = flags(10000, 100, 90, 99);
    const auto small = wilson(97, 100);
    const auto large = wilson(970, 1000);
    const struct {
        std::string id;
        std::vector<std::string> numbers;
    } table[] = {
        {"what-ai-is/net-time", {rounded(3 - 1)}},
        {"reading-claims/rare-means-false",
         {rounded(rare.right), rounded(rare.wrong), rounded(rare.all())}},
        {"reading-claims/one-in-twelve",
         {rounded(rare.all() / rare.right), fmt::format("{:.1f}", rare.share())}},
        {"reading-claims/flag-costs-time",
         {rounded(rare.all() * 10 / 60), rounded(rare.all() * 10 / 60 / 9)}},
        {"reading-claims/one-in-ten-have-it",
         {rounded(tenth.right), rounded(tenth.wrong), rounded(tenth.all())}},
        {"reading-claims/half-have-it",
         {rounded(half.right), rounded(half.wrong), rounded(half.all()), rounded(half.share())}},
        {"reading-claims/three-in-ten-have-it",
         {rounded(third.right), rounded(third.wrong), rounded(third.all()),
          rounded(third.share())}},
        {"reading-claims/moves-with-prevalence",
         {rounded(half.share()), fmt::format("{:.1f}", rare.share())}},
        {"reading-claims/quiet-can-miss", {rounded(flags(10, 10, 90, 90).missed), "10"}},
        {"reading-claims/npv-when-rare", {rounded(1000 - rare.all()), rounded(990 - rare.wrong)}},
        {"reading-claims/ppv-is-not-sensitivity", {rounded(rare.right), rounded(rare.all())}},
        {"reading-claims/fewer-false-flags",
         {rounded(sharp.right), rounded(sharp.wrong), rounded(sharp.all())}},
        {"reading-claims/perfect-sensitivity",
         {rounded(10 + rare.wrong), rounded(100 * 10 / (10 + rare.wrong))}},
        {"reading-claims/two-levels-compared", {rounded(50 - 35), rounded(50 - 45)}},
        {"reading-claims/accuracy-hides", {rounded(1000 - 30), rounded(100 * 970.0 / 1000)}},
        {"reading-claims/less-accurate-more-useful", {rounded(45 + 760), rounded(1000 - 50)}},
        {"reading-claims/small-study-interval",
         {rounded(small.first), rounded(small.second), rounded(large.first),
          rounded(large.second)}},
        {"reading-claims/subgroup-hides",
         {rounded(100 * 882.0 / 900), rounded(100 * 88.0 / 100), rounded(882 + 88),
          rounded((882 + 88) / 10.0)}},
    };
    const auto curriculum = faculty();
    ASSERT_NE(curriculum, nullptr);
    std::set<std::string> checked;
    for (const auto& [id, numbers] : table) {
        SCOPED_TRACE(id);
        checked.insert(id);
        const auto* passage = curriculum->find(model::PassageId{id});
        ASSERT_NE(passage, nullptr);
        for (const auto& number : numbers) {
            EXPECT_NE(passage->text.en.find(number), std::string::npos) << number;
            EXPECT_NE(passage->text.cy.find(number), std::string::npos) << number;
        }
    }
    for (const auto& passage : curriculum->passages()) {
        const bool cites = passage.source.text() == "arithmetic" && passage.section.empty();
        if (cites) EXPECT_TRUE(checked.contains(passage.id.text())) << passage.id.text();
    }
}

}  // namespace
}  // namespace athro::curriculum
