#include <athro/dialogue/guard_words.h>

#include <unordered_set>

#include <athro/base/stem.h>

namespace athro::dialogue {
namespace {

using Set = std::unordered_set<std::string>;

Set stems(std::initializer_list<std::string_view> words) {
    Set set;
    for (const auto word : words) {
        for (auto& form : base::match_forms(word))
            set.insert(std::move(form));
    }
    return set;
}

}  // namespace

bool is_social(std::string_view stem) {
    static const Set set = stems({
        "thank",      "thanks",      "sorry",    "hear",        "sounds",     "sound",
        "hard",       "frustrating", "tiring",   "tired",       "understand", "understandable",
        "sense",      "makes",       "honest",   "telling",     "tell",       "say",
        "said",       "saying",      "describe", "described",   "mention",    "mentioned",
        "wrote",      "write",       "notice",   "noticed",     "good",       "useful",
        "point",      "worth",       "looking",  "look",        "see",        "share",
        "sharing",    "worry",       "worrying", "familiar",    "many",       "people",
        "staff",      "feel",        "feeling",  "easy",        "real",       "day",
        "work",       "experience",  "moment",   "let",         "let's",      "us",
        "start",      "begin",       "think",    "thinking",    "thought",    "idea",
        "question",   "helpful",     "help",     "clear",       "clearly",    "much",
        "still",      "through",     "around",   "happens",     "happen",     "happened",
        "sort",       "kind",        "way",      "words",       "word",       "put",
        "story",      "example",     "matters",  "picture",     "there",      "here",
        "not",        "alone",       "often",    "diolch",      "flin",       "ddrwg",
        "clywed",     "swnio",       "anodd",    "rhwystredig", "blinedig",   "deall",
        "ddealladwy", "synnwyr",     "gonest",   "dweud",       "sôn",        "son",
        "disgrifio",  "ysgrifennu",  "sylwi",    "da",          "defnyddiol", "pwynt",
        "werth",      "edrych",      "gweld",    "rhannu",      "poeni",      "cyfarwydd",
        "llawer",     "pobl",        "staff",    "teimlo",      "hawdd",      "go",
        "iawn",       "diwrnod",     "gwaith",   "profiad",     "gadewch",    "dechrau",
        "meddwl",     "syniad",      "cwestiwn", "help",        "clir",       "digwydd",
        "math",       "ffordd",      "geiriau",  "gair",        "stori",      "enghraifft",
        "llun",       "peth",        "bwysig",   "yn",          "chi",        "eich",
        "rydych",     "roedd",       "roeddech", "dyna",        "dyma",       "am",
        "arno",       "arni",        "arnyn",    "ynddo",       "ynddi",      "amdano",
        "rhywbeth",   "rhywun",      "tebyg",    "other",       "eraill",     "another",
        "arall",      "mewn",        "ask",      "gofyn",       "simply",     "syml",
        "siarad",
    });
    return set.contains(std::string{stem});
}

bool turns_claim(std::string_view stem) {
    static const Set set = stems({
        "more",         "less",        "most",          "least",      "fewer",     "always",
        "never",        "every",       "must",          "should",     "need",      "ought",
        "trust",        "ignore",      "rely",          "doubt",      "safe",      "unsafe",
        "increase",     "decrease",    "raise",         "lower",      "higher",    "rise",
        "fall",         "better",      "worse",         "good",       "bad",       "true",
        "false",        "positive",    "negative",      "correct",    "incorrect", "prove",
        "proven",       "guarantee",   "certain",       "impossible", "cannot",    "stop",
        "start",        "give",        "prescribe",     "use",        "avoid",     "recommend",
        "approve",      "approved",    "report",        "reported",   "regulator", "study",
        "studies",      "research",    "evidence",      "percent",    "double",    "half",
        "all",          "none",        "only",          "before",     "after",     "instead",
        "mwy",          "llai",        "mwyaf",         "lleiaf",     "bob",       "wastad",
        "byth",         "rhaid",       "dylech",        "dylai",      "angen",     "ymddiried",
        "anwybyddu",    "dibynnu",     "amau",          "diogel",     "anniogel",  "cynyddu",
        "gostwng",      "codi",        "uwch",          "gwell",      "gwaeth",    "gwir",
        "ffug",         "cadarnhaol",  "negyddol",      "cywir",      "anghywir",  "profi",
        "gwarantu",     "sicr",        "amhosibl",      "stopio",     "rhoi",      "rhagnodi",
        "defnyddio",    "osgoi",       "argymell",      "cymeradwyo", "adrodd",    "astudiaeth",
        "ymchwil",      "tystiolaeth", "dwbl",          "hanner",     "pawb",      "neb",
        "dim",          "cyn",         "ar ôl",         "yn lle",     "adroddodd", "rheoleiddiwr",
        "rheoleiddwyr", "hysbysodd",   "ymddiswyddodd",
    });
    return set.contains(std::string{stem});
}

bool praises(std::string_view folded) {
    static const Set set{"right", "correct", "exactly",   "perfect", "spot-on",   "cywir",
                         "iawn",  "union",   "perffaith", "gywir",   "excellent", "ardderchog"};
    return set.contains(std::string{folded});
}

bool addresses(std::string_view folded) {
    static const Set set{"you", "your", "yours", "you're",  "you've", "you'd",  "chi",   "eich",
                         "ti",  "dy",   "chwi",  "chithau", "tithau", "rydych", "rydach"};
    if (set.contains(std::string{folded})) return true;
    // "i'ch", "a'ch", "gennych", "roeddech", "dywedoch": the second person in a Welsh ending.
    return folded.ends_with("'ch") || folded.ends_with("och") || folded.ends_with("ech") ||
           folded.ends_with("ych");
}

bool blames(std::string_view folded) {
    static const Set set{"wrong",   "incorrect",   "mistaken", "anghywir",
                         "mistake", "camgymeriad", "false"};
    return set.contains(std::string{folded});
}

}  // namespace athro::dialogue
