#include <athro/store/vault.h>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <athro/store/migrate.h>
#include <athro/store/testing.h>

namespace athro::store {
namespace {

const model::LearnerId ann{"ann"};
const model::LearnerId bob{"bob"};

class VaultTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(database_->keys().make(ann));
        ASSERT_TRUE(database_->keys().make(bob));
    }
    Vault& vault() { return database_->vault(); }

    base::SeededRandom random_{1};
    std::unique_ptr<Database> database_ = open_memory(random_);
};

TEST_F(VaultTest, OpensWhatItSealed) {
    for (const std::string text : {"", "gair", "a longer text, with ŵ and \n", "\0"}) {
        const auto sealed = vault().seal({ann, "turn", "1", "words"}, text);
        ASSERT_TRUE(sealed.has_value());
        EXPECT_EQ(vault().open({ann, "turn", "1", "words"}, *sealed).value(), text);
    }
}

TEST_F(VaultTest, SealsTheSameTextDifferentlyEachTime) {
    const Place place{ann, "turn", "1", "words"};
    EXPECT_NE(vault().seal(place, "text").value(), vault().seal(place, "text").value());
}

TEST_F(VaultTest, OpensNothingAtAnotherPlace) {
    const auto sealed = vault().seal({ann, "turn", "1", "words"}, "text").value();
    const Place table[] = {
        {bob, "turn", "1", "words"},  {ann, "memory", "1", "words"}, {ann, "turn", "2", "words"},
        {ann, "turn", "1", "record"}, {ann, "turn1", "", "words"},   {ann, "tur", "n1", "words"},
    };
    for (const auto& place : table) {
        SCOPED_TRACE(std::string{place.table} + " " + std::string{place.row});
        const auto opened = vault().open(place, sealed);
        ASSERT_FALSE(opened.has_value());
        EXPECT_EQ(opened.error().code, base::Code::internal);
    }
}

TEST_F(VaultTest, OpensNothingThatWasTamperedWith) {
    const Place place{ann, "turn", "1", "words"};
    const auto sealed = vault().seal(place, "text").value();
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(vault().open(place, changed).has_value()) << i;
    }
    for (const auto* text : {"", "?", "AAAA", "text"}) {
        EXPECT_FALSE(vault().open(place, text).has_value()) << text;
    }
    EXPECT_FALSE(vault().open(place, sealed.substr(0, sealed.size() - 1)).has_value());
    EXPECT_FALSE(vault().open(place, sealed + "A").has_value());
}

TEST_F(VaultTest, OpensNothingOfAPersonWhoseKeyIsForgotten) {
    const Place place{ann, "turn", "1", "words"};
    const auto sealed = vault().seal(place, "text").value();
    ASSERT_TRUE(database_->keys().forget(ann));
    EXPECT_EQ(vault().open(place, sealed).error().code, base::Code::not_found);
    EXPECT_EQ(vault().seal(place, "text").error().code, base::Code::not_found);
    ASSERT_TRUE(database_->keys().make(ann));  // a new key is another key
    EXPECT_EQ(vault().open(place, sealed).error().code, base::Code::internal);
}

TEST_F(VaultTest, RefusesAWrappedKeyOfAnotherPerson) {
    ASSERT_TRUE(database_->key_connection().run(
        "UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE learner = 'ann') "
        "WHERE learner = 'bob'"));
    EXPECT_EQ(database_->keys().find(bob).error().code, base::Code::internal);
}

TEST_F(VaultTest, FingerprintsDependOnMasterPurposeAndText) {
    auto& keys = database_->keys();
    EXPECT_EQ(keys.fingerprint("name", "ann"), keys.fingerprint("name", "ann"));
    EXPECT_NE(keys.fingerprint("name", "ann"), keys.fingerprint("name", "bob"));
    EXPECT_NE(keys.fingerprint("name", "ann"), keys.fingerprint("code", "ann"));
    const auto other = open_memory(random_);
    EXPECT_NE(keys.fingerprint("name", "ann"), other->keys().fingerprint("name", "ann"));
}

TEST(Keys, NoticeAWrongMasterKeyAtOnce) {
    base::SeededRandom random{1};
    auto connection = std::move(*open_sqlite(":memory:", Access::write));
    ASSERT_TRUE(migrate(*connection, key_migrations(), base::Time{}));
    const auto first = Secret::make(random);
    ASSERT_TRUE((Keys{*connection, first, random}.check_master()));
    EXPECT_TRUE((Keys{*connection, first, random}.check_master()));
    const auto second = Secret::make(random);
    const auto refused = Keys{*connection, second, random}.check_master();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::Code::unavailable);
}

TEST(MasterKey, IsMadeOnceAndReadableByItsOwnerOnly) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "master.key";
    base::SystemRandom random;
    EXPECT_FALSE(open_master_key(file, false, random).has_value());
    const auto made = open_master_key(file, true, random);
    ASSERT_TRUE(made.has_value());
    struct stat status{};
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    const auto again = open_master_key(file, true, random);
    ASSERT_TRUE(again.has_value());
    EXPECT_TRUE(std::ranges::equal(made->bytes(), again->bytes()));
}

TEST(MasterKey, RefusesAFileThatIsNoneOrThatOthersCanRead) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "master.key";
    base::SystemRandom random;
    for (const auto* text : {"", "athro master key 1\n", "athro master key 1\nzz\n", "hello"}) {
        SCOPED_TRACE(text);
        std::ofstream{file} << text;
        ASSERT_EQ(::chmod(file.c_str(), 0600), 0);
        const auto refused = open_master_key(file, true, random);
        ASSERT_FALSE(refused.has_value());
        EXPECT_THAT(refused.error().message, testing::HasSubstr("master.key"));
    }
    ASSERT_EQ(::unlink(file.c_str()), 0);
    ASSERT_TRUE(open_master_key(file, true, random).has_value());
    ASSERT_EQ(::chmod(file.c_str(), 0640), 0);
    const auto refused = open_master_key(file, true, random);
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().message, testing::HasSubstr("chmod 600"));
}

}  // namespace
}  // namespace athro::store
