#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/mark_tokens.h>
#include <athro/safety/confusable.h>

namespace athro::dialogue {

/// The protected terms of one marking: what is known everywhere, and what the question adds.
struct MarkTerms {
    const safety::Confusables& shared;
    safety::Confusables own;

    bool is_term(std::string_view text) const { return shared.is_term(text) || own.is_term(text); }
    bool is_slip(std::string_view said, std::string_view meant) const;
    std::size_t words_max() const { return std::max(shared.words_max(), own.words_max()); }
};

/// How a word that was said stands to a word of an accepted form, the best last.
enum class Likeness {
    other,
    near,       // spelt much like it, but a look-alike lies as near
    opposed,    // its opposite or look-alike
    slip,       // a slip of the pen
    inflected,  // plural, mutated, or with another ending
    same,
};

/// Whether everyday words of the same sense count too: for key points, never for terms.
enum class Synonymy { none, everyday };

/// A word prepared for comparison.
struct MarkWord {
    std::string text;
    bool is_number = false;
    double value = 0;
    std::string stem;
    std::vector<std::string> roots;  // stems of what it may be mutated or made plural from
    std::string_view sense;          // the name of its everyday sense, or empty
    std::uint32_t idea = 0;          // what it names in either language, or 0

    /// A family of opposites that it belongs to, and as which of its words.
    struct Member {
        std::uint32_t family = 0;
        std::string as;
    };
    std::vector<Member> families;
};

MarkWord to_mark_word(const MarkToken& token, const MarkTerms& terms);

Likeness likeness(const MarkWord& said, const MarkWord& meant, const MarkTerms& terms,
                  Synonymy synonymy);

/// Whether the likeness is good enough to count.
inline bool is_alike(Likeness likeness) {
    return likeness >= Likeness::slip;
}

}  // namespace athro::dialogue
