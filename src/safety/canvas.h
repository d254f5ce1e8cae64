#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <athro/safety/redact.h>

namespace athro::safety {

/// A stretch of code points, end past it, and what it is.
struct Find {
    std::size_t begin = 0;
    std::size_t end = 0;
    Identifier type = Identifier::person;
};

/// A text as the finders of redaction see it: one character for each code point, so that places in
/// it are places in the text. Letters are lower-case ASCII without diacritics, every dash is '-',
/// every space ' ' (a line break stays '\n'), every apostrophe '\''. `other` is any other sign,
/// `joiner` a combining mark or zero-width character, `letter` a letter that has no ASCII form.
class Canvas {
public:
    static constexpr char other = '\x01';
    static constexpr char joiner = '\x02';
    static constexpr char letter = '\x03';

    explicit Canvas(std::string_view text);

    const std::string& flat() const { return flat_; }
    std::size_t size() const { return flat_.size(); }
    bool is_upper(std::size_t at) const { return upper_[at]; }

    /// The byte at which a code point begins; at size(), the end of the text.
    std::size_t byte_at(std::size_t at) const { return bytes_[at]; }

    /// '\0' outside the text.
    char at(std::size_t place) const { return place < flat_.size() ? flat_[place] : '\0'; }
    char before(std::size_t place) const { return place > 0 ? flat_[place - 1] : '\0'; }

    bool is_free(std::size_t begin, std::size_t end) const;

    /// Masks a stretch that is free as a whole; otherwise does nothing and answers false.
    bool mask(std::size_t begin, std::size_t end, Identifier type);

    /// Stretches that were placeholders already, with what they stand for. They are never masked
    /// again.
    const std::vector<Find>& placeholders() const { return placeholders_; }
    const std::vector<Find>& finds() const { return finds_; }

    /// The find or placeholder that touches `begin` from the left, or `end` from the right, with
    /// nothing but spaces and punctuation between (at most `gap_max` characters); null for none.
    const Find* neighbour_before(std::size_t begin, std::size_t gap_max) const;
    const Find* neighbour_after(std::size_t end, std::size_t gap_max) const;

    /// The words before `place` in the same paragraph, as one line of plain words: dots and
    /// apostrophes gone, every other sign a space, one space between words and one in front.
    std::string words_before(std::size_t place) const;

private:
    void find_placeholders(std::string_view text);
    bool is_gap(std::size_t begin, std::size_t end) const;

    std::string flat_;
    std::vector<bool> upper_;
    std::vector<std::size_t> bytes_;
    std::vector<bool> taken_;
    std::vector<Find> placeholders_;
    std::vector<Find> finds_;
};

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || c == Canvas::letter;
}
inline bool is_alnum(char c) {
    return is_digit(c) || is_letter(c);
}

/// Whether a word or number begins at `at`.
inline bool may_begin(const Canvas& canvas, std::size_t at) {
    return is_alnum(canvas.flat()[at]) && !is_alnum(canvas.before(at)) &&
           canvas.before(at) != Canvas::joiner;
}

/// Whether `line` (as words_before makes it) ends in one of `cues`, each " words". Up to three of
/// the words that may stand between a cue and its value ("is", "yw", "no") are passed over.
bool has_cue(std::string line, const std::vector<std::string_view>& cues);

/// Whether one of `cues` stands among the last `words_max` words of `line`.
bool has_cue_within(std::string_view line, const std::vector<std::string_view>& cues,
                    std::size_t words_max);

}  // namespace athro::safety
