#include <gtest/gtest.h>

#include <chrono>

#include <athro/dialogue/mark_testing.h>

namespace athro::dialogue {
namespace {

std::vector<boost::json::object> cases(const char* name) {
    return retrieval::read_json_lines(retrieval::source_folder() / "tests/cases/marking" / name);
}

int count_welsh(const std::vector<boost::json::object>& lines) {
    int count = 0;
    for (const auto& line : lines)
        count += retrieval::text_of(line, "language") == "cy" ? 1 : 0;
    return count;
}

/// How many answers of a file are marked right; each that is not what it should be is printed.
std::size_t count_right(const std::vector<boost::json::object>& lines, bool should_be) {
    std::size_t right = 0;
    for (const auto& line : lines) {
        const auto answer = retrieval::text_of(line, "answer");
        const auto result = mark(to_question(line), answer, shipped_confusables());
        const bool is_right = result.mark == model::Mark::correct;
        right += is_right ? 1 : 0;
        if (is_right != should_be) {
            std::printf("%s \"%s\": %s by %s\n", retrieval::text_of(line, "id").c_str(),
                        answer.c_str(), std::string{to_text(result.mark)}.c_str(),
                        result.why.c_str());
        }
    }
    return right;
}

TEST(MarkBars, NoLookAlikeIsEverMarkedRight) {
    const auto lines = cases("reject.jsonl");
    EXPECT_GE(lines.size(), 300u);
    EXPECT_GE(count_welsh(lines), 300);
    EXPECT_EQ(count_right(lines, false), 0u);
    EXPECT_EQ(count_right(cases("reject_late.jsonl"), false), 0u);
    EXPECT_EQ(count_right(cases("reject_late2.jsonl"), false), 0u);
    EXPECT_EQ(count_right(cases("reject_late3.jsonl"), false), 0u);
}

TEST(MarkBars, NinetySevenOfAHundredFairAnswersAreMarkedRight) {
    const auto lines = cases("accept.jsonl");
    EXPECT_GE(lines.size(), 300u);
    EXPECT_GE(count_welsh(lines), 200);
    for (const auto* name :
         {"accept.jsonl", "accept_late.jsonl", "accept_late2.jsonl", "accept_late3.jsonl"}) {
        SCOPED_TRACE(name);
        const auto fair = cases(name);
        const auto right = static_cast<double>(count_right(fair, true));
        EXPECT_GE(right, 0.97 * static_cast<double>(fair.size()));
    }
}

/// Answers by writers who had seen neither the rules nor the other cases; some have led to changes
/// since. The bars (none accepted wrongly, 97 of 100 fair ones right) are not met on them: these
/// keep what is reached (docs/reference/quality.md).
TEST(MarkBars, AreMeasuredOnAnswersByOthers) {
    const auto wrong = cases("reject_fresh.jsonl");
    EXPECT_GE(wrong.size(), 450u);
    EXPECT_LE(count_right(wrong, false), 3u);
    const auto fair = cases("accept_fresh.jsonl");
    EXPECT_GE(fair.size(), 450u);
    EXPECT_GE(static_cast<double>(count_right(fair, true)),
              0.92 * static_cast<double>(fair.size()));
}

/// Answers in whole clauses by six other writers: key points said in other words, and turned
/// round, left open, counted wrongly or taken back. The bars are not met on them either.
TEST(MarkBars, AreMeasuredOnClausesByOthers) {
    const auto wrong = cases("reject_clauses.jsonl");
    EXPECT_GE(wrong.size(), 1'290u);
    EXPECT_LE(count_right(wrong, false), 9u);
    const auto fair = cases("accept_clauses.jsonl");
    EXPECT_GE(fair.size(), 1'290u);
    EXPECT_GE(static_cast<double>(count_right(fair, true)),
              0.82 * static_cast<double>(fair.size()));
}

TEST(MarkBars, AnAnswerOfFourThousandLettersIsMarkedInTime) {
    MarkQuestion question;
    question.kind = QuestionKind::points;
    for (const auto& line : cases("accept.jsonl")) {
        if (retrieval::text_of(line, "kind") == "points" && question.points.size() < 6) {
            const auto other = to_question(line);
            question.points.insert(question.points.end(), other.points.begin(), other.points.end());
        }
    }
    std::string answer;
    while (answer.size() < 4'000)
        answer += "most of the alrets are false becuase few poeple have it, ";
    (void)mark(question, answer, shipped_confusables());  // fills the tables that are made once
    const auto start = std::chrono::steady_clock::now();
    const auto result = mark(question, answer, shipped_confusables());
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_NE(result.why, "");
    EXPECT_LT(took, std::chrono::seconds{2});  // a debug build with sanitizers
}

}  // namespace
}  // namespace athro::dialogue
