#include <athro/store/session_store.h>

namespace athro::store {
namespace {

constexpr auto insert_sql = R"(
    INSERT INTO session (token_hash, organisation, learner, created_at_us, last_seen_at_us)
    VALUES ($1, $2, $3, $4, $5))";
constexpr auto find_sql = R"(
    SELECT token_hash, learner, created_at_us, last_seen_at_us
    FROM session
    WHERE organisation = $1 AND token_hash = $2
      AND created_at_us BETWEEN $3 AND $5 AND last_seen_at_us BETWEEN $4 AND $5)";
constexpr auto seen_sql = R"(
    UPDATE session SET last_seen_at_us = $4
    WHERE organisation = $1 AND learner = $2 AND token_hash = $3)";
constexpr auto remove_sql = R"(
    DELETE FROM session WHERE organisation = $1 AND learner = $2 AND token_hash = $3)";
constexpr auto remove_all_sql = R"(
    DELETE FROM session WHERE organisation = $1 AND learner = $2)";

base::Error no_session() {
    return {base::Code::not_found, "there is no such session"};
}

base::Result<void> to_void(const base::Result<Rows>& rows) {
    if (!rows) return rows.error();
    return {};
}

}  // namespace

base::Result<void> SessionStore::create(const model::Scope& scope, const Session& session) {
    return to_void(database_.connection().run(
        insert_sql, {session.token_hash, scope.organisation.text(), scope.subject.text(),
                     session.created_at, session.last_seen_at}));
}

base::Result<Session> SessionStore::find(const model::Scope& scope, const std::string& token_hash,
                                         base::Time now) {
    if (scope.purpose != model::Purpose::account) return no_session();
    const auto rows = database_.connection().run(
        find_sql, {scope.organisation.text(), token_hash, now - session_life_max,
                   now - session_idle_max, now + session_ahead_max});
    if (!rows) return rows.error();
    if (rows->empty()) return no_session();
    const auto& row = rows->front();
    return Session{row.text("token_hash"), model::LearnerId{row.text("learner")},
                   row.time("created_at_us"), row.time("last_seen_at_us")};
}

base::Result<void> SessionStore::set_last_seen(const model::Scope& scope,
                                               const std::string& token_hash, base::Time now) {
    auto& connection = database_.connection();
    const auto done = connection.run(
        seen_sql, {scope.organisation.text(), scope.subject.text(), token_hash, now});
    if (!done) return done.error();
    if (connection.changed() == 0) return no_session();
    return {};
}

base::Result<void> SessionStore::remove(const model::Scope& scope, const std::string& token_hash) {
    return to_void(database_.connection().run(
        remove_sql, {scope.organisation.text(), scope.subject.text(), token_hash}));
}

base::Result<void> SessionStore::remove_all(const model::Scope& scope) {
    return to_void(database_.connection().run(remove_all_sql,
                                              {scope.organisation.text(), scope.subject.text()}));
}

}  // namespace athro::store
