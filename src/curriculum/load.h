#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/curriculum/curriculum.h>
#include <athro/curriculum/files.h>
#include <athro/curriculum/finding.h>

namespace athro::curriculum {

/// Reads and checks a faculty. `findings` gets all that is wrong, by file and line; one error among
/// them and nothing is loaded. A fact whose review date is before `today` is a warning here,
/// because a server must start: it is not used (`is_expired`). `athro check` calls it an error.
/// Errors: not_found, too_large, unavailable (as `read_files`), invalid (there are error findings;
/// the message holds the first).
base::Result<std::shared_ptr<const Curriculum>> load_faculty(const std::filesystem::path& faculty,
                                                             std::vector<Finding>& findings,
                                                             base::Date today);

/// The same from files that have been read already, in the order of their names.
base::Result<std::shared_ptr<const Curriculum>> load_files(const std::vector<FacultyFile>& files,
                                                           std::vector<Finding>& findings,
                                                           base::Date today);

}  // namespace athro::curriculum
