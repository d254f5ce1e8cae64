#include <athro/store/connection.h>

#include <sys/stat.h>

#include <gtest/gtest.h>

#include <athro/base/expect.h>
#include <athro/store/testing.h>
#include <athro/store/transaction.h>

namespace athro::store {
namespace {

std::unique_ptr<Connection> open_table() {
    auto connection = open_sqlite(":memory:", Access::write);
    EXPECT_TRUE(connection.has_value());
    EXPECT_TRUE((*connection)
                    ->run_script("CREATE TABLE thing (name TEXT PRIMARY KEY, count BIGINT, "
                                 "share DOUBLE PRECISION)")
                    .has_value());
    return std::move(*connection);
}

std::int64_t count_things(Connection& connection) {
    return connection.run("SELECT COUNT(*) AS n FROM thing")->front().integer("n");
}

TEST(Connection, GivesBackWhatItWasGiven) {
    auto connection = open_table();
    const std::string strange{"'; DROP TABLE thing; --\0ŵ\n", 27};
    ASSERT_TRUE(connection->run("INSERT INTO thing VALUES ($1, $2, $3)",
                                {strange, std::int64_t{1} << 60, 0.1}));
    ASSERT_TRUE(connection->run("INSERT INTO thing VALUES ($1, $2, $3)", {"", nullptr, nullptr}));
    const auto rows = connection->run("SELECT name, count, share FROM thing ORDER BY count DESC");
    ASSERT_TRUE(rows.has_value());
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].text("name"), strange);
    EXPECT_EQ((*rows)[0].integer("count"), std::int64_t{1} << 60);
    EXPECT_EQ((*rows)[0].real("share"), 0.1);
    EXPECT_EQ((*rows)[1].text("name"), "");
    EXPECT_TRUE((*rows)[1].is_null("count"));
}

TEST(Connection, BindsByNameSoThatOneValueMayStandTwice) {
    auto connection = open_table();
    const auto rows = connection->run("SELECT $2 AS b, $1 AS a, $2 AS c", {"one", "two"});
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ(rows->front().text("a"), "one");
    EXPECT_EQ(rows->front().text("b"), "two");
    EXPECT_EQ(rows->front().text("c"), "two");
}

TEST(Connection, SaysWhichKindOfErrorItMet) {
    auto connection = open_table();
    ASSERT_TRUE(connection->run("INSERT INTO thing (name) VALUES ($1)", {"a"}));
    const struct {
        const char* sql;
        std::vector<Value> values;
        base::Code code;
    } table[] = {
        {"INSERT INTO thing (name) VALUES ($1)", {"a"}, base::Code::conflict},
        {"INSERT INTO nothing (name) VALUES ($1)", {"a"}, base::Code::internal},
        {"SELECT", {}, base::Code::internal},
        {"", {}, base::Code::internal},
        {"SELECT $1 AS a", {}, base::Code::internal},
        {"SELECT $1 AS a", {"a", "b"}, base::Code::internal},
        {"SELECT $2 AS a", {"a", "b"}, base::Code::internal},  // $1 is missing
    };
    for (const auto& [sql, values, code] : table) {
        SCOPED_TRACE(sql);
        const auto rows = connection->run(sql, values);
        ASSERT_FALSE(rows.has_value());
        EXPECT_EQ(rows.error().code, code);
    }
}

TEST(Row, RefusesAColumnThatIsNotThereOrOfAnotherType) {
    auto connection = open_table();
    const auto rows = connection->run("SELECT 1 AS n");
    EXPECT_THROW(static_cast<void>(rows->front().text("n")), base::Bug);
    EXPECT_THROW(static_cast<void>(rows->front().integer("m")), base::Bug);
}

TEST(Transaction, IsUndoneWhenItsWorkFailsOrThrows) {
    auto connection = open_table();
    const auto failed = in_transaction(*connection, [&]() -> base::Result<void> {
        static_cast<void>(connection->run("INSERT INTO thing (name) VALUES ('a')"));
        return base::Error{base::Code::invalid, "no"};
    });
    EXPECT_FALSE(failed.has_value());
    EXPECT_EQ(count_things(*connection), 0);
    EXPECT_THROW(static_cast<void>(in_transaction(*connection,
                                                  [&]() -> base::Result<void> {
                                                      static_cast<void>(connection->run(
                                                          "INSERT INTO thing (name) VALUES ('a')"));
                                                      throw base::Bug{"thrown"};
                                                  })),
                 base::Bug);
    EXPECT_FALSE(connection->is_in_transaction());
    EXPECT_EQ(count_things(*connection), 0);
}

TEST(Sqlite, OpensFilesThatOnlyTheirOwnerReadsAndThatForceEveryCommitToTheDisk) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "a.db";
    auto connection = open_sqlite(file, Access::write);
    ASSERT_TRUE(connection.has_value());
    ASSERT_TRUE((*connection)->run_script("CREATE TABLE thing (name TEXT)"));
    for (const auto& path : {file, folder.path() / "a.db-wal"}) {
        struct stat status{};
        ASSERT_EQ(::stat(path.c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0600U);
    }
    const auto pragma = [&](const std::string& name) {
        return (*connection)->run("PRAGMA " + name)->front().values().front();
    };
    EXPECT_EQ(pragma("journal_mode"), Value{"wal"});
    EXPECT_EQ(pragma("synchronous"), Value{2});
    EXPECT_EQ(pragma("foreign_keys"), Value{1});
    EXPECT_EQ(pragma("secure_delete"), Value{1});
}

TEST(Sqlite, DoesNotWriteThroughAReader) {
    const TemporaryFolder folder;
    auto writer = open_sqlite(folder.path() / "a.db", Access::write);
    ASSERT_TRUE((*writer)->run_script("CREATE TABLE thing (name TEXT)"));
    auto reader = open_sqlite(folder.path() / "a.db", Access::read);
    ASSERT_TRUE(reader.has_value());
    EXPECT_TRUE((*reader)->run("SELECT name FROM thing"));
    EXPECT_EQ((*reader)->run("INSERT INTO thing VALUES ('a')").error().code,
              base::Code::unavailable);
    EXPECT_FALSE(open_sqlite(folder.path() / "none.db", Access::read).has_value());
}

}  // namespace
}  // namespace athro::store
