#include <athro/curriculum/check.h>

#include <gtest/gtest.h>

#include <algorithm>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/testing.h>

namespace athro::curriculum {
namespace {

FacultyFile& file_of(std::vector<FacultyFile>& files, std::string_view name) {
    const auto full = "faculty/" + std::string{name};
    return *std::ranges::find(files, full, &FacultyFile::name);
}

/// Replaces the first `from` of a file; false when it is not there.
bool edit(std::vector<FacultyFile>& files, std::string_view name, std::string_view from,
          std::string_view to) {
    auto& bytes = file_of(files, name).bytes;
    const auto at = bytes.find(from);
    if (at == bytes.npos) return false;
    bytes.replace(at, from.size(), to);
    return true;
}

/// The line on which a text first stands.
int line_of(std::vector<FacultyFile>& files, std::string_view name, std::string_view text) {
    const auto& bytes = file_of(files, name).bytes;
    const auto at = bytes.find(text);
    if (at == bytes.npos) return -1;
    return 1 + static_cast<int>(std::count(bytes.begin(),
                                           bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string all_of(const std::vector<Finding>& findings) {
    std::string text;
    for (const auto& finding : findings)
        text += to_text(finding) + "\n";
    return text;
}

struct Planted {
    std::string_view file;
    std::string_view from;
    std::string_view to;
    std::string_view at;       // the finding's line is that of this text
    std::string_view message;  // part of the finding's message
    Severity severity = Severity::error;
};

void expect_found(const Planted& planted) {
    SCOPED_TRACE(std::string{planted.from} + " -> " + std::string{planted.to});
    auto files = small_faculty_files();
    ASSERT_TRUE(edit(files, planted.file, planted.from, planted.to))
        << "the text to edit is not there";
    const auto line = line_of(files, planted.file, planted.at);
    ASSERT_GT(line, 0) << "the place is not there";
    const auto is_it = [&](const Finding& finding) {
        return finding.file == "faculty/" + std::string{planted.file} && finding.line == line &&
               finding.severity == planted.severity && finding.message.contains(planted.message);
    };
    std::vector<Finding> findings;
    const auto faculty = read_faculty(files, findings);
    if (std::ranges::any_of(findings, is_it)) return;  // what the reader finds needs no check
    for (auto& finding : check(faculty))
        findings.push_back(std::move(finding));
    EXPECT_TRUE(std::ranges::any_of(findings, is_it))
        << "wanted line " << line << ": " << planted.message << "\n"
        << all_of(findings);
}

constexpr std::string_view items = "hali/items/alerts.toml";
constexpr std::string_view unit = "hali/units/alerts.toml";
constexpr std::string_view brief = "hali/briefs/alerts-at-work.toml";
constexpr std::string_view mentor = "hali/mentor.toml";
constexpr std::string_view phrases = "hali/phrases.toml";
constexpr std::string_view passages = "hali/passages/alerts.toml";
constexpr std::string_view misconceptions = "hali/misconceptions.toml";
constexpr std::string_view sources = "shared/sources.toml";
constexpr std::string_view cards = "shared/cards.toml";
constexpr std::string_view terms = "shared/glossary.toml";
constexpr std::string_view redirects = "shared/redirects.toml";

TEST(Check, FindsNothingInASoundFaculty) {
    const auto report = check_files(small_faculty_files(), small_faculty_day);
    EXPECT_EQ(all_of(report.findings), "");
}

TEST(Check, FindsWhatIsMissingOrMistyped) {
    const Planted table[] = {
        {items, "stem.cy = \"Rhoddodd", "#", "stem.en = \"An alert gave", "stem has no Welsh text"},
        {items, "stem.en = \"An alert gave", "#", "stem.cy = \"Rhoddodd",
         "stem has no English text"},
        {items, "cy = \"Faint o'r 1,000 sy'n iach?\"", "cy = \" \"", "How many of the 1,000",
         "no Welsh text"},
        {items, "cy = \"Faint o'r 1,000 sy'n iach?\"", "cymraeg = \"Faint\"", "Faint",
         "unknown language"},
        {brief, "signs.cy = [\"canu i bawb\"", "#", "signs.en = [\"went off", "no Welsh list"},
        {items, "kind = \"number\"", "kind = \"nunber\"", "nunber", "did you mean \"number\"?"},
        {items, "tolerance = 0.5", "tolerence = 0.5", "tolerence", "did you mean \"tolerance\"?"},
        {items, "level = 1", "level = 5", "level = 5", "between 1 and 4"},
        {items, "level = 1", "level = \"one\"", "level = \"one\"",
         "must be a whole number, and it is a text"},
        {items, "value = 8.3\n", "", "[[item]]\nid = \"foundations/alerts/few-true/share\"",
         "value is missing"},
        {items, "value = 8.3", "value = nan", "value = nan", "must be a number"},
        {items, "source = \"arithmetic\"\n", "",
         "[[item]]\nid = \"foundations/alerts/few-true/powys\"", "source is missing"},
        {items, "\"a\"", "\"A b\"", "\"A b\"", "lower case"},
        {passages, "source = \"arithmetic\"\n", "", "[[passage]]\nid = \"alerts/few-true\"",
         "source is missing"},
        {terms, "source = \"athro-faculty\"\n", "", "[[term]]\nid = \"sensitivity\"",
         "source is missing"},
        {cards, "owner = \"athro faculty\"\n", "", "[[card]]", "owner is missing"},
        {unit, "source = \"arithmetic\"\n", "", "[[section]]", "source is missing"},
        {sources, "owner = \"athro faculty\"\n", "", "[[source]]\nid = \"arithmetic\"",
         "owner is missing"},
        {sources, "review_date = 2027-05-31\n", "", "[[source]]\nid = \"arithmetic\"",
         "review_date is missing"},
        {sources, "https://", "http://", "http://", "must begin with https://"},
        {unit, "minutes = 10", "minutes = 11", "minutes = 11", "between 1 and 10"},
        {mentor, "name.cy", "nome.cy", "name.en", "name has no Welsh text"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(Check, FindsUnknownIdsWithTheNearest) {
    const Planted table[] = {
        {items, "objective = \"foundations/alerts/few-true\"",
         "objective = \"foundations/alert/few-true\"", "\"foundations/alert/few-true\"",
         "objective \"foundations/alert/few-true\" is unknown; did you mean "
         "\"foundations/alerts/few-true\"?"},
        {items, "misconception = \"useless\"", "misconception = \"usless\"", "usless",
         "misconception \"usless\" is unknown; did you mean \"useless\"?"},
        {items, "passages = [\"alerts/few-true\"]", "passages = [\"alerts/many-true\"]",
         "many-true", "did you mean \"alerts/few-true\"?"},
        {items, "source = \"arithmetic\"", "source = \"aritmetic\"", "aritmetic",
         "did you mean \"arithmetic\"?"},
        {items, "stem_for.receptionist", "stem_for.receptionst", "receptionst",
         "profession \"receptionst\" is unknown; did you mean \"receptionist\"?"},
        {brief, "ask_for.receptionist", "ask_for.porter", "ask_for.porter",
         "profession \"porter\" is unknown"},
        {brief, "passage = \"alerts/fatigue\"", "passage = \"alerts/fatige\"", "fatige",
         "is unknown"},
        {brief, "aims_at = \"close\"", "aims_at = \"close\"\nfacts = [\"alerts/fatige\"]", "fatige",
         "passage \"alerts/fatige\" is unknown"},
        {brief, "brief = \"ai-and-my-work\"", "brief = \"ai-and-my-word\"", "ai-and-my-word",
         "is unknown"},
        {brief, "leads_to = \"fatigue\"", "leads_to = \"fatige\"", "fatige",
         "point \"fatige\" is not in this brief; did you mean \"fatigue\"?"},
        {brief, "aims_at = \"close\"", "aims_at = \"closed\"", "closed", "did you mean \"close\"?"},
        {unit, "prerequisites = [\"foundations/alerts/few-true\"]",
         "prerequisites = [\"foundations/alerts/few-tru\"]", "few-tru\"]", "is unknown"},
        {mentor, "units = [\"foundations/alerts\"]", "units = [\"foundations/alert\"]", "alert\"",
         "is unknown"},
        {mentor, "opening_brief = \"ai-and", "opening_brief = \"ai-in", "ai-in", "is unknown"},
        {mentor, "few-true/powys", "few-true/powis", "powis", "is unknown"},
        {mentor, "id = \"hali\"", "id = \"hala\"", "hala", "must stand in a folder of that name"},
        {misconceptions, "passage = \"alerts/few-true\"", "passage = \"x\"", "passage = \"x\"",
         "is unknown"},
        {terms, "confusable = [\"specificity\"]", "confusable = [\"specifity\"]", "specifity",
         "is unknown"},
        {cards, "source = \"athro-faculty\"", "source = \"nobody\"", "nobody",
         "source \"nobody\" is unknown"},
        {unit, "brief = \"alerts-at-work\"\n", "brief = \"ai-and-my-work\"\n",
         "brief = \"ai-and-my-work\"", "does not name this objective"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(Check, FindsDoublesAndCircles) {
    const Planted table[] = {
        {items, "foundations/alerts/few-true/share", "foundations/alerts/few-true/powys",
         "[[item]]\nid = \"foundations/alerts/few-true/powys\"\nobjective = "
         "\"foundations/alerts/few-true\"\n"
         "kind = \"number\"",
         "is there already, at faculty/hali/items/alerts.toml:2"},
        {items, "id = \"b\"", "id = \"a\"", "id = \"a\"\ntext.en = \"A false",
         "id \"a\" is there already"},
        {brief, "id = \"missed-one\"", "id = \"went-off-for-everybody\"",
         "id = \"went-off-for-everybody\"\nsigns.en = [\"it missed", "is there already"},
        {phrases, "key = \"why\"", "key = \"skip\"",
         "key = \"skip\"\nvariants = [\n  { en = \"We leave", "phrase \"skip\" is there already"},
        {unit, "prerequisites = []", "prerequisites = [\"foundations/alerts/threshold\"]",
         "prerequisites = [\"foundations/alerts/few-true\"]", "go in a circle"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(Check, FindsItemsThatCannotTeach) {
    const Planted table[] = {
        {items,
         "  { en = \"Put the 9 true flags beside the 99 others.\", cy = \"Rhowch y 9 rhybudd cywir "
         "wrth ochr y 99 arall.\" },\n",
         "", "hints = [", "exactly three hints, and this has 2"},
        {items, "misconception = \"flag-means-ill\"\n", "",
         "[[item.option]]\nid = \"a\"\ntext.en = \"The person", "names no misconception"},
        {items, "reason.cy = \"Dyna pa mor aml", "misconception_ = \"", "misconception_",
         "unknown key"},
        {items, "text.cy = \"Braw di-sail, gan mai cyn lleied sydd â'r cyflwr\"\ncorrect = true",
         "text.cy = \"Braw di-sail\"", "[[item]]\nid = \"foundations/alerts/few-true/powys\"",
         "exactly one right option, and this has 0 options"},
        {items, "misconception = \"flag-means-ill\"\n[[item.option]]",
         "correct = true\n[[item.option]]", "[[item]]\nid = \"foundations/alerts/few-true/powys\"",
         "and this has 2 options"},
        {items,
         "[[item.option]]\nid = \"c\"\ntext.en = \"Agree a new level\"\ntext.cy = \"Cytuno ar "
         "lefel "
         "newydd\"\n",
         "", "[[item]]\nid = \"foundations/alerts/threshold/steps\"",
         "three steps or more, and this has 2"},
        {items, "accept.cy = [\"blinder rhybuddion\", \"blinder larymau\"]", "accept.cy = []",
         "accept.cy = []", "no accepted form in Welsh"},
        {items, "accept.en = [\"misses fewer\", \"finds more of them\", \"fewer are missed\"]",
         "accept.en = []", "accept.en = []", "no accepted form in English"},
        {items, "value = 90", "value = 8.5", "value = 8.5", "within the tolerance"},
        {items, "tolerance = 0.5", "tolerance = -0.5", "tolerance = -0.5", "must not be below 0"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(Check, FindsTheKeyInHintsAndReasons) {
    const Planted table[] = {
        {items, "Which number is the whole here?", "Is it about 8.3% or more?", "Is it about",
         "the key"},
        {items, "9 wedi'i rannu â 108, wedi'i luosi â 100.", "Mae 9 o 108 dros 100 yn 8.3 y cant.",
         "yn 8.3 y cant", "the key"},
        {items, "The whole is all the flags: 108.", "The whole is 108 flags, so 8%.", "so 8%",
         "the key"},
        {items, "It is a kind of tiredness.", "It is called alarm fatigue.", "called alarm",
         "\"alarm fatigue\""},
        {items, "Math o flino ydyw.", "Math o flinder rhybuddion ydyw.", "Math o flinder",
         "\"blinder rhybuddion\""},
        {items, "Put the 9 true flags beside the 99 others.",
         "A false alarm, because so few people have it.",
         "A false alarm, because so few people have it.\"", "the key"},
        {items, "Count the people before you trust the sound.",
         "False it is, an alarm because few people have it.", "False it is", "the key"},
        {items, "Look at both sides of it.", "There are more false alarms.", "There are more",
         "\"more false alarms\""},
        {items, "A beth am y bobl sy'n sâl?", "Ydy hi'n colli llai?", "Ydy hi'n", "\"colli llai\""},
        {items, "Facts come before requests.",
         "Count the flags, show the count to the owner, agree a new level.",
         "Count the flags, show", "the key"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(Check, FindsTextsThatDifferBetweenTheLanguages) {
    const Planted table[] = {
        {passages, "nodi 9 o'r 10 a 99 o'r lleill", "nodi 9 o'r 10 a 90 o'r lleill",
         "90 o'r lleill", "the Welsh text lacks the number \"99\""},
        {items, "Two words: what", "Some words: what", "Some words",
         "the English text lacks the number \"2\""},
        {brief, "y deg gwaith diwethaf", "y naw gwaith diwethaf", "y naw gwaith",
         "lacks the number \"10\""},
        {items, "Mae 9 allan o 108 yn 8.3%.", "Mae 9 allan o 108 yn 8.3.", "yn 8.3.",
         "lacks the unit \"%\""},
        {items, "Which number is the whole here?", "Which number is the whole here.", "whole here.",
         "must ask exactly one question, and has 0"},
        {items, "Math o flino ydyw.", "Math o flino ydyw?", "flino ydyw?",
         "the Welsh text has 1 question mark"},
        {brief, "it is hard to blame them.", "is it hard to blame them?", "is it hard",
         "asks where no question may stand"},
        {phrases, "What is your job?", "What is your job? Where?", "Where?",
         "has 2 question marks"},
        {phrases, "We leave it there.", "Shall we leave it there?", "Shall we leave",
         "no question may stand"},
        {phrases, "You wrote: “{words}”.", "You wrote that.", "You wrote that", "lacks {words}"},
        {phrases, "Ysgrifennoch: “{words}”.", "Ysgrifennoch: “{word}”.", "{word}”",
         "lacks {words}"},
        {phrases, "Thanks for that.", "Thanks for {words}.", "Thanks for {words}",
         "nothing is put in place"},
        {redirects, "What struck you most about it?", "What struck you? Why?", "Why?",
         "one question at most"},
        {items, "More people are over", "More people are not over", "More people are not over",
         "denies something", Severity::warning},
        {items, "Put the 9 true flags beside the 99 others.",
         "Put the 9 true flags beside the 99 others. a a a a a a a a a a a a a a a a a a a a a a a "
         "a a a a a a "
         "a a a a a a a a a a",
         "beside the 99 others. a", "long: ", Severity::warning},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

TEST(Check, FindsBriefsUnitsPhrasesAndRedirectsThatAreTooThin) {
    const Planted table[] = {
        {brief, "passage = \"alerts/few-true\"\n\n[[point]]", "\n[[point]]", "[[point]]",
         "point \"few-true\" has no passage"},
        {unit, "  { en = \"Know whom to ask.\", cy = \"Gwybod pwy i'w holi.\" },\n", "",
         "outcomes = [", "five outcomes, and this has 4"},
        {unit, "brief = \"alerts-at-work\"\n", "", "[[objective]]", "has no brief"},
        {phrases, "  { en = \"On we go.\", cy = \"Ymlaen â ni.\" },\n", "",
         "[[phrase]]\nkey = \"skip\"", "needs 3 variants or more, and this has 2"},
        {phrases, "key = \"why\"", "key = \"whyy\"", "whyy", "did you mean \"why\"?"},
    };
    for (const auto& planted : table)
        expect_found(planted);
}

struct Elsewhere {
    std::string_view file;
    std::string_view from;
    std::string_view to;
    std::string_view found;  // the whole finding as it is printed
};

TEST(Check, FindsWhatIsWrongBetweenFiles) {
    const Elsewhere table[] = {
        {mentor, "units = [\"foundations/alerts\"]", "units = []",
         "faculty/hali/units/alerts.toml:1: warning: no mentor teaches this unit"},
        {brief, ", \"useless\"]", "]",
         "faculty/hali/briefs/alerts-at-work.toml:1: a brief needs 3 misconceptions or more, and "
         "this has 2"},
        {brief, "[[probe]]\nid = \"week\"", "[[prob]]\nid = \"week\"",
         "faculty/hali/briefs/alerts-at-work.toml:1: a brief needs 6 probes or more, and this has "
         "5"},
        {brief, "[[experience]]", "[[experienc]]",
         "faculty/hali/briefs/alerts-at-work.toml:1: a brief needs 5 experiences or more, and this "
         "has 4"},
        {redirects, "[distress]", "[distres]",
         "faculty/shared/redirects.toml:1: redirect \"distress\" is missing"},
        {phrases, "key = \"skip\"", "key = \"skipp\"",
         "faculty/hali/phrases.toml:1: phrase \"skip\" is missing"},
    };
    for (const auto& [file, from, to, found] : table) {
        SCOPED_TRACE(found);
        auto files = small_faculty_files();
        ASSERT_TRUE(edit(files, file, from, to));
        const auto report = check_files(files, small_faculty_day);
        EXPECT_NE(all_of(report.findings).find(found), std::string::npos)
            << all_of(report.findings);
    }
}

TEST(Check, NamesFilesThatNothingReads) {
    auto files = small_faculty_files();
    files.insert(files.begin(), {"faculty/hali/item/bias.toml", ""});
    const auto report = check_files(files, small_faculty_day);
    ASSERT_EQ(report.findings.size(), 1u);
    EXPECT_EQ(report.findings[0].file, "faculty/hali/item/bias.toml");
}

TEST(Check, ReportsEveryFaultAtOnce) {
    auto files = small_faculty_files();
    ASSERT_TRUE(edit(files, items, "level = 1", "level = 9"));
    ASSERT_TRUE(edit(files, brief, "leads_to = \"fatigue\"", "leads_to = \"x\""));
    ASSERT_TRUE(edit(files, sources, "owner", "ownr"));
    const auto found = all_of(check_files(files, small_faculty_day).findings);
    for (const auto* part :
         {"level must lie", "point \"x\"", "unknown key \"ownr\"", "owner is missing"}) {
        EXPECT_NE(found.find(part), std::string::npos) << part << "\n" << found;
    }
}

TEST(Check, FindsReviewDatesThatPassAndThoseNear) {
    const auto due = base::Date{std::chrono::year{2027} / 5 / 31};
    const struct {
        base::Date today;
        bool is_error;
        bool is_warning;
    } table[] = {
        {due - std::chrono::days{30}, false, false},
        {due - std::chrono::days{29}, false, true},
        {due, false, true},
        {due + std::chrono::days{1}, true, false},
    };
    for (const auto& [today, is_error, is_warning] : table) {
        SCOPED_TRACE((today - due).count());
        const auto report = check_files(small_faculty_files(), today);
        EXPECT_EQ(has_errors(report.findings), is_error);
        EXPECT_EQ(!report.findings.empty() && !has_errors(report.findings), is_warning);
        // 2 sources, 4 passages, 3 terms, 1 card and 6 items.
        if (is_error) EXPECT_EQ(report.findings.size(), 20u);
    }
}

/// Deletes line `number` (from 0) of a text.
std::string without_line(std::string_view bytes, std::size_t number) {
    std::string kept;
    for (std::size_t line = 0; !bytes.empty(); ++line) {
        const auto end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        if (line != number) kept += bytes.substr(0, end);
        bytes.remove_prefix(end);
    }
    return kept;
}

TEST(Check, FindsAnyWelshLineThatIsDeleted) {
    const auto sound = small_faculty_files();
    std::size_t deleted = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        std::string_view rest = sound[i].bytes;
        for (std::size_t line = 0; !rest.empty(); ++line) {
            const auto text = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(text.size() + 1, rest.size()));
            const auto key = text.substr(0, text.find(" ="));
            if (key != "cy" && !key.ends_with(".cy")) continue;
            std::vector<Finding> findings;
            read_faculty({{sound[i].name, without_line(sound[i].bytes, line)}}, findings);
            EXPECT_TRUE(has_errors(findings)) << sound[i].name << ":" << line + 1 << " " << text;
            ++deleted;
        }
    }
    EXPECT_GT(deleted, 150u);
}

/// The bytes with the number that begins at `at` one higher.
std::string with_next_number(const std::string& bytes, std::size_t at) {
    const auto end = bytes.find_first_not_of("0123456789", at);
    const auto next = std::to_string(std::stol(bytes.substr(at, end - at)) + 1);
    return bytes.substr(0, at) + next + bytes.substr(end);
}

TEST(Check, FindsAnyWelshNumberThatIsChanged) {
    const auto sound = small_faculty_files();
    std::size_t changed = 0;
    for (const auto& [name, bytes] : sound) {
        for (auto line = bytes.find(".cy = \""); line != bytes.npos;
             line = bytes.find(".cy = \"", line + 1)) {
            const auto at = bytes.find_first_of("123456789", line);
            if (at == bytes.npos || at > bytes.find('\n', line)) continue;
            std::vector<Finding> findings;
            const auto faculty = read_faculty({{name, with_next_number(bytes, at)}}, findings);
            EXPECT_TRUE(has_errors(check_parity(faculty)))
                << name << ": " << bytes.substr(line, 80);
            ++changed;
        }
    }
    EXPECT_GE(changed, 12u);
}

}  // namespace
}  // namespace athro::curriculum
