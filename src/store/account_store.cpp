#include <athro/store/account_store.h>

namespace athro::store {
namespace {

constexpr std::string_view name_purpose = "account name";
constexpr std::string_view code_purpose = "recovery code";

constexpr auto insert_sql = R"(
    INSERT INTO account (learner, organisation, name_hash, user_name, passphrase_hash,
                         created_at_us)
    VALUES ($1, $2, $3, $4, $5, $6))";
constexpr auto by_name_sql = R"(
    SELECT learner, user_name, passphrase_hash, created_at_us
    FROM account WHERE organisation = $1 AND name_hash = $2)";
constexpr auto find_sql = R"(
    SELECT learner, user_name, passphrase_hash, created_at_us
    FROM account WHERE organisation = $1 AND learner = $2)";
constexpr auto passphrase_sql = R"(
    UPDATE account SET passphrase_hash = $3 WHERE organisation = $1 AND learner = $2)";
constexpr auto clear_codes_sql = R"(
    DELETE FROM recovery_code WHERE organisation = $1 AND learner = $2)";
constexpr auto add_code_sql = R"(
    INSERT INTO recovery_code (organisation, learner, code_hash) VALUES ($1, $2, $3))";
constexpr auto use_code_sql = R"(
    DELETE FROM recovery_code WHERE organisation = $1 AND learner = $2 AND code_hash = $3)";
constexpr auto count_codes_sql = R"(
    SELECT COUNT(*) AS count FROM recovery_code WHERE organisation = $1 AND learner = $2)";

base::Error no_account() {
    return {base::Code::not_found, "there is no such account"};
}

bool is_for_accounts(const model::Scope& scope) {
    return scope.purpose == model::Purpose::account;
}

/// A code is hashed together with its learner, so that equal codes of two people look different.
std::string to_code_hash(Database& database, const model::Scope& scope, std::string_view code) {
    return database.keys().fingerprint(code_purpose,
                                       scope.subject.text() + " " + std::string{code});
}

base::Result<Account> to_account(Database& database, const base::Result<Rows>& rows) {
    if (!rows) return rows.error();
    if (rows->empty()) return no_account();
    const auto& row = rows->front();
    Account account;
    account.learner = model::LearnerId{row.text("learner")};
    account.passphrase_hash = row.text("passphrase_hash");
    account.created_at = row.time("created_at_us");
    auto name = database.vault().open(
        {account.learner, "account", account.learner.text(), "user_name"}, row.text("user_name"));
    if (!name) return name.error();
    account.user_name = std::move(*name);
    return account;
}

}  // namespace

base::Result<void> AccountStore::create(const model::Scope& scope, std::string_view folded_name,
                                        const Account& account) {
    if (!is_for_accounts(scope)) return no_account();
    const auto name = database_.vault().seal(
        {scope.subject, "account", scope.subject.text(), "user_name"}, account.user_name);
    if (!name) return name.error();
    const auto done = database_.connection().run(
        insert_sql, {scope.subject.text(), scope.organisation.text(),
                     database_.keys().fingerprint(name_purpose, folded_name), *name,
                     account.passphrase_hash, account.created_at});
    if (!done) return done.error();
    return {};
}

base::Result<Account> AccountStore::find_by_name(const model::Scope& scope,
                                                 std::string_view folded_name) {
    if (!is_for_accounts(scope)) return no_account();
    return to_account(database_,
                      database_.connection().run(
                          by_name_sql, {scope.organisation.text(),
                                        database_.keys().fingerprint(name_purpose, folded_name)}));
}

base::Result<Account> AccountStore::find(const model::Scope& scope) {
    if (!is_for_accounts(scope)) return no_account();
    return to_account(database_, database_.connection().run(
                                     find_sql, {scope.organisation.text(), scope.subject.text()}));
}

base::Result<void> AccountStore::set_passphrase_hash(const model::Scope& scope,
                                                     std::string_view hash) {
    if (!is_for_accounts(scope)) return no_account();
    auto& connection = database_.connection();
    const auto done =
        connection.run(passphrase_sql, {scope.organisation.text(), scope.subject.text(), hash});
    if (!done) return done.error();
    if (connection.changed() == 0) return no_account();
    return {};
}

base::Result<void> AccountStore::set_recovery_codes(const model::Scope& scope,
                                                    const std::vector<std::string>& codes) {
    if (auto account = find(scope); !account) return account.error();
    auto& connection = database_.connection();
    const auto cleared =
        connection.run(clear_codes_sql, {scope.organisation.text(), scope.subject.text()});
    if (!cleared) return cleared.error();
    for (const auto& code : codes) {
        const auto added =
            connection.run(add_code_sql, {scope.organisation.text(), scope.subject.text(),
                                          to_code_hash(database_, scope, code)});
        if (!added) return added.error();
    }
    return {};
}

base::Result<void> AccountStore::use_recovery_code(const model::Scope& scope,
                                                   std::string_view code) {
    if (!is_for_accounts(scope)) return no_account();
    auto& connection = database_.connection();
    const auto done = connection.run(use_code_sql, {scope.organisation.text(), scope.subject.text(),
                                                    to_code_hash(database_, scope, code)});
    if (!done) return done.error();
    if (connection.changed() == 0) {
        return base::Error{base::Code::not_found, "there is no such recovery code"};
    }
    return {};
}

base::Result<int> AccountStore::count_recovery_codes(const model::Scope& scope) {
    if (!is_for_accounts(scope)) return no_account();
    const auto rows = database_.connection().run(count_codes_sql,
                                                 {scope.organisation.text(), scope.subject.text()});
    if (!rows) return rows.error();
    return static_cast<int>(rows->front().integer("count"));
}

}  // namespace athro::store
