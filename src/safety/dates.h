#pragma once

#include <optional>
#include <string_view>

#include <athro/safety/canvas.h>

namespace athro::safety {

/// A date in a text, end past it. `has_year` is false for "12 March".
struct DateFind {
    std::size_t end = 0;
    bool has_year = true;
    bool is_spaced = false;  // "12 03 1945": a date only when the words say so
};

/// The date that begins at `begin`, in figures or with a month's name in either language, mutated
/// or cut short ("23-Jun-1968", "3ydd o Fai 1930", "March 4th, '61", "1968-06-23"); nothing for
/// none.
std::optional<DateFind> read_date(const Canvas& canvas, std::size_t begin);

/// Whether a folded word is a month's name, whole or cut short, in either language, mutated or not.
bool is_month_name(std::string_view folded);

}  // namespace athro::safety
