#pragma once

#include <string>
#include <vector>

#include <athro/curriculum/curriculum.h>
#include <athro/curriculum/files.h>
#include <athro/curriculum/finding.h>

namespace athro::curriculum {

/// A faculty as it was read, before it has been checked: the parts may be wrong in any way, but
/// their ids are unique. `places` says where each field stands.
struct Faculty {
    Curriculum::Parts parts;
    Places places;
    bool is_whole = true;  // false when a file could not be parsed: then what it names is not known
};

/// Reads all files, in the order of their names. What does not fit the format becomes a finding;
/// the reading goes on, so that all findings come at once.
Faculty read_faculty(const std::vector<FacultyFile>& files, std::vector<Finding>& findings);

}  // namespace athro::curriculum
