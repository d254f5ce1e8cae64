#pragma once

#include <string>

#include <athro/base/clock.h>
#include <athro/base/random.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>
#include <athro/store/learner_store.h>

namespace athro::identity {

/// Who is asking, as far as anybody needs to know.
struct Caller {
    model::Scope scope;  // for learning
    store::Learner learner;
    std::string session;        // the keyed hash of the session's token
    base::Time last_seen_at{};  // as noted in the session
    bool is_guest() const { return learner.is_guest; }
};

/// The scope of a caller for what concerns their account: sign-out, export, erasure.
model::Scope account_scope(const Caller& caller);

/// The scope in which a name or a token is looked up, before anybody knows whose it is.
model::Scope door_scope();

/// Starts a session of the scope's learner and returns its token: 256 random bits in hexadecimal,
/// told once. Errors: conflict (no such learner).
base::Result<std::string> start_session(store::Database& database, const model::Scope& scope,
                                        base::Time now, base::Random& random);

/// Whose session a token is. Errors: not_signed_in.
base::Result<Caller> find_caller(store::Database& database, const std::string& token,
                                 base::Time now);

}  // namespace athro::identity
