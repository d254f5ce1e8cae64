#include <athro/pages/messages.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

using base::Language;

std::string error_of(std::string_view toml) {
    const auto read = Messages::parse(toml, "test.toml");
    return read ? "" : read.error().message;
}

TEST(Messages, SayATextInEitherLanguage) {
    const auto read =
        Messages::parse("[sheet]\nsend = { en = \"Send\", cy = \"Anfon\" }\n", "test.toml");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->say(Language::en, "sheet.send"), "Send");
    EXPECT_EQ(read->say(Language::cy, "sheet.send"), "Anfon");
}

TEST(Messages, RefuseWhatIsNotWholeInBothLanguages) {
    const struct {
        std::string_view toml;
        std::string_view complaint;
    } table[] = {
        {"[a]\nb = { en = \"One\" }", "one language is missing"},
        {"[a]\nb = { en = \"One\", cy = \"\" }", "one language is missing"},
        {"[a]\nb = { en = \"Hello {name}\", cy = \"Helo {enw}\" }", "placeholders"},
        {"[a]\nb = { en = \"Hello {name}\", cy = \"Helo\" }", "placeholders"},
        {"[a]\nb = { en = \"Hello {name\", cy = \"Helo {name}\" }", "broken placeholder"},
        {"[a]\nb = { en = \"{n, plural, one {a} other {b}}\", cy = \"{n, plural, one {a} other "
         "{b}}\" }",
         "zero, one, two, few, many and other"},
        {"[a]\nb = { en = \"{n, plural, one {a} other {b}}\", cy = \"{n}\" }", "plural forms"},
        {"[a]\nb = \"One\"", "expected { en, cy }"},
        {"[a\n", "test.toml:1"},
    };
    for (const auto& [toml, complaint] : table) {
        SCOPED_TRACE(toml);
        EXPECT_NE(error_of(toml).find(complaint), std::string::npos) << error_of(toml);
    }
}

TEST(Messages, NameTheLineOfAMistake) {
    EXPECT_EQ(error_of("[a]\nb = { en = \"One\", cy = \"Un\" }\nc = { en = \"Two\" }\n"),
              "test.toml:3: a.c: one language is missing");
}

TEST(Messages, CountInAllSixWelshForms) {
    const auto messages = Messages::built_in();
    const struct {
        std::int64_t count;
        std::string_view welsh;
        std::string_view english;
    } table[] = {
        {0, "Nid oes cerdyn sy'n addas. Rhowch gynnig ar eiriau eraill.",
         "No card fits. Try other words."},
        {1, "Cafwyd 1 cerdyn", "1 card found"},
        {2, "Cafwyd 2 gerdyn", "2 cards found"},
        {3, "Cafwyd 3 cherdyn", "3 cards found"},
        {6, "Cafwyd 6 cherdyn", "6 cards found"},
        {10, "Cafwyd 10 cerdyn", "10 cards found"},
    };
    for (const auto& [count, welsh, english] : table) {
        SCOPED_TRACE(count);
        EXPECT_EQ(messages.say(Language::cy, "guardrails.found", {{"count", count}}), welsh);
        EXPECT_EQ(messages.say(Language::en, "guardrails.found", {{"count", count}}), english);
    }
}

TEST(Messages, KeepWhatALearnerWroteOutOfTheirPattern) {
    const auto messages = Messages::built_in();
    const auto said =
        messages.say(Language::en, "start.title", {{"mentor", std::string{"{x} 'y' #"}}});
    EXPECT_EQ(said, "A question from {x} 'y' #");
}

/// Keys that stand in the code: "page.name" in quotation marks.
std::set<std::string> keys_in_code() {
    const char* source = std::getenv("ATHRO_SOURCE_DIR");
    const auto folder = std::filesystem::path{source ? source : "."} / "src/pages";
    const std::regex key{"\"([a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*)\""};
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        if (!name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
        std::stringstream text;
        text << std::ifstream{entry.path()}.rdbuf();
        const auto code = text.str();
        for (std::sregex_iterator at{code.begin(), code.end(), key}, end; at != end; ++at) {
            found.insert((*at)[1]);
        }
    }
    for (const auto* file : {"messages.toml", "long_texts.toml"})
        found.erase(file);
    return found;
}

TEST(Messages, AreExactlyTheOnesThatTheCodeUses) {
    const auto used = keys_in_code();
    ASSERT_GT(used.size(), 100U) << "the source folder was not found";
    const auto messages = Messages::built_in();
    for (const auto& key : used)
        EXPECT_TRUE(messages.has(key)) << key << " is used and does not exist";
    for (const auto& key : messages.keys())
        EXPECT_TRUE(used.contains(key)) << key << " is not used";
}

TEST(Messages, NeverPutAnApostropheBeforeABrace) {
    const auto messages = Messages::built_in();
    for (const auto& key : messages.keys()) {
        for (const auto language : base::both_languages) {
            SCOPED_TRACE(key);
            EXPECT_EQ(messages.say(language, key).find("'{"), std::string::npos);
        }
    }
}

}  // namespace
}  // namespace athro::pages
