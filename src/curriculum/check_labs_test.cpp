#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <athro/curriculum/check.h>
#include <athro/curriculum/testing.h>

namespace athro::curriculum {
namespace {

constexpr std::string_view trust = "trust.toml";
constexpr std::string_view sorting = "sorting.toml";
constexpr std::string_view references = "references.toml";
constexpr std::string_view sample = "sample.toml";
constexpr std::string_view whole = "";  // a finding on a lab as a whole stands on its first line

struct Planted {
    std::string_view file;
    std::string_view from;
    std::string_view to;
    std::string_view at;       // the finding's line is that of this text, after the edit
    std::string_view message;  // part of the finding's message
    Severity severity = Severity::error;
    bool everywhere = false;  // every `from` is replaced
};

void replace(std::string& text, const Planted& planted) {
    auto at = text.find(planted.from);
    ASSERT_NE(at, text.npos) << "the text to edit is not there";
    while (at != text.npos) {
        text.replace(at, planted.from.size(), planted.to);
        if (!planted.everywhere) return;
        at = text.find(planted.from, at + planted.to.size());
    }
}

void expect_found(const Planted& planted) {
    SCOPED_TRACE(std::string{planted.from} + " -> " + std::string{planted.to});
    const auto name = "faculty/hali/labs/" + std::string{planted.file};
    auto files = small_faculty_files();
    auto& bytes = std::ranges::find(files, name, &FacultyFile::name)->bytes;
    replace(bytes, planted);
    const auto place = bytes.find(planted.at);
    ASSERT_NE(place, bytes.npos) << "the place is not there";
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(place);
    const auto line = 1 + static_cast<int>(std::count(bytes.begin(), end, '\n'));
    std::string all;
    const auto report = check_files(files, small_faculty_day);
    for (const auto& finding : report.findings) {
        all += to_text(finding) + "\n";
        if (finding.file == name && finding.line == line && finding.severity == planted.severity &&
            finding.message.contains(planted.message)) {
            return;
        }
    }
    ADD_FAILURE() << "wanted line " << line << ": " << planted.message << "\n" << all;
}

TEST(CheckLabs, FindWhatIsMissingUnknownOrMistyped) {
    const Planted table[] = {
        {trust, "kind = \"trust\"", "kind = \"trusst\"", "trusst", "did you mean \"trust\"?"},
        {trust, "title.cy = \"Ymddiried", "#", "title.en", "title has no Welsh text"},
        {trust, "says.cy = \"Mae 15", "#", "says.en = \"There are 15", "says has no Welsh text"},
        {trust, "source = \"athro-faculty\"", "source = \"athro-facult\"",
         "source =", "source \"athro-facult\" is unknown; did you mean \"athro-faculty\"?"},
        {trust, "source = \"athro-faculty\"\n", "", whole, "source is missing"},
        {trust, "right = \"b\"", "right = \"d\"", "right =", "right \"d\" is unknown"},
        {trust, "advice = \"a\"", "advise = \"a\"", "advise", "did you mean \"advice\"?"},
        {trust, "id = \"day\"", "id = \"sum\"", "id = \"sum\"\nsetting.en = \"Clinic",
         "id \"sum\" is there already"},
        {trust, "minutes = 5", "minutes = 50", "minutes", "between 1 and 20"},
        {trust, "id = \"trust-some\"", "id = \"trust/some\"", "id =", "one segment"},
        {trust, "id = \"trust-some\"", "id = \"predictive-values\"", "id =", "is built in"},
        {trust, "id = \"trust-some\"", "id = \"sort-some\"", whole,
         "lab \"sort-some\" is there already"},
        {sorting, "\"nurse\"", "\"nurs\"", "roles", "profession \"nurs\" is unknown"},
        {sorting, "light = \"green\"", "light = \"grene\"", "grene", "did you mean \"green\"?"},
        {sorting, "id = \"rota\"", "id = \"letter\"", "id = \"letter\"\nroles",
         "id \"letter\" is there already"},
        {references, "source = \"athro-faculty\"\ncheck", "source = \"athro\"\ncheck",
         "source = \"athro\"\n", "source \"athro\" is unknown"},
        {references, "id = \"rest\"", "id = \"own\"", "id = \"own\"\ntext = \"Nobody",
         "id \"own\" is there already"},
        {references, "paragraph.cy", "paragraph.cymraeg", "paragraph.en", "has no Welsh text"},
        {sample, "[small]", "[smal]", "[smal]", "did you mean \"small\"?"},
        {sample, "[large]\nname.en", "[large]\nnam.en", "nam.en", "did you mean \"name\"?"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(CheckLabs, FindTextsThatDifferBetweenTheLanguages) {
    const Planted table[] = {
        {trust, "Mae 3 blwch o 12 masg", "Mae 3 blwch o 13 masg", "shown.en = \"There are 3",
         "lacks the number \"13\""},
        {trust, "text.cy = \"36\"", "text.cy = \"63\"", "text.cy = \"63\"",
         "the Welsh text lacks the number \"36\""},
        {trust, "Faint o fasgiau sydd yno?", "Faint o fasgiau sydd yno.", "question.cy",
         "must ask exactly one question"},
        {sorting, "Read it against the notes.", "Read it twice against the notes?", "Read it twice",
         "asks where no question may stand"},
        {sample, "O 100 o alwyr", "O 10 o alwyr", "predict.cy", "lacks the number \"100\""},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(CheckLabs, FindASetThatTeachesNothingOfTrust) {
    const Planted table[] = {
        {trust, "advice = \"a\"\nsays.en = \"There are 15",
         "advice = \"b\"\nsays.en = \"There are 15", whole, "no advice of this set is wrong"},
        {trust, "advice = \"a\"\nsays.en = \"Bed", "advice = \"b\"\nsays.en = \"Bed", whole,
         "here 2 of 4 are", Severity::warning},
        {trust, "[[case.option]]\nid = \"b\"\ntext.en = \"No\"\ntext.cy = \"Nac ydy\"", "",
         "[[case]]\nid = \"bed\"", "two to four options, and this has 1"},
        {trust, "[[case]]", "[[cases]]", whole, "this has 0", Severity::error, true},
    };
    for (const auto& planted : table)
        expect_found(planted);
    auto all_wrong = std::string{small_trust_lab};
    for (const auto& [from, to] : {std::pair{"right = \"a\"", "right = \"b\""},
                                   std::pair{"advice = \"b\"", "advice = \"a\""}}) {
        for (auto at = all_wrong.find(from); at != all_wrong.npos; at = all_wrong.find(from))
            all_wrong.replace(at, std::string_view{from}.size(), to);
    }
    auto files = small_faculty_files();
    std::ranges::find(files, "faculty/hali/labs/trust.toml", &FacultyFile::name)->bytes = all_wrong;
    const auto report = check_files(files, small_faculty_day);
    EXPECT_TRUE(std::ranges::any_of(report.findings, [](const Finding& finding) {
        return finding.message.contains("no advice of this set is right");
    }));
}

TEST(CheckLabs, FindARoleThatDoesNotMeetEveryLight) {
    expect_found({sorting, "light = \"red\"", "light = \"amber\"", whole,
                  "without a role one meets no red task"});
    expect_found({sorting, "id = \"decide\"\n", "id = \"decide\"\nroles = [\"doctor\"]\n", whole,
                  "\"nurse\" meets no red task"});
}

TEST(CheckLabs, FindReferencesThatAreNeitherRealNorMarked) {
    const Planted table[] = {
        {references, "invented = true\n", "", "[[reference]]\nid = \"rest\"", "needs a source"},
        {references, "invented = true\n", "source = \"arithmetic\"\n", whole,
         "none of the references is invented"},
        {references, "source = \"athro-faculty\"\ncheck", "invented = true\ncheck", whole,
         "all of the references are invented"},
        {references, "invented = true", "invented = true\nsource = \"arithmetic\"",
         "source = \"arithmetic\"", "an invented reference has no source"},
        {references, "Nobody N. On resting.", "Nobody N. Worked arithmetic.", "text = \"Nobody",
         "called invented and names source \"arithmetic\""},
        {references, "rest [2]", "rest [3]", "paragraph.en", "never cites [2]"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(CheckLabs, FindAModelWhoseArithmeticDoesNotComeOut) {
    const Planted table[] = {
        {sample, "examples = 0\n", "examples = 50\n", whole, "step is that of 0"},
        {sample, "examples = 500", "examples = 100", "examples = 100\nmissed = 10", "rising"},
        {sample, "missed = 10", "missed = 30", "missed = 30", "no more people are missed"},
        {sample, "people = 200", "people = 205", "missed = 10", "10 of 100 is no whole"},
        {sample, "people = 200", "people = 800", "[small]", "fewer people"},
        {sample, "[[step]]", "[[steps]]", whole, "step is that of 0", Severity::error, true},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(CheckLabs, FindAnUnknownLabOfAUnit) {
    auto files = small_faculty_files();
    auto& unit =
        std::ranges::find(files, "faculty/hali/units/alerts.toml", &FacultyFile::name)->bytes;
    unit.replace(unit.find("\"trust-some\""), 12, "\"trust-sone\"");
    std::string all;
    for (const auto& finding : check_files(files, small_faculty_day).findings)
        all += to_text(finding) + "\n";
    EXPECT_NE(all.find("lab \"trust-sone\" is unknown; did you mean \"trust-some\"?"), all.npos)
        << all;
}

TEST(Labs, AreFoundByTheirIdWithTheirTasksByRole) {
    std::vector<Finding> findings;
    const auto loaded = load_files(small_faculty_files(), findings, small_faculty_day);
    ASSERT_TRUE(loaded);
    const auto* lab = (*loaded)->find(model::LabId{"sort-some"});
    ASSERT_NE(lab, nullptr);
    const auto& tasks = std::get<SortingLab>(lab->exercise);
    EXPECT_EQ(roles_of(tasks), std::vector{model::ProfessionId{"nurse"}});
    EXPECT_EQ(tasks_of(tasks, {}).size(), 3U);
    EXPECT_EQ(tasks_of(tasks, model::ProfessionId{"nurse"}).size(), 4U);
    EXPECT_EQ(tasks_of(tasks, model::ProfessionId{"gp"}).size(), 3U);
}

}  // namespace
}  // namespace athro::curriculum
