#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace athro::dialogue {

/// Whether the sign at `at` ends a clause; within a number it does not.
bool ends_clause(std::string_view words, std::size_t at);

/// The stretch of the learner's words to quote: the clause around [begin, end), at most `words_max`
/// words, as it stands, without the punctuation at its ends.
std::string clause_around(std::string_view words, std::size_t begin, std::size_t end,
                          std::size_t words_max);

/// Whether a word joins clauses, so that a long sentence may be cut before it.
bool joins_clauses(std::string_view folded);

/// Without signs at the ends and without quotation marks, which stand around a quote already.
std::string trimmed(std::string_view text);

/// Whether a clause begins or ends within somebody's speech: a mark opens it and none closes it, or
/// the other way round.
bool is_cut_in_speech(std::string_view clause);

/// Whether a clause holds fewer than two words that carry a meaning: "nothing really".
bool says_little(std::string_view clause);

/// Without what people say around the matter: "Well, …", "Wel, …", "… haha"; as it stands between.
std::string without_fillers(std::string_view text);

}  // namespace athro::dialogue
