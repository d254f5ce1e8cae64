#pragma once

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/dialogue/reading.h>
#include <athro/model/turn.h>

namespace athro::dialogue {

/// Errors: invalid (no turn id, no words, over 4,000 characters, not UTF-8, choices or a confidence
/// that no form sends).
base::Result<void> check_message(const model::Message& message);

/// A turn to be opened with a message, its words redacted in the language of the dialogue; the
/// original words go no further than this.
model::Turn make_turn(const Teaching& teaching, const model::Dialogue& dialogue,
                      const model::Message& message, base::Time now);

}  // namespace athro::dialogue
