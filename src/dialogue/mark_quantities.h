#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <athro/dialogue/mark_tokens.h>
#include <athro/dialogue/mark_units.h>

namespace athro::dialogue {

/// A number as an answer states it, with its unit.
struct Quantity {
    double value = 0;                   // of a ratio, the quotient
    std::optional<double> other_value;  // where the writing can be read in two ways
    std::optional<Unit> unit;
    std::optional<double> numerator;  // of a ratio: "9 of 108"
    bool is_limit = false;            // "more than 150"
    bool is_range = false;            // one end of "5 to 10"
    bool is_weak = false;             // a bare "one" or "un", which may be no number at all
    std::size_t begin = 0;            // tokens; end past the last, unit included
    std::size_t end = 0;
};

/// The quantities of a text, in order.
std::vector<Quantity> find_quantities(const std::vector<MarkToken>& tokens);

}  // namespace athro::dialogue
