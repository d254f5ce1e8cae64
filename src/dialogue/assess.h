#pragma once

#include <vector>

#include <athro/dialogue/plan.h>
#include <athro/model/evidence.h>

namespace athro::dialogue {

/// What the turn was marked as: the reading's mark when the rule that applied judges an answer,
/// else none.
model::Mark mark_of(const Situation& situation, const model::Contract& contract);

/// How much help the open item has had so far.
model::Help help_of(const State& state);

/// The evidence that the turn gives: one observation when an item was answered and judged, else
/// nothing. Its id is made from the turn's, so that a turn finished twice gives it once.
std::vector<model::Evidence> assess(const Situation& situation, const model::Contract& contract,
                                    base::Time now);

/// The record of the turn: how it was read and marked, and what was decided.
model::TurnRecord record_of(const Situation& situation, const model::Contract& contract,
                            std::vector<std::string> masked);

}  // namespace athro::dialogue
