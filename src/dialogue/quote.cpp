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

/// Words between which a long sentence may be cut.
bool joins_clauses(std::string_view folded) {
    static constexpr std::array words{"so",    "and",      "but", "because", "cos",   "then",
                                      "which", "although", "ond", "felly",   "achos", "oherwydd",
                                      "wedyn", "wedyn'",   "ac",  "er"};
    return std::ranges::find(words, folded) != words.end();
}

/// Whether a clause begins with a word that hangs it on another one.
bool hangs_on_another(std::string_view clause) {
    static constexpr std::array words{"even",  "when", "because", "which", "although", "if",
                                      "since", "pan",  "achos",   "er",    "os",       "hyd",
                                      "lle",   "cyn",  "where",   "as",    "while",    "wrth"};
    const auto all = base::words(clause);
    return !all.empty() && std::ranges::find(words, all.front().folded) != words.end();
}

/// From the first word to the last, with the bracket of a mask such as "[name]" at either end.
std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin > 0 && text[begin - 1] == '[') --begin;
    if (end < text.size() && text[end] == ']') ++end;
    return text.substr(begin, end - begin);
}

/// Without signs at the ends and without quotation marks, which stand around it already.
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
    while (!rest.empty() && is_edge(rest.back()))
        rest.remove_suffix(1);
    return base::squeeze(rest);
}

}  // namespace

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
    return trimmed(between(clause, all[first].word.begin, all[last].word.end));
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
    return trimmed(between(text, all[first].begin, all[last - 1].end));
}

namespace {

enum class Which { first, last };

/// "Dunno", "God knows", "I just told you": what comes after it is the answer.
bool hedges(std::string_view sentence) {
    static constexpr std::array<std::string_view, 26> openers{
        "dunno",        "not sure",       "no idea",           "god knows",    "couldn't tell",
        "i don't know", "i dont know",    "i just told",       "i just said",  "like i said",
        "as i said",    "told you",       "good question",     "duw a wyr",    "god only",
        "sa i'n gwbod", "sai'n gwbod",    "dwn i'm",           "dim syniad",   "dim clem",
        "wn i'm",       "dwi'm yn gwbod", "dwi ddim yn gwbod", "newydd ddeud", "cwestiwn da",
        "fel ddudis"};
    const auto folded = base::fold(base::squeeze(sentence));
    return std::ranges::any_of(openers,
                               [&](std::string_view one) { return folded.starts_with(one); });
}

std::string clause_that_says(std::string_view words, std::size_t words_max, Which which) {
    const auto content_of = [](std::string_view part) {
        const auto all = base::match_words(part);
        return static_cast<std::size_t>(
            std::ranges::count_if(all, [](const MatchWord& word) { return !word.is_stop; }));
    };
    // A laugh at the end of a long sentence is only a laugh.
    constexpr std::size_t joke_words_max = 9;
    const auto is_joke = [](std::string_view part) {
        const auto all = base::words(part);
        return all.size() <= joke_words_max && std::ranges::any_of(all, [](const base::Word& word) {
                   return word.folded == "haha" || word.folded == "lol" || word.folded == "ha" ||
                          word.folded == "hehe";
               });
    };
    // Of the sentences that say something and ask nothing.
    constexpr std::size_t content_min = 3;
    const auto sentences = base::sentences(words);
    std::string_view fullest;
    for (const auto& sentence : sentences) {
        if (content_of(sentence) > content_of(fullest)) fullest = sentence;
    }
    std::string_view best;
    for (const auto& sentence : sentences) {
        const auto content = content_of(sentence);
        const bool says_enough = content >= content_min && 3 * content >= content_of(fullest);
        if (!says_enough || sentence.ends_with('?') || is_joke(sentence)) continue;
        if (hedges(sentence) && sentences.size() > 1) continue;
        if (which == Which::last || best.empty()) best = sentence;
    }
    if (best.empty()) best = fullest;
    if (content_of(best) < 2) return {};
    if (base::count_words(best) <= words_max) return trimmed(best);
    // Too long: of what stands between commas the fullest that fits, rather not what hangs on
    // another clause.
    std::string_view part;
    std::size_t most = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= best.size(); ++i) {
        if (i < best.size() && !ends_at(best, i, true)) continue;
        const auto one = best.substr(start, i - start);
        start = i + 1;
        const auto content = content_of(one);
        if (base::count_words(one) > words_max || content < content_min) continue;
        if (!is_cut_in_speech(best) && is_cut_in_speech(one)) continue;
        const auto rank = 2 * content - (hangs_on_another(one) ? content_min : 0);
        if (rank <= most) continue;
        most = rank;
        part = one;
    }
    if (!part.empty()) return trimmed(part);
    const auto begin = static_cast<std::size_t>(best.data() - words.data());
    return clause_around(words, begin, begin + best.size(), words_max);
}

}  // namespace

std::string main_clause(std::string_view words, std::size_t words_max) {
    return clause_that_says(words, words_max, Which::last);
}

std::string answer_clause(std::string_view words, std::size_t words_max) {
    return clause_that_says(words, words_max, Which::first);
}

}  // namespace athro::dialogue
