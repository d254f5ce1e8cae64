// The commands that show what is taught and by which rules: check, rules, ask.

#include <boost/json/serialize.hpp>
#include <charconv>
#include <iostream>

#include <athro/curriculum/check.h>
#include <athro/dialogue/turn_taking.h>
#include <athro/safety/redact.h>

#include "commands.h"
#include "lines.h"
#include "teaching.h"
#include "turn_json.h"

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

std::optional<base::Date> parse_date(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const auto* end = text.data() + text.size();
    const auto read = [](const char* from, const char* to, auto& number) {
        const auto [stop, fault] = std::from_chars(from, to, number);
        return fault == std::errc{} && stop == to;
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!read(text.data(), text.data() + 4, year) ||
        !read(text.data() + 5, text.data() + 7, month) || !read(text.data() + 8, end, day)) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return base::Date{date};
}

void print_finding(const curriculum::Finding& finding, bool wants_json) {
    if (!wants_json) {
        std::cout << curriculum::to_text(finding) << "\n";
        return;
    }
    std::cout << json::serialize(json::object{{"file", finding.file},
                                              {"line", finding.line},
                                              {"severity", curriculum::to_text(finding.severity)},
                                              {"message", finding.message}})
              << "\n";
}

/// A question asked alone, outside any dialogue.
Result<std::string> ask_line(const json::object& line, const dialogue::Teaching& teaching,
                             base::Time now) {
    const auto language = language_at(line);
    if (!language) return language.error();
    const auto text = text_at(line, "text");
    if (!text) return text.error();
    const auto& curriculum = *teaching.curriculum;
    dialogue::Circumstances circumstances;
    circumstances.dialogue.mentor =
        model::MentorId{text_or(line, "mentor", curriculum.mentors().front().id.text())};
    circumstances.dialogue.language = *language;
    circumstances.profile = {model::ProfessionId{text_or(line, "role")},
                             model::SettingId{text_or(line, "setting")}, *language};
    circumstances.message.words = safety::redact(*teaching.lexicon, *text, *language).out;
    circumstances.now = now;
    const auto taken = dialogue::take_turn(teaching, circumstances);
    if (!taken) return taken.error();
    json::array passages;
    for (const auto& hit : teaching.index.search(circumstances.message.words, *language))
        passages.emplace_back(hit.id);
    return json::serialize(json::object{{"id", id_at(line)},
                                        {"route", taken->record.route},
                                        {"answered", taken->contract.move == model::Move::answer},
                                        {"text", model::to_text(taken->reply)},
                                        {"citations", citations_of(taken->reply, curriculum)},
                                        {"passages", std::move(passages)}});
}

}  // namespace

int run_check(const Options& options) {
    auto today = date_today(base::SystemClock{});
    if (options.today) {
        const auto date = parse_date(*options.today);
        if (!date)
            return say(
                {Code::invalid, "--today wants a date such as 2027-06-01, not " + *options.today});
        today = *date;
    }
    const auto report = curriculum::check_faculty(options.faculty, today);
    if (!report) return say(report.error());
    for (const auto& finding : report->findings)
        print_finding(finding, options.wants_json);
    if (!options.wants_json) std::cout << curriculum::to_text(report->summary);
    return curriculum::has_errors(report->findings) ? 1 : 0;
}

int run_rules(const Options& options) {
    const auto language = base::parse_language(options.language).value_or(base::Language::en);
    for (const auto& rule : dialogue::rules()) {
        std::cout << rule.id << "\n  " << rule.when.in(language) << "\n  "
                  << rule.because.in(language) << "\n";
    }
    return 0;
}

int run_ask(const Options& options) {
    const base::SystemClock clock;
    std::vector<curriculum::Finding> findings;
    const auto teaching =
        load_teaching(options.faculty, date_today(clock), findings, base::LearnedCache::of_user());
    if (!teaching) return say(teaching.error());
    return for_each_line(options.input, [&](const json::object& line) {
        return ask_line(line, **teaching, clock.now());
    });
}

}  // namespace athro
