#pragma once

#include <string>
#include <vector>

#include <athro/base/clock.h>
#include <athro/curriculum/faculty.h>
#include <athro/curriculum/finding.h>

namespace athro::curriculum {

// Every check of a faculty: each is pure, looks for one kind of fault and answers all of it.

using Findings = std::vector<Finding>;

/// A finding at the place of a path (texts.h), or the nearest place above it.
Finding error_at(const Faculty& faculty, const std::string& path, std::string message);
Finding warning_at(const Faculty& faculty, const std::string& path, std::string message);

// check_ids.cpp
Findings check_references(const Faculty& faculty);
Findings check_professions(const Faculty& faculty);
Findings check_inner_ids(const Faculty& faculty);
Findings check_prerequisites(const Faculty& faculty);
Findings check_mentor_folders(const Faculty& faculty);

// check_items.cpp
Findings check_hints(const Faculty& faculty);
Findings check_options(const Faculty& faculty);
Findings check_misconceptions_of_items(const Faculty& faculty);
Findings check_numbers(const Faculty& faculty);
Findings check_accepted_forms(const Faculty& faculty);

// check_keys.cpp
Findings check_keys(const Faculty& faculty);

// check_briefs.cpp
Findings check_objectives(const Faculty& faculty);
Findings check_brief_sizes(const Faculty& faculty);
Findings check_brief_points(const Faculty& faculty);
Findings check_probes(const Faculty& faculty);
Findings check_units(const Faculty& faculty);

// check_texts.cpp
Findings check_questions(const Faculty& faculty);
Findings check_lengths(const Faculty& faculty);
Findings check_parity(const Faculty& faculty);
Findings check_negations(const Faculty& faculty);
Findings check_placeholders(const Faculty& faculty);

// check_plainer.cpp
Findings check_plainer(const Faculty& faculty);
Findings check_reading_levels(const Faculty& faculty);

// check_mentors.cpp
Findings check_phrases(const Faculty& faculty);
Findings check_redirects(const Faculty& faculty);

// check_learners.cpp
Findings check_learners(const Faculty& faculty);

// check_labs.cpp
Findings check_labs(const Faculty& faculty);

// check_dates.cpp
Findings check_dates(const Faculty& faculty, base::Date today);

}  // namespace athro::curriculum
