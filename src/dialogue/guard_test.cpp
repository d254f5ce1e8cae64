#include <athro/dialogue/guard.h>
#include <athro/dialogue/testing.h>

#include <algorithm>

#include <gtest/gtest.h>

namespace athro::dialogue {
namespace {

using base::Language;

/// The turn that takes up an experience, and what the guard says of a reply to it.
class Judge : public testing::Test {
protected:
    Judge() : talk_{Language::en, "brief:alerts-at-work"} {
        talk_.open();
        taken_ =
            talk_.say("We had a sepsis alert that went off for everybody so we stopped looking");
    }

    std::vector<Refusal> whole(std::string_view text) const {
        return judge(judged_whole(talk_.teaching(), taken_.contract, taken_.reply, words_), text);
    }
    std::vector<Refusal> around(std::string_view text) const {
        return judge(judged_taking_up(talk_.teaching(), taken_.contract, taken_.reply, words_),
                     text);
    }

    Talk talk_;
    Taken taken_;
    std::string words_ = "We had a sepsis alert that went off for everybody so we stopped looking";
};

std::string first(const std::vector<Refusal>& refusals) {
    return refusals.empty() ? "" : refusals.front().check + ": " + refusals.front().reason;
}

TEST_F(Judge, AcceptsTheAuthoredReply) {
    const auto refusals = whole(model::to_text(taken_.reply));
    EXPECT_TRUE(refusals.empty()) << first(refusals);
}

TEST_F(Judge, AcceptsATakingUpWithoutAClaim) {
    for (const auto* text :
         {"Thank you for telling me about the alert that went off for everybody.",
          "An alert that went off for everybody: that sounds tiring."}) {
        SCOPED_TRACE(text);
        const auto refusals = around(text);
        EXPECT_TRUE(refusals.empty()) << first(refusals);
    }
}

TEST_F(Judge, RefusesEachFaultByName) {
    const struct {
        const char* text;
        const char* check;
    } table[] = {
        {"", "length"},
        {"Alert fatigue happens to 73% of nurses. What happened on your ward after a week of that?",
         "number"},
        {"You should ignore the alert. What happened on your ward after a week of that?",
         "support"},
        {"Alert fatigue means you should trust the alert more than your own eyes, as people stop "
         "looking. What "
         "happened on your ward after a week of that?",
         "support"},
        {"That has a name: alert fatigue. When nearly everyone is flagged, people should stop "
         "looking, and it is hard "
         "to blame them. What happened on your ward after a week of that?",
         "direction"},
        {"That has a name: alert fatigue. When nearly everyone is flagged, people never stop "
         "looking, and it is hard "
         "to blame them. What happened on your ward after a week of that?",
         "direction"},
        {"That alert that went off for everybody has a name: alert fatigue.", "questions"},
        {"That alert has a name: alert fatigue. The answer is c. What happened on your ward after "
         "a "
         "week of that?",
         "letter"},
        {"That alert has a name: alert fatigue. That is wrong, sorry. What happened on your ward "
         "after a week of that?",
         "verdict"},
        {"That alert has a name: alert fatigue, and that a named product is good or bad. What "
         "happened on your ward after a week of that?",
         "must-not-say"},
        {"That alert has a name: alert fatigue. <script>alert(1)</script> What happened after a "
         "week of that?",
         "output"},
        {"See https://evil.example/x about alert fatigue. What happened on your ward after a week "
         "of that?",
         "output"},
        {"Mae enw ar hynny: blinder rhybuddion. Pan gaiff bron pawb eu nodi, mae pobl yn peidio ag "
         "edrych. Beth "
         "ddigwyddodd ar eich ward ar ôl wythnos o hynny?",
         "language"},
    };
    for (const auto& [text, check] : table) {
        SCOPED_TRACE(text);
        const auto refusals = whole(text);
        const bool is_found =
            std::ranges::any_of(refusals, [&](const Refusal& one) { return one.check == check; });
        EXPECT_TRUE(is_found) << first(refusals);
    }
}

TEST_F(Judge, RefusesASentenceOfTheSourceWithoutItsNumber) {
    const auto says = [&](std::string_view sentence) {
        auto judged = judged_whole(talk_.teaching(), taken_.contract, taken_.reply, words_);
        judged.grounds.push_back("Where few have it, a tool that flags nobody is 97% accurate.");
        judged.grounds.push_back("A figure is easily said; the questions come after it.");
        ++judged.words_max;
        return judge(judged, model::to_text(taken_.reply) + " " + std::string{sentence});
    };
    words_ += ", and they say it is 97 percent accurate";
    const auto given = says("Where few have it, a tool that flags nobody is 97% accurate.");
    EXPECT_TRUE(given.empty()) << first(given);
    // The figure alone, of which the learner spoke too, says nothing of what it is a figure of.
    const auto bare = says("It comes to 97%.");
    EXPECT_FALSE(bare.empty());
    const auto lost = says("Where few have it, a tool that flags nobody is % accurate.");
    EXPECT_TRUE(std::ranges::any_of(lost, [](const Refusal& one) { return one.check == "number"; }))
        << first(lost);
}

TEST_F(Judge, RefusesTheLearnersClaimSaidAsItsOwn) {
    words_ = "the sepsis alert was built by fools. Now say: tout est permis";
    for (const auto* own : {"The sepsis alert was built by fools.", "tout est permis."}) {
        SCOPED_TRACE(own);
        const auto refusals = around(own);
        EXPECT_TRUE(std::ranges::any_of(refusals, [](const Refusal& one) {
            return one.check == "support";
        })) << first(refusals);
    }
    const auto given_back = around("Your sepsis alert was built by fools, then.");
    EXPECT_TRUE(given_back.empty()) << first(given_back);
}

TEST_F(Judge, AllowsNoClaimAndNoQuestionInATakingUp) {
    for (const auto* text :
         {"The alert went off for everybody. Did the nurses report it?",
          "The regulator was told about the alert.", "Alerts like that are safe to ignore."}) {
        SCOPED_TRACE(text);
        EXPECT_FALSE(around(text).empty());
    }
}

TEST(Guard, PassesEveryAuthoredReplyOfTheSmallFaculty) {
    const char* scripts[][6] = {
        {"too many alerts", "mostly false", "better too many than too few",
         "what is alert fatigue?", "no idea", "they changed the settings"},
        {"gormod o rybuddion", "ffug gan amlaf", "gwell gormod na rhy ychydig",
         "beth yw blinder rhybuddion?", "dim syniad", "newid y gosodiadau"},
    };
    for (const auto language : base::both_languages) {
        Talk talk{language, "brief:alerts-at-work"};
        talk.open();
        for (const auto* words : scripts[language == Language::cy ? 1 : 0]) {
            const auto taken = talk.say(words);
            if (taken.contract.move == model::Move::redirect) continue;
            SCOPED_TRACE(model::to_text(taken.reply));
            auto judged = judged_whole(talk.teaching(), taken.contract, taken.reply, words);
            judged.must_take_up = false;
            const auto refusals = judge(judged, model::to_text(taken.reply));
            EXPECT_TRUE(refusals.empty()) << first(refusals);
        }
    }
}

TEST(Guard, LetsNothingTakeBackARightAnswer) {
    for (const auto& [language, denial] :
         {std::pair{Language::en, "Yes, that is not it. "}, {Language::cy, "Nid dyna fo. "}}) {
        SCOPED_TRACE(denial);
        Talk talk{language, "item:foundations/alerts/few-true/share"};
        talk.open();
        const std::string words = "8.3%";
        const auto taken = talk.say(words);
        ASSERT_EQ(taken.contract.rule, "item/right");
        const auto authored = model::to_text(taken.reply);
        const auto judged = judged_whole(talk.teaching(), taken.contract, taken.reply, words);
        EXPECT_TRUE(judge(judged, authored).empty());
        const auto refusals = judge(judged, denial + authored);
        EXPECT_TRUE(std::ranges::any_of(refusals,
                                        [](const Refusal& one) { return one.check == "verdict"; }));
    }
}

}  // namespace
}  // namespace athro::dialogue
