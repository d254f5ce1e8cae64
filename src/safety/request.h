#pragma once

#include <string_view>

#include <athro/safety/lexicon.h>

namespace athro::safety {

/// A small request of a learner about the conversation itself.
enum class SmallRequest {
    none,
    dont_know,
    just_tell_me,
    skip,
    why,
    disagree,
    person,
    switch_language,
    go_on,
    no,
    hint,
    example,
    finish,
    practice,
    greeting,
    complaint,
};

/// The name in records: "dont-know", "just-tell-me", "continue"; empty for none.
std::string_view to_text(SmallRequest request);

/// The request that the words mainly are, in either language; none when they say something else
/// besides. A complaint (the words say that the mentor misunderstood) comes before the others and
/// may say more: it is found at the start of the text or as a whole sentence of it.
SmallRequest parse_request(const Lexicon& lexicon, std::string_view text);

}  // namespace athro::safety
