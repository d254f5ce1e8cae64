#pragma once

#include <string_view>

namespace athro::dialogue {

/// The everyday sense of a word stem in either language, such as "more" for "higher" and "uwch";
/// empty when it has none.
std::string_view sense_of(std::string_view stem);

/// Whether two senses are opposites: "more" and "less".
bool are_opposite_senses(std::string_view a, std::string_view b);

/// Whether a sense has an opposite: "more", but not "alert".
bool has_opposite_sense(std::string_view sense);

}  // namespace athro::dialogue
