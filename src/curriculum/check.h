#pragma once

#include <filesystem>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/curriculum/faculty.h>
#include <athro/curriculum/finding.h>
#include <athro/curriculum/summary.h>

namespace athro::curriculum {

/// Everything that is wrong with a faculty as it was read, but for review dates.
std::vector<Finding> check(const Faculty& faculty);

/// What `athro check` prints: all findings by file and line (a review date that has passed is an
/// error, one within 30 days a warning), and a summary of what was read.
struct Report {
    std::vector<Finding> findings;
    Summary summary;
};

/// Errors: as `read_files`. Findings are no error of this function.
base::Result<Report> check_faculty(const std::filesystem::path& faculty, base::Date today);
Report check_files(const std::vector<FacultyFile>& files, base::Date today);

}  // namespace athro::curriculum
