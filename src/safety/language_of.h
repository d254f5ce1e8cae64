#pragma once

#include <string_view>

#include <athro/safety/lexicon.h>

namespace athro::safety {

/// The language that a text is written in. `mixed` has a good share of both; `unknown` is too short
/// to tell, or neither.
enum class WrittenIn { en, cy, mixed, unknown };

std::string_view to_text(WrittenIn language);

/// Never fails; any bytes are accepted.
WrittenIn language_of(const Lexicon& lexicon, std::string_view text);

}  // namespace athro::safety
