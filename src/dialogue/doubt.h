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

/// Words that say, after a redirect: no, not that.
bool denies_redirect(const Situation& situation);

}  // namespace athro::dialogue
