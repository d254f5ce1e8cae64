#include <athro/dialogue/mark_saying.h>

#include <cmath>
#include <utility>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

/// Words that a statement can do without, or say by another such word: "makes staff ignore",
/// "staff start to ignore".
bool is_light(const MarkWord& word) {
    static constexpr std::array<std::string_view, 73> stems{
        "start",   "begin",   "lead",     "caus",   "giv",       "help",        "need",
        "becom",   "abl",     "tak",      "put",    "keep",      "com",         "bring",
        "us",      "carri",   "hav",      "produc", "siz",       "level",       "amount",
        "tend",    "then",    "let",      "want",   "own",       "wedyn",       "dechrau",
        "arwain",  "achosi",  "rhoi",     "helpu",  "angen",     "dod",         "cymryd",
        "cadw",    "maint",   "lefel",    "creu",   "peri",      "tueddu",      "cario",
        "gallu",   "medru",   "eisiau",   "isio",   "hun",       "hunan",       "happen",
        "digwydd", "show",    "dangos",   "itself", "themselve", "yourself",    "hunain",
        "someon",  "rhywun",  "don",      "do",     "did",       "cymerir",     "cymerwyd",
        "cymer",   "rhoddir", "rhoddwyd", "gwneir", "gwnaed",    "gwnaethpwyd", "nath",
        "gnath",   "mak",     "brought",
    };
    return is_one_of(word.stem, stems) || word.sense == "person";
}

/// Words that leave room for exceptions.
bool is_qualified(std::string_view word) {
    static constexpr std::array<std::string_view, 22> words{
        "can",    "may",    "might",    "could",   "often",    "some", "sometimes", "usually",
        "gall",   "gallai", "gallu",    "efallai", "weithiau", "rhai", "aml",       "fel-arfer",
        "likely", "most",   "possibly", "tebygol", "debygol",  "allu"};
    return is_one_of(word, words);
}

/// Prepositions behind which a word has its own part to play.
bool leads_up(std::string_view word) {
    static constexpr std::array<std::string_view, 14> words{"to",   "from", "into", "in",   "on",
                                                            "with", "i",    "i'r",  "mewn", "ar",
                                                            "gyda", "at",   "by",   "gan"};
    return is_one_of(word, words);
}

/// Verbs that deny what follows: "they stop checking", "methu gwirio".
bool denies_what_follows(const MarkWord& word) {
    static constexpr std::array<std::string_view, 11> stems{
        "fail",  "forget", "forgot",   "neglect",   "skip",   "refus",
        "methu", "peidio", "anghofio", "esgeuluso", "gwrthod"};
    return word.sense == "stop" || is_one_of(word.stem, stems);
}

}  // namespace

bool is_pronoun(std::string_view word) {
    static constexpr std::array<std::string_view, 24> words{
        "it",    "its",   "it's", "they",  "them",  "their", "this", "that",
        "these", "those", "he",   "she",   "hi",    "fo",    "fe",   "nhw",
        "hwn",   "hon",   "hyn",  "hynny", "mae'n", "ei",    "eu",   "hwnnw"};
    return is_one_of(word, words);
}

bool moves_freely(std::string_view word) {
    static constexpr std::array<std::string_view, 28> words{
        "in",    "for",  "when", "if",  "once", "after",   "before", "with",  "as",  "where",
        "while", "mewn", "ar",   "pan", "os",   "unwaith", "wedi",   "ar-ol", "cyn", "gyda",
        "efo",   "wrth", "lle",  "on",  "at",   "ol",      "am",     "unless"};
    return is_one_of(word, words);
}

bool gives_a_cause(const std::vector<MarkToken>& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 13> words{
        "because",  "cos", "coz", "since", "if",  "when", "achos",
        "oherwydd", "os",  "pan", "once",  "gan", "due"};
    const auto& word = tokens[at].text;
    const auto next =
        at + 1 < tokens.size() ? std::string_view{tokens[at + 1].text} : std::string_view{};
    if (word == "am") return next == "fod" || next == "mai" || next == "bod" || next == "nad";
    if (word == "gan") return next == "fod" || next == "bod" || next == "mai";
    return is_one_of(word, words);
}

bool draws_a_conclusion(std::string_view word) {
    static constexpr std::array<std::string_view, 6> words{"so",   "therefore", "hence",
                                                           "thus", "felly",     "so's"};
    return is_one_of(word, words);
}

bool makes_so(std::string_view word) {
    static constexpr std::array<std::string_view, 14> words{
        "made", "makes", "causes", "caused",  "cause",  "leads",    "led",
        "lead", "gives", "gwneud", "gwnaeth", "achosi", "achosodd", "arwain"};
    return is_one_of(word, words);
}

bool begins_a_clause(std::string_view word) {
    static constexpr std::array<std::string_view, 16> words{
        "when", "if", "once", "after",   "before",  "as",    "where",    "while",
        "pan",  "os", "wrth", "unwaith", "because", "achos", "oherwydd", "unless"};
    return is_one_of(word, words);
}

bool brings_about(const MarkWord& word) {
    static constexpr std::array<std::string_view, 10> stems{
        "caus", "lead", "giv", "mak", "produc", "achosi", "arwain", "rhoi", "creu", "peri"};
    return is_one_of(word.stem, stems);
}

bool tells_direction(const std::vector<MarkToken>& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 17> movers{
        "go",     "goes",    "going",  "went",   "gone",  "come", "comes", "came", "bring",
        "brings", "brought", "pushes", "pushed", "moves", "gets", "i",     "mynd"};
    static constexpr std::array<std::string_view, 14> states{
        "is",      "are",      "be",     "feel",   "feels",   "stay", "stays",
        "usually", "normally", "usualy", "remain", "remains", "does", "do"};
    const auto& word = tokens[at].text;
    const auto before = at > 0 ? std::string_view{tokens[at - 1].text} : std::string_view{};
    if (word == "up" || word == "down" || word == "fyny" || word == "lawr" || word == "lan")
        return is_one_of(before, movers);
    return word == "well" && is_one_of(before, states);
}

bool is_than(std::string_view word) {
    return word == "than" || word == "na" || word == "nag";
}

bool is_absolute(std::string_view word) {
    static constexpr std::array<std::string_view, 20> words{
        "always",     "never",      "all",  "every", "only",     "must",     "guarantees",
        "guaranteed", "bob",        "pob",  "byth",  "unig",     "rhaid",    "wastad",
        "certain",    "definitely", "mhob", "phob",  "eithriad", "exception"};
    return is_one_of(word, words);
}

bool is_limit(const std::vector<MarkToken>& tokens, std::size_t at) {
    const auto& word = tokens[at].text;
    return word == "only" || word == "unig" ||
           (word == "ond" && at > 0 && tokens[at - 1].is("dim"));
}

bool is_share(const MarkWord& word) {
    return word.sense == "proportion" || word.sense == "chance" || word.text == "share";
}

bool is_relative(std::string_view word) {
    static constexpr std::array<std::string_view, 9> words{
        "who", "whom", "with", "without", "sydd", "sy'n", "heb", "gan", "bod"};
    return is_one_of(word, words);
}

Pivot pivot_of(std::string_view word) {
    if (word == "before" || word == "cyn") return Pivot::before;
    static constexpr std::array<std::string_view, 4> after{"after", "once", "unwaith", "ol"};
    return is_one_of(word, after) ? Pivot::after : Pivot::none;
}

bool is_passive(const std::vector<MarkToken>& tokens, std::size_t at) {
    constexpr std::size_t reach = 3;
    static constexpr std::array<std::string_view, 11> be{
        "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "its"};
    static constexpr std::array<std::string_view, 9> cael{
        "cael", "caiff", "gaiff", "cafodd", "gafodd", "gael", "chael", "wedi'i", "wedi'u"};
    static constexpr std::array<std::string_view, 9> endings{"ed", "en", "wn", "ne", "de",
                                                             "pt", "nt", "id", "ut"};
    const auto& verb = tokens[at].text;
    const bool is_participle = std::ranges::any_of(
        endings, [&](std::string_view ending) { return verb.ends_with(ending); });
    const bool has_agent = at + 1 < tokens.size() && tokens[at + 1].is("by");  // "made by the tool"
    if (has_agent || verb.ends_with("wyd") || verb.ends_with("ir")) return true;
    for (std::size_t back = 1; back <= reach && back <= at; ++back) {
        const auto& word = tokens[at - back].text;
        if (is_one_of(word, cael) || (is_participle && is_one_of(word, be))) return true;
    }
    return false;
}

std::vector<bool> negations_of(const MarkReading& reading, const std::vector<MarkWord>& words) {
    std::vector<bool> denied(words.size(), false);
    bool stopped = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = reading.words[i];
        if (i > 0 && (word.clause != reading.words[i - 1].clause || word.after_list_mark))
            stopped = false;
        denied[i] = word.is_negated != stopped;
        if (!denies_what_follows(words[i])) continue;
        denied[i] = false;
        stopped = true;  // and "never stop looking" denies nothing: the looking goes on
    }
    return denied;
}

std::optional<double> count_before(std::size_t token, const std::vector<MarkToken>& tokens,
                                   const std::vector<Quantity>& quantities) {
    for (const auto& one : quantities)
        if (one.end == token && !one.unit) return one.value;
    const bool is_single =
        token > 0 && (tokens[token - 1].is("single") || tokens[token - 1].is("sengl"));
    return is_single ? std::optional{1.0} : std::nullopt;
}

bool lies_in(std::size_t token, const std::vector<Quantity>& quantities) {
    return std::ranges::any_of(quantities, [&](const Quantity& one) {
        return !one.is_weak && token >= one.begin && token < one.end;
    });
}

Saying to_saying(const std::string& text, const FormFinder& finder) {
    Saying saying;
    const auto& reading = read_form(text);
    saying.quantities = find_quantities(reading.tokens);
    saying.has_alternative = reading.has_alternative;
    std::vector<MarkWord> words;
    for (const auto& said : reading.words)
        words.push_back(finder.word_of(said.token));
    const auto denied = negations_of(reading, words);
    std::size_t segment = 0;
    std::size_t next = 0;  // word
    std::string leads;
    bool has_plain_cause = false;  // "because" or "so", and not only a verb such as "causes"
    for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
        const auto& token = reading.tokens[at].text;
        saying.has_relative = saying.has_relative || is_relative(token);
        saying.is_qualified = saying.is_qualified || is_qualified(token);
        saying.is_absolute = saying.is_absolute || is_absolute(token);
        saying.is_limited = saying.is_limited || is_limit(reading.tokens, at);
        if (moves_freely(token) || reading.tokens[at].is(",")) ++segment;
        if (const auto pivot = pivot_of(token); pivot != Pivot::none) {
            saying.pivot = pivot;
            saying.pivot_at = at;
            saying.after_pivot = saying.parts.size();
        }
        const bool is_cause = gives_a_cause(reading.tokens, at);
        const bool is_done_by = at + 1 < reading.tokens.size() && reading.tokens[at + 1].is("by");
        const bool is_plain = is_cause || draws_a_conclusion(token);
        if (is_plain || (saying.after_cause == 0 && makes_so(token) && !is_done_by)) {
            if (saying.after_cause == 0 || !has_plain_cause) {
                saying.after_cause = saying.parts.size();
                saying.concludes = !is_cause;
            }
            has_plain_cause = has_plain_cause || is_plain;
        }
        if (leads_up(token)) leads = token;
        if (is_than(token)) {
            saying.has_than = true;
            saying.after_than = saying.parts.size();
        }
        while (next < reading.words.size() && reading.words[next].at < at)
            ++next;
        if (next >= reading.words.size() || reading.words[next].at != at) continue;
        const auto& said = reading.words[next];
        const bool tells = !said.is_glue || tells_direction(reading.tokens, at);
        if (!tells || saying.pivot_at == at || lies_in(at, saying.quantities)) continue;
        if (denies_what_follows(words[next])) {
            saying.is_negated = saying.is_negated || !said.is_negated;
            continue;
        }
        Part part{words[next], count_before(at, reading.tokens, saying.quantities), denied[next],
                  is_light(words[next])};
        // "lead-time": neither half can be spared.
        const auto is_hyphen = [&](std::size_t i) {
            return i < reading.tokens.size() && reading.tokens[i].is("-");
        };
        if (is_hyphen(at + 1) || (at > 0 && is_hyphen(at - 1))) part.is_light = false;
        // What is said twice may be said once: "than the absolute one".
        part.is_light = part.is_light || std::ranges::any_of(saying.parts, [&](const Part& before) {
                            return before.word.stem == part.word.stem;
                        });
        saying.heavy += part.is_light ? 0 : 1;
        saying.is_negated = saying.is_negated || part.is_negated;
        saying.begins_with_its_act =
            saying.begins_with_its_act || (saying.parts.empty() && at == 0);
        saying.parts.push_back(std::move(part));
        saying.segments.push_back(segment);
        saying.is_passive.push_back(is_passive(reading.tokens, at));
        saying.led_by.push_back(leads);
        leads.clear();
    }
    return saying;
}

bool are_equal(const Quantity& a, const Quantity& b) {
    const auto as_share = [](const Quantity& one) {
        const bool is_percent = one.unit && one.unit->dimension == "share";
        return is_percent ? one.value * one.unit->factor : one.value;
    };
    if (a.unit && b.unit && a.unit->dimension != b.unit->dimension) return false;
    const auto scale = [](const Quantity& one) { return one.unit ? one.unit->factor : 1.0; };
    const bool same_unit = a.unit && b.unit && a.unit->dimension == b.unit->dimension;
    const auto left = same_unit ? a.value * scale(a) : as_share(a);
    const auto right = same_unit ? b.value * scale(b) : as_share(b);
    return std::abs(left - right) <= 1e-9 * std::max(1.0, std::abs(right));
}

}  // namespace athro::dialogue
