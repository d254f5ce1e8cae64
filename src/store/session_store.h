#pragma once

#include <chrono>
#include <string>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// A browser that has been let in. The token itself is only in its cookie; here lies its hash.
struct Session {
    std::string token_hash;
    model::LearnerId learner;
    base::Time created_at{};
    base::Time last_seen_at{};
};

/// A session ends after so long without a request, and after so long in any case (security.md 4.5).
inline constexpr std::chrono::minutes session_idle_max{30};
inline constexpr std::chrono::hours session_life_max{12};
/// A session from further in the future than this has ended: a clock that was put back lengthens
/// none.
inline constexpr std::chrono::minutes session_ahead_max{1};

class SessionStore {
public:
    explicit SessionStore(Database& database) : database_{database} {}

    /// Errors: conflict (the hash is in use, or there is no such learner).
    base::Result<void> create(const model::Scope& scope, const Session& session);

    /// By token hash: the scope's subject is not known yet, so it needs Purpose::account.
    /// Errors: not_found (unknown, idle for too long, too old, or made in the future).
    base::Result<Session> find(const model::Scope& scope, const std::string& token_hash,
                               base::Time now);

    /// Notes a request. Errors: not_found.
    base::Result<void> set_last_seen(const model::Scope& scope, const std::string& token_hash,
                                     base::Time now);

    /// Ends one session; harmless when it is gone.
    base::Result<void> remove(const model::Scope& scope, const std::string& token_hash);

    /// Ends every session of the learner.
    base::Result<void> remove_all(const model::Scope& scope);

private:
    Database& database_;
};

}  // namespace athro::store
