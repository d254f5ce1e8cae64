#pragma once

#include <athro/dialogue/rules.h>

namespace athro::dialogue {

/// What the route of a message (safety::classify, which sees the words alone) comes to within a
/// conversation: a turning away, one short question, or nothing.

/// Whether the mentor turns away from teaching: to help, to the patient, or because it does not do
/// that.
bool must_redirect(const Situation& situation);

/// Whether the mentor first asks if this is about somebody in the learner's care now.
bool must_clarify(const Situation& situation);

/// After the mentor turned aside for a patient or the learner's own distress: whether the words
/// still belong there, and neither deny it nor go back to learning.
bool stays_in_care(const Situation& situation);

/// Whether an answer to "now, or to learn from?" says that it is to learn from. Words that tell
/// only how somebody is do not.
bool says_to_learn(const Situation& situation);

/// Words that say, after a redirect: no, not that.
bool denies_redirect(const Situation& situation);

}  // namespace athro::dialogue
