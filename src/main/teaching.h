#pragma once

#include <memory>
#include <vector>

#include <athro/curriculum/finding.h>
#include <athro/dialogue/reading.h>

#include "options.h"

namespace athro {

/// Today, in UTC.
base::Date date_today(const base::Clock& clock);

/// Loads the faculty with its word lists. `findings` gets what is wrong with it; what was learned
/// is kept in `cache`. Errors: those of load_faculty, load_lexicon and load_confusables.
base::Result<std::shared_ptr<const dialogue::Teaching>> load_teaching(
    const std::filesystem::path& faculty, base::Date today,
    std::vector<curriculum::Finding>& findings, const base::LearnedCache& cache = {});

/// Prepares a curriculum that was loaded already, with the word lists of its faculty.
/// Errors: those of load_lexicon and load_confusables.
base::Result<std::shared_ptr<const dialogue::Teaching>> make_teaching(
    std::shared_ptr<const curriculum::Curriculum> curriculum, const std::filesystem::path& faculty,
    base::Date today, const base::LearnedCache& cache = {});

}  // namespace athro
