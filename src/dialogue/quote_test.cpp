#include <athro/dialogue/quote.h>
#include <athro/dialogue/quote_choice.h>

#include <gtest/gtest.h>

namespace athro::dialogue {
namespace {

constexpr std::size_t words_max = 11;

TEST(Quote, LeavesOutWhatPeopleSayAroundTheMatter) {
    const struct {
        const char* said;
        const char* kept;
    } table[] = {
        {"Well, they brought in speech recognition", "they brought in speech recognition"},
        {"wel fi'n teipo llythyron clinic", "fi'n teipo llythyron clinic"},
        {"smo fi'n gallu reteiro to haha", "smo fi'n gallu reteiro to"},
        {"sbio ar y claf ac nid ar y sgrin, de", "sbio ar y claf ac nid ar y sgrin"},
        // None of these is a filler.
        {"no chest pain at all", "no chest pain at all"},
        {"ges i baned o de", "ges i baned o de"},
        {"there is nothing like", "there is nothing like"},
    };
    for (const auto& row : table)
        EXPECT_EQ(without_fillers(row.said), row.kept);
}

TEST(Quote, TakesWhatMattersAndNotTheQuestionBehindIt) {
    const std::string words =
        "The daughter would have shouted at the desk. But the machine did catch him early. Who "
        "checks that?";
    EXPECT_EQ(main_clause(words, words_max), "the machine did catch him early");
}

TEST(Quote, PassesOverAJokeAndWhatHangsOnAnotherClause) {
    EXPECT_EQ(main_clause("Learn the kettle first ha. I'd say check every letter against the "
                          "audio, even when it looks lovely and you've got forty waiting",
                          words_max),
              "I'd say check every letter against the audio");
}

TEST(Quote, PrefersTheClauseInWhichSomethingWasRecognised) {
    const std::string words =
        "We had the alarm silenced for a week. The night staff got it on paper";
    const auto at = words.find("The night");
    EXPECT_EQ(main_clause(words, words_max, {0, at - 2}), "We had the alarm silenced for a week");
    EXPECT_EQ(main_clause(words, words_max, {at, words.size()}), "The night staff got it on paper");
}

TEST(Quote, KeepsAMaskAndSomebodysSpeechWhole) {
    EXPECT_EQ(without_fillers("well, [name] mumbles through his letters"),
              "[name] mumbles through his letters");
    const std::string words =
        "Otherwise it is 'she only scores a 2, keep an eye on her' from them, and I do the "
        "readings on my own every fifteen minutes";
    EXPECT_EQ(main_clause(words, 12), "I do the readings on my own every fifteen minutes");
    EXPECT_EQ(without_fillers("well, it wrote 'hydralazine' for 'hydroxyzine'."),
              "it wrote 'hydralazine' for 'hydroxyzine'");
}

TEST(Quote, PassesOverAHedge) {
    EXPECT_EQ(main_clause("Couldn't tell you for sure. The stoic old women never say how bad it is",
                          words_max),
              "The stoic old women never say how bad it is");
    EXPECT_EQ(main_clause("Duw a ŵyr. Rhywun mewn swyddfa yng Nghaerdydd sy'n ei osod", words_max),
              "Rhywun mewn swyddfa yng Nghaerdydd sy'n ei osod");
}

TEST(Quote, KnowsWhatSaysLittle) {
    EXPECT_TRUE(says_little("Dim byd de"));
    EXPECT_TRUE(says_little("nothing at all"));
    EXPECT_FALSE(says_little("the night staff noticed"));
}

TEST(Quote, ThatIsCutEndsOnNoClitic) {
    const std::string words =
        "Ond ma boi COPD yn sgorio'n uchel bob tro a fynta'n ista fyny'n tost";
    EXPECT_FALSE(clause_around(words, 0, words.size(), words_max).ends_with("'n"));
}

TEST(Quote, EndsNoClauseWithinANumber) {
    EXPECT_FALSE(ends_clause("it said 2.5 mg", 9));
    EXPECT_TRUE(ends_clause("it said so, then", 10));
}

}  // namespace
}  // namespace athro::dialogue
