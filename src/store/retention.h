#pragma once

#include <chrono>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

inline constexpr std::chrono::hours guest_life_max{24};
inline constexpr std::chrono::months dialogue_life_max{12};

/// What one pass of retention removed.
struct Removed {
    int guests = 0;
    int dialogues = 0;
    int sessions = 0;
    int rows = 0;  // of tables whose rows have their own time
    bool operator==(const Removed&) const = default;
};

/// Removes what has been kept for long enough: guests 24 hours after creation with everything of
/// theirs, dialogues 12 months after their last turn, sessions that have ended, feedback and model
/// calls after 12 months. At most `guests_max` guests in one pass, so that no pass holds the writer
/// for long; call it again while it reaches that. Needs Purpose::maintenance. Store::remove_expired
/// runs it and scrubs the files.
base::Result<Removed> remove_expired(Database& database, const model::Scope& scope, base::Time now,
                                     int guests_max = 500);

}  // namespace athro::store
