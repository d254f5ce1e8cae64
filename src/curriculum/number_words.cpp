#include <athro/curriculum/number_words.h>

#include <algorithm>
#include <map>

namespace athro::curriculum {
namespace {

using base::Language;
using NumberWords = std::map<std::string, NumberWord, std::less<>>;

const NumberWords& english() {
    static const NumberWords words = [] {
        NumberWords all;
        const auto put = [&](double value, std::initializer_list<const char*> names,
                             bool is_demanded) {
            for (const auto* name : names)
                all.emplace(name, NumberWord{value, is_demanded});
        };
        const char* small[] = {"two",       "three",    "four",     "five",    "six",
                               "seven",     "eight",    "nine",     "ten",     "eleven",
                               "twelve",    "thirteen", "fourteen", "fifteen", "sixteen",
                               "seventeen", "eighteen", "nineteen"};
        for (int i = 0; i < 18; ++i)
            put(i + 2, {small[i]}, true);
        const char* tens[] = {"twenty", "thirty",  "forty",  "fifty",
                              "sixty",  "seventy", "eighty", "ninety"};
        for (int i = 0; i < 8; ++i)
            put(10 * i + 20, {tens[i]}, true);
        put(100, {"hundred"}, true);
        put(1e3, {"thousand"}, true);
        put(1e6, {"million"}, true);
        put(1e9, {"billion"}, true);
        put(0, {"zero", "no", "none", "nothing", "nobody"}, false);
        put(1, {"one", "once", "first", "single", "another"}, false);
        put(2,
            {"both", "pair", "couple", "either", "neither", "twice", "double", "second",
             "fortnight", "doubles"},
            false);
        put(3, {"third", "thirds"}, false);
        put(4, {"fourth", "quarter", "quarters"}, false);
        put(5, {"fifth", "fifths"}, false);
        put(6, {"sixth"}, false);
        put(7, {"seventh"}, false);
        put(8, {"eighth"}, false);
        put(9, {"ninth"}, false);
        put(10, {"tenth", "tenths"}, false);
        put(12, {"dozen"}, false);
        return all;
    }();
    return words;
}

const NumberWords& welsh() {
    static const NumberWords words = [] {
        NumberWords all;
        const auto put = [&](double value, std::initializer_list<const char*> names,
                             bool is_demanded) {
            for (const auto* name : names)
                all.emplace(name, NumberWord{value, is_demanded});
        };
        put(2, {"dau", "ddau", "dwy", "ddwy"}, true);
        put(3, {"tri", "thri", "dri", "tair", "thair", "dair"}, true);
        put(4, {"pedwar", "phedwar", "bedwar", "pedair", "phedair", "bedair"}, true);
        put(5, {"pump", "phump", "bump", "pum", "phum"}, true);
        put(6, {"chwech", "chwe"}, true);
        put(7, {"saith"}, true);
        put(8, {"wyth"}, true);
        put(9, {"naw"}, true);
        put(10, {"deg", "ddeg", "deng", "ddeng"}, true);
        put(12, {"deuddeg", "ddeuddeg", "deuddeng", "ddeuddeng"}, true);
        put(15, {"pymtheg", "bymtheg", "phymtheg", "pymtheng", "bymtheng"}, true);
        put(18, {"deunaw", "ddeunaw"}, true);
        put(20, {"ugain", "hugain"}, true);
        put(40, {"deugain", "ddeugain"}, true);
        put(60, {"trigain", "thrigain", "drigain"}, true);
        put(100, {"cant", "gant", "chant"}, true);
        put(1e3, {"mil", "fil"}, true);
        put(1e6, {"miliwn", "filiwn"}, true);
        put(1e9, {"biliwn"}, true);
        put(0, {"sero", "dim", "ddim", "neb"}, false);
        put(1, {"un", "unwaith", "cyntaf", "gyntaf", "arall"}, false);
        put(2,
            {"dwywaith", "ddwywaith", "ail", "dwbl", "ddwbl", "dyblu", "ddyblu", "par", "bar",
             "deuol", "naill", "deuddydd", "ddeuddydd", "pythefnos", "bythefnos", "deufis",
             "dwyawr"},
            false);
        put(3,
            {"teirgwaith", "deirgwaith", "trydydd", "trydedd", "drydydd", "drydedd", "traean",
             "draean", "tridiau", "dridiau", "teirawr"},
            false);
        put(4, {"pedwerydd", "pedwaredd", "bedwerydd", "bedwaredd", "chwarter", "chwarteri"},
            false);
        put(5, {"pumed", "bumed", "bum"}, false);
        put(6, {"chweched"}, false);
        put(7, {"seithfed"}, false);
        put(8, {"wythfed"}, false);
        put(9, {"nawfed"}, false);
        put(10, {"degfed", "ddegfed"}, false);
        put(12, {"dwsin", "ddwsin"}, false);
        put(100, {"can", "gan", "chan"}, false);
        return all;
    }();
    return words;
}

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool begins_with_any(std::string_view word, std::initializer_list<std::string_view> heads) {
    return std::ranges::any_of(heads, [&](auto head) { return word.starts_with(head); });
}

Negation english_negation(std::string_view word) {
    if (word.ends_with("n't") ||
        is_among(word, {"not", "never", "cannot", "nobody", "nothing", "none"})) {
        return Negation::plain;
    }
    const bool is_other_un = begins_with_any(word, {"under", "uni", "until", "unless"});
    const bool is_soft = (begins_with_any(word, {"un", "dis", "non", "fail", "stop", "lack",
                                                 "refus", "avoid", "miss", "false", "wrong",
                                                 "imposs", "incorr", "inaccur", "irrelev"}) &&
                          !is_other_un) ||
                         word.ends_with("less") ||
                         is_among(word, {"no", "nor", "neither", "without", "few", "fewer", "only",
                                         "hardly", "rarely", "rather", "instead", "until", "unless",
                                         "little", "hard", "alone", "leave"});
    return is_soft ? Negation::possible : Negation::none;
}

Negation welsh_negation(std::string_view word) {
    if (is_among(word, {"ddim", "nid", "byth", "dydy", "dyw", "dydi", "doedd", "peidiwch", "peidio",
                        "beidio", "nad", "nac", "does"})) {
        return Negation::plain;
    }
    const bool is_soft =
        begins_with_any(word, {"hebdd", "anh", "amh", "annh", "anne", "meth", "feth", "gwrthod",
                               "wrthod", "ffug", "osgoi", "colli", "golli", "camgym", "gamgym"}) ||
        is_among(word, {"dim",     "neb",     "ni",     "na",     "heb",   "mo",   "prin",
                        "brin",    "ychydig", "rhoi'r", "ond",    "anodd", "lle",  "hytrach",
                        "nes",     "oni",     "erioed", "chewch", "naddo", "nage", "diffyg",
                        "ddiffyg", "unman",   "llai",   "di"});
    return is_soft ? Negation::possible : Negation::none;
}

}  // namespace

std::optional<NumberWord> number_word(std::string_view folded, Language language) {
    const auto& words = language == Language::cy ? welsh() : english();
    const auto found = words.find(folded);
    if (found == words.end()) return std::nullopt;
    return found->second;
}

const std::vector<UnitWords>& units() {
    static const std::vector<UnitWords> all{
        {"%", {"percent", "per cent", "percentage"}, {"y cant", "canran"}},
        {"\xC2\xA3", {"pound", "pounds"}, {"punt", "bunt", "phunt", "bunnoedd", "punnoedd"}},
        {"mcg",
         {"mcg", "microgram", "micrograms"},
         {"mcg", "microgram", "microgramau", "ficrogram"}},
        {"mg", {"mg", "milligram", "milligrams"}, {"mg", "miligram", "miligramau", "filigram"}},
        {"kg", {"kg", "kilogram", "kilograms"}, {"kg", "cilogram", "cilogramau", "gilogram"}},
        {"g", {"g", "gram", "grams"}, {"g", "gram", "gramau"}},
        {"ml", {"ml", "millilitre", "millilitres"}, {"ml", "mililitr", "mililitrau", "fililitr"}},
        {"litre", {"l", "litre", "litres"}, {"l", "litr", "litrau"}},
        {"mmol", {"mmol"}, {"mmol"}},
        {"mmHg", {"mmhg"}, {"mmhg"}},
        {"cm", {"cm", "centimetre", "centimetres"}, {"cm", "centimetr", "centimetrau"}},
        {"mm", {"mm", "millimetre", "millimetres"}, {"mm", "milimetr", "milimetrau"}},
        {"second", {"seconds"}, {"eiliad", "eiliadau"}},
        {"minute", {"minute", "minutes", "min", "mins"}, {"munud", "munudau", "funud", "funudau"}},
        {"hour", {"hour", "hours", "hourly"}, {"awr", "oriau", "dwyawr", "teirawr"}},
        {"day",
         {"day", "days", "daily"},
         {"dydd", "diwrnod", "ddiwrnod", "niwrnod", "dyddiau", "ddyddiau", "deuddydd", "ddeuddydd",
          "tridiau", "dridiau", "ddydd"}},
        {"week",
         {"week", "weeks", "fortnight"},
         {"wythnos", "wythnosau", "pythefnos", "bythefnos"}},
        {"month", {"month", "months"}, {"mis", "misoedd", "fis", "deufis", "fisoedd"}},
        {"year",
         {"year", "years"},
         {"blwyddyn", "blynedd", "flynedd", "mlynedd", "flwyddyn", "blynyddoedd", "flynyddoedd"},
         {"aged", "old", "oed", "mlwydd", "flwydd"}},
    };
    return all;
}

Negation negation_of(std::string_view folded, Language language) {
    return language == Language::cy ? welsh_negation(folded) : english_negation(folded);
}

}  // namespace athro::curriculum
