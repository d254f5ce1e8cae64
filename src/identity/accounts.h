#pragma once

#include <string>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/random.h>
#include <athro/base/result.h>
#include <athro/identity/caller.h>
#include <athro/identity/throttle.h>
#include <athro/runtime/coroutine.h>
#include <athro/runtime/guarded.h>
#include <athro/runtime/pool.h>
#include <athro/store/store.h>

namespace athro::identity {

/// What somebody types to get in; as typed.
struct Credentials {
    std::string user_name;
    std::string passphrase;
};

/// A guest who became a learner with an account. Both are told once.
struct Kept {
    std::string token;
    std::vector<std::string> recovery_codes;
};

/// Somebody who came back by a recovery code.
struct Recovered {
    std::string token;
    int codes_left = 0;
};

/// Accounts: no e-mail address, no questions. Every answer with a token replaces the session's
/// cookie (Gate::let_in). Errors are of Problem, or those of Store and Pool. Hashing runs on
/// `hashing`; what it refers to must outlive it.
class Accounts {
public:
    Accounts(store::Store& store, runtime::Pool& hashing, const base::Clock& clock,
             base::Random& random);

    /// The guest gets an account and keeps all that is theirs; their other sessions end.
    /// Errors: those of UserName and Passphrase, name_taken, already_kept, not_signed_in,
    /// too_many_attempts.
    runtime::Task<base::Result<Kept>> keep(Caller caller, Credentials credentials,
                                           std::string peer);

    /// The token of a new session. `peer` is the address that asks.
    /// Errors: wrong_sign_in, too_many_attempts.
    runtime::Task<base::Result<std::string>> sign_in(Credentials credentials, std::string peer);

    /// Uses a recovery code up, takes the passphrase of `credentials` as the new one, and ends all
    /// other sessions. Errors: wrong_code, those of Passphrase, too_many_attempts.
    runtime::Task<base::Result<Recovered>> recover(Credentials credentials, std::string code,
                                                   std::string peer);

    /// The token of a new session; all others end. Errors: wrong_passphrase, those of Passphrase
    /// (of the new one), too_many_attempts, not_found (a guest has no passphrase).
    runtime::Task<base::Result<std::string>> change_passphrase(Caller caller, std::string old_text,
                                                               std::string new_text);

    static constexpr int account_attempts_max = 5;   // a minute (security.md 4.8)
    static constexpr int address_attempts_max = 60;  // a minute
    static constexpr std::size_t throttled_max = 10'000;

private:
    base::Result<void> admit(const std::string& folded_name, const std::string& peer);

    store::Store& store_;
    runtime::Pool& hashing_;
    const base::Clock& clock_;
    base::Random& random_;
    runtime::Guarded<Throttle> accounts_{Throttle{account_attempts_max, throttled_max}};
    runtime::Guarded<Throttle> addresses_{Throttle{address_attempts_max, throttled_max}};
};

}  // namespace athro::identity
