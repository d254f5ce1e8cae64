#include <gtest/gtest.h>

#include <utility>

#include <athro/runtime/admission.h>

namespace athro::runtime {
namespace {

TEST(Admission, RefusesBeyondEitherLimitAndTakesPlacesBack) {
    Admission admission{3, 2};
    auto first = admission.take("a");
    {
        const auto second = admission.take("a");
        EXPECT_TRUE(second);
        EXPECT_FALSE(admission.take("a"));
        const auto third = admission.take("b");
        EXPECT_TRUE(third);
        EXPECT_FALSE(admission.take("c"));
        EXPECT_EQ(admission.total(), 3u);
    }
    EXPECT_EQ(admission.total(), 1u);
    const auto moved = std::move(first);
    EXPECT_EQ(admission.total(), 1u);
    EXPECT_TRUE(admission.take("c"));
}

}  // namespace
}  // namespace athro::runtime
