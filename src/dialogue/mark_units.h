#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <athro/dialogue/mark_tokens.h>

namespace athro::dialogue {

/// A unit of measurement: what it measures, and how many of the base unit one of it is.
struct Unit {
    std::string
        dimension;  // "mass", "volume", "mass/volume", "share"; a word of its own for counts
    double factor = 1;
    bool operator==(const Unit&) const = default;
};

/// A unit and how many tokens it took.
struct UnitRun {
    Unit unit;
    std::size_t length = 0;
};

/// The unit that begins with the first token, by its symbol or its name in either language: "mg",
/// "miligram", "micrograms", "mmol/L", "mg per kg", "%", "y cant". Nothing when none begins there.
std::optional<UnitRun> parse_unit(std::span<const MarkToken> tokens);

/// The unit of a key. One that is in no table measures only itself; nothing for an empty text.
std::optional<Unit> parse_unit_of_key(std::string_view text);

}  // namespace athro::dialogue
