#include <athro/pages/names.h>

#include <array>
#include <utility>

namespace athro::pages {

using learner::Level;
using model::Mark;
using model::Move;
using model::PartKind;

namespace {

using NamedKey = std::pair<std::string_view, std::string_view>;

template <std::size_t count>
std::string_view find_key(const std::array<NamedKey, count>& keys, std::string_view name) {
    for (const auto& [known, key] : keys) {
        if (known == name) return key;
    }
    return keys.front().second;
}

}  // namespace

std::string_view move_key(Move move) {
    switch (move) {
        case Move::greet:
            return "move.greet";
        case Move::probe:
            return "move.probe";
        case Move::converse:
            return "move.converse";
        case Move::ask:
            return "move.ask";
        case Move::hint:
            return "move.hint";
        case Move::first_step:
            return "move.first-step";
        case Move::explain:
            return "move.explain";
        case Move::explain_back:
            return "move.explain-back";
        case Move::contrast:
            return "move.contrast";
        case Move::answer:
            return "move.answer";
        case Move::no_source:
            return "move.no-source";
        case Move::redirect:
            return "move.redirect";
        case Move::clarify:
            return "move.clarify";
        case Move::hand_over:
            return "move.hand-over";
        case Move::reflect:
            return "move.reflect";
        case Move::follow_up:
            return "move.follow-up";
        case Move::close:
            return "move.close";
    }
    return "move.converse";
}

std::string_view part_key(PartKind kind) {
    switch (kind) {
        case PartKind::quote:
            return "part.quote";
        case PartKind::phrase:
            return "part.phrase";
        case PartKind::experience:
            return "part.experience";
        case PartKind::point:
            return "part.point";
        case PartKind::misconception:
            return "part.misconception";
        case PartKind::idea:
            return "part.idea";
        case PartKind::contrast:
            return "part.contrast";
        case PartKind::passage:
            return "part.passage";
        case PartKind::definition:
            return "part.definition";
        case PartKind::card:
            return "part.card";
        case PartKind::option_reason:
            return "part.option-reason";
        case PartKind::key_reason:
            return "part.key-reason";
        case PartKind::missing_point:
            return "part.missing-point";
        case PartKind::hint:
            return "part.hint";
        case PartKind::first_step:
            return "part.first-step";
        case PartKind::model_answer:
            return "part.model-answer";
        case PartKind::stem:
            return "part.stem";
        case PartKind::explain_back:
            return "part.explain-back";
        case PartKind::probe:
            return "part.probe";
        case PartKind::answer_to:
            return "part.answer-to";
        case PartKind::redirect:
            return "part.redirect";
        case PartKind::summary:
            return "part.summary";
        case PartKind::tasks:
            return "part.tasks";
        case PartKind::example:
            return "part.example";
    }
    return "part.phrase";
}

std::string_view mark_key(Mark mark) {
    switch (mark) {
        case Mark::none:
            return "mark.none";
        case Mark::correct:
            return "mark.correct";
        case Mark::partly:
            return "mark.partly";
        case Mark::wrong:
            return "mark.wrong";
        case Mark::unsure:
            return "mark.unsure";
    }
    return "mark.none";
}

std::string_view level_key(Level level) {
    switch (level) {
        case Level::fresh:
            return "level.new";
        case Level::developing:
            return "level.developing";
        case Level::secure:
            return "level.secure";
    }
    return "level.new";
}

std::string_view route_key(std::string_view route) {
    static constexpr std::array<NamedKey, 9> keys{{{"education", "route.education"},
                                                   {"live-patient", "route.live-patient"},
                                                   {"distress", "route.distress"},
                                                   {"exam-answer", "route.exam-answer"},
                                                   {"reflection", "route.reflection"},
                                                   {"colleague", "route.colleague"},
                                                   {"transcript", "route.transcript"},
                                                   {"abuse", "route.abuse"},
                                                   {"out-of-scope", "route.out-of-scope"}}};
    return find_key(keys, route);
}

std::string_view identifier_key(std::string_view kind) {
    static constexpr std::array<NamedKey, 10> keys{{{"", "identifier.other"},
                                                    {"PERSON", "identifier.person"},
                                                    {"ADDRESS", "identifier.address"},
                                                    {"POSTCODE", "identifier.postcode"},
                                                    {"DOB", "identifier.dob"},
                                                    {"NHS_NUMBER", "identifier.nhs-number"},
                                                    {"MRN", "identifier.mrn"},
                                                    {"NINO", "identifier.nino"},
                                                    {"PHONE", "identifier.phone"},
                                                    {"EMAIL", "identifier.email"}}};
    return find_key(keys, kind);
}

}  // namespace athro::pages
