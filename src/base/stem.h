#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/text.h>

namespace athro::base {

/// The stem of a folded English word, lightly: plurals, -ing, -ed, -ly and common irregular verbs
/// (went -> go). Made for matching, not for reading: "alerts", "alerting" and "alerted" meet.
std::string stem(std::string_view folded_word);

/// Whether a folded word carries no meaning of its own in either language (the, of, mae, yn …).
/// Words of negation are never stop words.
bool is_stop_word(std::string_view folded_word);

/// Whether a folded word negates what stands near it (not, never, don't, nid, ddim, heb …).
bool is_negation(std::string_view folded_word);

/// The forms under which a word is matched: its stem, and its Welsh radicals where it may be
/// mutated.
std::vector<std::string> match_forms(std::string_view folded_word);

/// A word of a text with its match forms.
struct MatchWord {
    Word word;
    std::vector<std::string> forms;
    bool is_stop = false;
    bool negates = false;
};

std::vector<MatchWord> match_words(std::string_view text);

/// Whether two words meet: a form in common, or one slip apart where both are longer than five
/// letters.
bool meets(const MatchWord& a, const MatchWord& b);

}  // namespace athro::base
