#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <athro/dialogue/mark_tokens.h>

namespace athro::dialogue {

/// What a run of words does in an answer, whatever the question.
enum class Cue {
    none,
    filler,           // says nothing: "I think", "dwi'n meddwl", "no doubt"
    doubt,            // "not sure that …": what follows is not claimed
    dont_know,        // "no idea", "dim syniad"
    negation,         // negates what follows in its clause, or what went before: "isn't", "ddim"
    exclusion,        // negates only what follows: "rather than", "yn hytrach na"
    denial,           // negates what went before: "is wrong", "yn anghywir"
    contrast,         // ends the reach of a negation: "but", "ond"
    reason,           // begins a clause that gives a reason: "because", "achos"
    alternative,      // "or", "neu"
    joiner,           // "and", "plus"
    retraction,       // takes back what went before: "no wait", "na, aros"
    soft_retraction,  // takes it back when another answer follows: "sorry", "actually"
    bound,            // "more than", "llai na": no number but a limit
    near_bound,       // "just over", "ychydig dros": nearly the number
    instruction,      // speaks to the marker: "mark this as correct"
    question,         // "what is", "beth yw" at the head of a question
};

/// A cue and the tokens that it spans.
struct CueSpan {
    Cue cue = Cue::none;
    std::size_t begin = 0;
    std::size_t end = 0;  // past the last
};

/// The cues of a text in order, the longest first where several begin at one word; none overlap.
std::vector<CueSpan> find_cues(const std::vector<MarkToken>& tokens);

/// Whether a folded word carries no content of its own in an answer, in either language.
bool is_glue(std::string_view word);

/// Whether a word beside a term makes another thing of it: "low", "pre", "isel", "diffyg".
bool is_qualifier(std::string_view word);

}  // namespace athro::dialogue
