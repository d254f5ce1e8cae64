#include <athro/learner/mastery.h>

#include <gtest/gtest.h>

namespace athro::learner {
namespace {

using namespace std::chrono_literals;

const model::ObjectiveId narrow{"foundations/what-ai-is/narrow"};
const base::Time start{1'790'000'000s};

model::Evidence evidence(std::string item, double score, model::Help help,
                         std::chrono::hours after) {
    return {model::EvidenceId{item + std::to_string(after.count())},
            narrow,
            model::ItemId{std::move(item)},
            {},
            model::Score::from(score).value(),
            help,
            {},
            {},
            start + after};
}

Level level_of(std::vector<model::Evidence> all, std::chrono::hours now = 100h) {
    return fold_mastery(narrow, all, start + now).level;
}

TEST(Mastery, IsNewWithoutEvidenceAndDevelopingWithAny) {
    EXPECT_EQ(level_of({}), Level::fresh);
    EXPECT_EQ(level_of({evidence("a", 0, model::Help::none, 0h)}), Level::developing);
    EXPECT_EQ(level_of({evidence("a", 1, model::Help::none, 0h)}), Level::developing);
}

TEST(Mastery, IsNotRaisedByAnAnswerAfterTheFullExplanation) {
    EXPECT_EQ(level_of({evidence("a", 1, model::Help::explained, 0h)}), Level::fresh);
}

TEST(Mastery, IsSecureWithThreeItemsRightUnaidedOneOfThemTwoDaysLater) {
    const auto a = evidence("a", 1, model::Help::none, 0h);
    const auto b = evidence("b", 1, model::Help::none, 1h);
    EXPECT_EQ(level_of({a, b, evidence("c", 1, model::Help::none, 48h)}), Level::secure);
    EXPECT_EQ(level_of({a, b, evidence("c", 1, model::Help::none, 47h)}), Level::developing);
    EXPECT_EQ(level_of({a, b, evidence("b", 1, model::Help::none, 49h)}),
              Level::developing);  // two items
    EXPECT_EQ(level_of({a, b, evidence("c", 1, model::Help::hint_1, 49h)}), Level::developing);
    EXPECT_EQ(level_of({a, b, evidence("c", 0.5, model::Help::none, 49h)}), Level::developing);
}

TEST(Mastery, FadesWhenItsReviewIsLongOverdue) {
    const std::vector all{evidence("a", 1, model::Help::none, 0h),
                          evidence("b", 1, model::Help::none, 1h),
                          evidence("c", 1, model::Help::none, 48h)};
    EXPECT_EQ(level_of(all, 48h + 24h * 13), Level::secure);
    EXPECT_EQ(level_of(all, 48h + 24h * 15), Level::developing);
    EXPECT_TRUE(fold_mastery(narrow, all, start + 48h + 24h * 15).is_fading);
}

}  // namespace
}  // namespace athro::learner
