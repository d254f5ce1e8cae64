#include <athro/safety/canvas.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include <athro/base/text.h>

namespace athro::safety {
namespace {

constexpr std::size_t look_back_max = 90;

bool is_joiner(UChar32 c) {
    return u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_FORMAT_CHAR;
}

/// The one character that stands for a code point beyond ASCII.
char flatten(UChar32 c, std::string_view bytes) {
    if (is_joiner(c)) return Canvas::joiner;
    const auto folded = base::fold(bytes);
    if (!folded.empty() && static_cast<unsigned char>(folded[0]) < 0x80) return folded[0];
    return u_isalpha(c) ? Canvas::letter : Canvas::other;
}

char flatten_ascii(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
    if (c == '`') return '\'';
    if (c == '\n') return c;
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ? ' ' : c;
}

}  // namespace

Canvas::Canvas(std::string_view text) {
    flat_.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto begin = i;
        UChar32 c = 0;
        auto next = static_cast<std::int32_t>(i);
        U8_NEXT_OR_FFFD(text.data(), next, static_cast<std::int32_t>(text.size()), c);
        i = static_cast<std::size_t>(next);
        bytes_.push_back(begin);
        upper_.push_back(u_isupper(c) || u_istitle(c));
        flat_ += c < 0x80 ? flatten_ascii(static_cast<char>(c))
                          : flatten(c, text.substr(begin, i - begin));
    }
    bytes_.push_back(text.size());
    taken_.resize(flat_.size());
    find_placeholders(text);
}

void Canvas::find_placeholders(std::string_view text) {
    for (std::size_t at = 0; at < flat_.size(); ++at) {
        if (flat_[at] != '[') continue;
        for (int number = 0; number <= static_cast<int>(Identifier::email); ++number) {
            const auto type = static_cast<Identifier>(number);
            for (const auto language : base::both_languages) {
                const auto word = placeholder(type, language);
                if (text.substr(bytes_[at]).starts_with(word)) {
                    const auto end = at + base::to_code_point_offset(word, word.size());
                    placeholders_.push_back({at, end, type});
                    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(at),
                              taken_.begin() + static_cast<std::ptrdiff_t>(end), true);
                    at = end - 1;
                    number = static_cast<int>(Identifier::email);
                    break;
                }
            }
        }
    }
}

bool Canvas::is_free(std::size_t begin, std::size_t end) const {
    for (auto at = begin; at < end; ++at) {
        if (taken_[at]) return false;
    }
    return begin < end && end <= taken_.size();
}

bool Canvas::mask(std::size_t begin, std::size_t end, Identifier type) {
    if (!is_free(begin, end)) return false;
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(begin),
              taken_.begin() + static_cast<std::ptrdiff_t>(end), true);
    finds_.push_back({begin, end, type});
    return true;
}

bool Canvas::is_gap(std::size_t begin, std::size_t end) const {
    for (auto at = begin; at < end; ++at) {
        if (is_alnum(flat_[at]) || taken_[at]) return false;
    }
    return true;
}

const Find* Canvas::neighbour_before(std::size_t begin, std::size_t gap_max) const {
    for (const auto* list : {&finds_, &placeholders_}) {
        for (const auto& find : *list) {
            if (find.end <= begin && begin - find.end <= gap_max && is_gap(find.end, begin))
                return &find;
        }
    }
    return nullptr;
}

const Find* Canvas::neighbour_after(std::size_t end, std::size_t gap_max) const {
    for (const auto* list : {&finds_, &placeholders_}) {
        for (const auto& find : *list) {
            if (find.begin >= end && find.begin - end <= gap_max && is_gap(end, find.begin))
                return &find;
        }
    }
    return nullptr;
}

std::string Canvas::words_before(std::size_t place) const {
    const auto start = place > look_back_max ? place - look_back_max : 0;
    std::string line{" "};
    for (auto at = start; at < place; ++at) {
        const char c = flat_[at];
        if (c == '\n' && at + 1 < place && flat_[at + 1] == '\n') {
            line = " ";
        } else if (taken_[at]) {
            if (line.back() != '#') line += line.back() == ' ' ? "#" : " #";
        } else if (is_alnum(c)) {
            if (line.back() == '#') line += ' ';
            line += c;
        } else if (c != '.' && c != '\'' && c != joiner && line.back() != ' ') {
            line += ' ';
        }
    }
    if (line.back() == ' ' && line.size() > 1) line.pop_back();
    return line;
}

bool has_cue(std::string line, const std::vector<std::string_view>& cues) {
    static constexpr std::array<std::string_view, 32> fillers{
        " is",   " was", " are", " no",  " number", " num", " nr",    " nbr",
        " rhif", " yw",  " ydy", " on",  " ar",     " ei",  " their", " his",
        " her",  " as",  " fel", " the", " oedd",   " ydi", " now",   " hi",
        " ef",   " fo",  " he",  " she", " e",      " y",   " o",     " in"};
    for (int passed = 0; passed <= 3; ++passed) {
        for (const auto cue : cues) {
            if (line.ends_with(cue)) return true;
        }
        const auto* filler =
            std::ranges::find_if(fillers, [&](auto word) { return line.ends_with(word); });
        if (filler == fillers.end()) return false;
        line.resize(line.size() - filler->size());
    }
    return false;
}

bool has_cue_within(std::string_view line, const std::vector<std::string_view>& cues,
                    std::size_t words_max) {
    auto start = line.size();
    for (std::size_t words = 0; words < words_max && start > 0; ++words) {
        start = line.rfind(' ', start - 1);
        if (start == std::string_view::npos) start = 0;
    }
    const auto near = std::string{line.substr(start)} + " ";
    return std::ranges::any_of(cues, [&](std::string_view cue) {
        return near.find(std::string{cue} + " ") != std::string::npos;
    });
}

}  // namespace athro::safety
