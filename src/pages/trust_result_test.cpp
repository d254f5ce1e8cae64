#include <athro/pages/trust_result.h>

#include <gtest/gtest.h>

#include <athro/base/expect.h>

namespace athro::pages {
namespace {

/// A case with the options a, b and c.
curriculum::TrustCase case_of(std::string right, std::string advice) {
    curriculum::TrustCase one;
    one.options = {{"a", {}}, {"b", {}}, {"c", {}}};
    one.right = std::move(right);
    one.advice = std::move(advice);
    return one;
}

TrustResult count_one(const std::string& right, const std::string& advice,
                      const TrustAnswer& answer) {
    return count_trust({{case_of(right, advice)}}, {answer});
}

TEST(TrustResult, TellsEveryWayOfDecidingApart) {
    const struct {
        std::string_view what, right, advice, alone, after;
        int over, given_up, shared, resisted, under, used;
    } table[] = {
        {"kept a right answer", "a", "b", "a", "a", 0, 0, 0, 1, 0, 0},
        {"gave a right answer up", "a", "b", "a", "b", 1, 1, 0, 0, 0, 0},
        {"from one wrong answer to the AI's", "a", "b", "c", "b", 1, 0, 0, 0, 0, 0},
        {"the same mistake as the AI's", "a", "b", "b", "b", 0, 0, 1, 0, 0, 0},
        {"saw its own mistake in the AI's", "a", "b", "b", "a", 0, 0, 0, 1, 0, 0},
        {"kept a third, wrong answer", "a", "b", "c", "c", 0, 0, 0, 0, 0, 0},
        {"agreed with right advice", "a", "a", "a", "a", 0, 0, 0, 0, 0, 0},
        {"took right advice", "a", "a", "b", "a", 0, 0, 0, 0, 0, 1},
        {"kept a wrong answer", "a", "a", "b", "b", 0, 0, 0, 0, 1, 0},
        {"went from one wrong answer to another", "a", "a", "b", "c", 0, 0, 0, 0, 1, 0},
        {"left a right answer that the AI shared", "a", "a", "a", "b", 0, 0, 0, 0, 1, 0},
    };
    for (const auto& row : table) {
        SCOPED_TRACE(row.what);
        const auto result = count_one(std::string{row.right}, std::string{row.advice},
                                      {std::string{row.alone}, std::string{row.after}});
        EXPECT_EQ(result.cases, 1);
        EXPECT_EQ(result.right_alone, row.alone == row.right ? 1 : 0);
        EXPECT_EQ(result.right_after, row.after == row.right ? 1 : 0);
        EXPECT_EQ(result.advice_right, row.advice == row.right ? 1 : 0);
        EXPECT_EQ(result.advice_wrong, row.advice == row.right ? 0 : 1);
        EXPECT_EQ(result.over_reliance, row.over);
        EXPECT_EQ(result.right_given_up, row.given_up);
        EXPECT_EQ(result.shared_mistakes, row.shared);
        EXPECT_EQ(result.wrong_advice_resisted, row.resisted);
        EXPECT_EQ(result.under_reliance, row.under);
        EXPECT_EQ(result.right_advice_used, row.used);
    }
}

TEST(TrustResult, CountsFinishedCasesOnly) {
    const curriculum::TrustLab lab{{case_of("a", "b"), case_of("a", "a"), case_of("a", "b")}};
    const auto result = count_trust(lab, {{"a", "b"}, {"b", ""}, {"", ""}});
    EXPECT_EQ(result.cases, 1);
    EXPECT_EQ(result.advice_wrong, 1);
    EXPECT_EQ(result.advice_right, 0);
    EXPECT_EQ(result.over_reliance, 1);
    EXPECT_EQ(count_trust(lab, {{}, {}, {}}).cases, 0);
    EXPECT_THROW(count_trust(lab, {{"a", "b"}}), base::Bug);
}

TEST(TrustResult, SomebodyWhoAlwaysFollowsAndSomebodyWhoNeverDoes) {
    curriculum::TrustLab lab;
    std::vector<TrustAnswer> follows;
    std::vector<TrustAnswer> refuses;
    for (int i = 0; i < 12; ++i) {
        const std::string advice = i < 4 ? "b" : "a";
        lab.cases.push_back(case_of("a", advice));
        follows.push_back({"c", advice});
        refuses.push_back({"c", "c"});
    }
    const auto follower = count_trust(lab, follows);
    EXPECT_EQ(follower.over_reliance, 4);
    EXPECT_EQ(follower.under_reliance, 0);
    EXPECT_EQ(follower.right_after, 8);
    const auto refuser = count_trust(lab, refuses);
    EXPECT_EQ(refuser.over_reliance, 0);
    EXPECT_EQ(refuser.under_reliance, 8);
    EXPECT_EQ(refuser.right_after, 0);
}

TEST(TrustStep, FitsWhatWasCounted) {
    const auto step = [](int over, int under, int right) {
        TrustResult result;
        result.cases = 10;
        result.over_reliance = over;
        result.under_reliance = under;
        result.right_after = right;
        return choose_step(result);
    };
    EXPECT_EQ(step(2, 1, 7), TrustStep::look_first);
    EXPECT_EQ(step(1, 2, 7), TrustStep::weigh_advice);
    EXPECT_EQ(step(2, 2, 6), TrustStep::say_why);
    EXPECT_EQ(step(0, 0, 9), TrustStep::check_source);
    EXPECT_EQ(step(0, 0, 10), TrustStep::keep_on);
}

}  // namespace
}  // namespace athro::pages
