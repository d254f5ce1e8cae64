#pragma once

#include <memory>
#include <vector>

#include <athro/curriculum/finding.h>
#include <athro/dialogue/reading.h>

#include "options.h"

namespace athro {

/// Today, in UTC.
base::Date date_today(const base::Clock& clock);

/// Loads the faculty with its word lists. `findings` gets what is wrong with it.
/// Errors: those of load_faculty, load_lexicon and load_confusables.
base::Result<std::shared_ptr<const dialogue::Teaching>> load_teaching(const std::filesystem::path& faculty,
                                                                      base::Date today,
                                                                      std::vector<curriculum::Finding>& findings);

}  // namespace athro
