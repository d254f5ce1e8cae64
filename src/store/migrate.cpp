#include <athro/store/migrate.h>

#include <algorithm>
#include <charconv>
#include <set>

#include <athro/store/aead.h>
#include <athro/store/transaction.h>

namespace athro::store {

/// The files that the build put into this module: the .sql files of migrations/.
const base::Embedded& embedded();

namespace {

constexpr std::string_view keys_prefix = "keys_";

constexpr auto history_sql = R"(
    CREATE TABLE IF NOT EXISTS schema_history (
        number        BIGINT PRIMARY KEY,
        name          TEXT NOT NULL,
        checksum      TEXT NOT NULL,
        applied_at_us BIGINT NOT NULL
    ))";

std::vector<Migration> collect(std::string_view prefix) {
    std::vector<Migration> migrations;
    for (const auto& [name, range] : embedded().files()) {
        const std::string_view file{name};
        if (!file.starts_with(prefix)) continue;
        int number = 0;
        const auto digits = file.substr(prefix.size());
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (read.ec != std::errc{}) continue;
        migrations.push_back({number, file, embedded().find(file)});
    }
    return migrations;  // the files are in the order of their names, hence of their numbers
}

base::Error changed_error(std::string_view name) {
    return {
        base::Code::conflict,
        "migration " + std::string{name} +
            " is not the one that this database was made with: a migration never changes once it "
            "has been used"};
}

/// The numbers that the database has, each checked against `migrations`.
base::Result<std::set<std::int64_t>> read_history(Connection& connection,
                                                  const std::vector<Migration>& migrations) {
    const auto rows =
        connection.run("SELECT number, name, checksum FROM schema_history ORDER BY number");
    if (!rows) return rows.error();
    std::set<std::int64_t> applied;
    for (const auto& row : *rows) {
        const auto number = row.integer("number");
        applied.insert(number);
        const auto known =
            std::ranges::find(migrations, number, [](const auto& each) { return each.number; });
        if (known == migrations.end()) {
            return base::Error{base::Code::conflict,
                               "this data folder was written by a newer athro (it has migration " +
                                   row.text("name") + "); start that version, or a newer one"};
        }
        if (plain_hash(known->sql) != row.text("checksum")) return changed_error(known->name);
    }
    return applied;
}

base::Result<void> apply(Connection& connection, const Migration& migration, base::Time now) {
    if (auto done = connection.run_script(std::string{migration.sql}); !done) return done.error();
    const auto noted = connection.run(
        "INSERT INTO schema_history (number, name, checksum, applied_at_us) VALUES ($1, $2, $3, "
        "$4)",
        {migration.number, migration.name, plain_hash(migration.sql), now});
    if (!noted) return noted.error();
    return {};
}

}  // namespace

std::vector<Migration> data_migrations() {
    return collect("");
}

std::vector<Migration> key_migrations() {
    return collect(keys_prefix);
}

base::Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                           base::Time now) {
    return in_transaction(connection, [&]() -> base::Result<void> {
        if (auto made = connection.run(history_sql); !made) return made.error();
        const auto applied = read_history(connection, migrations);
        if (!applied) return applied.error();
        for (const auto& migration : migrations) {
            if (applied->contains(migration.number)) continue;
            if (auto done = apply(connection, migration, now); !done) return done.error();
        }
        return {};
    });
}

}  // namespace athro::store
