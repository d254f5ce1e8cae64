#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>

namespace athro::base {

/// A source of random bytes. Passed in: the system's for secrets, a seeded one in tests.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The kernel's generator (getrandom); safe to share between threads.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// A generator that repeats from its seed. For tests and throw-away stores only, one thread.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : engine_{seed} {}
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::mt19937_64 engine_;
};

/// A new id of 128 random bits: 32 characters of [0-9a-f].
std::string make_id(Random& random);

/// Lower-case hexadecimal, two characters a byte.
std::string to_hex(std::span<const std::uint8_t> bytes);

}  // namespace athro::base
