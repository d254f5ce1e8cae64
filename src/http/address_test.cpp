#include <gtest/gtest.h>

#include <string_view>

#include <athro/http/address.h>

namespace athro::http {
namespace {

TEST(IsPublicAddress, BlocksWhatIsNotOnTheInternet) {
    const struct {
        std::string_view address;
        bool is_public;
    } table[] = {
        {"8.8.8.8", true},
        {"0.0.0.0", false},
        {"10.255.255.255", false},
        {"11.0.0.0", true},
        {"100.63.255.255", true},
        {"100.64.0.0", false},
        {"100.127.255.255", false},
        {"100.128.0.0", true},
        {"127.0.0.1", false},
        {"127.255.255.255", false},
        {"169.254.169.254", false},
        {"172.15.255.255", true},
        {"172.16.0.0", false},
        {"172.31.255.255", false},
        {"172.32.0.0", true},
        {"192.0.0.1", false},
        {"192.0.2.1", false},
        {"192.168.0.1", false},
        {"192.169.0.1", true},
        {"198.18.0.1", false},
        {"198.19.255.255", false},
        {"198.51.100.1", false},
        {"203.0.113.1", false},
        {"223.255.255.255", true},
        {"224.0.0.1", false},
        {"240.0.0.1", false},
        {"255.255.255.255", false},
        {"::", false},
        {"::1", false},
        {"::ffff:127.0.0.1", false},
        {"::ffff:8.8.8.8", true},
        {"64:ff9b::7f00:1", false},
        {"fe80::1", false},
        {"fc00::1", false},
        {"fd12::1", false},
        {"ff02::1", false},
        {"2001:db8::1", false},
        {"2001::1", false},
        {"2001:1ff::1", false},
        {"2001:200::1", true},
        {"2002:7f00:1::", false},
        {"2606:4700::1111", true},
        {"3fff::1", false},
        {"4000::1", false},
        {"127.1", false},
        {"2130706433", false},
        {"0177.0.0.1", false},
        {"localhost", false},
        {"", false},
        {"fe80::1%eth0", false},
    };
    for (const auto& [address, is_public] : table) {
        SCOPED_TRACE(address);
        EXPECT_EQ(is_public_address(address), is_public);
    }
    EXPECT_TRUE(is_loopback_address("127.8.8.8"));
    EXPECT_TRUE(is_loopback_address("::ffff:127.0.0.1"));
    EXPECT_FALSE(is_loopback_address("128.0.0.1"));
}

}  // namespace
}  // namespace athro::http
