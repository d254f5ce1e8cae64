#include <athro/pages/turn_form.h>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

// The cases of web/enhance/pure.test.ts: a form and the script must mean the same.

TEST(TurnForm, TakesWordsChoicesAndConfidence) {
    const auto message = to_message({{"turn", "ab"},
                                     {"choice", "b"},
                                     {"choice", "c"},
                                     {"words", " my reason "},
                                     {"confidence", "4"}});
    EXPECT_EQ(message.turn.text(), "ab");
    EXPECT_EQ(message.words, "my reason");
    EXPECT_EQ(message.choices, (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(message.confidence, 4);
}

TEST(TurnForm, OrdersTheStepsOfAnOrderItemByTheirPlaces) {
    const auto message =
        to_message({{"place-x", "3"}, {"place-y", "1"}, {"place-z", "2"}, {"words", ""}});
    EXPECT_EQ(message.choices, (std::vector<std::string>{"y", "z", "x"}));
}

TEST(TurnForm, SendsAnAnswerAndWordsBoth) {
    EXPECT_EQ(to_message({{"answer", "8.3"}, {"words", "about one in twelve"}}).words,
              "8.3\nabout one in twelve");
}

TEST(TurnForm, LetsAQuickReplyTakeThePlaceOfTheRest) {
    const auto message = to_message(
        {{"turn", "ab"}, {"choice", "b"}, {"words", "half a thou"}, {"quick", "I don't know"}});
    EXPECT_EQ(message.words, "I don't know");
    EXPECT_TRUE(message.choices.empty());
    EXPECT_EQ(message.turn.text(), "ab");
}

TEST(TurnForm, IsEmptyWhenNothingWasChosenAndOnlySpacesWritten) {
    EXPECT_TRUE(is_empty(to_message({{"turn", "ab"}, {"words", " \r\n "}, {"place-x", ""}})));
    EXPECT_FALSE(is_empty(to_message({{"choice", "a"}})));
}

TEST(TurnForm, TakesNoConfidenceOutsideOneToFive) {
    for (const auto* wrong : {"0", "6", "-1", "x", "99999999999"}) {
        SCOPED_TRACE(wrong);
        EXPECT_FALSE(to_message({{"words", "a"}, {"confidence", wrong}}).confidence);
    }
}

}  // namespace
}  // namespace athro::pages
