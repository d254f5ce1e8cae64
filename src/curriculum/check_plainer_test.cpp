#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <athro/curriculum/check.h>
#include <athro/curriculum/reading_level.h>
#include <athro/curriculum/testing.h>

namespace athro::curriculum {
namespace {

constexpr std::string_view items = "faculty/hali/items/alerts.toml";

/// After the model answer of the first item.
constexpr std::string_view plainer_answer =
    R"(model_answer.plainer.en = "The tool flags 9 of the 10. It also flags 99 of the 990 who are well. So most flags are false."
model_answer.plainer.cy = "Mae'n nodi 9 o'r 10. Mae'n nodi 99 o'r 990 sy'n iach hefyd. Felly rhai ffug yw'r rhan fwyaf."
)";

constexpr std::string_view passages = "faculty/hali/passages/alerts.toml";

/// After the first passage.
constexpr std::string_view plainer_text =
    R"(text.plainer.en = "Take 1,000 people of whom 10 have it. A tool with 90% sensitivity and 90% specificity flags 9 of the 10. It flags 99 of the others. So 9 of 108 flags are true."
text.plainer.cy = "Mewn 1,000 o bobl mae'r cyflwr ar 10. Mae offeryn â sensitifrwydd o 90% a phenodolrwydd o 90% yn nodi 9 o'r 10. Mae'n nodi 99 o'r lleill. Felly mae 9 o'r 108 rhybudd yn gywir."
)";

struct Edit {
    std::string_view file, before, text;
};

std::vector<FacultyFile> files_with(std::initializer_list<Edit> edits) {
    auto files = small_faculty_files();
    for (const auto& edit : edits) {
        auto& bytes = std::ranges::find(files, edit.file, &FacultyFile::name)->bytes;
        const auto at = bytes.find(edit.before);
        base::expect(at != bytes.npos, "the place to edit is there");
        bytes.insert(at, edit.text);
    }
    return files;
}

std::string findings_of(const std::vector<FacultyFile>& files, Severity severity) {
    std::string said;
    for (const auto& finding : check_files(files, small_faculty_day).findings) {
        if (finding.severity == severity) said += to_text(finding) + "\n";
    }
    return said;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    base::expect(at != text.npos, "the text to replace is there");
    return text.replace(at, from.size(), to);
}

/// The errors of the small faculty with that plainer form of the first item's full explanation.
std::string errors_with(const std::string& plainer) {
    return findings_of(files_with({{items, "explain_back.en", plainer}}), Severity::error);
}

TEST(Lix, IsWordsPerSentenceAndTheShareOfLongWords) {
    EXPECT_EQ(lix(""), 0);
    EXPECT_EQ(lix("One two. Three four."), 2);
    EXPECT_EQ(lix("Sensitivity counts people here."), 4 + 25);
    EXPECT_EQ(lix("Gŵr â hŷn."), 3);  // letters, not bytes
}

TEST(Lix, MeasuresTheRunningTextOfMarkdown) {
    EXPECT_EQ(lix("**One two.** Three four."), 2);
    EXPECT_EQ(lix("One two.\n\n| Sensitivity | 90 |\n|---|---:|\n| Specificity | 90 |\n"), 2);
    EXPECT_EQ(lix("One two:\n\n- three four\n- five six\n"), 2);
    EXPECT_EQ(lix("1. One two\n2. Three four\n"), 2);
    EXPECT_EQ(lix("3 of 10 were found."), 5) << "no item of a list";
}

TEST(Plainer, IsReadBesideItsText) {
    const auto files = files_with({{items, "explain_back.en", plainer_answer}});
    EXPECT_EQ(findings_of(files, Severity::error), "");
    std::vector<Finding> findings;
    const auto loaded = load_files(files, findings, small_faculty_day);
    ASSERT_TRUE(loaded);
    const auto& answer = (*loaded)->items().front().model_answer;
    using base::Language;
    EXPECT_TRUE(answer.in(Language::en).starts_with("9 of the 10 are flagged"));
    EXPECT_EQ(answer.in(Language::en, Wording::full), answer.en);
    EXPECT_TRUE(answer.in(Language::cy, Wording::plainer).starts_with("Mae'n nodi 9 o'r 10."));
    const auto& reason = (*loaded)->items().front().reason;
    EXPECT_EQ(reason.in(Language::en, Wording::plainer), reason.en);
}

TEST(Plainer, IsRefusedWhereItSaysSomethingElse) {
    const std::string plainer{plainer_answer};
    const struct {
        std::string_view from, to, said;
    } table[] = {
        {"99 of the 990", "98 of the 990", "the plainer English text lacks the number \"99\""},
        {"99 of the 990", "98 of the 990", "the plainer English text adds the number \"98\""},
        {" It also flags 99 of the 990 who are well.", "",
         "the plainer English text lacks the number \"990\""},
        {"99 o'r 990", "99 y cant o'r 990", "the plainer Welsh text adds the unit \"%\""},
        {"flags are false.", "flags are false?", "must ask as often as the text"},
        {"So most flags are false.",
         "Consequently, notifications predominantly constitute unsubstantiated warnings.",
         "is harder to read than the text itself: LIX"},
        {"model_answer.plainer.cy = \"Mae'n nodi 9 o'r 10. Mae'n nodi 99 o'r 990 sy'n iach hefyd. "
         "Felly rhai ffug yw'r rhan fwyaf.\"\n",
         "", "model_answer.plainer has no Welsh text"},
    };
    for (const auto& one : table) {
        SCOPED_TRACE(one.to);
        const auto said = errors_with(replaced(plainer, one.from, one.to));
        EXPECT_TRUE(said.contains(one.said)) << said;
        EXPECT_TRUE(said.contains("alerts.toml:")) << said;
    }
}

/// The first item's full explanation, and its plainer form, with a "not" in one of them alone.
TEST(Plainer, KeepsANotOfItsTextAndAddsNone) {
    constexpr std::string_view with_not =
        "model_answer.en = \"9 of the 10 are flagged, and 99 of the 990 do not have it.\"\n"
        "model_answer.plainer.en = \"It flags 9 of the 10. It flags 99 of the 990.\"\n";
    constexpr std::string_view without =
        "model_answer.en = \"9 of the 10 are flagged, and 99 of the 990 are too.\"\n"
        "model_answer.plainer.en = \"It flags 9 of the 10. It does not miss 99 of the 990.\"\n";
    const struct {
        std::string_view english, said;
    } table[] = {{with_not, "does not deny (\"not\") what the text denies"},
                 {without, "denies something (\"not\") and the text does not"}};
    for (const auto& one : table) {
        auto files = files_with(
            {{items, "explain_back.en", "model_answer.plainer.cy = \"9 o'r 10. 99 o'r 990.\"\n"}});
        auto& bytes = std::ranges::find(files, items, &FacultyFile::name)->bytes;
        const auto begin = bytes.find("model_answer.en");
        bytes.replace(begin, bytes.find("model_answer.cy") - begin, one.english);
        const auto said = findings_of(files, Severity::error);
        EXPECT_TRUE(said.contains(one.said)) << said;
    }
}

TEST(Plainer, GivesNoKeyAway) {
    const auto plainer = replaced(
        std::string{small_items}, "yn llawer o bobl.\" },",
        "yn llawer o bobl.\", plainer = { en = \"A false alarm, because so few people have it.\", "
        "cy = \"Mae cyfran fach yn llawer o bobl.\" } },");
    auto files = small_faculty_files();
    std::ranges::find(files, items, &FacultyFile::name)->bytes = plainer;
    const auto said = findings_of(files, Severity::error);
    EXPECT_TRUE(said.contains("the text contains the key: \"A false alarm")) << said;
}

TEST(Plainer, IsForProseAndNotForNames) {
    const auto said = findings_of(files_with({{"faculty/shared/glossary.toml", "definition.en",
                                               "name.plainer.en = \"x\"\n"}}),
                                  Severity::error);
    EXPECT_TRUE(said.contains("unknown language \"plainer\" of name")) << said;
}

TEST(ReadingLevel, NamesEachTextAboveItThatHasNoPlainerForm) {
    const auto level = [](std::string_view text) {
        return Edit{"faculty/hali/mentor.toml", "owner =", text};
    };
    const auto hard = level("reading_level = { en = 24, cy = 100 }\n");
    const auto without = findings_of(files_with({hard}), Severity::note);
    EXPECT_TRUE(
        without.contains("note: hard to read and without a plainer form: the English text "
                         "has LIX"))
        << without;
    EXPECT_FALSE(without.contains("the Welsh text")) << without;
    EXPECT_TRUE(without.contains("shared/")) << "what is shared has a level too: " << without;
    const auto passage = std::string{passages} + ":6: note";  // the line of its English text
    EXPECT_TRUE(without.contains(passage)) << without;
    const auto with = files_with({hard, {passages, "questions.en", plainer_text}});
    EXPECT_FALSE(findings_of(with, Severity::note).contains(passage));

    EXPECT_EQ(findings_of(files_with({}), Severity::note), "") << "no level, no notes";
    EXPECT_EQ(findings_of(files_with({hard}), Severity::error), "");
    const auto strict = level("reading_level = { en = 24, cy = 100, strict = true }\n");
    EXPECT_TRUE(findings_of(files_with({strict}), Severity::error).contains("hard to read"));
    EXPECT_TRUE(findings_of(files_with({level("reading_level = { en = 24 }\n")}), Severity::error)
                    .contains("cy is missing"));
}

TEST(ReadingLevel, SaysInTheSummaryWhatAPlainerFormIsWorth) {
    const auto report =
        check_files(files_with({{items, "explain_back.en", plainer_answer}}), small_faculty_day);
    const auto plain = check_files(small_faculty_files(), small_faculty_day);
    EXPECT_EQ(report.summary.lix_median, plain.summary.lix_median);
    EXPECT_EQ(report.summary.texts, plain.summary.texts + 1);
}

}  // namespace
}  // namespace athro::curriculum
