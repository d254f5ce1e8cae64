#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace athro::dialogue {

/// One word, number or sign of an answer.
struct MarkToken {
    enum class Kind { word, number, sign };

    Kind kind = Kind::word;
    std::string text;                   // folded; a number as it was written
    double value = 0;                   // of a number
    std::optional<double> other_value;  // of a number that can be read in two ways ("1.250")
    bool is_glued = false;              // stands against the token before it, without a space

    bool is(std::string_view word) const { return text == word; }
};

/// The words, numbers and signs of a text, folded. Signs that mark no boundary and no number are
/// dropped; quotation marks too. "150mg" gives two tokens, "BRCA1" and "HbA1c" one; "isn't" is one
/// word.
std::vector<MarkToken> mark_tokens(std::string_view text);

}  // namespace athro::dialogue
