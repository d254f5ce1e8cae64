#include <athro/safety/phrases.h>

#include <gtest/gtest.h>

namespace athro::safety {
namespace {

using base::Language;

PhraseBook book(std::string_view phrase, Language language = Language::en) {
    PhraseBook made;
    EXPECT_TRUE(made.add_class("drug", {"morphine", "insulin"}, language));
    made.add_alias("u", "you");
    made.add_known("patience");
    EXPECT_TRUE(made.add("label", phrase, language));
    return made;
}

TEST(PhraseBook, MatchesAsTheSignsSay) {
    const struct {
        std::string_view phrase;
        std::string_view text;
        bool matches;
    } table[] = {
        {"can not cope", "I can't cope", true},
        {"can not cope", "I can cope", false},
        {"give (her|him) <drug>", "Give him MORPHINE!", true},
        {"give (her|him) <drug>", "give them morphine", false},
        {"give .. <drug>", "give her some more insulin", true},
        {"give .. <drug>", "give her a great deal more insulin", false},
        {"give .. <drug>", "Please give. Insulin is out", false},
        {"suicid*", "feeling suicidal", true},
        {"^ what", "so what", false},
        {"^ what", "Hm. What now", true},
        {"stop $", "please stop", true},
        {"stop $", "stop it", false},
        {"thank you very? much", "thank u much", true},
        {"(do it|write) for me", "do it for me", true},
        {"(do it|write) for me", "write for me", true},
        {"sats .. <number>", "sats are 84", true},
        {"my patient", "my pateint", true},    // a slip
        {"my patient", "my patience", false},  // another word
        {"cooking", "looking", false},         // the first letter is hardly ever the slip
    };
    for (const auto& [phrase, text, matches] : table) {
        SCOPED_TRACE(phrase);
        SCOPED_TRACE(text);
        EXPECT_EQ(book(phrase).find(text).has("label"), matches);
    }
}

TEST(PhraseBook, MatchesWelshWordsInEveryMutation) {
    const auto made = book("fy claf", Language::cy);
    for (const std::string_view text : {"fy nghlaf", "fy claf", "fy glaf", "fy chlaf"}) {
        SCOPED_TRACE(text);
        EXPECT_TRUE(made.find(text).has("label"));
    }
    EXPECT_FALSE(made.find("fy llaw").has("label"));
}

TEST(PhraseBook, CountsTheWordsThatAreCovered) {
    const auto hits = book("no idea").find("no idea at all");
    EXPECT_EQ(hits.covered.at("label"), 2u);
    EXPECT_EQ(hits.words, 4u);
}

TEST(PhraseBook, RefusesPhrasesThatMeanNothing) {
    PhraseBook made;
    for (const std::string_view phrase : {"", "..", "word?", "(open", "<unknown>", "^ $"}) {
        SCOPED_TRACE(phrase);
        EXPECT_FALSE(made.add("label", phrase, Language::en));
    }
    EXPECT_FALSE(made.add_class("drug", {"two words"}, Language::en));
}

}  // namespace
}  // namespace athro::safety
