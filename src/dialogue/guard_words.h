#pragma once

#include <string_view>

namespace athro::dialogue {

/// Words that carry no claim when one person answers another: thanks, understanding, "that sounds
/// hard". Stems as base::stem makes them, both languages.
bool is_social(std::string_view stem);

/// Words that turn what is said: more and less, always and never, should and must, trust and
/// ignore. One of them that the grounds do not have changes the claim.
bool turns_claim(std::string_view stem);

/// Whether a word speaks to the learner: "your", "chi", or a Welsh ending of the second person
/// ("dywedoch", "i'ch").
bool addresses(std::string_view folded);

/// Words that call an answer right, or wrong.
bool praises(std::string_view folded);
bool blames(std::string_view folded);

}  // namespace athro::dialogue
