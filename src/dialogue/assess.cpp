#include <athro/dialogue/assess.h>

#include <algorithm>
#include <array>

namespace athro::dialogue {
namespace {

using model::Mark;

/// The rules that judge an answer to the open item.
constexpr std::array judging{"item/right", "item/partly", "item/wrong"};

model::Score score_of(const Situation& situation) {
    const auto& reading = situation.reading;
    if (reading.mark.mark == Mark::correct) return model::Score::full();
    if (reading.mark.mark != Mark::partly) return model::Score::none();
    const auto* item = situation.curriculum().find(situation.state.open_item);
    const auto required =
        item ? std::ranges::count(item->points, true, &curriculum::KeyPoint::required) : 0;
    if (required == 0) return model::Score::from(0.5).value();
    const auto present =
        std::ranges::count_if(item->points, [&](const curriculum::KeyPoint& point) {
            return point.required &&
                   std::ranges::find(reading.mark.points, point.id) != reading.mark.points.end();
        });
    return model::Score::from(static_cast<double>(present) / static_cast<double>(required + 1))
        .value();
}

}  // namespace

Mark mark_of(const Situation& situation, const model::Contract& contract) {
    const bool judges = std::ranges::find(judging, contract.rule) != judging.end();
    if (judges || contract.rule == "item/unsure") return situation.reading.mark.mark;
    return Mark::none;
}

model::Help help_of(const State& state) {
    switch (state.hint_step) {
        case 0:
            return model::Help::none;
        case 1:
            return model::Help::hint_1;
        case 2:
            return model::Help::hint_2;
        case 3:
            return model::Help::hint_3;
        default:
            return model::Help::first_step;
    }
}

std::vector<model::Evidence> assess(const Situation& situation, const model::Contract& contract,
                                    base::Time now) {
    if (std::ranges::find(judging, contract.rule) == judging.end()) return {};
    const auto* item = situation.curriculum().find(situation.state.open_item);
    if (!item) return {};
    model::Evidence evidence;
    evidence.id = model::EvidenceId{situation.message.turn.text()};
    evidence.objective = item->objective;
    evidence.item = item->id;
    evidence.curriculum = situation.curriculum().version();
    evidence.score = score_of(situation);
    evidence.help = help_of(situation.state);
    evidence.confidence = situation.message.confidence;
    evidence.misconception = model::MisconceptionId{situation.reading.mark.misconception};
    evidence.observed_at = now;
    return {evidence};
}

model::TurnRecord record_of(const Situation& situation, const model::Contract& contract,
                            std::vector<std::string> masked) {
    const auto& reading = situation.reading;
    model::TurnRecord record;
    record.route = safety::to_text(reading.routing.route);
    record.route_rule = reading.routing.rule;
    record.mark = mark_of(situation, contract);
    if (record.mark != Mark::none) {
        record.mark_rule = reading.mark.why;
        record.marked_item = situation.state.open_item;
        record.points = reading.mark.points;
        record.misconception = model::MisconceptionId{reading.mark.misconception};
    }
    for (const auto& part : contract.parts) {
        if (part.kind == model::PartKind::misconception)
            record.misconception = model::MisconceptionId{part.id};
    }
    record.request = safety::to_text(reading.request);
    record.masked = std::move(masked);
    record.contract = contract;
    return record;
}

}  // namespace athro::dialogue
