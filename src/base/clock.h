#pragma once

#include <chrono>
#include <cstdint>

namespace athro::base {

/// Microseconds since 1970, UTC: the one time of athro.
using Time = std::chrono::sys_time<std::chrono::microseconds>;
using Date = std::chrono::sys_days;

/// Tells the time. Passed in, never reached for.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    Time now() const override;
};

/// Microseconds since 1970, as stored.
inline std::int64_t to_us(Time time) {
    return time.time_since_epoch().count();
}
inline Time to_time(std::int64_t us) {
    return Time{std::chrono::microseconds{us}};
}

}  // namespace athro::base
