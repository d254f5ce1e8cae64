#pragma once

#include <athro/dialogue/reading.h>

#include "suite.h"

namespace athro::bench {

/// What a turn costs before a model is asked, over every turn of the scripted learners: masking;
/// reading, marking, planning and wording; and the guard on the reply as it was authored, on the
/// same said in other words, and on a reply that belongs to another turn.
void add_turns(Suite& suite, const dialogue::Teaching& teaching);

/// The table of those, and their bars. False when a bar is missed.
bool print_turns(const Suite& suite);

}  // namespace athro::bench
