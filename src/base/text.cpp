#include <athro/base/text.h>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace athro::base {
namespace {

bool is_apostrophe(UChar32 c) {
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x0060 || c == 0x00B4 ||
           c == 0x2032 || c == 0x02B9;
}

bool is_dash(UChar32 c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// Appends the folded form of one code point, which may be nothing (a combining mark).
void append_folded(UChar32 c, std::string& out) {
    if (c >= 0 && c < 0x80) {
        if (c == '`') {
            out += '\'';
        } else if (c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f') {
            out += ' ';
        } else {
            out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return;
    }
    if (is_apostrophe(c)) {
        out += '\'';
        return;
    }
    if (is_dash(c)) {
        out += '-';
        return;
    }
    if (u_isUWhiteSpace(c)) {
        out += ' ';
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    static const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    static const auto* decompose = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString folded = casefold->normalize(icu::UnicodeString{c}, status);
    folded = decompose->normalize(folded, status);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const auto part = folded.char32At(i);
        if (u_charType(part) == U_NON_SPACING_MARK) continue;
        kept.append(part);
    }
    kept.toUTF8String(out);
}

/// The code point at `offset`, which moves past it; U+FFFD for bad bytes.
UChar32 next(std::string_view text, std::size_t& offset) {
    UChar32 c = 0;
    auto i = static_cast<std::int32_t>(offset);
    U8_NEXT_OR_FFFD(text.data(), i, static_cast<std::int32_t>(text.size()), c);
    offset = static_cast<std::size_t>(i);
    return c;
}

bool is_mark(UChar32 c) {
    return c >= 0x300 && u_charType(c) == U_NON_SPACING_MARK;
}
// The answers for ASCII are given without asking ICU: most letters of both languages are.
constexpr UChar32 ascii_end = 0x80;

bool is_ascii_letter(UChar32 c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_letter(UChar32 c) {
    return c < ascii_end ? is_ascii_letter(c) : u_isalpha(c);
}
bool is_alphanumeric(UChar32 c) {
    return c < ascii_end ? is_ascii_letter(c) || (c >= '0' && c <= '9') : u_isalnum(c);
}
bool is_word_part(UChar32 c) {
    return is_alphanumeric(c) || is_mark(c);
}

bool is_white(UChar32 c) {
    return c < ascii_end ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c);
}

/// Whether the full stop at `at` ends no sentence: a decimal point, an initial, or a known
/// abbreviation.
bool is_inner_stop(std::string_view text, std::size_t at) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]))
        return true;
    auto start = at;
    while (start > 0 && text[start - 1] != ' ' && text[start - 1] != '(')
        --start;
    const auto word = fold(text.substr(start, at - start));
    static constexpr std::array known{"e.g", "i.e", "dr",  "mr",  "mrs", "ms", "prof",
                                      "st",  "vs",  "etc", "h.y", "e.e", "no"};
    if (word == "no" || word == "etc") {
        // "No." before a number, "etc." before more of the sentence.
        return at + 2 < text.size() &&
               (is_digit(text[at + 2]) || (text[at + 2] >= 'a' && text[at + 2] <= 'z'));
    }
    return std::ranges::find(known, word) != known.end() ||
           (word.size() == 1 && text[start] >= 'A' && text[start] <= 'Z' && word != "i" &&
            word != "a" && word != "o" && word != "y");
}

}  // namespace

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();)
        append_folded(next(text, i), out);
    return out;
}

std::vector<Word> words(std::string_view text) {
    std::vector<Word> found;
    std::size_t i = 0;
    while (i < text.size()) {
        const auto begin = i;
        auto c = next(text, i);
        if (!is_word_part(c)) continue;
        Word word{{}, begin, i};
        append_folded(c, word.folded);
        auto last = c;
        while (i < text.size()) {
            auto ahead = i;
            c = next(text, ahead);
            if (is_word_part(c)) {
                append_folded(c, word.folded);
            } else {
                auto beyond = ahead;
                const auto after = ahead < text.size() ? next(text, beyond) : 0;
                const bool in_word = is_apostrophe(c) && is_letter(last) && is_letter(after);
                const bool in_number =
                    (c == '.' || c == ',') && u_isdigit(last) && u_isdigit(after);
                if (!in_word && !in_number) break;
                append_folded(c, word.folded);
            }
            last = c;
            i = ahead;
            word.end = i;
        }
        if (!word.folded.empty()) found.push_back(std::move(word));
    }
    return found;
}

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = next(text, i);
        if (is_white(c)) {
            inside = false;
        } else if (!inside && is_alphanumeric(c)) {
            inside = true;
            ++count;
        }
    }
    return count;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        auto at = static_cast<std::int32_t>(i);
        U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
        if (c <= 0) return false;
        i = static_cast<std::size_t>(at);
    }
    return true;
}

std::size_t to_code_point_offset(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(offset, text.size());) {
        next(text, i);
        ++count;
    }
    return count;
}

std::string squeeze(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto begin = i;
        if (is_white(next(text, i))) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out.append(text.substr(begin, i - begin));
    }
    return out;
}

std::vector<std::string_view> sentences(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t start = 0;
    const auto close = [&](std::size_t end) {
        auto part = text.substr(start, end - start);
        while (!part.empty() && (part.front() == ' ' || part.front() == '\n'))
            part.remove_prefix(1);
        while (!part.empty() && (part.back() == ' ' || part.back() == '\n'))
            part.remove_suffix(1);
        if (!part.empty()) found.push_back(part);
        start = end;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n' && i + 1 < text.size() && text[i + 1] == '\n') {
            close(i);
            continue;
        }
        if (c != '.' && c != '?' && c != '!') continue;
        if (c == '.' && is_inner_stop(text, i)) continue;
        auto end = i + 1;
        while (end < text.size() &&
               std::string_view{".?!\"')"}.find(text[end]) != std::string_view::npos)
            ++end;
        constexpr std::string_view closing_quote = "\xE2\x80\x9D";
        if (text.substr(end).starts_with(closing_quote)) end += closing_quote.size();
        if (end < text.size() && text[end] != ' ' && text[end] != '\n') continue;
        close(end);
        i = end - 1;
    }
    close(text.size());
    return found;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::vector<std::size_t> next_row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next_row[0] = i;
        auto least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto cost = a[i - 1] == b[j - 1] ? 0u : 1u;
            next_row[j] = std::min({row[j] + 1, next_row[j - 1] + 1, row[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                next_row[j] = std::min(next_row[j], before[j - 2] + 1);
            }
            least = std::min(least, next_row[j]);
        }
        if (least > limit) return limit + 1;
        std::swap(before, row);
        std::swap(row, next_row);
    }
    return std::min(row[b.size()], limit + 1);
}

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace athro::base
