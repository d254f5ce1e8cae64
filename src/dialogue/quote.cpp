#include <athro/dialogue/quote.h>

#include <algorithm>
#include <array>
#include <cctype>

#include <athro/base/stem.h>

namespace athro::dialogue {
namespace {

using base::MatchWord;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether the sign at `at` ends a sentence, or, with `commas`, a clause. Within a number it ends
/// neither.
bool ends_at(std::string_view words, std::size_t at, bool commas) {
    const char c = words[at];
    const bool in_number =
        at > 0 && at + 1 < words.size() && is_digit(words[at - 1]) && is_digit(words[at + 1]);
    if (in_number) return false;
    return std::string_view{".?!;\n"}.find(c) != std::string_view::npos ||
           (commas && std::string_view{",:()"}.find(c) != std::string_view::npos);
}

/// The stretch around [from, to) up to the signs that end it.
std::pair<std::size_t, std::size_t> stretch(std::string_view words, std::size_t from,
                                            std::size_t to, bool commas) {
    while (from > 0 && !ends_at(words, from - 1, commas))
        --from;
    while (to < words.size() && !ends_at(words, to, commas))
        ++to;
    return {from, to};
}

/// Past a mark that may close somebody's speech.
std::size_t with_mark(std::string_view text, std::size_t end) {
    return end < text.size() && text[end] == '\'' ? end + 1 : end;
}

/// From the first word to the last, with the bracket of a mask such as "[name]" at either end.
std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin > 0 && text[begin - 1] == '[') --begin;
    if (end < text.size() && text[end] == ']') ++end;
    return text.substr(begin, end - begin);
}

}  // namespace

std::string trimmed(std::string_view text) {
    std::string plain;
    for (const auto mark : text) {
        if (mark != '"') plain += mark;
    }
    for (const std::string_view quote : {"\u201c", "\u201d", "\u2018"}) {
        for (auto at = plain.find(quote); at != plain.npos; at = plain.find(quote))
            plain.erase(at, quote.size());
    }
    // Never half of a mask such as "[name]".
    if (const auto open = plain.rfind('['); open != plain.npos && !plain.substr(open).contains(']'))
        plain.resize(open);
    std::string_view rest = plain;
    const auto is_edge = [](char c) {
        return std::string_view{" -'.,;:?!()\n"}.find(c) != std::string_view::npos;
    };
    while (!rest.empty() && is_edge(rest.front()))
        rest.remove_prefix(1);
    const auto whole = rest;
    while (!rest.empty() && is_edge(rest.back()))
        rest.remove_suffix(1);
    // Speech that ends with the clause keeps its mark: "they wrote 'more for Bekan'".
    const bool is_closed = rest.size() < whole.size() && whole[rest.size()] == '\'';
    if (is_closed && is_cut_in_speech(rest)) rest = whole.substr(0, rest.size() + 1);
    return base::squeeze(rest);
}

bool joins_clauses(std::string_view folded) {
    static constexpr std::array words{
        "so",    "and",      "but",      "because", "cos", "then", "which", "ond",  "er", "felly",
        "achos", "although", "oherwydd", "wedyn",   "ac",  "if",   "os",    "when", "pan"};
    return std::ranges::find(words, folded) != words.end();
}

bool ends_clause(std::string_view words, std::size_t at) {
    return ends_at(words, at, true);
}

std::string clause_around(std::string_view words, std::size_t begin, std::size_t end,
                          std::size_t words_max) {
    begin = std::min(begin, words.size());
    end = std::min(std::max(begin, end), words.size());
    for (const bool commas : {false, true}) {
        const auto [from, to] = stretch(words, begin, end, commas);
        const auto whole = words.substr(from, to - from);
        if (base::count_words(whole) <= words_max) return trimmed(whole);
    }
    // Too long even between commas: the words of the sign, then outwards to a conjunction, or to
    // the limit.
    const auto [from, to] = stretch(words, begin, end, true);
    const auto clause = words.substr(from, to - from);
    const auto all = base::match_words(clause);
    if (all.empty()) return {};
    std::size_t first = 0;
    while (first + 1 < all.size() && from + all[first].word.end <= begin)
        ++first;
    std::size_t last = first;
    while (last + 1 < all.size() && from + all[last].word.end < end)
        ++last;
    const auto sign_last = last;
    while (first > 0 && !joins_clauses(all[first - 1].word.folded) && last - first + 1 < words_max)
        --first;
    while (last + 1 < all.size() && !joins_clauses(all[last + 1].word.folded) &&
           last - first + 1 < words_max)
        ++last;
    last = std::min(last, first + words_max - 1);
    // A quote that is cut does not end on "and".
    const bool is_cut = last < sign_last;
    const auto leads_on = [&](std::size_t at) {
        const auto& folded = all[at].word.folded;
        return all[at].is_stop || folded.ends_with("'n") || folded.ends_with("'r");
    };
    while (last > first + 2 && (is_cut || last > sign_last) && leads_on(last))
        --last;
    return trimmed(between(clause, all[first].word.begin, with_mark(clause, all[last].word.end)));
}

bool is_cut_in_speech(std::string_view clause) {
    const auto is_letter = [&](std::size_t at) {
        return at < clause.size() && (std::isalnum(static_cast<unsigned char>(clause[at])) != 0 ||
                                      static_cast<unsigned char>(clause[at]) >= 0x80);
    };
    int open = 0;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        if (clause[i] != '\'') continue;
        const bool after_gap = i == 0 || clause[i - 1] == ' ' || clause[i - 1] == '(';
        const bool before_gap = !is_letter(i + 1);
        // "'di", "'n" and "dogs'" are words of their own: only a mark that is closed opens speech.
        if (after_gap && is_letter(i + 1)) ++open;
        if (!after_gap && before_gap) --open;
    }
    return open != 0;
}

bool says_little(std::string_view clause) {
    const auto all = base::match_words(clause);
    return std::ranges::count_if(all, [](const MatchWord& word) {
               constexpr std::size_t letters_min = 3;  // "de", "te", "eh"
               return !word.is_stop && !word.negates && word.word.folded.size() >= letters_min;
           }) < 2;
}

std::string without_fillers(std::string_view text) {
    static constexpr std::array before{
        "well", "wel",  "oh",   "o",   "ah", "eh",      "ha",   "haha",     "no",    "na",
        "yes",  "yeah", "yep",  "ie",  "ia", "lol",     "hmm",  "honestly", "asu",   "duw",
        "aye",  "nope", "naci", "nah", "so", "wyddoch", "sori", "sorry",    "right", "ok"};
    static constexpr std::array after{"de", "ynde", "ynta", "te", "like", "anyway", "innit"};
    static constexpr std::array alone{"haha", "ha", "lol", "hehe", "t'wel", "twel", "well", "wel"};
    const auto all = base::words(text);
    if (all.empty()) return {};
    const auto is_one = [&](const auto& list, std::size_t at) {
        return std::ranges::find(list, all[at].folded) != list.end();
    };
    // "no chest pain" and "paned o de" hold no filler: a sign has to part it from the rest.
    const auto is_parted = [&](std::size_t at) { return text[all[at].end] != ' '; };
    constexpr std::size_t kept_min = 2;
    std::size_t first = 0;
    while (first + kept_min < all.size() &&
           (is_one(alone, first) || (is_one(before, first) && is_parted(first))))
        ++first;
    auto last = all.size();
    while (last > first + kept_min &&
           (is_one(alone, last - 1) || (is_one(after, last - 1) && is_parted(last - 2))))
        --last;
    return trimmed(between(text, all[first].begin, with_mark(text, all[last - 1].end)));
}

}  // namespace athro::dialogue
