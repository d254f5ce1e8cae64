#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include <athro/base/embedded.h>
#include <athro/pages/assets.h>
#include <athro/pages/frame.h>
#include <athro/pages/testing.h>

namespace athro::pages {
namespace {

using base::Language;

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// All values of an attribute, in order.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
    const std::regex pattern{" " + attribute + "=\"([^\"]*)\""};
    std::vector<std::string> values;
    for (std::sregex_iterator at{html.begin(), html.end(), pattern}, end; at != end; ++at)
        values.push_back((*at)[1]);
    return values;
}

TEST(Samples, HaveOneTopHeadingASkipLinkAndTheirLanguage) {
    for (const auto& [name, language, html] : samples()) {
        SCOPED_TRACE(name);
        EXPECT_TRUE(html.starts_with("<!doctype html>\n<html lang=\"" +
                                     std::string{base::to_text(language)} + "\">"));
        EXPECT_EQ(count(html, "<h1"), 1U);
        // The door has nothing to skip.
        EXPECT_EQ(count(html, "class=\"nhsuk-skip-link\""), name == "welcome" ? 0U : 1U);
        EXPECT_EQ(count(html, "id=\"maincontent\""), 1U);
    }
}

TEST(Samples, CarryNoScriptStyleOrAddressOfAnotherHostThatABrowserWouldLoad) {
    for (const auto& [name, language, html] : samples()) {
        SCOPED_TRACE(name);
        EXPECT_EQ(count(html, "<script"), 1U);
        EXPECT_EQ(count(html, "<style"), 0U);
        EXPECT_EQ(count(html, " style="), 0U);
        for (const auto& source : values_of(html, "src"))
            EXPECT_TRUE(source.starts_with("/assets/")) << source;
    }
}

TEST(Samples, UseEveryIdOnceAndPointOnlyToIdsThatAreThere) {
    for (const auto& [name, language, html] : samples()) {
        SCOPED_TRACE(name);
        const auto ids = values_of(html, "id");
        const std::set<std::string> known{ids.begin(), ids.end()};
        EXPECT_EQ(known.size(), ids.size());
        for (const auto* attribute : {"for", "aria-describedby", "aria-labelledby"}) {
            for (const auto& list : values_of(html, attribute)) {
                std::istringstream pointed{list};
                for (std::string id; pointed >> id;)
                    EXPECT_TRUE(known.contains(id)) << id;
            }
        }
    }
}

TEST(Samples, SwitchTheLanguageOfTheSamePage) {
    for (const auto& [name, language, html] : samples()) {
        SCOPED_TRACE(name);
        const auto page = name == "welcome" ? "/" : "/units";
        const auto other = address(base::other(language), page);
        EXPECT_NE(html.find("href=\"" + other + "\" lang="), std::string::npos);
    }
}

TEST(Samples, MarkPassagesInTheOtherLanguage) {
    for (const auto& [name, language, html] : samples()) {
        if (name != "dialogue-choice") continue;
        SCOPED_TRACE(name);
        const std::string other{base::to_text(base::other(language))};
        EXPECT_NE(html.find("data-said lang=\"" + other + "\""), std::string::npos);
    }
}

TEST(Samples, StayWithinTheWeightOfAPage) {
    const auto files = embedded().files();
    std::size_t shared = 0;
    for (const auto& [name, range] : files) {
        if (name.ends_with(".br")) shared += static_cast<std::size_t>(range.end - range.begin);
    }
    for (const auto& [name, language, html] : samples()) {
        SCOPED_TRACE(name);
        EXPECT_LT(html.size() + shared, 60'000U);
    }
}

TEST(Samples, AreWrittenForTheBrowserTest) {
    const std::filesystem::path folder{"samples"};
    std::filesystem::create_directories(folder);
    for (const auto& [name, language, html] : samples()) {
        const auto file = folder / (std::string{base::to_text(language)} + "-" + name + ".html");
        std::ofstream{file} << html;
        EXPECT_TRUE(std::filesystem::exists(file));
    }
}

}  // namespace
}  // namespace athro::pages
