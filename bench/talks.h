#pragma once

#include <functional>
#include <string>

#include <athro/dialogue/turn_taking.h>
#include <athro/evaluation/script.h>

namespace athro::bench {

/// Takes a turn in its circumstances; `words` are the learner's before anything was masked.
using TakeTurn = std::function<dialogue::Taken(const std::string& words,
                                               const dialogue::Circumstances& circumstances)>;

/// Holds every dialogue of the faculty's scripted learners, in both languages and in one order, by
/// the pure functions alone.
void hold_all(const dialogue::Teaching& teaching, const TakeTurn& take);

}  // namespace athro::bench
