// Answers in the spelling of people who write in their third language, on items that ship.

#include <gtest/gtest.h>

#include <athro/dialogue/testing.h>

namespace athro::dialogue {
namespace {

using base::Language;
using model::Mark;

struct Answer {
    std::string_view item;
    Language language;
    std::string_view words;
    bool is_right;
};

constexpr Answer answers[] = {
    {"my-job/your-own", Language::en,
     "it save me time but the app can be rong if peple not in the traning data", true},
    {"my-job/your-own", Language::en, "less typping for me. but stil hav to check it", true},
    {"my-job/your-own", Language::en,
     "it not save me time and the app is never rong, peple all in the traning data", false},
    {"my-job/your-own", Language::cy, "mae'n arbed amsr i fi, ond ddim yn deal cymraeg", true},
    {"kinds/rule-or-learned", Language::en,
     "with rules somebdy program the steps, the other one lerns from exampels", true},
    {"kinds/rule-or-learned", Language::en, "a persn wrote the ruls but this find paterns in data",
     true},
    {"kinds/rule-or-learned", Language::en, "both are the same thing, only name is diferent",
     false},
    {"narrow/tell-your-manager", Language::en,
     "it only do one task, i ask the suplier for evidense", true},
    {"narrow/one-word", Language::en, "narow", true},
    {"narrow/one-word", Language::en, "wide", false},
};

TEST(SpellingOfAThirdLanguage, IsReadForWhatItSays) {
    for (const auto& [item, language, words, is_right] : answers) {
        SCOPED_TRACE(words);
        Talk talk{language, "item:foundations/what-ai-is/" + std::string{item}, shipped_teaching()};
        talk.open();
        const auto& taken = talk.say(std::string{words});
        EXPECT_EQ(taken.record.mark == Mark::correct, is_right)
            << to_text(taken.record.mark) << " by " << taken.record.mark_rule;
    }
}

}  // namespace
}  // namespace athro::dialogue
