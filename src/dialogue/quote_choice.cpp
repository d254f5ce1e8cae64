#include <athro/dialogue/quote_choice.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <unordered_set>
#include <vector>

#include <athro/base/stem.h>
#include <athro/dialogue/quote.h>

namespace athro::dialogue {
namespace {

using base::MatchWord;
using Set = std::unordered_set<std::string_view>;

/// A run of clauses of one sentence, in bytes of the words.
struct Candidate {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool begins_sentence = false;
    bool ends_sentence = false;
    bool is_first_sentence = false;
    bool is_last_sentence = false;
};

/// What is seen of a candidate, each with its weight. The weights follow a logistic regression on
/// messages in which readers had marked the point (tests/cases/quotes), rounded.
struct Weights {
    double content = 0.7;         // for each word that carries a meaning, up to `content_max`
    double whole_sentence = 0.5;  // nothing of the sentence is left out
    double starts_late = -0.5;    // begins within a sentence
    double cut = -0.8;            // ends within a sentence
    double first_sentence = -0.3;
    double last_sentence = 0.4;
    double position = 0.4;  // times where it begins, 0 to 1 of the words
    double question = -0.9;
    double hedge = -1.0;     // "dunno", "like I said"
    double joke = -1.3;      // biscuits and laughter
    double after_but = 1.7;  // behind "but"
    double self = 0.8;       // "I", "we"
    double others = 0.6;     // "they", "she"
    double negates = 0.5;
    double number = -0.4;
    double weighs = 0.7;      // fear, blame, time, not being heard
    double brief = -1.8;      // fewer than `brief_words` words
    double in_speech = -2.0;  // begins or ends within somebody's speech
    double recognised = 2.0;  // something was recognised in it
    double masked = -1.5;     // has a hole where a name stood
};
constexpr Weights weights;
constexpr std::size_t content_max = 7;
constexpr std::size_t brief_words = 4;
constexpr std::size_t letters_min = 3;  // of a word that carries a meaning: not "de", "te", "eh"

bool is_content(const MatchWord& word) {
    return !word.is_stop && word.word.folded.size() >= letters_min;
}

/// "Dunno", "God knows", "I just told you": what comes after it is the answer.
bool hedges(std::string_view folded) {
    static constexpr std::array<std::string_view, 28> openers{
        "dunno",         "not sure",       "no idea",           "god knows",
        "couldn't tell", "i don't know",   "i dont know",       "i just told",
        "i just said",   "like i said",    "as i said",         "told you",
        "good question", "duw a wyr",      "god only",          "sa i'n gwbod",
        "sai'n gwbod",   "dwn i'm",        "dim syniad",        "dim clem",
        "wn i'm",        "dwi'm yn gwbod", "dwi ddim yn gwbod", "newydd ddeud",
        "cwestiwn da",   "fel ddudis",     "depends",           "dibynnu"};
    return std::ranges::any_of(openers,
                               [&](std::string_view one) { return folded.starts_with(one); });
}

const Set& self_words() {
    static const Set set{"i",  "we", "me", "us", "my",  "i'm", "our", "i'd", "i've",
                         "fi", "ni", "mi", "wi", "dwi", "fy",  "ein", "ges", "nes"};
    return set;
}
const Set& other_words() {
    static const Set set{"they", "them", "she", "he", "her", "him", "their",
                         "nhw",  "hi",   "fo",  "fe", "o",   "e",   "neb"};
    return set;
}
const Set& joke_words() {
    static const Set set{"haha", "ha",     "lol",    "hehe",    "biscuit", "biscuits", "kettle",
                         "cake", "bisged", "tegell", "bisgedi", "teisen",  "cacen"};
    return set;
}
const Set& weighing_words() {
    static const Set set{"afraid", "scared",  "worry",    "worries", "worried", "worrying",
                         "blame",  "blamed",  "job",      "jobs",    "fault",   "time",
                         "listen", "listens", "listened", "heard",   "ofn",     "poeni",
                         "becso",  "bai",     "swydd",    "swyddi",  "gofid",   "gofidio",
                         "amser",  "amsar",   "gwrando",  "wrando"};
    return set;
}

/// What stands at the head of a clause only to join it to the one before.
constexpr std::array<std::string_view, 8> joining{"but", "and", "so",    "ond",
                                                  "ac",  "a",   "felly", "then"};

bool holds_one(const std::vector<base::Word>& all, const Set& set) {
    return std::ranges::any_of(all, [&](const base::Word& word) {
        const std::string_view folded = word.folded;
        return set.contains(folded) || set.contains(folded.substr(0, folded.find('\'')));
    });
}

/// Where a sentence may be cut: behind a comma, before a word that joins clauses; with its ends.
std::vector<std::size_t> cuts_of(std::string_view words, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> cuts{begin};
    for (auto i = begin; i < end; ++i) {
        if (ends_clause(words, i) && i + 1 < end) cuts.push_back(i + 1);
    }
    const auto sentence = words.substr(begin, end - begin);
    for (const auto& word : base::words(sentence)) {
        if (word.begin > 0 && joins_clauses(word.folded)) cuts.push_back(begin + word.begin);
    }
    cuts.push_back(end);
    std::ranges::sort(cuts);
    const auto repeated = std::ranges::unique(cuts);
    cuts.erase(repeated.begin(), repeated.end());
    return cuts;
}

/// Where a clause that is too long to be given back whole may end: before a word that only adds to
/// it ("for every old dear | with a bit of a temp"), as late as may be; `begin` where there is
/// none.
std::size_t soft_end(std::string_view words, std::size_t begin, std::size_t end,
                     std::size_t words_max) {
    static const Set adding{"with", "for",   "from",  "that",  "who",   "in",   "on",  "at",
                            "to",   "after", "while", "until", "where", "gyda", "efo", "o",
                            "am",   "ar",    "yn",    "wrth",  "sy",    "sydd", "lle", "ers",
                            "gan",  "hefo",  "heb",   "nes",   "rhwng", "trwy", "i"};
    constexpr std::size_t words_min = 6;
    const auto all = base::words(words.substr(begin, end - begin));
    for (auto i = std::min(words_max, all.size() - 1); i >= words_min; --i) {
        if (adding.contains(all[i].folded)) return begin + all[i].begin;
    }
    return begin;
}

std::vector<Candidate> candidates_of(std::string_view words, std::size_t words_max) {
    std::vector<Candidate> found;
    const auto sentences = base::sentences(words);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const auto begin = static_cast<std::size_t>(sentences[s].data() - words.data());
        auto cuts = cuts_of(words, begin, begin + sentences[s].size());
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            const auto count = base::count_words(words.substr(cuts[i], cuts[i + 1] - cuts[i]));
            const auto soft =
                count > words_max ? soft_end(words, cuts[i], cuts[i + 1], words_max) : cuts[i];
            if (soft > cuts[i])
                cuts.insert(cuts.begin() + static_cast<std::ptrdiff_t>(i) + 1, soft);
        }
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            for (auto j = i + 1; j < cuts.size(); ++j) {
                const auto count = base::count_words(words.substr(cuts[i], cuts[j] - cuts[i]));
                if (count > words_max) break;
                if (count < 2) continue;
                found.push_back({cuts[i], cuts[j], i == 0, j + 1 == cuts.size(), s == 0,
                                 s + 1 == sentences.size()});
            }
        }
    }
    return found;
}

/// Whether "but" opens the candidate, or ends what stands before it.
bool stands_after_but(std::string_view words, const Candidate& candidate,
                      const std::vector<base::Word>& all) {
    const auto is_but = [](const std::string& folded) {
        return folded == "but" || folded == "ond";
    };
    if (is_but(all.front().folded)) return true;
    const auto before = base::words(words.substr(0, candidate.begin));
    return !before.empty() && is_but(before.back().folded);
}

double rank_of(std::string_view words, const Candidate& candidate, Recognised recognised) {
    const auto text = words.substr(candidate.begin, candidate.end - candidate.begin);
    const auto all = base::words(text);
    const auto matched = base::match_words(text);
    const auto content = static_cast<std::size_t>(std::ranges::count_if(matched, is_content));
    double rank = weights.content * static_cast<double>(std::min(content, content_max));
    const auto add = [&](bool holds, double weight) { rank += holds ? weight : 0; };
    add(candidate.begins_sentence && candidate.ends_sentence, weights.whole_sentence);
    add(!candidate.begins_sentence, weights.starts_late);
    add(!candidate.ends_sentence, weights.cut);
    add(candidate.is_first_sentence, weights.first_sentence);
    add(candidate.is_last_sentence, weights.last_sentence);
    rank +=
        weights.position * static_cast<double>(candidate.begin) / static_cast<double>(words.size());
    add(base::squeeze(text).ends_with('?'), weights.question);
    add(hedges(base::fold(base::squeeze(text))), weights.hedge);
    add(holds_one(all, joke_words()), weights.joke);
    add(stands_after_but(words, candidate, all), weights.after_but);
    add(holds_one(all, self_words()), weights.self);
    add(holds_one(all, other_words()), weights.others);
    add(std::ranges::any_of(matched, &MatchWord::negates), weights.negates);
    add(std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }), weights.number);
    add(holds_one(all, weighing_words()), weights.weighs);
    add(all.size() < brief_words, weights.brief);
    add(!is_cut_in_speech(words) && is_cut_in_speech(text), weights.in_speech);
    add(candidate.begin < recognised.end && recognised.begin < candidate.end, weights.recognised);
    add(text.contains('['), weights.masked);
    return rank;
}

/// Whether the word at `at` only joins a clause to what stood before. "A" is "and" in Welsh and no
/// such thing in English: what follows tells.
bool only_joins(const std::vector<base::Word>& all, std::size_t at) {
    static const Set followers{"wedyn", "dyna", "dyma",  "phan",  "mae",    "ma",   "ma'r",
                               "mae'r", "fi",   "neb",   "dwi",   "oedd",   "odd",  "doedd",
                               "roedd", "o",    "hi",    "ni",    "nhw",    "fe",   "rhaid",
                               "nawr",  "rwan", "hynny", "finna", "minnau", "dydi", "dyw",
                               "dan",   "chi",  "bydd",  "sneb"};
    if (std::ranges::find(joining, all[at].folded) == joining.end()) return false;
    return all[at].folded != "a" || followers.contains(all[at + 1].folded);
}

/// Without the word at its head that only joins it to what stood before: "but she picked it".
std::string_view without_joining(std::string_view text) {
    const auto all = base::words(text);
    constexpr std::size_t kept_min = 3;
    std::size_t first = 0;
    while (all.size() > first + kept_min && only_joins(all, first))
        ++first;
    return first == 0 ? text : text.substr(all[first].begin);
}

}  // namespace

std::string main_clause(std::string_view words, std::size_t words_max, Recognised recognised) {
    const auto content = base::match_words(words);
    constexpr std::ptrdiff_t content_min = 2;
    if (std::ranges::count_if(content, is_content) < content_min) return {};
    const Candidate* best = nullptr;
    double most = 0;
    const auto candidates = candidates_of(words, words_max);
    for (const auto& candidate : candidates) {
        const auto rank = rank_of(words, candidate, recognised);
        if (best && rank <= most) continue;
        best = &candidate;
        most = rank;
    }
    // Not a sign to cut at: the words around what was recognised, or from the start.
    if (!best) return clause_around(words, recognised.begin, recognised.end, words_max);
    const auto text = words.substr(best->begin, best->end - best->begin);
    const auto given = trimmed(without_joining(text));
    return says_little(given) ? std::string{} : given;
}

}  // namespace athro::dialogue
