#include <athro/curriculum/watch.h>

#include <gtest/gtest.h>
#include <stdlib.h>

#include <athro/curriculum/load.h>
#include <athro/curriculum/testing.h>

namespace athro::curriculum {
namespace {

/// The small faculty in a folder of its own, gone with the test.
class FacultyWatchTest : public testing::Test {
protected:
    void SetUp() override {
        auto pattern = (std::filesystem::temp_directory_path() / "athro-faculty-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        write_files(small_faculty_files(), folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path faculty() const { return folder_ / "faculty"; }

    void edit(const std::string& name, const std::string& from, const std::string& to) const {
        auto files = *read_files(faculty());
        for (auto& file : files) {
            const auto at = file.bytes.find(from);
            if (file.name == "faculty/" + name && at != std::string::npos) {
                file.bytes.replace(at, from.size(), to);
                write_files({file}, folder_);
            }
        }
    }

    std::shared_ptr<const Curriculum> load() const {
        std::vector<Finding> findings;
        return *load_faculty(faculty(), findings, small_faculty_day);
    }

private:
    std::filesystem::path folder_;
};

TEST_F(FacultyWatchTest, ReadsFromDiskWhatWasWritten) {
    EXPECT_EQ(load()->version(), small_faculty()->version());
}

TEST_F(FacultyWatchTest, NoticesAnEditOnceAndTakesItUp) {
    FacultyWatch watch{faculty()};
    const auto before = load();
    EXPECT_FALSE(watch.has_changed());
    edit("hali/items/alerts.toml", "How many of the 1,000 are well?",
         "How many of the 1,000 are fine?");
    EXPECT_TRUE(watch.has_changed());
    EXPECT_FALSE(watch.has_changed());
    const auto reloaded = watch.reload(before, small_faculty_day);
    EXPECT_TRUE(reloaded.is_new);
    EXPECT_TRUE(reloaded.findings.empty());
    const auto* item =
        reloaded.curriculum->find(model::ItemId{"foundations/alerts/few-true/powys"});
    EXPECT_EQ(item->hints[0].en, "How many of the 1,000 are fine?");
}

TEST_F(FacultyWatchTest, KeepsTheOldFacultyAndSaysWhyWhenTheNewOneHasErrors) {
    FacultyWatch watch{faculty()};
    const auto before = load();
    edit("hali/items/alerts.toml", "kind = \"choice\"", "kind = \"choise\"");
    EXPECT_TRUE(watch.has_changed());
    const auto reloaded = watch.reload(before, small_faculty_day);
    EXPECT_FALSE(reloaded.is_new);
    EXPECT_EQ(reloaded.curriculum, before);
    ASSERT_TRUE(has_errors(reloaded.findings));
    EXPECT_TRUE(reloaded.findings[0].message.contains("did you mean \"choice\"?"));
    edit("hali/items/alerts.toml", "kind = \"choise\"", "kind = \"choice\"");
    EXPECT_TRUE(watch.has_changed());
    const auto mended = watch.reload(before, small_faculty_day);
    EXPECT_FALSE(mended.is_new);  // the same bytes as before
    EXPECT_EQ(mended.curriculum->version(), before->version());
}

TEST_F(FacultyWatchTest, NoticesNewAndVanishedFilesButNotWhatEditorsLeaveBehind) {
    FacultyWatch watch{faculty()};
    write_files({{"hali/items/.alerts.toml.swp", "x"}, {"hali/items/alerts.toml~", "x"}},
                faculty());
    EXPECT_FALSE(watch.has_changed());
    write_files({{"hali/items/more.toml", ""}}, faculty());
    EXPECT_TRUE(watch.has_changed());
    std::filesystem::remove(faculty() / "hali/items/more.toml");
    EXPECT_TRUE(watch.has_changed());
}

TEST_F(FacultyWatchTest, KeepsTheOldFacultyWhenTheFolderIsGone) {
    FacultyWatch watch{faculty()};
    const auto before = load();
    std::filesystem::remove_all(faculty());
    EXPECT_TRUE(watch.has_changed());
    const auto reloaded = watch.reload(before, small_faculty_day);
    EXPECT_EQ(reloaded.curriculum, before);
    EXPECT_TRUE(has_errors(reloaded.findings));
}

}  // namespace
}  // namespace athro::curriculum
