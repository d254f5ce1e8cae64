#pragma once

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/profile.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// How a learner wants pages to be.
struct Settings {
    bool plainer = false;       // plainer words
    bool keys_off = false;      // no single-key shortcuts
    bool wide_spacing = false;  // wider letters, words and lines
    bool operator==(const Settings&) const = default;
};

/// A pseudonymous learner. A guest has no account and is erased 24 hours after creation.
struct Learner {
    model::LearnerId id;
    bool is_guest = true;
    model::Profile profile;
    Settings settings;
    base::Time created_at{};
    base::Time last_seen_at{};
};

/// Learners, with their keys. Every method sees only the learner that its scope names.
class LearnerStore {
public:
    explicit LearnerStore(Database& database) : database_{database} {}

    /// Creates the learner that the scope names, as a guest, with a data key.
    /// Errors: invalid (no id in the scope), conflict (there is one of that id).
    base::Result<void> create_guest(const model::Scope& scope, const model::Profile& profile,
                                    base::Time now);

    /// Errors: not_found.
    base::Result<Learner> find(const model::Scope& scope);

    /// Profession, setting and language. Errors: not_found.
    base::Result<void> set_profile(const model::Scope& scope, const model::Profile& profile);

    /// Errors: not_found.
    base::Result<void> set_settings(const model::Scope& scope, const Settings& settings);

    /// Errors: not_found.
    base::Result<void> set_last_seen(const model::Scope& scope, base::Time now);

    /// A guest becomes a learner with an account; they keep their id and all that is theirs.
    /// Errors: not_found, also when the learner is no guest.
    base::Result<void> set_kept(const model::Scope& scope);

private:
    Database& database_;
};

}  // namespace athro::store
