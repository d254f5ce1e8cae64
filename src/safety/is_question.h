#pragma once

#include <string_view>

#include <athro/safety/lexicon.h>

namespace athro::safety {

/// Whether the words ask something, in either language: with a question mark or without ("what is
/// bias"), or indirectly ("tell me what bias is", "wnei di esbonio"). A tag on a statement ("…,
/// right?", "…, ynte?") or two marks after one ("it said low risk??") ask nothing by themselves.
bool is_question(const Lexicon& lexicon, std::string_view text);

}  // namespace athro::safety
