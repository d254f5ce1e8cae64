#include <athro/store/retention.h>

#include <string>

#include <athro/store/catalogue.h>
#include <athro/store/erase.h>
#include <athro/store/session_store.h>

namespace athro::store {
namespace {

constexpr auto guests_sql = R"(
    SELECT id FROM learner WHERE organisation = $1 AND kind = 'guest' AND created_at_us <= $2
    ORDER BY created_at_us LIMIT $3)";
constexpr auto old_calls_sql = R"(
    DELETE FROM model_call WHERE organisation = $1 AND dialogue IN
        (SELECT id FROM dialogue WHERE organisation = $1 AND last_at_us <= $2))";
constexpr auto old_turns_sql = R"(
    DELETE FROM turn WHERE organisation = $1 AND dialogue IN
        (SELECT id FROM dialogue WHERE organisation = $1 AND last_at_us <= $2))";
constexpr auto old_dialogues_sql = R"(
    DELETE FROM dialogue WHERE organisation = $1 AND last_at_us <= $2)";
constexpr auto sessions_sql = R"(
    DELETE FROM session
    WHERE organisation = $1 AND (created_at_us <= $2 OR last_seen_at_us <= $3))";

/// Runs a DELETE and says how many rows went.
base::Result<int> remove(Connection& connection, const std::string& sql,
                         std::initializer_list<Value> values) {
    const auto done = connection.run(sql, values);
    if (!done) return done.error();
    return static_cast<int>(connection.changed());
}

base::Result<int> remove_guests(Database& database, const model::Scope& scope, base::Time now,
                                int guests_max) {
    const auto rows = database.connection().run(
        guests_sql, {scope.organisation.text(), now - guest_life_max, guests_max});
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        const model::Scope guest{scope.organisation, model::LearnerId{row.text("id")},
                                 model::Purpose::maintenance};
        if (auto done = erase_rows(database, guest); !done) return done.error();
    }
    return static_cast<int>(rows->size());
}

base::Result<int> remove_dialogues(Connection& connection, const model::Scope& scope,
                                   base::Time now) {
    const base::Time limit = now - dialogue_life_max;
    for (const auto* sql : {old_calls_sql, old_turns_sql}) {
        const auto done = remove(connection, sql, {scope.organisation.text(), limit});
        if (!done) return done.error();
    }
    return remove(connection, old_dialogues_sql, {scope.organisation.text(), limit});
}

base::Result<int> remove_old_rows(Connection& connection, const model::Scope& scope,
                                  base::Time now) {
    int removed = 0;
    for (const auto& entry : catalogue()) {
        if (entry.retention != Retention::twelve_months) continue;
        const auto sql = "DELETE FROM " + std::string{entry.table} +
                         " WHERE organisation = $1 AND " + std::string{entry.time} + " <= $2";
        const auto count =
            remove(connection, sql, {scope.organisation.text(), now - dialogue_life_max});
        if (!count) return count.error();
        removed += *count;
    }
    return removed;
}

}  // namespace

base::Result<Removed> remove_expired(Database& database, const model::Scope& scope, base::Time now,
                                     int guests_max) {
    if (scope.purpose != model::Purpose::maintenance) return Removed{};
    auto& connection = database.connection();
    const auto guests = remove_guests(database, scope, now, guests_max);
    if (!guests) return guests.error();
    const auto dialogues = remove_dialogues(connection, scope, now);
    if (!dialogues) return dialogues.error();
    const auto sessions =
        remove(connection, sessions_sql,
               {scope.organisation.text(), now - session_life_max, now - session_idle_max});
    if (!sessions) return sessions.error();
    const auto rows = remove_old_rows(connection, scope, now);
    if (!rows) return rows.error();
    return Removed{*guests, *dialogues, *sessions, *rows};
}

}  // namespace athro::store
