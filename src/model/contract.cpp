#include <athro/model/contract.h>

#include <array>
#include <utility>

namespace athro::model {
namespace {

constexpr std::array<std::pair<Move, std::string_view>, 17> moves{{
    {Move::greet, "greet"},
    {Move::probe, "probe"},
    {Move::converse, "converse"},
    {Move::ask, "ask"},
    {Move::hint, "hint"},
    {Move::first_step, "first-step"},
    {Move::explain, "explain"},
    {Move::explain_back, "explain-back"},
    {Move::contrast, "contrast"},
    {Move::answer, "answer"},
    {Move::no_source, "no-source"},
    {Move::redirect, "redirect"},
    {Move::clarify, "clarify"},
    {Move::hand_over, "hand-over"},
    {Move::reflect, "reflect"},
    {Move::follow_up, "follow-up"},
    {Move::close, "close"},
}};

constexpr std::array<std::pair<PartKind, std::string_view>, 24> part_kinds{{
    {PartKind::quote, "quote"},
    {PartKind::phrase, "phrase"},
    {PartKind::experience, "experience"},
    {PartKind::point, "point"},
    {PartKind::misconception, "misconception"},
    {PartKind::idea, "idea"},
    {PartKind::contrast, "contrast"},
    {PartKind::passage, "passage"},
    {PartKind::definition, "definition"},
    {PartKind::card, "card"},
    {PartKind::option_reason, "option-reason"},
    {PartKind::key_reason, "key-reason"},
    {PartKind::missing_point, "missing-point"},
    {PartKind::hint, "hint"},
    {PartKind::first_step, "first-step"},
    {PartKind::model_answer, "model-answer"},
    {PartKind::stem, "stem"},
    {PartKind::explain_back, "explain-back"},
    {PartKind::probe, "probe"},
    {PartKind::answer_to, "answer-to"},
    {PartKind::redirect, "redirect"},
    {PartKind::summary, "summary"},
    {PartKind::tasks, "tasks"},
    {PartKind::example, "example"},
}};

}  // namespace

std::string_view to_text(Move move) {
    for (const auto& [value, text] : moves) {
        if (value == move) return text;
    }
    return "converse";
}

base::Result<Move> parse_move(std::string_view text) {
    for (const auto& [value, name] : moves) {
        if (name == text) return value;
    }
    return base::Error{base::Code::invalid, "no move is called '" + std::string{text} + "'"};
}

bool is_socratic(Move move) {
    switch (move) {
        case Move::probe:
        case Move::converse:
        case Move::ask:
        case Move::hint:
        case Move::explain_back:
        case Move::contrast:
            return true;
        default:
            return false;
    }
}

std::string_view to_text(PartKind kind) {
    for (const auto& [value, text] : part_kinds) {
        if (value == kind) return text;
    }
    return "phrase";
}

base::Result<PartKind> parse_part_kind(std::string_view text) {
    for (const auto& [value, name] : part_kinds) {
        if (name == text) return value;
    }
    return base::Error{base::Code::invalid, "no part is called '" + std::string{text} + "'"};
}

}  // namespace athro::model
