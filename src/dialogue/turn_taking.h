#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <athro/dialogue/assess.h>
#include <athro/dialogue/plan.h>
#include <athro/dialogue/word.h>

namespace athro::dialogue {

/// What a turn is taken in.
struct Circumstances {
    model::Dialogue dialogue;
    std::vector<model::Turn> turns;  // the closed ones, in order
    model::Message message;          // redacted
    std::vector<std::string> masked;
    model::Profile profile;
    curriculum::Wording wording = curriculum::Wording::full;  // decides nothing
    std::vector<model::Evidence> evidence;
    std::vector<DueAction> due;
    base::Time now{};
};

/// A turn taken, before a model may word it.
struct Taken {
    model::MentorId mentor;
    model::Contract contract;
    model::TurnRecord record;
    model::Reply reply;  // authored
    std::vector<model::Evidence> evidence;
    std::optional<std::string> action;  // what the learner means to do, to be remembered
    std::string asked_about;            // id of the due action that this turn asks about
    model::Profile profile;             // as it is known after this turn
};

/// Reads, marks, plans, words and assesses. Pure: equal circumstances give an equal turn.
/// Errors: not_found (the mentor, or the item that is open, is no longer in the curriculum).
base::Result<Taken> take_turn(const Teaching& teaching, const Circumstances& circumstances);

}  // namespace athro::dialogue
