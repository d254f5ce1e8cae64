#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/reading.h>
#include <athro/dialogue/voice.h>

namespace athro::dialogue {

/// What is judged: a text and what it may rest on. Made from a contract, for authored words in
/// tests and for a model's words at run time alike.
struct Judged {
    const Teaching& teaching;
    const model::Contract& contract;
    std::vector<std::string> grounds;  // authored texts of the contract's parts, and its passages
    std::string learner_words;         // redacted
    int questions = 0;                 // exactly so many
    int words_max = 80;
    bool must_take_up = false;  // some word of contract.take_up must come back
    bool may_state = true;      // false: no claim of its own at all (the around voice)
};

/// A check that a reply did not pass, with a reason that a person can read.
struct Refusal {
    std::string check;   // "language", "length", "questions", "number", "key", "support", …
    std::string reason;  // never the learner's words
};

/// Every check of docs/explanation/guard.md, in its order; empty when the text may be shown.
std::vector<Refusal> judge(const Judged& judged, std::string_view text);

/// What the whole authored reply is judged with.
Judged judged_whole(const Teaching& teaching, const model::Contract& contract,
                    const model::Reply& authored, std::string learner_words);

/// What a model's taking-up is judged with, before the authored rest.
Judged judged_taking_up(const Teaching& teaching, const model::Contract& contract,
                        const model::Reply& authored, std::string learner_words);

}  // namespace athro::dialogue
