#include <athro/identity/throttle.h>

#include <algorithm>

#include <gtest/gtest.h>

#include <athro/base/testing.h>

namespace athro::identity {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// How many of `attempts` at one instant are admitted.
int admitted(Throttle& throttle, base::Time at, int attempts) {
    int count = 0;
    for (int i = 0; i < attempts; ++i)
        count += throttle.admit("ann", at) ? 1 : 0;
    return count;
}

TEST(Throttle, AdmitsSoManyAMinute) {
    Throttle throttle{5, 100};
    const auto start = base::FixedClock{}.now();
    EXPECT_EQ(admitted(throttle, start, 5), 5);
    EXPECT_EQ(admitted(throttle, start + seconds{60}, 5), 5);
    EXPECT_TRUE(throttle.admit("bob", start));
}

TEST(Throttle, GrowsTheDelayEachTimeTheLimitIsPassed) {
    Throttle throttle{5, 100};
    auto at = base::FixedClock{}.now();
    for (const int delay : {30, 60, 120, 240, 480, 900, 900}) {
        SCOPED_TRACE(delay);
        EXPECT_EQ(admitted(throttle, at, 20), 5);
        EXPECT_EQ(admitted(throttle, at + seconds{delay} - std::chrono::microseconds{1}, 1), 0);
        at += seconds{std::max(delay, 60)};
    }
    at += minutes{31};
    EXPECT_EQ(admitted(throttle, at, 20), 5);  // quiet for long enough: it begins anew
    EXPECT_EQ(admitted(throttle, at + seconds{60}, 1), 1);
}

TEST(Throttle, ForgetsAKeyThatGotIn) {
    Throttle throttle{5, 100};
    const auto at = base::FixedClock{}.now();
    EXPECT_EQ(admitted(throttle, at, 6), 5);
    throttle.forget("ann");
    throttle.forget("nobody");
    EXPECT_EQ(admitted(throttle, at, 6), 5);
}

TEST(Throttle, BlocksNobodyForLongerWhenTheClockIsPutBack) {
    Throttle throttle{5, 100};
    const auto at = base::FixedClock{}.now();
    EXPECT_EQ(admitted(throttle, at, 6), 5);
    EXPECT_EQ(admitted(throttle, at - hours{24}, 1), 0);
    EXPECT_EQ(admitted(throttle, at - hours{24} + minutes{15}, 1), 1);
}

TEST(Throttle, NeverHoldsMoreKeysThanItMayAndKeepsTheBusyOnes) {
    Throttle throttle{1, 10};
    const auto at = base::FixedClock{}.now();
    EXPECT_TRUE(throttle.admit("ann", at));
    for (int i = 0; i < 1'000; ++i) {
        throttle.admit("key " + std::to_string(i), at);
        EXPECT_FALSE(throttle.admit("ann", at));
        ASSERT_LE(throttle.size(), 10U);
    }
}

TEST(ToNetwork, GivesOneNameToWhatOneHouseholdHas) {
    const struct {
        const char* peer;
        const char* network;
    } table[] = {
        {"192.0.2.7", "192.0.2.7"},
        {"::ffff:192.0.2.7", "192.0.2.7"},
        {"2001:db8:1:2:3:4:5:6", "20010db800010002/64"},
        {"2001:db8:1:2::1", "20010db800010002/64"},
        {"fe80::1%eth0", "fe80000000000000/64"},
        {"::1", "0000000000000000/64"},
        {"", ""},
        {"here", "here"},
    };
    for (const auto& [peer, network] : table) {
        SCOPED_TRACE(peer);
        EXPECT_EQ(to_network(peer), network);
    }
}

}  // namespace
}  // namespace athro::identity
