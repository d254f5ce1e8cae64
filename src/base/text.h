#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace athro::base {

/// One word of a text: its folded form and where it stands (byte offsets into the original, end
/// past it).
struct Word {
    std::string folded;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Lower case, compatibility forms resolved, diacritics dropped (hŷn -> hyn, Ŵy -> wy), every kind
/// of apostrophe as ', every dash as -, every space as ' '. Never fails; bad UTF-8 becomes U+FFFD.
std::string fold(std::string_view text);

/// The words of a text in order. A word is letters and digits, with ' inside it ("don't", "mae'n")
/// and
/// '.' or ',' between digits ("8.3", "1,000"). Signs such as % are no word.
std::vector<Word> words(std::string_view text);

/// How many words a reader would count: runs between white space that hold a letter or digit.
std::size_t count_words(std::string_view text);

/// Whether the bytes are well-formed UTF-8 without NUL.
bool is_valid_utf8(std::string_view text);

/// The number of Unicode code points before byte `offset` (bytes past the end count as the end).
std::size_t to_code_point_offset(std::string_view text, std::size_t offset);

/// Without white space at both ends, and runs of white space within as one space.
std::string squeeze(std::string_view text);

/// The sentences of a text, each with its closing mark; an abbreviation such as "e.g." or a decimal
/// point does not end one.
std::vector<std::string_view> sentences(std::string_view text);

/// Edits (insert, delete, replace, swap of neighbours) from `a` to `b`, counted in bytes; stops
/// counting above `limit` and answers limit + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Text for HTML: & < > " ' as entities.
std::string escape_html(std::string_view text);

}  // namespace athro::base
