#pragma once

#include <map>
#include <string>
#include <vector>

#include <athro/curriculum/labs.h>

namespace athro::pages {

/// What somebody chose, by the id of the task or reference: "green", "invented".
using Judgements = std::map<std::string, std::string, std::less<>>;

/// Tasks sorted, beside how the faculty sorts them. Red is stricter than amber, amber than green.
struct SortingResult {
    int tasks = 0;
    int alike = 0;
    int looser = 0;    ///< sorted more freely than the faculty does: what could do harm
    int stricter = 0;  ///< sorted more strictly: what a tool could have helped with
};

/// Counts the tasks that have a judgement.
SortingResult count_sorting(const std::vector<const curriculum::SortTask*>& tasks,
                            const Judgements& judgements);

/// References judged.
struct ReferenceResult {
    int invented = 0;
    int found = 0;  ///< invented, and called so
    int real = 0;
    int doubted = 0;  ///< real, and called invented
};

/// Counts the references that have a judgement: "invented" or "real".
ReferenceResult count_references(const curriculum::ReferenceLab& lab, const Judgements& judgements);

}  // namespace athro::pages
