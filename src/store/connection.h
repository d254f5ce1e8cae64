#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>

#include <athro/base/result.h>
#include <athro/store/value.h>

namespace athro::store {

/// One connection to one database. Blocking; used by one thread at a time.
/// The SQL is the common dialect: TEXT, BIGINT, DOUBLE PRECISION, times in microseconds since 1970.
class Connection {
public:
    virtual ~Connection() = default;

    /// Runs one statement, with $1, $2, ... bound to `values`. Prepared statements are kept.
    /// Errors: conflict (a constraint refused), unavailable (busy, full, or the disk failed),
    /// internal (bad SQL, or a number of values that does not fit it).
    virtual base::Result<Rows> run(const std::string& sql, std::span<const Value> values) = 0;
    base::Result<Rows> run(const std::string& sql, std::initializer_list<Value> values = {}) {
        return run(sql, std::span{values.begin(), values.size()});
    }

    /// Runs statements separated by ';' that take no values: the text of a migration.
    virtual base::Result<void> run_script(const std::string& sql) = 0;

    /// Whether a transaction is open.
    virtual bool is_in_transaction() const = 0;

    /// How many rows the last INSERT, UPDATE or DELETE changed.
    virtual std::int64_t changed() const = 0;

    /// Moves everything from the log into the database file and empties the log, so that deleted
    /// bytes are in neither. Errors: unavailable (another connection is reading; try again later).
    virtual base::Result<void> checkpoint() = 0;

    /// Reads the whole database and says whether it is sound. Errors: internal, with what is wrong.
    virtual base::Result<void> check_integrity() = 0;
};

/// How a SQLite file is opened.
enum class Access { write, read };

/// Opens a SQLite database: WAL, synchronous FULL, foreign keys, secure_delete, five seconds of
/// patience. With Access::write a missing file is made, readable by its owner only; ":memory:" is a
/// private one. Errors: unavailable (cannot be opened), with the path and the reason.
base::Result<std::unique_ptr<Connection>> open_sqlite(const std::filesystem::path& path,
                                                      Access access);

}  // namespace athro::store
