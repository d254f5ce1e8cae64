#include <athro/pages/term_links.h>

#include <gtest/gtest.h>

#include <athro/pages/markdown.h>

namespace athro::pages {
namespace {

using base::Language;

curriculum::Term term(const std::string& id, const std::string& en, const std::string& cy) {
    curriculum::Term made;
    made.id = model::TermId{id};
    made.name = {en, cy};
    return made;
}

curriculum::Curriculum small_curriculum() {
    curriculum::Curriculum::Parts parts;
    parts.terms = {term("alert", "alert", "rhybudd"),
                   term("alert-fatigue", "alert fatigue", "blinder rhybuddion"),
                   term("bias", "bias", "tuedd"), term("threshold", "threshold", "trothwy")};
    return curriculum::Curriculum{parts};
}

/// "term: words" of each mention.
std::vector<std::string> found(const std::string& text, Language language,
                               std::set<model::TermId> seen = {}) {
    std::vector<std::string> all;
    for (const auto& one : TermFinder{small_curriculum(), language}.find(text, seen))
        all.push_back(one.term.text() + ": " + text.substr(one.begin, one.end - one.begin));
    return all;
}

using Found = std::vector<std::string>;

TEST(TermFinder, FindsTheFirstMentionAndTheLongestName) {
    EXPECT_EQ(found("An alert is heard; each alert after it adds to alert fatigue.", Language::en),
              (Found{"alert: alert", "alert-fatigue: alert fatigue"}));
    EXPECT_EQ(found("Alert fatigue comes of many.", Language::en),
              (Found{"alert-fatigue: Alert fatigue"}));
}

TEST(TermFinder, KnowsPluralsAndMutations) {
    EXPECT_EQ(found("Two thresholds, and biases.", Language::en),
              (Found{"threshold: thresholds", "bias: biases"}));
    EXPECT_EQ(found("Mae’r drothwy a’i duedd yma.", Language::cy),
              (Found{"threshold: drothwy", "bias: duedd"}));
}

TEST(TermFinder, TakesNoPartOfAWordForATerm) {
    EXPECT_EQ(found("An alertness that is biased.", Language::en), Found{});
}

TEST(TermFinder, LeavesOutWhatWasSeen) {
    EXPECT_EQ(found("Alert and bias.", Language::en, {model::TermId{"alert"}}),
              (Found{"bias: bias"}));
}

TEST(WithTerms, LinksToThePageOfTheTermAndEscapesTheRest) {
    std::set<model::TermId> seen;
    const std::string text = "A <b>bias</b> & more.";
    const auto mentions = TermFinder{small_curriculum(), Language::en}.find(text, seen);
    EXPECT_EQ(with_terms(text, mentions, Language::cy).markup(),
              "A &lt;b&gt;<a class=\"athro-term\" data-term href=\"/cy/glossary/bias\">bias</a>"
              "&lt;/b&gt; &amp; more.");
}

TEST(WithTerms, LeavesHeadingsLinksAndCodeOfAReadingAlone) {
    std::set<model::TermId> seen;
    const TermFinder terms{small_curriculum(), Language::en};
    const auto write = [&](std::string_view text) {
        return with_terms(text, terms.find(text, seen), Language::en);
    };
    const auto html =
        markdown("## Bias\n\n[bias](https://example.org/) `bias` is **bias** here.", 2, write)
            .markup();
    EXPECT_NE(html.find("<h2>Bias</h2>"), std::string::npos);
    EXPECT_NE(html.find("nofollow noopener\">bias</a> <code>bias</code>"), std::string::npos);
    EXPECT_NE(html.find("<strong><a class=\"athro-term\""), std::string::npos);
}

}  // namespace
}  // namespace athro::pages
