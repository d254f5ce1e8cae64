#include <athro/curriculum/watch.h>

#include <utility>

#include <athro/curriculum/files.h>
#include <athro/curriculum/load.h>

namespace athro::curriculum {

FacultyWatch::FacultyWatch(std::filesystem::path faculty)
    : faculty_{std::move(faculty)}, fingerprint_{fingerprint_of(faculty_)} {}

bool FacultyWatch::has_changed() {
    const auto before = std::exchange(fingerprint_, fingerprint_of(faculty_));
    return before != fingerprint_;
}

Reloaded FacultyWatch::reload(std::shared_ptr<const Curriculum> current, base::Date today) const {
    Reloaded reloaded{std::move(current), {}, false};
    const auto loaded = load_faculty(faculty_, reloaded.findings, today);
    if (loaded) {
        reloaded.is_new = (*loaded)->version() != reloaded.curriculum->version();
        reloaded.curriculum = *loaded;
    } else if (!has_errors(reloaded.findings)) {
        // The files themselves could not be read.
        reloaded.findings.push_back(
            {faculty_.string(), 0, Severity::error, loaded.error().message});
    }
    return reloaded;
}

}  // namespace athro::curriculum
