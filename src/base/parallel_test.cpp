#include <athro/base/parallel.h>

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace athro::base {
namespace {

TEST(ForEachIndex, CallsEachOnceWhateverTheCount) {
    for (const std::size_t count : {0u, 1u, 499u, 1000u, 12'345u}) {
        std::vector<int> calls(count, 0);
        for_each_index(count, [&](std::size_t i) { ++calls[i]; });
        EXPECT_EQ(std::ranges::count(calls, 1), static_cast<std::ptrdiff_t>(count));
    }
}

TEST(ForEachTask, CallsEachOnceWhateverTheCount) {
    for (const std::size_t count : {0u, 1u, 7u, 100u}) {
        std::vector<int> calls(count, 0);
        for_each_task(count, [&](std::size_t i) { ++calls[i]; });
        EXPECT_EQ(std::ranges::count(calls, 1), static_cast<std::ptrdiff_t>(count));
    }
}

}  // namespace
}  // namespace athro::base
