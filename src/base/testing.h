#pragma once

#include <athro/base/clock.h>

namespace athro::base {

/// A clock that stands still until a test moves it.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Time time = Time{std::chrono::seconds{1'790'000'000}}) : time_{time} {}
    Time now() const override { return time_; }
    void advance(std::chrono::microseconds span) { time_ += span; }

private:
    Time time_;
};

}  // namespace athro::base
