#pragma once

#include <string_view>

#include <athro/safety/lexicon.h>

namespace athro::safety {

/// Whether the words ask something, in either language: with a question mark or without ("what is
/// bias"), or indirectly ("tell me what bias is", "wnei di esbonio"). The rhetorical end of a
/// statement ("…, right?") counts too.
bool is_question(const Lexicon& lexicon, std::string_view text);

}  // namespace athro::safety
