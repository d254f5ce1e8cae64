#pragma once

#include <compare>

#include <athro/base/result.h>

namespace athro::model {

/// A mark or a belief, always within [0, 1]. To hold a Score is to know that it was checked.
class Score {
public:
    /// Errors: invalid, when `value` is not a number or lies outside [0, 1].
    static base::Result<Score> from(double value);
    static Score none() { return Score{0.0}; }
    static Score full() { return Score{1.0}; }

    double value() const noexcept { return value_; }
    auto operator<=>(const Score&) const = default;

private:
    explicit Score(double value) : value_{value} {}

    double value_;
};

}  // namespace athro::model
