#include <athro/base/expect.h>
#include <athro/base/result.h>

#include <gtest/gtest.h>

namespace athro::base {
namespace {

TEST(Result, HoldsAValueOrAnError) {
    const Result<int> good = 3;
    const Result<int> bad = Error{Code::not_found, "no such turn"};
    EXPECT_EQ(*good, 3);
    EXPECT_EQ(bad.error().code, Code::not_found);
}

TEST(Result, ThatNothingHasSetIsAnErrorUnlessVoid) {
    EXPECT_FALSE(Result<int>{}.has_value());
    EXPECT_TRUE(Result<void>{}.has_value());
}

TEST(Expect, ThrowsBugWithThePromise) {
    EXPECT_NO_THROW(expect(true, "fine"));
    EXPECT_THROW(expect(false, "never"), Bug);
}

}  // namespace
}  // namespace athro::base
