#include <athro/pages/natural_frequencies.h>

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

TEST(NaturalFrequencies, CountTheWorkedExampleOfTheUnit) {
    const auto found = to_natural_frequencies({1, 90, 90});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->people, 1000);
    EXPECT_EQ(found->ill_flagged, 9);
    EXPECT_EQ(found->ill_quiet, 1);
    EXPECT_EQ(found->well_flagged, 99);
    EXPECT_EQ(found->well_quiet, 891);
    EXPECT_NEAR(found->predictive_value, 8.33, 0.01);
    EXPECT_NEAR(found->negative_predictive_value, 99.89, 0.01);
}

TEST(NaturalFrequencies, AlwaysAddUpToTheCrowd) {
    for (const double prevalence : {0.0, 0.003, 0.07, 0.5, 1.0, 12.5, 50.0, 99.9, 100.0}) {
        for (const double sensitivity : {0.0, 33.3, 87.5, 100.0}) {
            for (const double specificity : {0.0, 66.6, 99.9, 100.0}) {
                SCOPED_TRACE(prevalence);
                const auto found = to_natural_frequencies({prevalence, sensitivity, specificity});
                ASSERT_TRUE(found);
                EXPECT_EQ(found->ill() + found->well_flagged + found->well_quiet, found->people);
                EXPECT_GE(std::min({found->ill_flagged, found->ill_quiet, found->well_flagged,
                                    found->well_quiet}),
                          0);
            }
        }
    }
}

TEST(NaturalFrequencies, TakeALargerCrowdForARareCondition) {
    EXPECT_EQ(to_natural_frequencies({0.1, 90, 90})->people, 1'000);
    EXPECT_EQ(to_natural_frequencies({0.05, 90, 90})->people, 10'000);
    EXPECT_EQ(to_natural_frequencies({0.001, 90, 90})->people, 100'000);
}

TEST(NaturalFrequencies, GiveNoValueWhereNobodyIsFlaggedOrEverybody) {
    EXPECT_LT(to_natural_frequencies({1, 0, 100})->predictive_value, 0);
    EXPECT_LT(to_natural_frequencies({1, 100, 0})->negative_predictive_value, 0);
    EXPECT_DOUBLE_EQ(to_natural_frequencies({0, 90, 90})->predictive_value, 0);
}

TEST(NaturalFrequencies, RefuseWhatIsNoPercentage) {
    for (const double bad : {-0.1, 100.1, std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity()}) {
        SCOPED_TRACE(bad);
        EXPECT_FALSE(to_natural_frequencies({bad, 90, 90}));
        EXPECT_FALSE(to_natural_frequencies({1, bad, 90}));
        EXPECT_FALSE(to_natural_frequencies({1, 90, bad}));
    }
}

}  // namespace
}  // namespace athro::pages
