#include <athro/base/random.h>

#include <sys/random.h>

#include <array>

#include <athro/base/expect.h>

namespace athro::base {

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const auto count = ::getrandom(bytes.data(), bytes.size(), 0);
        expect(count > 0, "the kernel gives random bytes");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
    for (auto& byte : bytes)
        byte = static_cast<std::uint8_t>(engine_() >> 24);
}

std::string make_id(Random& random) {
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    return to_hex(bytes);
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

}  // namespace athro::base
