#include <athro/curriculum/figures.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

#include <athro/base/text.h>
#include <athro/curriculum/number_words.h>

namespace athro::curriculum {
namespace {

using base::Language;
using base::Word;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A text as words, and what stands between them.
struct Words {
    std::string_view text;
    std::vector<Word> words;
    Language language;

    std::string_view at(std::size_t i) const {
        return i < words.size() ? std::string_view{words[i].folded} : std::string_view{};
    }
    /// Without what is joined on by an apostrophe: "tri" of "tri'n".
    /// Empty for a word with an accent, which is no number: "cânt" is not "cant".
    std::string_view stem_at(std::size_t i) const {
        return has_accent(i) ? std::string_view{} : at(i).substr(0, at(i).find('\''));
    }
    bool has_accent(std::size_t i) const {
        if (i >= words.size()) return false;
        const auto original = text.substr(words[i].begin, words[i].end - words[i].begin);
        return original.find_first_of("\xC3\xC5\xCC") != original.npos;
    }
    /// Whether only spaces or a hyphen stand between word i and the next.
    bool joins_next(std::size_t i) const {
        if (i + 1 >= words.size()) return false;
        const auto gap = base::fold(text.substr(words[i].end, words[i + 1].begin - words[i].end));
        return gap.find_first_not_of(" -") == gap.npos;
    }
    std::string after(std::size_t i) const { return base::squeeze(text.substr(words[i].end, 4)); }
};

/// A number that begins at some word: its value and how many words it takes; 0 words when none
/// does.
struct Span {
    double value = 0;
    std::size_t words = 0;
    bool is_demanded = true;
    std::string glued;  // letters that follow the digits in the same word, as in 5mg
};

Span digits_at(const Words& in, std::size_t i) {
    const auto word = in.at(i);
    if (word.empty() || !is_digit(word.front())) return {};
    std::string plain;
    std::size_t end = 0;
    for (; end < word.size() && (is_digit(word[end]) || word[end] == '.' || word[end] == ',');
         ++end) {
        if (word[end] != ',') plain += word[end];
    }
    Span span{0, 1, true, std::string{word.substr(end)}};
    std::from_chars(plain.data(), plain.data() + plain.size(), span.value);
    return span;
}

/// "twenty-five", "three hundred and five", "two thousand".
Span english_at(const Words& in, std::size_t i) {
    const auto first = number_word(in.stem_at(i), Language::en);
    if (!first) return {};
    Span span{first->value, 1, first->is_demanded, {}};
    const auto next = [&]() -> std::optional<NumberWord> {
        if (!in.joins_next(i + span.words - 1)) return std::nullopt;
        return number_word(in.stem_at(i + span.words), Language::en);
    };
    if (span.value >= 20 && span.value < 100) {
        if (const auto unit = next(); unit && unit->value >= 1 && unit->value < 10) {
            span.value += unit->value;
            ++span.words;
        }
    }
    if (const auto scale = next(); scale && (scale->value == 100 || scale->value == 1000)) {
        span = {span.value * scale->value, span.words + 1, true, {}};
    }
    return span;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// What "ar ddeg", "ar bymtheg" and "ar hugain" add to the number before them, or 0.
double added_by(std::string_view word) {
    if (is_one_of(word, {"ddeg", "ddeng"})) return 10;
    if (word == "bymtheg") return 15;
    if (word == "hugain") return 20;
    return 0;
}

/// "un deg dau", "pump ar hugain", "dau gant", "tair mil", "pedwar ugain", "hanner cant".
Span welsh_at(const Words& in, std::size_t i) {
    const auto word = in.at(i);
    if (word == "hanner" && is_one_of(in.at(i + 1), {"cant", "can"})) return {50, 2, true, {}};
    const auto first = number_word(in.stem_at(i), Language::cy);
    if (!first) return {};
    Span span{first->value, 1, first->is_demanded, {}};
    if (!in.joins_next(i)) return span;
    const auto next = in.at(i + 1);
    if (next == "ar" && added_by(in.at(i + 2)) > 0)
        return {span.value + added_by(in.at(i + 2)), 3, true, {}};
    if (is_one_of(next, {"deg", "ddeg"}) && span.value < 10) {
        span = {span.value * 10, 2, true, {}};
        const auto unit =
            in.joins_next(i + 1) ? number_word(in.stem_at(i + 2), Language::cy) : std::nullopt;
        if (unit && unit->value >= 1 && unit->value < 10)
            span = {span.value + unit->value, 3, true, {}};
        return span;
    }
    if (is_one_of(next, {"cant", "gant", "chant"})) return {span.value * 100, 2, true, {}};
    if (is_one_of(next, {"mil", "fil"})) return {span.value * 1000, 2, true, {}};
    if (is_one_of(next, {"ugain", "hugain"})) return {span.value * 20, 2, true, {}};
    return span;
}

bool follows_yn(std::string_view before) {
    return before == "yn" || before.ends_with("'n");
}
bool follows_article(std::string_view before) {
    return before == "y" || before == "ill" || before.ends_with("'r");
}

/// Whether "deg" at word i is the adjective (fair), which stands after "yn" or, at the end of a
/// clause, after a noun; the number stands before its noun or after "bob", "o", "i" or "y".
bool is_fair(const Words& in, std::size_t i) {
    if (in.at(i) != "deg") return false;
    const auto before = in.at(i - 1);
    const bool ends_clause = !in.joins_next(i);
    return follows_yn(before) ||
           (ends_clause && !is_one_of(before, {"bob", "pob", "o", "i", "y", "neu", "a", "hyd"}));
}

/// Whether the words up to i are "90 y cant" or "faint y cant"; "y cant nesaf" is the next hundred.
bool is_per_cent(const Words& in, std::size_t i) {
    if (i < 2 || in.at(i) != "cant" || in.at(i - 1) != "y") return false;
    return is_digit(in.at(i - 2).front()) || number_word(in.stem_at(i - 2), Language::cy) ||
           is_one_of(in.at(i - 2), {"faint", "sawl", "canran", "ganran"});
}

/// Whether the word at i only looks like a number: "y cant" is a unit, "yn deg" means fairly.
bool is_no_number(const Words& in, std::size_t i) {
    if (in.language != Language::cy || i == 0) return false;
    return is_per_cent(in, i) || is_fair(in, i);
}

/// "y ddau" is said where English says "both" or nothing at all.
bool is_both(const Words& in, std::size_t i, double value) {
    return in.language == Language::cy && i > 0 && value == 2 && follows_article(in.at(i - 1));
}

/// The unit that follows word i, or empty.
std::string unit_after(const Words& in, std::size_t i) {
    if (in.after(i).starts_with('%')) return "%";
    if (!in.joins_next(i)) return {};
    const auto one = std::string{in.at(i + 1)};
    const auto two = one + " " + std::string{in.at(i + 2)};
    for (const auto& unit : units()) {
        const auto& words = in.language == Language::cy ? unit.cy : unit.en;
        if (std::ranges::find(words, one) != words.end()) return unit.name;
        if (std::ranges::find(words, two) != words.end()) return unit.name;
    }
    return {};
}

std::string unit_of_letters(std::string_view letters, Language language) {
    for (const auto& unit : units()) {
        const auto& words = language == Language::cy ? unit.cy : unit.en;
        if (std::ranges::find(words, letters) != words.end()) return unit.name;
    }
    return {};
}

/// The pound sign stands before its number.
bool has_pound_before(const Words& in, std::size_t i) {
    constexpr std::string_view pound = "\xC2\xA3";
    return in.text.substr(0, in.words[i].begin).ends_with(pound);
}

}  // namespace

std::vector<Figure> figures(std::string_view text, Language language) {
    const Words in{text, base::words(text), language};
    std::vector<Figure> found;
    for (std::size_t i = 0; i < in.words.size();) {
        auto span = digits_at(in, i);
        if (span.words == 0 && !is_no_number(in, i)) {
            span = language == Language::cy ? welsh_at(in, i) : english_at(in, i);
        }
        if (span.words == 0) {
            ++i;
            continue;
        }
        auto unit = span.glued.empty() ? unit_after(in, i + span.words - 1)
                                       : unit_of_letters(span.glued, language);
        if (unit.empty() && has_pound_before(in, i)) unit = "\xC2\xA3";
        const bool is_demanded = span.is_demanded && !is_both(in, i, span.value);
        found.push_back({span.value, std::move(unit), is_demanded});
        i += span.words;
    }
    return found;
}

bool has_unit(std::string_view text, Language language, std::string_view name) {
    if (text.find(name) != text.npos && (name == "%" || name == "\xC2\xA3")) return true;
    const auto found = std::ranges::find(units(), name, &UnitWords::name);
    if (found == units().end()) return false;
    std::string spaced = " ";
    for (const auto& word : base::words(text)) {
        const auto letters = word.folded.find_first_not_of("0123456789.,");
        spaced += is_digit(word.folded[0]) && letters != std::string::npos
                      ? word.folded.substr(letters) + " "
                      : word.folded + " ";
    }
    const auto is_there = [&](const std::string& word) {
        return spaced.find(" " + word + " ") != std::string::npos;
    };
    return std::ranges::any_of(language == Language::cy ? found->cy : found->en, is_there) ||
           std::ranges::any_of(found->answers, is_there);
}

Lacking lacking(const std::vector<Figure>& has, std::string_view other, Language other_language) {
    Lacking lacks;
    if (has.empty()) return lacks;
    const auto answers = figures(other, other_language);
    // As many numbers on both sides: then each must be there as often, so that a 9 which became a
    // 10 is found although another 9 stands in the text. A text that says a number once more is no
    // fault.
    const bool is_counted = std::ranges::count(has, true, &Figure::is_demanded) ==
                            std::ranges::count(answers, true, &Figure::is_demanded);
    const auto add = [](std::vector<std::string>& to, std::string what) {
        if (std::ranges::find(to, what) == to.end()) to.push_back(std::move(what));
    };
    for (const auto& figure : has) {
        const auto is_same = [&](const Figure& one) {
            return std::abs(one.value - figure.value) < 1e-9;
        };
        const auto is_asked = [&](const Figure& one) { return one.is_demanded && is_same(one); };
        const auto needed = is_counted ? std::ranges::count_if(has, is_asked) : 1;
        if (figure.is_demanded && std::ranges::count_if(answers, is_same) < needed) {
            add(lacks.numbers, fmt::format("{}", figure.value));
        }
        if (!figure.unit.empty() && !has_unit(other, other_language, figure.unit)) {
            add(lacks.units, figure.unit);
        }
    }
    return lacks;
}

Negation negation(std::string_view text, Language language) {
    auto strongest = Negation::none;
    const auto words = base::words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto found = negation_of(words[i].folded, language);
        // "ddim ond" is only, "at ddim arall" is for anything else.
        const auto next = i + 1 < words.size() ? std::string_view{words[i + 1].folded} : "";
        if (words[i].folded == "ddim" && is_one_of(next, {"ond", "arall"}))
            found = Negation::possible;
        strongest = std::max(strongest, found);
    }
    return strongest;
}

}  // namespace athro::curriculum
