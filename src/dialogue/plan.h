#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/reading.h>
#include <athro/dialogue/state.h>
#include <athro/learner/mastery.h>

namespace athro::dialogue {

/// Something the learner meant to do, now due to be asked about.
struct DueAction {
    std::string id;
    std::string words;
};

/// All that a plan is made from. Equal situations give equal contracts.
struct Situation {
    const Teaching& teaching;
    const curriculum::Mentor& mentor;
    const model::Dialogue& dialogue;
    const State& state;
    const Reading& reading;
    const model::Message& message;
    model::Profile profile;
    std::span<const learner::Mastery> mastery;
    std::span<const DueAction> due;  // oldest first

    const curriculum::Curriculum& curriculum() const { return *teaching.curriculum; }
};

/// A rule of the mentor's: which situation it is for, and why it does what it does, in words that a
/// teacher can question. The first rule of the table that applies decides.
struct Rule {
    std::string_view id;
    base::Bilingual when;
    base::Bilingual because;  // said to a learner who asks "why did it say this?"
    bool (*applies)(const Situation& situation);
    model::Contract (*plan)(const Situation& situation);
};

/// The rule table, in the order in which the rules are tried.
const std::vector<Rule>& rules();

/// The rule of that id, or null.
const Rule* find_rule(std::string_view id);

/// Decides what the turn is to do, before any word is written. Never holds the key of an open item.
model::Contract plan(const Situation& situation);

}  // namespace athro::dialogue
