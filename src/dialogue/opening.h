#pragma once

#include <cstddef>
#include <span>

#include <athro/dialogue/reading.h>
#include <athro/learner/mastery.h>

namespace athro::dialogue {

/// The question that a conversation opens with: one on a skill from last time that is not secure
/// yet, else one of the mentor's opening items by `draw`, any number. Null when the mentor has none
/// that is current.
const curriculum::Item* first_item(const Teaching& teaching, const curriculum::Mentor& mentor,
                                   std::span<const learner::Mastery> mastery, std::size_t draw);

}  // namespace athro::dialogue
