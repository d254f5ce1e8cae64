#include <athro/curriculum/load.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <athro/curriculum/check.h>
#include <athro/curriculum/expiry.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/phrase_keys.h>
#include <athro/curriculum/testing.h>

namespace athro::curriculum {
namespace {

/// The source tree, or nothing when a test program was started by hand without it.
const char* source_dir() {
    return std::getenv("ATHRO_SOURCE_DIR");
}

TEST(LoadFaculty, ReadsEveryKindOfThing) {
    const auto faculty = small_faculty();
    ASSERT_EQ(faculty->mentors().size(), 1u);
    const auto& mentor = faculty->mentors()[0];
    EXPECT_EQ(mentor.phrases.size(), phrase_keys().size());
    EXPECT_EQ(mentor.redirects.size(), 8u);
    const auto* choice = faculty->find(model::ItemId{"foundations/alerts/few-true/powys"});
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->kind, ItemKind::choice);
    EXPECT_EQ(choice->options.size(), 3u);
    EXPECT_TRUE(choice->options[1].correct);
    EXPECT_EQ(choice->options[0].misconception.text(), "flag-means-ill");
    EXPECT_TRUE(choice->stem_for.contains("receptionist"));
    const auto* number = faculty->find(model::ItemId{"foundations/alerts/few-true/share"});
    ASSERT_TRUE(number);
    EXPECT_EQ(number->value, 8.3);
    EXPECT_EQ(number->wrong.at(0).value, 90);
    const auto* brief = faculty->find(model::BriefId{"alerts-at-work"});
    ASSERT_TRUE(brief);
    EXPECT_EQ(brief->experiences.at(4).brief.text(), "ai-and-my-work");
    EXPECT_EQ(brief->probes.at(0).ask_for.size(), 1u);
    EXPECT_EQ(brief->experiences.at(0).signs.cy.at(0), "canu i bawb");
    const auto* unit = faculty->find(model::UnitId{"foundations/alerts"});
    ASSERT_TRUE(unit);
    EXPECT_EQ(unit->hook_for.size(), 2u);
    EXPECT_EQ(unit->objectives.size(), 2u);
    EXPECT_EQ(faculty->find(model::ProfessionId{"nurse"})->settings.size(), 2u);
}

TEST(LoadFaculty, MakesAPassageOfEachSection) {
    const auto faculty = small_faculty();
    const auto* passage = faculty->find(model::PassageId{"foundations/alerts#two-by-two"});
    ASSERT_TRUE(passage);
    EXPECT_EQ(passage->section, "foundations/alerts#two-by-two");
    EXPECT_EQ(passage->owner, "athro faculty");
    EXPECT_EQ(passage->review_date, base::Date{std::chrono::year{2027} / 5 / 31});
    EXPECT_TRUE(passage->text.cy.contains("Mae pob rhybudd"));
}

TEST(LoadFaculty, LoadsNothingWithAnError) {
    auto files = small_faculty_files();
    files[0].bytes += "\nmistake = 1\n";
    std::vector<Finding> findings;
    const auto loaded = load_files(files, findings, small_faculty_day);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::Code::invalid);
    EXPECT_TRUE(loaded.error().message.contains("faculty/hali/briefs/ai-and-my-work.toml:"));
}

TEST(LoadFaculty, SaysOnlyWhatIsNotTomlWhenAFileCannotBeParsed) {
    auto files = small_faculty_files();
    files[12].bytes += "\n= 1\n";
    std::vector<Finding> findings;
    EXPECT_FALSE(load_files(files, findings, small_faculty_day));
    ASSERT_EQ(findings.size(), 1u) << to_text(findings.back());
    EXPECT_TRUE(findings[0].message.starts_with("not TOML"));
}

TEST(LoadFaculty, FailsWithoutAFolder) {
    std::vector<Finding> findings;
    const auto loaded = load_faculty("/nowhere/faculty", findings, small_faculty_day);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::Code::not_found);
}

TEST(LoadFaculty, StartsWithFactsThatHaveExpiredButDoesNotUseThem) {
    const auto due = base::Date{std::chrono::year{2027} / 5 / 31};
    const auto after = due + std::chrono::days{1};
    std::vector<Finding> findings;
    const auto loaded = load_files(small_faculty_files(), findings, after);
    ASSERT_TRUE(loaded);
    EXPECT_FALSE(findings.empty());
    const auto& faculty = **loaded;
    for (const auto& passage : faculty.passages()) {
        SCOPED_TRACE(passage.id.text());
        EXPECT_FALSE(is_expired(passage, faculty, due));
        EXPECT_TRUE(is_expired(passage, faculty, after));
    }
    EXPECT_TRUE(is_expired(faculty.cards()[0], faculty, after));
    EXPECT_TRUE(is_expired(faculty.terms()[0], faculty, after));
    EXPECT_TRUE(is_expired(faculty.items()[0], faculty, after));
    EXPECT_TRUE(is_expired(faculty.labs()[0], faculty, after));
    EXPECT_FALSE(is_expired(faculty.labs()[0], faculty, due));
    EXPECT_FALSE(is_expired(faculty.items()[0], faculty, due));
}

TEST(Version, ChangesWithAnyByteAndAnyName) {
    const auto files = small_faculty_files();
    const auto version = version_of(files);
    EXPECT_EQ(version.text().size(), 64u);
    EXPECT_EQ(version_of(files), version);
    auto edited = files;
    edited[3].bytes[0] = ' ';
    EXPECT_NE(version_of(edited), version);
    auto renamed = files;
    renamed[3].name += "x";
    EXPECT_NE(version_of(renamed), version);
    // The SHA-256 of nothing at all.
    EXPECT_EQ(version_of({}).text(),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Nearest, AnswersOnlyWhatIsNear) {
    const std::vector<std::string> known{"foundations/bias", "foundations/base", "alerts"};
    EXPECT_EQ(nearest("foundations/biass", known), "foundations/bias");
    EXPECT_EQ(nearest("alert", known), "alerts");
    EXPECT_EQ(nearest("something/else", known), "");
    EXPECT_EQ(nearest("x", {}), "");
}

TEST(Summary, CountsWhatIsThere) {
    const auto report = check_files(small_faculty_files(), small_faculty_day);
    const auto& summary = report.summary;
    EXPECT_EQ(summary.units, 1u);
    EXPECT_EQ(summary.objectives, 2u);
    EXPECT_EQ(summary.briefs, 2u);
    EXPECT_EQ(summary.items.size(), 6u);
    EXPECT_EQ(summary.passages, 5u);
    EXPECT_EQ(summary.labs, 4u);
    EXPECT_EQ(summary.both_languages_share, 1.0);
    EXPECT_EQ(summary.oldest_review_date, base::Date{std::chrono::year{2027} / 5 / 31});
    EXPECT_EQ(summary.expiring_in_90_days, 0u);
    EXPECT_EQ(summary.hardest.size(), 5u);
    EXPECT_GE(summary.hardest[0].lix, summary.hardest[4].lix);
    EXPECT_FALSE(summary.hardest[0].plainer_lix);
    EXPECT_TRUE(to_text(summary).contains("100 % of them in both languages")) << to_text(summary);
}

TEST(PhraseKeys, AreThoseOfTheFormat) {
    if (!source_dir()) GTEST_SKIP() << "ATHRO_SOURCE_DIR is not set";
    std::ifstream format{std::filesystem::path{source_dir()} / "docs/reference/content-format.md"};
    std::vector<std::string> told;
    for (std::string line; std::getline(format, line);) {
        if (!line.starts_with("| `")) continue;
        const auto key = line.substr(3, line.find('`', 3) - 3);
        told.push_back(key + (line.contains("` * |") ? " *" : ""));
    }
    std::vector<std::string> known;
    for (const auto& key : phrase_keys())
        known.push_back(key.key + (key.variants_min > 1 ? " *" : ""));
    EXPECT_EQ(told, known);
}

TEST(Faculty, OfTheSourceTreeHasNoErrors) {
    if (!source_dir()) GTEST_SKIP() << "ATHRO_SOURCE_DIR is not set";
    const auto report =
        check_faculty(std::filesystem::path{source_dir()} / "faculty", small_faculty_day);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_FALSE(has_errors(report->findings));
    for (const auto& finding : report->findings)
        std::cout << to_text(finding) << '\n';
    std::cout << to_text(report->summary);
}

TEST(Said, IsJoinedToTheExperienceThatItTellsOf) {
    auto files = small_faculty_files();
    files.push_back({"faculty/hali/said/more.toml", R"(
[[said]]
brief = "alerts-at-work"
of = "went-off-for-everybody"
words.en = ["the sepsis one bleeps at everyone"]
words.cy = ["ma'r larwm yn canu ar bawb"]
)"});
    std::vector<Finding> findings;
    const auto loaded = load_files(files, findings, small_faculty_day);
    ASSERT_TRUE(loaded.has_value());
    const auto& experiences = (*loaded)->find(model::BriefId{"alerts-at-work"})->experiences;
    const auto found = std::ranges::find(experiences, "went-off-for-everybody", &Experience::id);
    ASSERT_NE(found, experiences.end());
    EXPECT_EQ(found->said.en, std::vector<std::string>{"the sepsis one bleeps at everyone"});
}

TEST(Said, OfSomethingUnknownIsNamedWithTheNearest) {
    auto files = small_faculty_files();
    files.push_back({"faculty/hali/said/more.toml", R"(
[[said]]
brief = "alerts-at-work"
of = "went-off-for-everyone"
words.en = []
words.cy = []
)"});
    std::vector<Finding> findings;
    EXPECT_FALSE(load_files(files, findings, small_faculty_day).has_value());
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings.front().file, "faculty/hali/said/more.toml");
    EXPECT_EQ(findings.front().line, 4);
    EXPECT_NE(findings.front().message.find("went-off-for-everybody"), std::string::npos);
}

}  // namespace
}  // namespace athro::curriculum
