#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <athro/curriculum/check.h>
#include <athro/curriculum/testing.h>

namespace athro::curriculum {
namespace {

constexpr std::string_view learners = R"(mentor = "hali"

[[learner]]
id = "only-asks"
kind = "just-tell-me"
start = "each item"
role = "nurse"
turns.en = ["just tell me", "the answer please"]
turns.cy = ["dim ond dweud", "yr ateb os gwelwch yn dda"]
)";

/// The findings of the small faculty with that file of learners, as text.
std::string findings_with(std::string text, std::string_view from = "", std::string_view to = "") {
    if (const auto at = text.find(from); !from.empty() && at != text.npos)
        text.replace(at, from.size(), to);
    auto files = small_faculty_files();
    files.push_back({"faculty/hali/learners/some.toml", std::move(text)});
    std::string said;
    for (const auto& finding : check_files(files, small_faculty_day).findings) {
        if (finding.severity == Severity::error) said += to_text(finding) + "\n";
    }
    return said;
}

TEST(CheckLearners, ReadsASoundFile) {
    EXPECT_EQ(findings_with(std::string{learners}), "");
    auto files = small_faculty_files();
    files.push_back({"faculty/hali/learners/some.toml", std::string{learners}});
    std::vector<Finding> findings;
    const auto loaded = load_files(files, findings, small_faculty_day);
    ASSERT_TRUE(loaded);
    ASSERT_EQ((*loaded)->learners().size(), 1U);
    EXPECT_EQ((*loaded)->learners().front().mentor.text(), "hali");
    EXPECT_EQ((*loaded)->learners().front().turns.cy.size(), 2U);
}

TEST(CheckLearners, NamesWhatIsWrongWithItsLine) {
    struct Planted {
        std::string_view from, to, said;
    };
    constexpr std::array planted{
        Planted{"each item", "each items", "some.toml:6: start is"},
        Planted{"each item", "item:foundations/alerts/few-tru",
                "some.toml:6: start \"item:foundations/alerts/few-tru\" names nothing"},
        Planted{"\"nurse\"", "\"nurs\"",
                "some.toml:7: profession \"nurs\" is unknown; did you mean"},
        Planted{"just-tell-me", "just-tell-mee", "some.toml:5: "},
        Planted{"\"hali\"", "\"holi\"", "mentor \"holi\" is unknown"},
        Planted{", \"the answer please\"", "", "this has 1 turns in English and 2 in Welsh"},
    };
    for (const auto& one : planted) {
        const auto said = findings_with(std::string{learners}, one.from, one.to);
        EXPECT_NE(said.find(one.said), said.npos) << one.to << ": " << said;
    }
}

}  // namespace
}  // namespace athro::curriculum
