// The commands that judge one text a line: mark, classify, redact (measuring.md's forms).

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>

#include <athro/curriculum/load.h>
#include <athro/dialogue/mark.h>
#include <athro/safety/redact.h>
#include <athro/safety/route.h>

#include "commands.h"
#include "lines.h"
#include "teaching.h"

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

std::filesystem::path lexicon_folder(const Options& options) {
    return options.faculty / "shared" / "lexicon";
}

Result<double> number_at(const json::object& line, std::string_view name, double otherwise) {
    const auto* value = line.if_contains(name);
    if (!value || value->is_null()) return otherwise;
    if (!value->is_number())
        return Error{Code::invalid, "\"" + std::string{name} + "\" is no number"};
    return value->to_number<double>();
}

bool flag_at(const json::object& line, std::string_view name, bool otherwise) {
    const auto* value = line.if_contains(name);
    return value && value->is_bool() ? value->as_bool() : otherwise;
}

Result<std::vector<dialogue::PointKey>> points_at(const json::object& line) {
    std::vector<dialogue::PointKey> points;
    const auto* list = line.if_contains("points");
    if (!list || !list->is_array())
        return Error{Code::invalid, "\"points\" is missing, or no list"};
    for (const auto& one : list->as_array()) {
        if (!one.is_object()) return Error{Code::invalid, "a point is an object"};
        const auto& fields = one.as_object();
        auto id = text_at(fields, "id");
        if (!id) return id.error();
        auto accept = texts_at(fields, "accept");
        if (!accept) return accept.error();
        auto avoid = texts_at(fields, "avoid");
        if (!avoid) return avoid.error();
        points.push_back({std::move(*id), std::move(*accept), std::move(*avoid),
                          flag_at(fields, "required", true)});
    }
    return points;
}

Result<dialogue::MarkQuestion> question_at(const json::object& line) {
    const auto language = language_at(line);
    if (!language) return language.error();
    const auto kind_text = text_at(line, "kind");
    if (!kind_text) return kind_text.error();
    const auto kind = dialogue::parse_question_kind(*kind_text);
    using dialogue::QuestionKind;
    if (!kind || (*kind != QuestionKind::short_answer && *kind != QuestionKind::number &&
                  *kind != QuestionKind::points)) {
        return Error{Code::invalid,
                     "\"kind\" is short, number or points, not \"" + *kind_text + "\""};
    }
    dialogue::MarkQuestion question;
    question.kind = *kind;
    question.language = *language;
    question.question = text_or(line, "question");
    auto accept = texts_at(line, "accept");
    if (!accept) return accept.error();
    question.accept = std::move(*accept);
    auto terms = texts_at(line, "terms");
    if (!terms) return terms.error();
    question.terms = std::move(*terms);
    question.unit = text_or(line, "unit");
    question.relative = flag_at(line, "relative", false);
    const auto value = number_at(line, "value", 0);
    if (!value) return value.error();
    const auto tolerance = number_at(line, "tolerance", 0);
    if (!tolerance) return tolerance.error();
    question.value = *value;
    question.tolerance = *tolerance;
    if (*kind == QuestionKind::number && !line.contains("value")) {
        return Error{Code::invalid, "a number question has a \"value\""};
    }
    if (*kind == QuestionKind::short_answer && question.accept.empty()) {
        return Error{Code::invalid, "a short question has what to \"accept\""};
    }
    if (*kind != QuestionKind::points) return question;
    auto points = points_at(line);
    if (!points) return points.error();
    question.points = std::move(*points);
    return question;
}

Result<std::string> mark_line(const json::object& line, const safety::Confusables& confusables) {
    const auto question = question_at(line);
    if (!question) return question.error();
    const auto answer = text_at(line, "answer");
    if (!answer) return answer.error();
    const auto result = dialogue::mark(*question, *answer, confusables);
    json::array points;
    for (const auto& point : result.points)
        points.emplace_back(point);
    return json::serialize(json::object{{"id", id_at(line)},
                                        {"mark", model::to_text(result.mark)},
                                        {"points", std::move(points)},
                                        {"why", result.why}});
}

Result<std::string> classify_line(const json::object& line, const safety::Lexicon& lexicon) {
    const auto language = language_at(line);
    if (!language) return language.error();
    const auto text = text_at(line, "text");
    if (!text) return text.error();
    const auto routing = safety::classify(lexicon.routes, *text, *language);
    json::object answer{
        {"id", id_at(line)}, {"route", safety::to_text(routing.route)}, {"why", routing.rule}};
    if (routing.clarify) answer["clarify"] = true;
    return json::serialize(answer);
}

Result<std::string> redact_line(const json::object& line, const safety::Lexicon& lexicon) {
    const auto language = language_at(line);
    if (!language) return language.error();
    const auto text = text_at(line, "text");
    if (!text) return text.error();
    const auto redaction = safety::redact(lexicon, *text, *language);
    json::array spans;
    for (const auto& span : redaction.spans) {
        spans.push_back(json::object{{"s", span.code_point_begin},
                                     {"e", span.code_point_end},
                                     {"t", safety::to_text(span.type)}});
    }
    return json::serialize(
        json::object{{"id", id_at(line)}, {"out", redaction.out}, {"spans", std::move(spans)}});
}

}  // namespace

int run_mark(const Options& options) {
    auto confusables = safety::load_confusables(lexicon_folder(options));
    if (!confusables) return say(confusables.error());
    std::vector<curriculum::Finding> findings;
    const auto faculty =
        curriculum::load_faculty(options.faculty, findings, date_today(base::SystemClock{}));
    if (!faculty) return say(faculty.error());
    dialogue::add_glossary((*faculty)->terms(), *confusables);
    return for_each_line(options.input,
                         [&](const json::object& line) { return mark_line(line, *confusables); });
}

int run_classify(const Options& options) {
    const auto lexicon =
        safety::load_lexicon(lexicon_folder(options), base::LearnedCache::of_user());
    if (!lexicon) return say(lexicon.error());
    return for_each_line(options.input,
                         [&](const json::object& line) { return classify_line(line, *lexicon); });
}

int run_redact(const Options& options) {
    const auto lexicon =
        safety::load_lexicon(lexicon_folder(options), base::LearnedCache::of_user());
    if (!lexicon) return say(lexicon.error());
    return for_each_line(options.input,
                         [&](const json::object& line) { return redact_line(line, *lexicon); });
}

}  // namespace athro
