#include <algorithm>
#include <cstdio>

#include <gtest/gtest.h>

#include <athro/dialogue/mark_testing.h>
#include <athro/dialogue/testing.h>
#include <athro/dialogue/told.h>

namespace athro::dialogue {
namespace {

std::vector<Told> told_by(std::string_view words) {
    const auto& teaching = *shipped_teaching();
    return teaching.telling.find(words, teaching.signs.find(words));
}

/// The share of a language's cases of which the surest is one that fits.
double share_found(const char* name) {
    const auto lines =
        retrieval::read_json_lines(retrieval::source_folder() / "tests/cases/told" / name);
    EXPECT_GE(lines.size(), 40u);
    int found = 0;
    for (const auto& line : lines) {
        const auto words = retrieval::text_of(line, "text");
        const auto told = told_by(words);
        const auto name_of = [](const std::string& id) { return id.substr(id.rfind('/') + 1); };
        bool fits = false;
        for (const auto& wanted : line.at("told").as_array()) {
            fits = fits || (!told.empty() &&
                            name_of(told.front().id) == std::string_view{wanted.as_string()});
        }
        found += fits ? 1 : 0;
        if (!fits) {
            std::printf("%s: %s\n", told.empty() ? "nothing" : told.front().id.c_str(),
                        words.c_str());
        }
    }
    return static_cast<double>(found) / static_cast<double>(lines.size());
}

TEST(Told, IsRecognisedInTheWordsOfPlayers) {
    EXPECT_GE(share_found("en.jsonl"), 0.85);
    EXPECT_GE(share_found("cy.jsonl"), 0.85);
}

/// Plain messages that nothing was learned from: when one is, it leaves this file.
TEST(Told, IsRecognisedInWordsThatNothingWasLearnedFrom) {
    EXPECT_GE(share_found("fresh.jsonl"), 0.55);
}

TEST(Told, IsNothingInTheWordsOfAnotherField) {
    for (const auto* words :
         {"How does a combustion engine work?", "Beth yw prifddinas Ffrainc?",
          "What is the best way to prune roses?", "Sut mae pwmp gwres yn gweithio?"}) {
        SCOPED_TRACE(words);
        const auto told = told_by(words);
        EXPECT_TRUE(told.empty() || told.front().sureness < 0.3) << told.front().id;
    }
}

TEST(Told, SaysInWhichClauseItStands) {
    const std::string words =
        "hello there. the care note says she ate all her dinner and she never did. that is me";
    const auto told = told_by(words);
    const auto learned = std::ranges::find(told, model::BriefId{"ai-and-my-work"}, &Told::brief);
    ASSERT_NE(learned, told.end());
    const auto clause = words.substr(learned->begin, learned->end - learned->begin);
    EXPECT_NE(clause.find("dinner"), std::string::npos) << learned->id << ": " << clause;
}

TEST(Told, ClausesAreCutAtSignsAndNotWithinNumbers) {
    const std::string words = "it said 2.5 mg, not 25. who checks that? nobody at all";
    std::vector<std::string> clauses;
    for (const auto& [begin, end] : clauses_of(words))
        clauses.push_back(words.substr(begin, end - begin));
    ASSERT_EQ(clauses.size(), 3u);
    EXPECT_EQ(clauses[0], "it said 2.5 mg, not 25");
    EXPECT_EQ(clauses[1], "who checks that");
}

}  // namespace
}  // namespace athro::dialogue
