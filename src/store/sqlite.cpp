#include <athro/store/connection.h>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <unordered_map>

#include <athro/base/expect.h>
#include <athro/base/log.h>

namespace athro::store {
namespace {

constexpr int patience_ms = 5'000;
constexpr std::size_t statements_max = 256;

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct CloseStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using DatabaseHandle = std::unique_ptr<sqlite3, CloseDatabase>;
using StatementHandle = std::unique_ptr<sqlite3_stmt, CloseStatement>;

/// Leaves a cached statement ready for its next use, and without the values of this one.
class InUse {
public:
    explicit InUse(sqlite3_stmt* statement) : statement_{statement} {}
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;
    ~InUse() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

private:
    sqlite3_stmt* statement_;
};

/// The message is for a person; SQLite's own goes to the log, and never holds a value.
base::Error to_error(sqlite3* database, int code) {
    switch (code & 0xff) {
        case SQLITE_CONSTRAINT:
            return {base::Code::conflict, "this clashes with what is stored already"};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {base::Code::unavailable, "the database is busy"};
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_NOMEM:
            base::log("error", "database_unavailable", {{"reason", sqlite3_errmsg(database)}});
            return {base::Code::unavailable, "the database cannot be written or read just now"};
        default:
            base::log("error", "database_failed", {{"reason", sqlite3_errmsg(database)}});
            return {base::Code::internal, "the database refused a statement"};
    }
}

int bind(sqlite3_stmt* statement, int index, const Value& value) {
    struct Binder {
        sqlite3_stmt* statement;
        int index;
        int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
        int operator()(std::int64_t number) const {
            return sqlite3_bind_int64(statement, index, number);
        }
        int operator()(double number) const {
            return sqlite3_bind_double(statement, index, number);
        }
        int operator()(const std::string& text) const {
            // The values outlive the statement's use: nothing is copied.
            return sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_STATIC,
                                       SQLITE_UTF8);
        }
    };
    return std::visit(Binder{statement, index}, value.data());
}

Value column_of(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_NULL:
            return {};
        default:
            break;
    }
    const auto* bytes = sqlite3_column_blob(statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return std::string{static_cast<const char*>(bytes), bytes == nullptr ? 0 : size};
}

class Sqlite final : public Connection {
public:
    explicit Sqlite(DatabaseHandle database) : database_{std::move(database)} {}

    using Connection::run;

    base::Result<Rows> run(const std::string& sql, std::span<const Value> values) override {
        const auto found = prepare(sql);
        if (!found) return found.error();
        sqlite3_stmt* statement = *found;
        const InUse in_use{statement};
        if (sqlite3_bind_parameter_count(statement) != static_cast<int>(values.size())) {
            return base::Error{base::Code::internal, "a statement got the wrong number of values"};
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            // By name, so that $2 means the second value wherever it stands.
            const auto name = "$" + std::to_string(i + 1);
            const auto index = sqlite3_bind_parameter_index(statement, name.c_str());
            if (const auto code = bind(statement, index, values[i]); code != SQLITE_OK) {
                return to_error(database_.get(), code);
            }
        }
        return fetch(statement);
    }

    base::Result<void> run_script(const std::string& sql) override {
        const auto code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) return to_error(database_.get(), code);
        return {};
    }

    bool is_in_transaction() const override { return sqlite3_get_autocommit(database_.get()) == 0; }

    std::int64_t changed() const override { return sqlite3_changes64(database_.get()); }

    base::Result<void> checkpoint() override {
        const auto code = sqlite3_wal_checkpoint_v2(database_.get(), nullptr,
                                                    SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        if (code != SQLITE_OK) return to_error(database_.get(), code);
        return {};
    }

    base::Result<void> check_integrity() override {
        const auto rows = run("PRAGMA quick_check(1)", {});
        if (!rows) return rows.error();
        if (rows->size() == 1 && rows->front().text("quick_check") == "ok") return {};
        return base::Error{base::Code::internal,
                           rows->empty() ? "damaged" : rows->front().text("quick_check")};
    }

private:
    base::Result<sqlite3_stmt*> prepare(const std::string& sql) {
        if (const auto found = statements_.find(sql); found != statements_.end()) {
            return found->second.get();
        }
        sqlite3_stmt* statement = nullptr;
        const auto code =
            sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                               SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) return to_error(database_.get(), code);
        if (statement == nullptr) return base::Error{base::Code::internal, "an empty statement"};
        if (statements_.size() >= statements_max) statements_.clear();
        statements_.emplace(sql, statement);
        return statement;
    }

    base::Result<Rows> fetch(sqlite3_stmt* statement) {
        const auto count = sqlite3_column_count(statement);
        std::vector<std::string> names;
        for (int i = 0; i < count; ++i)
            names.emplace_back(sqlite3_column_name(statement, i));
        const auto columns = std::make_shared<const std::vector<std::string>>(std::move(names));
        Rows rows;
        for (;;) {
            const auto code = sqlite3_step(statement);
            if (code == SQLITE_DONE) return rows;
            if (code != SQLITE_ROW) return to_error(database_.get(), code);
            std::vector<Value> values;
            values.reserve(static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i)
                values.push_back(column_of(statement, i));
            rows.emplace_back(columns, std::move(values));
        }
    }

    DatabaseHandle database_;
    std::unordered_map<std::string, StatementHandle> statements_;
};

/// Makes a missing file that only its owner may read; SQLite gives its log the same mode.
base::Result<void> make_private(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
        return {};
    }
    if (errno == EEXIST) return {};
    return base::Error{base::Code::unavailable,
                       "cannot make " + path.string() + ": " + std::strerror(errno)};
}

constexpr auto settings_sql = R"(
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;)";

}  // namespace

base::Result<std::unique_ptr<Connection>> open_sqlite(const std::filesystem::path& path,
                                                      Access access) {
    if (access == Access::write && path != ":memory:") {
        if (auto made = make_private(path); !made) return made.error();
    }
    sqlite3* raw = nullptr;
    const int flags =
        SQLITE_OPEN_NOMUTEX | (access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                       : SQLITE_OPEN_READONLY);
    const auto code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    DatabaseHandle handle{raw};
    if (code != SQLITE_OK) {
        return base::Error{base::Code::unavailable,
                           "cannot open " + path.string() + ": " + sqlite3_errstr(code)};
    }
    sqlite3_busy_timeout(raw, patience_ms);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    auto connection = std::make_unique<Sqlite>(std::move(handle));
    if (auto done = connection->run_script(settings_sql); !done) return done.error();
    if (access == Access::write) {
        const auto mode = connection->run("PRAGMA journal_mode = WAL");
        if (!mode) {
            return base::Error{mode.error().code,
                               "cannot use " + path.string() + ": " + mode.error().message};
        }
    }
    return std::unique_ptr<Connection>{std::move(connection)};
}

}  // namespace athro::store
