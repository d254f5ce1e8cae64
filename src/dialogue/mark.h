#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/language.h>
#include <athro/curriculum/types.h>
#include <athro/model/turn.h>
#include <athro/safety/confusable.h>

namespace athro::dialogue {

/// A short answer is a term or a phrase; points are key points of an explanation.
enum class QuestionKind { short_answer, number, points, choice, several, order };

/// "short", "number", "points", "choice", "several", "order".
std::string_view to_text(QuestionKind kind);
std::optional<QuestionKind> parse_question_kind(std::string_view text);

/// A key point: any accepted form shows it, a form to avoid contradicts it.
struct PointKey {
    std::string id;
    std::vector<std::string> accept;
    std::vector<std::string> avoid;
    bool required = true;
};

/// An option of a choice, or a step of an order in the right order. `texts`: in both languages.
struct OptionKey {
    std::string id;
    std::vector<std::string> texts;
    bool correct = false;
    std::string misconception;
};

/// A wrong answer that shows a misconception: a value for numbers, phrases otherwise. A wrong order
/// is one without either.
struct WrongKey {
    std::optional<double> value;
    std::vector<std::string> accept;
    std::string misconception;
};

/// What an answer is held against. Lists hold the forms of both languages.
struct MarkQuestion {
    QuestionKind kind = QuestionKind::short_answer;
    base::Language language = base::Language::en;
    std::string question;  // as asked, both languages one after the other; may be empty
    std::vector<std::string> accept;
    double value = 0;
    std::string unit;
    double tolerance = 0;  // inclusive; a share of the value when `relative`
    bool relative = false;
    std::vector<PointKey> points;
    std::vector<OptionKey> options;
    std::vector<WrongKey> wrong;
    std::vector<std::string> terms;  // further protected terms
};

/// `mark` is never none.
struct MarkResult {
    model::Mark mark = model::Mark::unsure;
    std::vector<std::string> points;  // ids of the key points that are present and not contradicted
    std::vector<std::string> chosen;  // ids of the options chosen, in the order given
    std::string why;  // the rule that decided, such as "short/exact" or "number/unit-missing"
    std::string misconception;  // id, when the answer shows one
    std::string
        detail;  // what a person may want to know: the unit that is missing, the word in doubt
};

/// Holds an answer against a question by the rules listed in tests/cases/marking/README.md. Pure;
/// any bytes are accepted; equal inputs give equal results. Options are named by id, by position or
/// by their text.
MarkResult mark(const MarkQuestion& question, std::string_view answer,
                const safety::Confusables& confusables);

/// The question that an item asks. Its key leaves the server with nothing that is made of it.
MarkQuestion from_item(const curriculum::Item& item);

/// Makes the terms of a curriculum's glossary, and what it calls confusable, known to
/// `confusables`.
void add_glossary(const std::vector<curriculum::Term>& terms, safety::Confusables& confusables);

}  // namespace athro::dialogue
