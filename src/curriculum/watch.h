#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include <athro/base/clock.h>
#include <athro/curriculum/curriculum.h>
#include <athro/curriculum/finding.h>

namespace athro::curriculum {

/// What came of a change: the curriculum to use from now on, and what was found.
struct Reloaded {
    std::shared_ptr<const Curriculum> curriculum;  // the one before when the new one has errors
    std::vector<Finding> findings;
    bool is_new = false;
};

/// Notices that a faculty was edited. Asked by whoever has a timer, about every two seconds; looks
/// at names, sizes and times of change only.
class FacultyWatch {
public:
    explicit FacultyWatch(std::filesystem::path faculty);

    /// Whether anything has changed since the last call, or since it was made.
    bool has_changed();

    /// Loads the faculty again; with errors, `current` stays.
    Reloaded reload(std::shared_ptr<const Curriculum> current, base::Date today) const;

private:
    std::filesystem::path faculty_;
    std::uint64_t fingerprint_;
};

}  // namespace athro::curriculum
