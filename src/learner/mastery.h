#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include <athro/base/clock.h>
#include <athro/curriculum/curriculum.h>
#include <athro/model/evidence.h>

namespace athro::learner {

/// What is shown to people.
enum class Level { fresh, developing, secure };

/// "new", "developing" or "secure".
std::string_view to_text(Level level);

/// What a learner has shown of one objective.
struct Mastery {
    model::ObjectiveId objective;
    Level level = Level::fresh;
    bool is_fading = false;                 // was secure; a review is overdue
    std::vector<model::Evidence> evidence;  // in order, what the level rests on
};

/// The span after which a right answer shows more than short memory (teaching.md 4).
inline constexpr std::chrono::hours long_gap{48};

/// A secure skill is looked at again after twice the span its evidence covers, and at the earliest
/// after a week; unreviewed at twice that, it fades.
inline constexpr std::chrono::hours first_review{24 * 7};

/// Folds the evidence of one objective. Evidence of other objectives is passed over; answers given
/// after a full explanation count for nothing, self-rated ones only as practice.
Mastery fold_mastery(const model::ObjectiveId& objective, std::span<const model::Evidence> evidence,
                     base::Time now);

/// Every objective of the curriculum, in its order.
std::vector<Mastery> fold_all(const curriculum::Curriculum& curriculum,
                              std::span<const model::Evidence> evidence, base::Time now);

/// The objective that helps most now: the first of the mentor's units, in order, that is not secure
/// and whose prerequisites have been met with; none when all are secure. `after` is passed over
/// when others remain.
const curriculum::Objective* choose_objective(const curriculum::Curriculum& curriculum,
                                              const curriculum::Mentor& mentor,
                                              std::span<const Mastery> mastery,
                                              const model::ObjectiveId& after);

}  // namespace athro::learner
