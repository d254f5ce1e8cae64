#include <athro/store/migrate.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace athro::store {
namespace {

const std::vector<Migration> two{
    {1, "0001_a.sql", "CREATE TABLE a (id TEXT); CREATE TABLE b (id TEXT);"},
    {2, "0002_c.sql", "CREATE TABLE c (id TEXT);"},
};

std::unique_ptr<Connection> open_empty() {
    return std::move(*open_sqlite(":memory:", Access::write));
}

bool has_table(Connection& connection, const std::string& name) {
    return !connection.run("SELECT name FROM sqlite_master WHERE name = $1", {name})->empty();
}

TEST(Migrate, AppliesEachOnceAndGoesOnFromWhereItWas) {
    auto connection = open_empty();
    ASSERT_TRUE(migrate(*connection, {two[0]}, base::Time{}));
    EXPECT_TRUE(has_table(*connection, "b"));
    EXPECT_FALSE(has_table(*connection, "c"));
    ASSERT_TRUE(migrate(*connection, two, base::Time{}));
    ASSERT_TRUE(migrate(*connection, two, base::Time{}));
    EXPECT_TRUE(has_table(*connection, "c"));
    EXPECT_EQ(connection->run("SELECT number FROM schema_history")->size(), 2U);
}

TEST(Migrate, LeavesTheOldSchemaWhenOneOfThemFails) {
    auto connection = open_empty();
    auto broken = two;
    broken.push_back({3, "0003_bad.sql", "CREATE TABLE d (id TEXT); CREATE TABLE a (id TEXT);"});
    EXPECT_FALSE(migrate(*connection, broken, base::Time{}));
    EXPECT_FALSE(has_table(*connection, "a"));
    EXPECT_FALSE(has_table(*connection, "d"));
    EXPECT_FALSE(has_table(*connection, "schema_history"));
}

TEST(Migrate, RefusesADatabaseOfANewerProgram) {
    auto connection = open_empty();
    ASSERT_TRUE(migrate(*connection, two, base::Time{}));
    const auto refused = migrate(*connection, {two[0]}, base::Time{});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::Code::conflict);
    EXPECT_THAT(refused.error().message, testing::HasSubstr("0002_c.sql"));
    EXPECT_THAT(refused.error().message, testing::HasSubstr("newer"));
}

TEST(Migrate, RefusesATextThatChangedAfterItsUse) {
    auto connection = open_empty();
    ASSERT_TRUE(migrate(*connection, two, base::Time{}));
    auto changed = two;
    changed[0].sql = "CREATE TABLE a (id BIGINT); CREATE TABLE b (id TEXT);";
    const auto refused = migrate(*connection, changed, base::Time{});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::Code::conflict);
    EXPECT_THAT(refused.error().message, testing::HasSubstr("0001_a.sql"));
}

TEST(Migrations, AreNumberedFromOneWithoutGaps) {
    for (const auto& migrations : {data_migrations(), key_migrations()}) {
        ASSERT_FALSE(migrations.empty());
        for (std::size_t i = 0; i < migrations.size(); ++i) {
            SCOPED_TRACE(migrations[i].name);
            EXPECT_EQ(migrations[i].number, static_cast<int>(i) + 1);
            EXPECT_FALSE(migrations[i].sql.empty());
        }
    }
}

}  // namespace
}  // namespace athro::store
