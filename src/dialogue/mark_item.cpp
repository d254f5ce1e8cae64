#include <array>
#include <utility>

#include <athro/dialogue/mark.h>

namespace athro::dialogue {
namespace {

using curriculum::ItemKind;

constexpr std::array<std::pair<QuestionKind, std::string_view>, 6> names{{
    {QuestionKind::short_answer, "short"},
    {QuestionKind::number, "number"},
    {QuestionKind::points, "points"},
    {QuestionKind::choice, "choice"},
    {QuestionKind::several, "several"},
    {QuestionKind::order, "order"},
}};

QuestionKind to_question_kind(ItemKind kind) {
    switch (kind) {
        case ItemKind::choice:
            return QuestionKind::choice;
        case ItemKind::several:
            return QuestionKind::several;
        case ItemKind::order:
            return QuestionKind::order;
        case ItemKind::number:
            return QuestionKind::number;
        case ItemKind::points:
            return QuestionKind::points;
        case ItemKind::text:
            break;
    }
    return QuestionKind::short_answer;
}

std::vector<std::string> both(const curriculum::BilingualList& list) {
    auto forms = list.en;
    forms.insert(forms.end(), list.cy.begin(), list.cy.end());
    return forms;
}

}  // namespace

std::string_view to_text(QuestionKind kind) {
    for (const auto& [each, name] : names) {
        if (each == kind) return name;
    }
    return "short";
}

std::optional<QuestionKind> parse_question_kind(std::string_view text) {
    for (const auto& [kind, name] : names) {
        if (name == text) return kind;
    }
    return std::nullopt;
}

MarkQuestion from_item(const curriculum::Item& item) {
    MarkQuestion question;
    question.kind = to_question_kind(item.kind);
    question.question = item.stem.en + "\n" + item.stem.cy;
    question.accept = both(item.accept);
    question.value = item.value;
    question.unit = item.unit;
    question.tolerance = item.tolerance;
    question.relative = item.relative;
    for (const auto& point : item.points) {
        question.points.push_back(
            {point.id, both(point.accept), both(point.avoid), point.required});
    }
    for (const auto& option : item.options) {
        question.options.push_back({option.id,
                                    {option.text.en, option.text.cy},
                                    option.correct,
                                    option.misconception.text()});
    }
    for (const auto& wrong : item.wrong) {
        question.wrong.push_back({wrong.value, both(wrong.accept), wrong.misconception.text()});
    }
    return question;
}

void add_glossary(const std::vector<curriculum::Term>& terms, safety::Confusables& confusables) {
    const auto name_of = [&](const model::TermId& id) -> const curriculum::Term* {
        for (const auto& term : terms) {
            if (term.id == id) return &term;
        }
        return nullptr;
    };
    for (const auto& term : terms) {
        std::vector<std::string> en{term.name.en};
        std::vector<std::string> cy{term.name.cy};
        for (const auto& id : term.confusable) {
            const auto* other = name_of(id);
            if (other == nullptr) continue;
            en.push_back(other->name.en);
            cy.push_back(other->name.cy);
        }
        for (const auto& name : en)
            confusables.add_term(name);
        for (const auto& name : cy)
            confusables.add_term(name);
        if (en.size() > 1) {
            confusables.add_family(en);
            confusables.add_family(cy);
        }
    }
}

}  // namespace athro::dialogue
