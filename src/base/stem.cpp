#include <athro/base/stem.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include <athro/base/welsh.h>

namespace athro::base {
namespace {

using Pairs = std::unordered_map<std::string_view, std::string_view>;

/// Irregular forms and everyday synonyms that mean the same in talk about work.
const Pairs& irregular() {
    static const Pairs pairs{
        {"went", "go"},          {"gone", "go"},
        {"goes", "go"},          {"going", "go"},
        {"was", "be"},           {"were", "be"},
        {"been", "be"},          {"said", "say"},
        {"told", "tell"},        {"made", "make"},
        {"wrote", "write"},      {"written", "write"},
        {"took", "take"},        {"taken", "take"},
        {"saw", "see"},          {"seen", "see"},
        {"got", "get"},          {"gave", "give"},
        {"given", "give"},       {"thought", "think"},
        {"knew", "know"},        {"known", "know"},
        {"left", "leave"},       {"lost", "lose"},
        {"kept", "keep"},        {"meant", "mean"},
        {"put", "put"},          {"rang", "ring"},
        {"read", "read"},        {"felt", "feel"},
        {"found", "find"},       {"came", "come"},
        {"bought", "buy"},       {"caught", "catch"},
        {"chose", "choose"},     {"chosen", "choose"},
        {"heard", "hear"},       {"people", "person"},
        {"men", "man"},          {"women", "woman"},
        {"children", "child"},   {"everybody", "everyone"},
        {"nobody", "noone"},     {"anybody", "anyone"},
        {"somebody", "someone"}, {"pts", "patient"},
        {"pt", "patient"},       {"docs", "doctor"},
        {"aelodau", "aelod"},    {"cleifion", "claf"},
        {"nyrsys", "nyrs"},      {"rhybuddion", "rhybudd"},
        {"swyddi", "swydd"},     {"gwnaeth", "gwneud"},
        {"wnaeth", "gwneud"},    {"nath", "gwneud"},
        {"aeth", "mynd"},        {"daeth", "dod"},
        {"cafodd", "cael"},      {"gafodd", "cael"},
        {"ddudodd", "dweud"},    {"ddwedodd", "dweud"},
        {"dywedodd", "dweud"},   {"deud", "dweud"},
        {"gweud", "dweud"},
    };
    return pairs;
}

const std::unordered_set<std::string_view>& stop_words() {
    static const std::unordered_set<std::string_view> words{
        // English
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "but",
        "so",
        "it",
        "its",
        "it's",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "am",
        "i",
        "i'm",
        "i've",
        "we",
        "we've",
        "we're",
        "you",
        "he",
        "she",
        "they",
        "them",
        "us",
        "me",
        "my",
        "our",
        "your",
        "his",
        "her",
        "their",
        "this",
        "that",
        "that's",
        "these",
        "those",
        "there",
        "with",
        "by",
        "from",
        "as",
        "if",
        "then",
        "than",
        "do",
        "does",
        "did",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "should",
        "just",
        "very",
        "really",
        "some",
        "any",
        "which",
        "what",
        "who",
        "when",
        "where",
        "how",
        "about",
        "into",
        "up",
        "out",
        "off",
        "one",
        "also",
        "too",
        "even",
        "like",
        "get",
        "well",
        "yeah",
        "yes",
        "ok",
        "um",
        "er",
        "actually",
        "basically",
        "bit",
        "lot",
        "quite",
        "thing",
        "things",
        "because",
        "cos",
        "cause",
        "being",
        // Welsh, with the mutated forms that occur
        "y",
        "yr",
        "a'r",
        "i'r",
        "o'r",
        "yn",
        "mae",
        "mae'n",
        "mae'r",
        "oedd",
        "roedd",
        "wedi",
        "i",
        "o",
        "ar",
        "am",
        "at",
        "ag",
        "gan",
        "gyda",
        "efo",
        "ac",
        "neu",
        "ond",
        "fod",
        "bod",
        "fy",
        "dy",
        "ei",
        "eu",
        "ein",
        "eich",
        "hwn",
        "hon",
        "hyn",
        "hynny",
        "yna",
        "yma",
        "fe",
        "mi",
        "fo",
        "hi",
        "ni",
        "nhw",
        "chi",
        "ti",
        "dwi",
        "dw",
        "rwy",
        "rwy'n",
        "rydw",
        "rydym",
        "dan",
        "dyn",
        "sy",
        "sydd",
        "pan",
        "os",
        "mor",
        "iawn",
        "jest",
        "wel",
        "ie",
        "ia",
        "felly",
        "hefyd",
        "eto",
        "un",
        "rhyw",
        "beth",
        "pwy",
        "pa",
        "pam",
        "why",
        "sut",
        "ble",
        "pryd",
        "bydd",
        "byddai",
        "fydd",
        "fyddai",
        "roeddwn",
        "oeddwn",
        "o'n",
        "on",
        "ro'n",
        "nes",
        "e",
        "ef",
        "yw",
        "ydy",
        "ydi",
        "yw'r",
        "ydy'r",
        "ydi'r",
        "ydy'n",
        "ydi'n",
        "wrth",
        "tra",
        "achos",
        "oherwydd",
        "er",
        "yw'n",
        "bo",
        "bod",
        "gen",
        "gennym",
        "gynnon",
        "gyda'r",
        "efo'r",
        "ma",
        "ma'r",
        "ma'n",
    };
    return words;
}

const std::unordered_set<std::string_view>& negations() {
    static const std::unordered_set<std::string_view> words{
        "not",     "no",      "never",   "don't",   "doesn't", "didn't",   "isn't",    "aren't",
        "wasn't",  "weren't", "won't",   "can't",   "cannot",  "couldn't", "wouldn't", "shouldn't",
        "haven't", "hasn't",  "hadn't",  "nobody",  "noone",   "none",     "nothing",  "neither",
        "nor",     "without", "dont",    "doesnt",  "didnt",   "isnt",     "arent",    "wasnt",
        "wont",    "cant",    "couldnt", "wouldnt", "havent",  "hasnt",    "hardly",   "nid",
        "nad",     "ddim",    "dim",     "heb",     "byth",    "neb",      "na",       "nac",
        "nid yw",  "dyw",     "dydy",    "dydi",    "doedd",   "does",     "ddaru'm",  "sai",
        "sai'n",   "sa",      "dwi'm",   "dio'm",   "sdim",    "smo",      "nage",     "prin",
    };
    return words;
}

/// Strips `ending` when at least `keep` letters remain.
bool strip(std::string& word, std::string_view ending, std::size_t keep) {
    if (word.size() < ending.size() + keep || !std::string_view{word}.ends_with(ending))
        return false;
    word.resize(word.size() - ending.size());
    return true;
}

bool ends_in_double(const std::string& word) {
    const auto size = word.size();
    if (size < 4 || word[size - 1] != word[size - 2]) return false;
    return std::string_view{"bdgmnprt"}.find(word[size - 1]) != std::string_view::npos;
}

}  // namespace

std::string stem(std::string_view folded_word) {
    if (const auto found = irregular().find(folded_word); found != irregular().end()) {
        return std::string{found->second};
    }
    std::string word{folded_word};
    if (strip(word, "'s", 2) || strip(word, "s'", 2)) return stem(word);
    if (strip(word, "ies", 3)) return word + "y";
    if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
        if (!strip(word, "sses", 2)) strip(word, "s", 3);
    }
    if (strip(word, "ing", 3) || strip(word, "edly", 3) || strip(word, "ed", 3)) {
        if (ends_in_double(word)) word.pop_back();
    } else {
        strip(word, "ly", 4);
    }
    if (word.size() > 4 && word.ends_with('e')) word.pop_back();
    return word;
}

bool is_stop_word(std::string_view folded_word) {
    if (stop_words().contains(folded_word)) return true;
    // "hynny'n", "o'i", "chi'n": what stands before the apostrophe says it.
    const auto apostrophe = folded_word.find('\'');
    return apostrophe != folded_word.npos && apostrophe > 0 &&
           folded_word.size() - apostrophe <= 3 &&
           stop_words().contains(folded_word.substr(0, apostrophe));
}

bool is_negation(std::string_view folded_word) {
    // "does" is Welsh for "there is not" and English for "do": only the Welsh use negates, which
    // the words beside it show better; so it is left to them.
    return folded_word != "does" && negations().contains(folded_word);
}

std::vector<std::string> match_forms(std::string_view folded_word) {
    std::vector<std::string> forms{stem(folded_word)};
    for (auto& radical : radicals(folded_word)) {
        auto form = stem(radical);
        if (std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
    }
    return forms;
}

std::vector<MatchWord> match_words(std::string_view text) {
    std::vector<MatchWord> found;
    for (auto& word : words(text)) {
        MatchWord match;
        match.forms = match_forms(word.folded);
        match.is_stop = is_stop_word(word.folded);
        match.negates = is_negation(word.folded);
        match.word = std::move(word);
        found.push_back(std::move(match));
    }
    return found;
}

bool meets(const MatchWord& a, const MatchWord& b) {
    // Two mutated forms of one radical meet through it; but a radical made up for one word must be
    // the other's own form or radical, not merely made up for both ("ran" and "gran").
    for (const auto& form : a.forms) {
        if (form == b.forms.front()) return true;
    }
    for (const auto& form : b.forms) {
        if (form == a.forms.front()) return true;
    }
    for (std::size_t i = 1; i < a.forms.size(); ++i) {
        for (std::size_t j = 1; j < b.forms.size(); ++j) {
            if (a.forms[i] == b.forms[j] && a.forms[i].size() > 3) return true;
        }
    }
    const auto& left = a.forms.front();
    const auto& right = b.forms.front();
    const auto least = std::min(left.size(), right.size());
    return least > 5 && left[0] == right[0] && edit_distance(left, right, 1) <= 1;
}

}  // namespace athro::base
