#include <gtest/gtest.h>

#include <csignal>

#include <athro/runtime/signals.h>

namespace athro::runtime {
namespace {

TEST(StopSignal, IsWaitedForByTheMainThread) {
    StopSignal stop;
    std::raise(SIGTERM);  // stays pending until it is waited for
    EXPECT_EQ(stop.wait(), SIGTERM);
}

}  // namespace
}  // namespace athro::runtime
