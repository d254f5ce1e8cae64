#include <athro/http/address.h>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace athro::http {

namespace {

using V6 = std::array<std::uint8_t, 16>;

struct Range4 {
    std::uint32_t start;
    int bits;
};

/// IANA's special-purpose IPv4 registry (RFC 6890 and its updates), with multicast.
constexpr Range4 blocked4[] = {
    {0x00000000, 8},   // this network
    {0x0A000000, 8},   // private
    {0x64400000, 10},  // shared by carriers
    {0x7F000000, 8},   // loopback
    {0xA9FE0000, 16},  // link-local, and the clouds' metadata services
    {0xAC100000, 12},  // private
    {0xC0000000, 24},  // protocol assignments
    {0xC0000200, 24},  // documentation
    {0xC0586300, 24},  // 6to4 relays
    {0xC0A80000, 16},  // private
    {0xC6120000, 15},  // benchmarking
    {0xC6336400, 24},  // documentation
    {0xCB007100, 24},  // documentation
    {0xE0000000, 4},   // multicast
    {0xF0000000, 4},   // reserved, broadcast
};

bool is_within(std::uint32_t address, const Range4& range) {
    return (address ^ range.start) >> (32 - range.bits) == 0;
}

bool is_public4(std::uint32_t address) {
    return std::ranges::none_of(blocked4, [&](const Range4& r) { return is_within(address, r); });
}

std::uint32_t to_number(const std::uint8_t* bytes) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
           std::uint32_t{bytes[2]} << 8 | bytes[3];
}

/// Only 2000::/3 is given out, less what in it is for tunnels, documentation and protocols.
bool is_public6(const V6& a) {
    if (a[0] >> 5 != 1) return false;
    if (a[0] == 0x20 && a[1] == 0x01 && a[2] < 0x02) return false;  // 2001::/23
    if (a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0d && a[3] == 0xb8)
        return false;                                       // documentation
    if (a[0] == 0x20 && a[1] == 0x02) return false;         // 6to4
    return !(a[0] == 0x3f && a[1] == 0xff && a[2] < 0x10);  // documentation
}

std::optional<std::uint32_t> parse_v4(const std::string& text) {
    std::array<std::uint8_t, 4> bytes{};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) != 1) return std::nullopt;
    return to_number(bytes.data());
}

std::optional<V6> parse_v6(const std::string& text) {
    V6 bytes{};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return std::nullopt;
    return bytes;
}

/// ::ffff:a.b.c.d
std::optional<std::uint32_t> to_mapped_v4(const V6& address) {
    constexpr std::array<std::uint8_t, 12> prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (!std::equal(prefix.begin(), prefix.end(), address.begin())) return std::nullopt;
    return to_number(address.data() + 12);
}

}  // namespace

bool is_public_address(std::string_view text) {
    if (const auto v4 = parse_v4(std::string{text})) return is_public4(*v4);
    const auto v6 = parse_v6(std::string{text});
    if (!v6) return false;
    if (const auto mapped = to_mapped_v4(*v6)) return is_public4(*mapped);
    return is_public6(*v6);
}

bool is_loopback_address(std::string_view text) {
    constexpr Range4 loopback{0x7F000000, 8};
    if (const auto v4 = parse_v4(std::string{text})) return is_within(*v4, loopback);
    const auto v6 = parse_v6(std::string{text});
    if (!v6) return false;
    if (const auto mapped = to_mapped_v4(*v6)) return is_within(*mapped, loopback);
    constexpr V6 one{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return *v6 == one;
}

}  // namespace athro::http
