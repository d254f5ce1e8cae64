#include <athro/identity/accounts.h>

#include <athro/identity/passphrase.h>
#include <athro/identity/problem.h>
#include <athro/identity/recovery_code.h>
#include <athro/identity/user_name.h>
#include <athro/store/account_store.h>
#include <athro/store/session_store.h>

namespace athro::identity {
namespace {

using store::AccountStore;
using store::Database;

/// A passphrase that was tried, and what came of it.
struct Checked {
    bool is_right = false;
    std::string new_hash;  // when the old one has old settings
};

base::Result<Checked> check_passphrase(const std::string& hash, const Passphrase& passphrase) {
    Checked checked;
    checked.is_right = is_passphrase_of(hash, passphrase);
    if (!checked.is_right || !has_old_settings(hash)) return checked;
    auto renewed = hash_passphrase(passphrase);
    if (renewed) checked.new_hash = std::move(*renewed);
    return checked;
}

model::Scope scope_of(const store::Account& account) {
    return {model::home_organisation(), account.learner, model::Purpose::account};
}

/// Ends all sessions of the learner and starts a new one.
base::Result<std::string> restart_session(Database& database, const model::Scope& scope,
                                          base::Time now, base::Random& random) {
    const auto ended = store::SessionStore{database}.remove_all(scope);
    if (!ended) return ended.error();
    return start_session(database, scope, now, random);
}

std::vector<std::string> to_plain_codes(const std::vector<std::string>& codes) {
    std::vector<std::string> plain;
    for (const auto& code : codes)
        plain.push_back(to_plain_code(code));
    return plain;
}

/// Turns the learner into one with an account.
base::Result<void> make_account(Database& database, const model::Scope& scope, const UserName& name,
                                const std::string& hash, base::Time now) {
    const auto kept = store::LearnerStore{database}.set_kept(scope);
    if (!kept && kept.error().code == base::Code::not_found) {
        return to_error(Problem::already_kept);
    }
    if (!kept) return kept.error();
    const auto made = AccountStore{database}.create(scope, name.folded(),
                                                    {scope.subject, name.shown(), hash, now});
    if (!made && made.error().code == base::Code::conflict) return to_error(Problem::name_taken);
    return made;
}

/// Uses a code up and takes the new passphrase.
base::Result<Recovered> use_code(Database& database, const model::Scope& scope,
                                 const std::string& plain_code, const std::string& hash,
                                 base::Time now, base::Random& random) {
    AccountStore accounts{database};
    const auto used = accounts.use_recovery_code(scope, plain_code);
    if (!used && used.error().code == base::Code::not_found) return to_error(Problem::wrong_code);
    if (!used) return used.error();
    if (auto set = accounts.set_passphrase_hash(scope, hash); !set) return set.error();
    const auto left = accounts.count_recovery_codes(scope);
    if (!left) return left.error();
    auto token = restart_session(database, scope, now, random);
    if (!token) return token.error();
    return Recovered{std::move(*token), *left};
}

}  // namespace

Accounts::Accounts(store::Store& store, runtime::Pool& hashing, const base::Clock& clock,
                   base::Random& random)
    : store_{store}, hashing_{hashing}, clock_{clock}, random_{random} {}

base::Result<void> Accounts::admit(const std::string& folded_name, const std::string& peer) {
    const auto now = clock_.now();
    const auto admitted = [now](const std::string& key) {
        return [&key, now](Throttle& throttle) { return throttle.admit(key, now); };
    };
    const auto network = to_network(peer);
    if (!peer.empty() && !addresses_.with(admitted(network))) {
        return to_error(Problem::too_many_attempts);
    }
    if (!folded_name.empty() && !accounts_.with(admitted(folded_name))) {
        return to_error(Problem::too_many_attempts);
    }
    return {};
}

runtime::Task<base::Result<Kept>> Accounts::keep(Caller caller, Credentials credentials,
                                                 std::string peer) {
    if (!caller.is_guest()) co_return to_error(Problem::already_kept);
    const auto name = UserName::from(credentials.user_name);
    if (!name) co_return name.error();
    const auto passphrase = Passphrase::from(credentials.passphrase, *name);
    if (!passphrase) co_return passphrase.error();
    if (auto admitted = admit("", peer); !admitted) co_return admitted.error();
    const auto hash =
        co_await runtime::offload(hashing_, [&] { return hash_passphrase(*passphrase); });
    if (!hash) co_return hash.error();
    const auto scope = account_scope(caller);
    const auto now = clock_.now();
    co_return co_await store_.transact([&](Database& database) -> base::Result<Kept> {
        if (auto made = make_account(database, scope, *name, *hash, now); !made) {
            return made.error();
        }
        auto codes = make_recovery_codes(random_);
        const auto set = AccountStore{database}.set_recovery_codes(scope, to_plain_codes(codes));
        if (!set) return set.error();
        auto token = restart_session(database, scope, now, random_);
        if (!token) return token.error();
        return Kept{std::move(*token), std::move(codes)};
    });
}

runtime::Task<base::Result<std::string>> Accounts::sign_in(Credentials credentials,
                                                           std::string peer) {
    // What cannot be a name or a passphrase is nobody's; that is no secret and costs no hash.
    const auto name = UserName::from(credentials.user_name);
    const auto passphrase = Passphrase::from_attempt(credentials.passphrase);
    if (auto admitted = admit(name ? name->folded() : "", peer); !admitted) {
        co_return admitted.error();
    }
    if (!name || !passphrase) co_return to_error(Problem::wrong_sign_in);
    const auto account = co_await store_.read([&](Database& database) {
        return AccountStore{database}.find_by_name(door_scope(), name->folded());
    });
    if (!account && account.error().code != base::Code::not_found) co_return account.error();
    const auto checked = co_await runtime::offload(hashing_, [&] {
        return check_passphrase(account ? account->passphrase_hash : nobodys_hash(), *passphrase);
    });
    if (!checked) co_return checked.error();
    if (!account || !checked->is_right) co_return to_error(Problem::wrong_sign_in);
    accounts_.with([&](Throttle& throttle) { throttle.forget(name->folded()); });

    const auto scope = scope_of(*account);
    const auto now = clock_.now();
    co_return co_await store_.transact([&](Database& database) -> base::Result<std::string> {
        AccountStore accounts{database};
        const auto still = accounts.find(scope);
        if (!still || still->passphrase_hash != account->passphrase_hash) {
            return to_error(Problem::wrong_sign_in);  // changed, or erased, a moment ago
        }
        if (!checked->new_hash.empty()) {
            const auto set = accounts.set_passphrase_hash(scope, checked->new_hash);
            if (!set) return set.error();
        }
        return start_session(database, scope, now, random_);
    });
}

runtime::Task<base::Result<Recovered>> Accounts::recover(Credentials credentials, std::string code,
                                                         std::string peer) {
    const auto name = UserName::from(credentials.user_name);
    if (auto admitted = admit(name ? name->folded() : "", peer); !admitted) {
        co_return admitted.error();
    }
    if (!name) co_return to_error(Problem::wrong_code);
    const auto passphrase = Passphrase::from(credentials.passphrase, *name);
    if (!passphrase) co_return passphrase.error();
    const auto account = co_await store_.read([&](Database& database) {
        return AccountStore{database}.find_by_name(door_scope(), name->folded());
    });
    if (!account && account.error().code != base::Code::not_found) co_return account.error();
    // Also when there is no such account: it takes as long.
    const auto hash =
        co_await runtime::offload(hashing_, [&] { return hash_passphrase(*passphrase); });
    if (!hash) co_return hash.error();
    if (!account) co_return to_error(Problem::wrong_code);
    const auto plain_code = to_plain_code(code);
    const auto now = clock_.now();
    auto recovered = co_await store_.transact([&](Database& database) {
        return use_code(database, scope_of(*account), plain_code, *hash, now, random_);
    });
    if (recovered) accounts_.with([&](Throttle& throttle) { throttle.forget(name->folded()); });
    co_return recovered;
}

runtime::Task<base::Result<std::string>> Accounts::change_passphrase(Caller caller,
                                                                     std::string old_text,
                                                                     std::string new_text) {
    const auto scope = account_scope(caller);
    const auto account = co_await store_.read(
        [&](Database& database) { return AccountStore{database}.find(scope); });
    if (!account) co_return account.error();
    const auto name = UserName::from(account->user_name);
    if (!name) co_return name.error();
    if (auto admitted = admit(name->folded(), ""); !admitted) co_return admitted.error();
    const auto old_one = Passphrase::from_attempt(old_text);
    if (!old_one) co_return to_error(Problem::wrong_passphrase);
    const auto new_one = Passphrase::from(new_text, *name);
    if (!new_one) co_return new_one.error();
    const auto hash = co_await runtime::offload(hashing_, [&]() -> base::Result<std::string> {
        if (!is_passphrase_of(account->passphrase_hash, *old_one)) {
            return to_error(Problem::wrong_passphrase);
        }
        return hash_passphrase(*new_one);
    });
    if (!hash) co_return hash.error();
    const auto now = clock_.now();
    co_return co_await store_.transact([&](Database& database) -> base::Result<std::string> {
        const auto set = AccountStore{database}.set_passphrase_hash(scope, *hash);
        if (!set) return set.error();
        return restart_session(database, scope, now, random_);
    });
}

}  // namespace athro::identity
