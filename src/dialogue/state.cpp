#include <athro/dialogue/state.h>

namespace athro::dialogue {
namespace {

std::string key_of(const std::string& id) {
    return id.substr(0, id.find('#'));
}

Expects expects_after(const model::Contract& contract) {
    auto expects = Expects::nothing;
    for (const auto& part : contract.parts) {
        if (part.kind == model::PartKind::probe) {
            expects = part.id.ends_with("/close") ? Expects::action : Expects::probe;
        }
        if (part.kind != model::PartKind::phrase) continue;
        const auto key = key_of(part.id);
        if (key == "role-ask") expects = Expects::role;
        if (key == "action-ask") expects = Expects::action;
        if (key == "clarify-ask") expects = Expects::clarification;
        if (key == "decision-ask") expects = Expects::decision;
    }
    return contract.move == model::Move::explain_back ? Expects::explanation : expects;
}

void fold_parts(State& state, const model::Contract& contract) {
    using enum model::PartKind;
    state.last_probe.clear();
    state.last_redirect.clear();
    for (const auto& part : contract.parts) {
        switch (part.kind) {
            case phrase:
                ++state.said[key_of(part.id)];
                break;
            case quote:
                ++state.said["quote"];
                break;
            case idea:
                ++state.said["idea"];
                break;
            case experience:
                state.thread = part.id;
                [[fallthrough]];
            case misconception:
                state.met.insert(part.id);
                break;
            case contrast:
                state.asked.insert(part.id);
                break;
            case point:
            case missing_point:
                state.met.insert(part.id);
                break;
            case summary:
                state.told.insert(part.id);
                break;
            case redirect:
                state.last_redirect = part.id;
                break;
            case passage:
                state.cited.insert(part.id);
                break;
            case definition:
                state.cited.insert("glossary#" + part.id);
                break;
            case card:
                state.cited.insert("card#" + part.id);
                break;
            case probe:
                state.asked.insert(part.id);
                state.last_probe = part.id;
                break;
            case stem:
                state.posed_items.insert(part.id);
                state.last_item = model::ItemId{part.id};
                state.since_item = 0;
                break;
            default:
                break;
        }
    }
}

void fold_turn(State& state, const model::Turn& turn) {
    ++state.turns;
    const auto& record = *turn.record;
    const auto& contract = record.contract;
    const bool is_new_item = contract.item != state.open_item;
    ++state.since_item;
    fold_parts(state, contract);
    if (contract.brief != state.brief) state.brief_turns = 0;
    if (!contract.brief.is_empty()) {
        state.brief = contract.brief;
        ++state.brief_turns;
    }
    if (!contract.objective.is_empty()) state.objective = contract.objective;
    for (const auto& point : contract.covered) {
        if (state.covered.insert(point).second) state.covered_words[point] = contract.take_up;
    }
    const bool was_unsure = record.mark == model::Mark::unsure && !is_new_item;
    state.tries_unsure = was_unsure ? state.tries_unsure + 1 : 0;
    state.open_item = contract.item;
    state.hint_step = contract.item.is_empty() ? 0 : contract.hint_step;
    state.expects = expects_after(contract);
    state.last_rule = contract.rule;
    const bool is_care = state.last_redirect == "live-patient" || state.last_redirect == "distress";
    if (is_care) {
        state.in_care = state.last_redirect;
    } else if (contract.rule != "care/stay" && contract.rule != "care/clarify") {
        state.in_care.clear();
    }
    state.last_words = turn.message.words;
}

}  // namespace

State fold(std::span<const model::Turn> turns) {
    State state;
    for (const auto& turn : turns) {
        if (turn.state == model::TurnState::open) continue;
        if (turn.record) {
            fold_turn(state, turn);
        } else {
            ++state.turns;
        }
        if (turn.state == model::TurnState::failed) {
            state.open_item = {};
            state.hint_step = 0;
        }
    }
    return state;
}

}  // namespace athro::dialogue
