#pragma once

#include <boost/json.hpp>

#include <athro/base/expect.h>
#include <athro/dialogue/mark.h>
#include <athro/retrieval/testing.h>

namespace athro::dialogue {

/// The confusable terms that ship with athro.
inline const safety::Confusables& shipped_confusables() {
    static const auto loaded = [] {
        auto made = safety::load_confusables(retrieval::source_folder() / "faculty/shared/lexicon");
        base::expect(made.has_value(), made ? "" : made.error().message);
        return std::move(*made);
    }();
    return loaded;
}

inline double number_of(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value == nullptr ? 0 : value->to_number<double>();
}

/// The question of one line of a marking case, in the form of `athro mark`.
inline MarkQuestion to_question(const boost::json::object& line) {
    MarkQuestion question;
    const auto kind = parse_question_kind(retrieval::text_of(line, "kind"));
    base::expect(kind.has_value(), "a case names a kind of question");
    question.kind = *kind;
    question.question = retrieval::text_of(line, "question");
    question.accept = retrieval::texts_of(line, "accept");
    question.terms = retrieval::texts_of(line, "terms");
    question.value = number_of(line, "value");
    question.tolerance = number_of(line, "tolerance");
    question.unit = retrieval::text_of(line, "unit");
    if (const auto* points = line.if_contains("points")) {
        for (const auto& each : points->as_array()) {
            const auto& point = each.as_object();
            const auto* required = point.if_contains("required");
            question.points.push_back(
                {retrieval::text_of(point, "id"), retrieval::texts_of(point, "accept"),
                 retrieval::texts_of(point, "avoid"), required == nullptr || required->as_bool()});
        }
    }
    return question;
}

}  // namespace athro::dialogue
