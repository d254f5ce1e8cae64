#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/mark_units.h>

namespace athro::dialogue {

/// A number that a reply or a source states, each by itself: of "9 of 108" both.
struct StatedNumber {
    double value = 0;
    std::optional<double> other_value;  // where the writing can be read in two ways ("1.250")
    std::optional<Unit> unit;
    std::string text;  // as it stands
};

/// The numbers of a text, in digits or in words of either language; words that are mostly none are
/// left out: "one", "un", "gan" (by, and a hundred), "deg" (fair, and ten), "pump".
std::vector<StatedNumber> numbers_in(std::string_view text);

/// The same number, and no unit that the other contradicts.
bool is_same(const StatedNumber& a, const StatedNumber& b);

bool has_value(const StatedNumber& number, double value);

/// Whether it is written in figures, not in words.
bool is_in_digits(const StatedNumber& number);

}  // namespace athro::dialogue
