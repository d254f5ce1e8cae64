#include <athro/pages/sample_result.h>

#include <gtest/gtest.h>

#include <athro/base/expect.h>

namespace athro::pages {
namespace {

curriculum::SampleLab model() {
    curriculum::SampleLab lab;
    lab.examples = 1'000;
    lab.large.people = 800;
    lab.small.people = 200;
    lab.steps = {{0, 40}, {50, 30}, {100, 20}, {500, 10}};
    return lab;
}

TEST(SampleResult, LooksTheMissedUpInTheStepThatIsReached) {
    const struct {
        int small, small_missed, large_missed;  // the missed of 100
    } table[] = {{0, 40, 10},   {49, 40, 10},  {50, 30, 10},  {99, 30, 10},
                 {100, 20, 10}, {499, 20, 10}, {500, 10, 10}, {501, 10, 20},
                 {901, 10, 30}, {950, 10, 30}, {951, 10, 40}, {1'000, 10, 40}};
    for (const auto& row : table) {
        SCOPED_TRACE(row.small);
        const auto result = to_sample_result(model(), row.small);
        EXPECT_EQ(result.small.missed_of_100, row.small_missed);
        EXPECT_EQ(result.large.missed_of_100, row.large_missed);
        EXPECT_EQ(result.small.examples + result.large.examples, 1'000);
        EXPECT_EQ(result.small.missed, 2 * row.small_missed);
        EXPECT_EQ(result.large.missed, 8 * row.large_missed);
        EXPECT_EQ(result.missed(), result.small.missed + result.large.missed);
        EXPECT_EQ(result.people(), 1'000);
    }
}

TEST(SampleResult, AGroupMissedFourTimesAsOftenHardlyShowsInTheWhole) {
    const auto result = to_sample_result(model(), 0);
    EXPECT_EQ(result.small.missed, 80);
    EXPECT_EQ(result.large.missed, 80);
    EXPECT_EQ(result.missed(), 160);
}

TEST(SampleResult, IsNotAskedForMoreExamplesThanThereAre) {
    EXPECT_THROW(to_sample_result(model(), -1), base::Bug);
    EXPECT_THROW(to_sample_result(model(), 1'001), base::Bug);
}

}  // namespace
}  // namespace athro::pages
