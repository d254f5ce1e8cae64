#pragma once

#include <string_view>

#include <athro/dialogue/mark.h>
#include <athro/dialogue/mark_reading.h>
#include <athro/dialogue/mark_words.h>

namespace athro::dialogue {

/// One marking for each kind of question; `mark` has settled what is the same for all of them.
MarkResult mark_short(const MarkQuestion& question, const MarkReading& reading,
                      const MarkTerms& terms);
MarkResult mark_points(const MarkQuestion& question, const MarkReading& reading,
                       const MarkTerms& terms);
MarkResult mark_number(const MarkQuestion& question, std::string_view answer,
                       const MarkReading& reading, const MarkTerms& terms);
MarkResult mark_options(const MarkQuestion& question, std::string_view answer,
                        const MarkReading& reading, const MarkTerms& terms);

}  // namespace athro::dialogue
