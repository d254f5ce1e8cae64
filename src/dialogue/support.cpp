#include <athro/dialogue/support.h>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <vector>

#include <athro/base/stem.h>
#include <athro/base/text.h>

namespace athro::dialogue {
namespace {

/// How much of a claim's words has to stand in the sentences that it is compared with.
constexpr double coverage_min = 0.84;
/// A sentence of which so much stands in the claim is repeated by it.
constexpr double repeated_min = 0.75;
constexpr std::size_t sentences_max = 3;

/// Words that turn a claim round when one stands for another, is added or is left out.
bool turns(const std::string& folded) {
    static const std::unordered_set<std::string> set{
        // no and not
        "not", "no", "never", "none", "neither", "nor", "without", "cannot", "nid", "na", "ni",
        "nad", "ddim", "dim", "byth", "neb", "heb",
        // how inherited, from whom, by whom
        "dominant", "recessive", "autosomal", "x-linked", "y-linked", "mitochondrial", "maternal",
        "paternal", "mother", "father", "male", "males", "female", "females", "men", "man", "women",
        "woman", "boys", "girls", "inherited", "sporadic", "acquired", "somatic", "germline",
        "trechol", "enciliol", "mam", "tad", "gwryw", "benyw", "dynion", "menywod", "etifeddol",
        "somatig",
        // how much and how often
        "increase", "increases", "increased", "increasing", "decrease", "decreases", "decreased",
        "decreasing", "reduce", "reduces", "reduced", "higher", "lower", "high", "low", "more",
        "less", "fewer", "greater", "smaller", "most", "least", "usually", "rarely", "often",
        "seldom", "sometimes", "always", "common", "uncommon", "rare", "frequent", "both", "one",
        "two", "either", "each", "all", "some", "every", "any", "only", "cynyddu", "gostwng",
        "lleihau", "uwch", "is", "mwy", "llai", "mwyaf", "lleiaf", "fel", "arfer", "anaml", "aml",
        "weithiau", "bob", "cyffredin", "prin", "un", "dau", "dwy", "pob", "rhai", "unig",
        // whether it is known, present, able
        "known", "unknown", "established", "gain", "loss", "active", "inactive", "activates",
        "inhibits", "overactive", "underactive", "excess", "lack", "absence", "absent", "presence",
        "present", "normal", "abnormal", "abnormally", "typical", "atypical", "able", "unable",
        "likely", "unlikely", "possible", "impossible", "harmful", "harmless", "hysbys", "anhysbys",
        "colli", "ennill", "presennol", "absennol", "normal", "annormal", "tebygol", "annhebygol",
        // when and where
        "before", "after", "early", "earlier", "late", "later", "new", "older", "younger", "severe",
        "mild", "benign", "malignant", "left", "right", "upper", "inside", "outside", "cyn", "wedi",
        "cynnar", "hwyr", "difrifol", "ysgafn", "chwith", "dde", "uchaf", "isaf"};
    return set.contains(folded);
}

struct Token {
    std::string key;  // its front stem, compared
    std::string folded;
    std::string as_written;
    bool carries = false;   // a word of meaning
    bool is_exact = false;  // a number, or a name such as "BRCA1": to stand as it is
};

bool is_exact(std::string_view word) {
    const auto upper = std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; });
    return upper >= 2 || std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (const auto& word : base::match_words(text)) {
        Token token;
        token.folded = word.word.folded;
        token.as_written =
            std::string{text.substr(word.word.begin, word.word.end - word.word.begin)};
        token.is_exact = is_exact(token.as_written);
        token.key = token.is_exact ? token.folded : word.forms.front();
        token.carries = !word.is_stop || turns(token.folded) || token.is_exact;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

using Counts = std::map<std::string, int>;

Counts count(const std::vector<Token>& tokens) {
    Counts counts;
    for (const auto& token : tokens)
        ++counts[token.key];
    return counts;
}

int held(const Counts& counts, const std::string& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

double coverage(const std::vector<Token>& tokens, const Counts& by) {
    int all = 0;
    int found = 0;
    for (const auto& token : tokens) {
        if (!token.carries) continue;
        ++all;
        found += held(by, token.key) > 0 ? 1 : 0;
    }
    return all == 0 ? 0 : static_cast<double>(found) / all;
}

/// The fewest sentences in a row that hold most of the claim.
struct Window {
    std::size_t first = 0;
    std::size_t size = 0;
    double coverage = -1;
};

}  // namespace

Support support_of(std::string_view claim, std::string_view passage) {
    const auto said = tokens_of(claim);
    const auto said_counts = count(said);
    std::vector<std::vector<Token>> sentences;
    for (const auto sentence : base::sentences(passage))
        sentences.push_back(tokens_of(sentence));
    Window best;
    for (std::size_t size = 1; size <= sentences_max; ++size) {
        for (std::size_t first = 0; first + size <= sentences.size(); ++first) {
            Counts counts;
            for (std::size_t i = first; i < first + size; ++i) {
                for (const auto& token : sentences[i])
                    ++counts[token.key];
            }
            const auto share = coverage(said, counts);
            if (share > best.coverage) best = {first, size, share};
        }
    }
    if (best.coverage < coverage_min) return {false, "too few of its words stand together"};
    Counts counts;
    for (std::size_t i = best.first; i < best.first + best.size; ++i) {
        for (const auto& token : sentences[i])
            ++counts[token.key];
    }
    for (const auto& token : said) {
        if (token.is_exact && held(counts, token.key) == 0)
            return {false, "number or name: " + token.as_written};
        if (turns(token.folded) && held(said_counts, token.key) > held(counts, token.key))
            return {false, "turned: " + token.as_written};
    }
    for (std::size_t i = best.first; i < best.first + best.size; ++i) {
        if (coverage(sentences[i], said_counts) < repeated_min) continue;
        for (const auto& token : sentences[i]) {
            if (turns(token.folded) && held(said_counts, token.key) == 0)
                return {false, "left out: " + token.as_written};
        }
    }
    return {true, ""};
}

}  // namespace athro::dialogue
