#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace athro::dialogue {

/// A number in a text, with the unit that stands right after it ("%", "mg", "years") or nothing.
struct Quantity {
    double value = 0;
    std::string unit;  // folded
    std::string text;  // as it stands
};

/// The numbers of a text: digits with either decimal mark and thousands separators, and number words of
/// both languages from two up ("one" and "un" are too often no number).
std::vector<Quantity> quantities_in(std::string_view text);

/// The same number, and no unit that the other contradicts.
bool is_same(const Quantity& a, const Quantity& b);

bool is_same_value(const Quantity& number, double value);

}  // namespace athro::dialogue
