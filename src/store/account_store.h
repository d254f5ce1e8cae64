#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// How a learner gets in. The name lies sealed; it is found by a keyed hash.
struct Account {
    model::LearnerId learner;
    std::string user_name;        // as the learner wrote it
    std::string passphrase_hash;  // argon2id, as libsodium writes it
    base::Time created_at{};
};

/// Accounts and recovery codes. Needs Purpose::account; with another purpose nothing is found.
class AccountStore {
public:
    explicit AccountStore(Database& database) : database_{database} {}

    /// `folded_name` is what makes two names the same; unique within the organisation.
    /// Errors: conflict (the name is taken, or the learner has an account), not_found (no such
    /// learner).
    base::Result<void> create(const model::Scope& scope, std::string_view folded_name,
                              const Account& account);

    /// By name: the scope's subject is not known yet. Errors: not_found.
    base::Result<Account> find_by_name(const model::Scope& scope, std::string_view folded_name);

    /// Errors: not_found.
    base::Result<Account> find(const model::Scope& scope);

    /// Errors: not_found.
    base::Result<void> set_passphrase_hash(const model::Scope& scope, std::string_view hash);

    /// Replaces all recovery codes of the learner. Only keyed hashes of them are stored.
    base::Result<void> set_recovery_codes(const model::Scope& scope,
                                          const std::vector<std::string>& codes);

    /// Uses a code up: it works once. Errors: not_found (no such code, or it was used).
    base::Result<void> use_recovery_code(const model::Scope& scope, std::string_view code);

    /// How many codes have not been used.
    base::Result<int> count_recovery_codes(const model::Scope& scope);

private:
    Database& database_;
};

}  // namespace athro::store
