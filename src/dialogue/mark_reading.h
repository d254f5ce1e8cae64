#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/mark_phrases.h>
#include <athro/dialogue/mark_tokens.h>

namespace athro::dialogue {

/// A word or number of an answer, with what stands around it.
struct SaidWord {
    MarkToken token;
    std::size_t at = 0;  // the number of its token in the answer
    std::size_t sentence = 0;
    std::size_t clause = 0;          // clauses are parted by signs and by words such as "because"
    bool is_negated = false;         // negated, doubted or taken back
    bool is_withdrawn = false;       // of an explanation, taken back by what came later
    std::size_t after_negation = 0;  // words of content between the negation and it
    bool is_reason = false;          // in a clause that gives a reason
    bool is_glue = false;            // no content of its own
    bool after_alternative = false;  // "or" stands between it and the word before
    bool after_list_mark = false;    // "," "/" ";" "and" stands between
};

/// An answer as it was meant: fillers gone, negations and retractions settled.
struct MarkReading {
    std::vector<MarkToken> tokens;  // all of them, as written
    std::vector<SaidWord> words;
    bool has_instruction = false;
    bool has_dont_know = false;
    bool has_alternative = false;
    bool is_question = false;  // asks what something is, or why
    bool is_list = false;      // many words in a row and nothing that joins them

    /// Words that carry content.
    std::size_t content_count() const;
};

/// How far negations reach and how easily words are taken back: a short answer is one statement, an
/// explanation holds several.
enum class ReadAs { statement, explanation };

MarkReading read_answer(std::string_view answer, ReadAs as);

/// The same for a form that answers are held against, as an explanation; the forms of an item come
/// again with every answer, so what was read is kept. Good until this thread reads a next one.
const MarkReading& read_form(std::string_view form);

}  // namespace athro::dialogue
