#include <athro/base/learned_cache.h>

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace athro::base {
namespace {

class LearnedCacheTest : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path{testing::TempDir()} /
                  testing::UnitTest::GetInstance()->current_test_info()->name();
        std::filesystem::remove_all(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path folder_;
};

TextClassifier learned() {
    return TextClassifier::learn({{"the alarm goes off all night", "noise"},
                                  {"larwm yn canu drwy'r nos", "noise"},
                                  {"it wrote what nobody said", "text"},
                                  {"ysgrifennodd beth na ddywedodd neb", "text"}});
}

TEST_F(LearnedCacheTest, GivesBackWhatItKept) {
    const LearnedCache cache{folder_};
    const auto made = learned();
    EXPECT_TRUE(cache.is_empty());
    cache.keep("one", 7, made);
    EXPECT_FALSE(cache.is_empty());
    const auto kept = LearnedCache{folder_}.find("one", 7);
    ASSERT_TRUE(kept);
    for (const auto* text : {"the alarm", "nobody said it", "y larwm", "something else"}) {
        const auto before = made.classify(text, 2);
        const auto after = kept->classify(text, 2);
        ASSERT_EQ(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            EXPECT_EQ(before[i].label, after[i].label);
            EXPECT_EQ(before[i].probability, after[i].probability);
        }
    }
}

TEST_F(LearnedCacheTest, GivesNothingForAnotherKeyNameOrFolder) {
    const LearnedCache cache{folder_};
    EXPECT_FALSE(cache.find("one", 7));
    cache.keep("one", 7, learned());
    EXPECT_FALSE(cache.find("one", 8));
    EXPECT_FALSE(cache.find("two", 7));
    EXPECT_FALSE(LearnedCache{}.find("one", 7));
    LearnedCache{}.keep("one", 7, learned());  // keeps nothing, and does no harm
}

TEST_F(LearnedCacheTest, KeepsTheNewestOfAName) {
    const LearnedCache cache{folder_, 2};
    for (const std::uint64_t key : {1U, 2U, 3U}) {
        cache.keep("one", key, learned());
        for (const auto& entry : std::filesystem::directory_iterator{folder_})
            std::filesystem::last_write_time(entry,
                                             entry.last_write_time() - std::chrono::hours{1});
    }
    cache.keep("other", 1, learned());
    EXPECT_FALSE(cache.find("one", 1));
    EXPECT_TRUE(cache.find("one", 2));
    EXPECT_TRUE(cache.find("one", 3));
    EXPECT_TRUE(cache.find("other", 1));
}

TEST_F(LearnedCacheTest, GivesNothingFromADamagedFile) {
    const LearnedCache cache{folder_};
    cache.keep("one", 7, learned());
    const auto file = std::filesystem::directory_iterator {
        folder_
    } -> path();
    const auto size = std::filesystem::file_size(file);
    {
        std::fstream damaged{file, std::ios::in | std::ios::out | std::ios::binary};
        damaged.seekp(static_cast<std::streamoff>(size / 2));
        damaged.put('!');
    }
    EXPECT_FALSE(cache.find("one", 7));
    cache.keep("one", 7, learned());
    std::filesystem::resize_file(file, size - 3);
    EXPECT_FALSE(cache.find("one", 7));
    std::filesystem::resize_file(file, 0);
    EXPECT_FALSE(cache.find("one", 7));
}

TEST(LearnedKey, DiffersForOtherTextsAndOrders) {
    EXPECT_EQ(key_of({"a", "b"}), key_of({"a", "b"}));
    EXPECT_NE(key_of({"a", "b"}), key_of({"b", "a"}));
    EXPECT_NE(key_of({"ab", ""}), key_of({"a", "b"}));
    EXPECT_NE(key_of({"a"}), key_of({"a", ""}));
}

}  // namespace
}  // namespace athro::base
