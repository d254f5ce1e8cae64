#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace athro::base {

/// The forms a folded Welsh word may have before mutation, itself first: "gath" -> gath, cath;
/// "mhobl" -> mhobl, pobl. Over-generous on purpose: it never asks whether a form is a word.
std::vector<std::string> radicals(std::string_view folded_word);

/// The forms a folded radical may take by soft, nasal and aspirate mutation and h before a vowel,
/// itself first: "pobl" -> pobl, bobl, mhobl, phobl.
std::vector<std::string> mutations(std::string_view folded_radical);

}  // namespace athro::base
