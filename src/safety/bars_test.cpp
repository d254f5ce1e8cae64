// Measures redaction and routes on files of cases, with the bars of the project.

#include <gtest/gtest.h>

// The one file of this module that reads JSON; the library is compiled here, so the module links
// none.
#include <boost/json/src.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <athro/base/text.h>
#include <athro/safety/redact.h>
#include <athro/safety/survives.h>
#include <athro/safety/testing.h>

namespace athro::safety {
namespace {

namespace json = boost::json;
using std::filesystem::path;

std::vector<json::object> read_cases(const path& file) {
    std::vector<json::object> cases;
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);)
        cases.push_back(json::parse(line).as_object());
    return cases;
}

std::string text_of(const json::object& one, std::string_view key) {
    const auto* value = one.if_contains(key);
    return value && value->is_string() ? std::string{value->as_string()} : std::string{};
}

base::Language language_of_case(const json::object& one) {
    const auto short_form = text_of(one, "lang");
    return base::parse_language(short_form.empty() ? text_of(one, "language") : short_form)
        .value_or(base::Language::en);
}

path source_dir() {
    const char* source = std::getenv("ATHRO_SOURCE_DIR");
    return source ? source : ".";
}

struct Share {
    int hits = 0;
    int all = 0;
    double percent() const { return all == 0 ? 0.0 : 100.0 * hits / all; }
};

struct Leaks {
    std::map<base::Language, Share> structured;
    std::map<base::Language, Share> names;
    Share changed;  // clean texts
    int valid_nhs_numbers_left = 0;
};

Leaks measure(const std::vector<json::object>& cases) {
    Leaks leaks;
    for (const auto& one : cases) {
        const auto text = text_of(one, "text");
        const auto language = language_of_case(one);
        const auto out = redact(shipped_lexicon(), text, language).out;
        EXPECT_EQ(redact(shipped_lexicon(), out, language).out, out)
            << "a second time changes " << out;
        if (text_of(one, "kind") == "neg") {
            ++leaks.changed.all;
            leaks.changed.hits += out != text ? 1 : 0;
            continue;
        }
        std::vector<std::size_t> bytes;  // where each code point begins
        for (std::size_t at = 0; at <= text.size(); ++at) {
            if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
                bytes.push_back(at);
        }
        for (const auto& span : one.at("spans").as_array()) {
            const auto begin = bytes.at(static_cast<std::size_t>(span.at("s").as_int64()));
            const auto end = bytes.at(static_cast<std::size_t>(span.at("e").as_int64()));
            const std::string type{span.at("t").as_string()};
            const bool leaked = survives(type, text.substr(begin, end - begin), out);
            auto& share = type == "PERSON" ? leaks.names[language] : leaks.structured[language];
            if (type == "ADDRESS") continue;
            ++share.all;
            share.hits += leaked ? 1 : 0;
            if (leaked) std::cout << "leaks " << type << ": " << out << "\n";
            if (leaked && type == "NHS_NUMBER") ++leaks.valid_nhs_numbers_left;
        }
    }
    return leaks;
}

void expect_bars(const Leaks& leaks) {
    for (const auto language : base::both_languages) {
        SCOPED_TRACE(base::to_text(language));
        EXPECT_LE(leaks.structured.at(language).percent(), 0.5);
        EXPECT_LE(leaks.names.at(language).percent(), 10.0);
    }
    EXPECT_LE(leaks.changed.percent(), 2.0);
    EXPECT_LE(leaks.names.at(base::Language::cy).percent(),
              leaks.names.at(base::Language::en).percent() + 2.0);
    std::cout << "names en " << leaks.names.at(base::Language::en).percent() << " %, cy "
              << leaks.names.at(base::Language::cy).percent() << " %; clean texts changed "
              << leaks.changed.percent() << " %\n";
}

TEST(RedactionBars, HoldOnOurOwnCases) {
    const auto cases = read_cases(source_dir() / "src/safety/testdata/redact.jsonl");
    ASSERT_GE(cases.size(), 200u);
    expect_bars(measure(cases));
}

/// At most so much may be left or changed, in percent.
struct Reached {
    double names = 0;
    double structured = 0;
    double changed = 0;
};

void expect_reached(const Leaks& leaks, const Reached& reached) {
    for (const auto language : base::both_languages) {
        SCOPED_TRACE(base::to_text(language));
        std::cout << "names " << leaks.names.at(language).hits << " of "
                  << leaks.names.at(language).all << ", structured "
                  << leaks.structured.at(language).hits << " of "
                  << leaks.structured.at(language).all << "\n";
        EXPECT_LE(leaks.names.at(language).percent(), reached.names);
        EXPECT_LE(leaks.structured.at(language).percent(), reached.structured);
    }
    std::cout << "clean texts changed " << leaks.changed.hits << " of " << leaks.changed.all
              << "\n";
    EXPECT_LE(leaks.changed.percent(), reached.changed);
    EXPECT_EQ(leaks.valid_nhs_numbers_left, 0);
}

/// Texts by two writers who had not seen the rules; the second went for names without a title, rare
/// names and dates and addresses in unusual forms. All have led to changes since. The bars are
/// not met on all of them: these keep what is reached (docs/reference/quality.md).
TEST(RedactionBars, AreMeasuredOnTextsByOthers) {
    const auto cases = read_cases(source_dir() / "tests/cases/identifiers/others.jsonl");
    ASSERT_GE(cases.size(), 480u);
    expect_reached(measure(cases), {.names = 7, .structured = 2, .changed = 6});
}

/// Texts by a third, and by a fourth who was asked for addresses, dates of birth and record numbers
/// in every unusual form; learned from since.
TEST(RedactionBars, AreMeasuredOnTextsByLaterOthers) {
    const auto cases = read_cases(source_dir() / "tests/cases/identifiers/others_later.jsonl");
    ASSERT_GE(cases.size(), 900u);
    expect_reached(measure(cases), {.names = 7, .structured = 11, .changed = 3});
}

TEST(RedactionBars, HoldOnTheSharedSample) {
    const char* given = std::getenv("ATHRO_SHARED_DIR");
    const auto shared = given ? path{given} : source_dir().parent_path() / "shared";
    const auto file = shared / "vectors/pii/sample.jsonl";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "no sample at " << file << "; set ATHRO_SHARED_DIR";
    const auto cases = read_cases(file);
    ASSERT_GE(cases.size(), 300u);
    const auto leaks = measure(cases);
    expect_bars(leaks);
    EXPECT_EQ(leaks.valid_nhs_numbers_left, 0);
}

TEST(RedactionBars, StayFarBelowAMillisecondAMessage) {
    const std::string text =
        "I looked after Mrs Gwenllian Roberts (3/5/35, NHS 943 476 5919) of 14 Heol Fawr, CF10 3AT "
        "on nights "
        "and I'm not sure that I escalated soon enough; her daughter Nia rang on 07700 900123 "
        "about it.";
    constexpr int rounds = 50;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i)
        (void)redact(shipped_lexicon(), text, base::Language::en);
    const auto each = (std::chrono::steady_clock::now() - start) / rounds;
    // Far above the promise, which is for a release build: this also runs unoptimised, with
    // sanitizers and beside other work, where it takes about a hundred times as long.
    EXPECT_LT(each, std::chrono::milliseconds{100});
}

/// The cases that the rules were written against; how they do on others is measured elsewhere.
TEST(RouteBars, HoldOnOurOwnCases) {
    std::map<std::pair<std::string, std::string>, Share> right;
    std::map<std::string, Share> clarified;
    std::size_t count = 0;
    for (const auto* name : {"routes_first.jsonl", "routes_second.jsonl", "routes_third.jsonl"}) {
        for (const auto& one : read_cases(source_dir() / "src/safety/testdata" / name)) {
            ++count;
            const auto expected = text_of(one, "route");
            const auto routing =
                classify(shipped_lexicon().routes, text_of(one, "text"), language_of_case(one));
            const bool may_clarify = expected == "live-patient" || expected == "education";
            const bool is_right =
                to_text(routing.route) == expected || (may_clarify && routing.clarify);
            auto& share = right[{expected, text_of(one, "language")}];
            ++share.all;
            share.hits += is_right ? 1 : 0;
            ++clarified[expected].all;
            clarified[expected].hits += routing.clarify ? 1 : 0;
            if (!is_right) {
                std::cout << expected << " taken as " << to_text(routing.route) << " by "
                          << routing.rule << ": " << text_of(one, "text") << "\n";
            }
        }
    }
    ASSERT_GE(count, 500u);
    for (const auto& [key, share] : right) {
        SCOPED_TRACE(key.first + " " + key.second);
        const bool is_first =
            key.first == "distress" || key.first == "live-patient" || key.first == "education";
        EXPECT_GE(share.percent(), is_first ? 96.0 : 85.0);
    }
    EXPECT_LE(clarified["education"].percent(), 5.0);
}

using Floors = std::map<std::string, double>;  // in percent, by route

/// Prints the share that is read right, by route and language, and holds it against floors.
void measure_kept_back(const char* file, std::size_t count_min, const Floors& floors) {
    std::map<std::pair<std::string, std::string>, Share> right;
    std::map<std::pair<std::string, std::string>, Share> clarified;
    const auto cases = read_cases(source_dir() / "tests/cases/routes" / file);
    ASSERT_GE(cases.size(), count_min);
    for (const auto& one : cases) {
        const auto expected = text_of(one, "route");
        const auto routing =
            classify(shipped_lexicon().routes, text_of(one, "text"), language_of_case(one));
        const bool may_clarify = expected == "live-patient" || expected == "education";
        const std::pair key{expected, text_of(one, "language")};
        ++right[key].all;
        ++clarified[key].all;
        const bool is_right =
            to_text(routing.route) == expected || (may_clarify && routing.clarify);
        right[key].hits += is_right ? 1 : 0;
        clarified[key].hits += routing.clarify ? 1 : 0;
    }
    std::cout << file << "\n";
    for (const auto& [key, share] : right) {
        SCOPED_TRACE(key.first + " " + key.second);
        std::cout << key.first << " " << key.second << ": " << share.hits << " of " << share.all
                  << ", asked first " << clarified[key].hits << "\n";
        const auto floor = floors.find(key.first);
        if (floor != floors.end()) {
            EXPECT_GE(share.percent(), floor->second);
        }
    }
}

/// Messages that nothing was learned from and no rule was written against, most of them near a
/// border of two routes. The floors keep what is reached; the bars stand higher
/// (docs/reference/quality.md).
TEST(RouteBars, AreMeasuredOnKeptBackCases) {
    measure_kept_back("kept_back.jsonl", 800,
                      {{"distress", 85},
                       {"live-patient", 90},
                       {"abuse", 75},
                       {"exam-answer", 80},
                       {"transcript", 90},
                       {"colleague", 70},
                       {"reflection", 90},
                       {"out-of-scope", 75},
                       {"education", 83}});
}

/// The same by eight later writers, who went for the borders: half of them had seen messages that
/// were misread.
TEST(RouteBars, AreMeasuredOnLateKeptBackCases) {
    measure_kept_back("kept_back_late.jsonl", 1'500,
                      {{"distress", 78},
                       {"live-patient", 86},
                       {"transcript", 70},
                       {"colleague", 58},
                       {"out-of-scope", 62},
                       {"education", 74}});
}

/// Mostly tricks, by a writer of whom nothing was learned and nothing chosen.
TEST(RouteBars, AreMeasuredOnAHardKeptBackTest) {
    measure_kept_back("kept_back_hard.jsonl", 1'800,
                      {{"distress", 78},
                       {"live-patient", 88},
                       {"abuse", 92},
                       {"exam-answer", 76},
                       {"transcript", 71},
                       {"colleague", 62},
                       {"reflection", 92},
                       {"out-of-scope", 77},
                       {"education", 90}});
}

/// The mix that somebody would write who sets a hard but fair test: half of it plain, half with a
/// trick, by two writers of whom nothing was learned.
TEST(RouteBars, AreMeasuredOnAMixedKeptBackTest) {
    measure_kept_back("kept_back_mix.jsonl", 1'400,
                      {{"distress", 82},
                       {"live-patient", 88},
                       {"abuse", 60},
                       {"exam-answer", 76},
                       {"transcript", 70},
                       {"colleague", 66},
                       {"reflection", 72},
                       {"out-of-scope", 66},
                       {"education", 82}});
}

/// What players wrote and the routes once mistook, and others of the same kind: all of it right,
/// and none of it by asking first.
TEST(RouteBars, TakeThePlayersWordsWithoutAsking) {
    const auto cases = read_cases(source_dir() / "src/safety/testdata/routes_played.jsonl");
    ASSERT_GE(cases.size(), 70u);
    for (const auto& one : cases) {
        const auto text = text_of(one, "text");
        const auto routing = classify(shipped_lexicon().routes, text, language_of_case(one));
        EXPECT_TRUE(to_text(routing.route) == text_of(one, "route") && !routing.clarify)
            << text_of(one, "route") << " taken as " << to_text(routing.route) << " by "
            << routing.rule << ": " << text;
    }
}

}  // namespace
}  // namespace athro::safety
