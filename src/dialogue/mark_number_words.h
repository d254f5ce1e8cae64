#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <athro/dialogue/mark_tokens.h>

namespace athro::dialogue {

/// The value of a single number word in either language and any mutation: "ten", "ddeg", "ugain".
std::optional<double> parse_number_word(std::string_view folded);

/// A number and how many tokens it took.
struct NumberRun {
    double value = 0;
    std::optional<double> other_value;
    std::size_t length = 0;
};

/// The number that begins with the first token, written in digits or in words of either language:
/// "1,000", "a hundred and eight", "wyth pwynt tri", "un ar bymtheg", "pedwar ugain a deg",
/// "hanner", "three quarters". Nothing when no number begins there.
std::optional<NumberRun> parse_number(std::span<const MarkToken> tokens);

}  // namespace athro::dialogue
