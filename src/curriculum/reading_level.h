#pragma once

#include <cstddef>
#include <string_view>

#include <athro/base/language.h>
#include <athro/curriculum/faculty.h>

namespace athro::curriculum {

/// A text of fewer words has no steady LIX.
inline constexpr std::size_t lix_words_min = 15;

/// LIX (Björnsson 1968): words per sentence + the share of words over six letters in per cent. 25
/// is easy, 55 hard. It counts no syllables, so it serves Welsh too. 0 for a text without words. Of
/// Markdown it measures the running text: no tables, and each item of a list by itself.
double lix(std::string_view markdown);

/// Whether a text is harder to read than a level. Texts under `lix_words_min` words never are.
bool is_above(std::string_view text, double level);

/// The reading level for the texts of a file: that of the mentor in whose folder it lies; for what
/// is shared the easiest that any mentor states. No LIX where none is stated.
ReadingLevel reading_level_of(const Faculty& faculty, std::string_view file);

}  // namespace athro::curriculum
