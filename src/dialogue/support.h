#pragma once

#include <string>
#include <string_view>

namespace athro::dialogue {

/// Whether a passage says what a claim says, and if not, why not.
struct Support {
    bool is_given = false;
    std::string why;  // "", or what the passage does not say: "number 15", "turned: recessive"
};

/// Whether the sentences of a passage that come nearest to a claim say it: nearly all its words
/// stand in at most three sentences in a row; each number and each name such as "BRCA1" does; and
/// no word that turns a claim round ("not", "dominant", "usually", "gostwng") is added, or left out
/// of a sentence that is otherwise repeated. Both languages; a claim in words of its own is not
/// supported. Pure; any bytes are accepted.
Support support_of(std::string_view claim, std::string_view passage);

}  // namespace athro::dialogue
