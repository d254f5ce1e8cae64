#pragma once

#include <string_view>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/embedded.h>
#include <athro/base/result.h>
#include <athro/store/connection.h>

namespace athro::store {

/// One numbered step of a schema: "0001_learners.sql" is number 1.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

/// The migrations of the data (files that begin with a digit), in order.
std::vector<Migration> data_migrations();

/// The migrations of the keys (files that begin with "keys_"), in order.
std::vector<Migration> key_migrations();

/// Brings a database to the last of `migrations`, all of them or none, and notes each with its
/// checksum. Errors: conflict, when the database knows a migration that this program does not (it
/// was written by a newer athro) or one whose text has changed since; those of Connection.
base::Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                           base::Time now);

}  // namespace athro::store
