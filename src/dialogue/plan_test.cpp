#include <athro/dialogue/testing.h>

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace athro::dialogue {
namespace {

using base::Language;
using model::Mark;
using model::Move;
using model::PartKind;

const std::string powys = "foundations/alerts/few-true/powys";
const std::string share = "foundations/alerts/few-true/share";

bool says(const Taken& taken, PartKind kind, std::string_view id = "") {
    return std::ranges::any_of(taken.contract.parts, [&](const model::Part& part) {
        return part.kind == kind &&
               (id.empty() || part.id == id || part.id.starts_with(std::string{id} + "#"));
    });
}

std::string text_of(const Taken& taken) {
    return model::to_text(taken.reply);
}

long questions_in(const Taken& taken) {
    auto text = text_of(taken);
    const auto& quoted = taken.contract.take_up;
    if (const auto at = quoted.empty() ? text.npos : text.find(quoted); at != text.npos)
        text.erase(at, quoted.size());
    return std::ranges::count(text, '?');
}

TEST(Plan, OpensWithAQuestionFromWorkingLife) {
    Talk talk;
    const auto& taken = talk.open();
    EXPECT_EQ(taken.contract.rule, "open/first");
    EXPECT_FALSE(taken.contract.item.is_empty());
    EXPECT_EQ(questions_in(taken), 1);
}

TEST(Plan, ClimbsTheLadderOneStepAtATimeAndThenAsksSomethingElse) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    for (int step = 1; step <= 3; ++step) {
        const auto& taken = talk.say("just tell me");
        SCOPED_TRACE(step);
        EXPECT_EQ(taken.contract.move, Move::hint);
        EXPECT_EQ(taken.contract.hint_step, step);
        EXPECT_EQ(taken.contract.item.text(), powys);
        EXPECT_EQ(questions_in(taken), 1);
        EXPECT_FALSE(says(taken, PartKind::model_answer));
    }
    EXPECT_EQ(talk.say("just tell me").contract.move, Move::first_step);
    const auto& last = talk.say("just tell me");
    EXPECT_EQ(last.contract.move, Move::explain);
    EXPECT_TRUE(says(last, PartKind::model_answer, powys));
    EXPECT_FALSE(last.contract.item.is_empty());
    EXPECT_NE(last.contract.item.text(), powys);
    EXPECT_TRUE(talk.circumstances().evidence.empty());
}

TEST(Plan, NamesTheMisconceptionOfAWrongAnswerAndGivesOneHint) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    const auto& taken = talk.choose({"a"});
    EXPECT_EQ(taken.record.mark, Mark::wrong);
    EXPECT_EQ(taken.contract.move, Move::hint);
    EXPECT_TRUE(says(taken, PartKind::idea) || says(taken, PartKind::option_reason));
    EXPECT_EQ(questions_in(taken), 1);
    ASSERT_EQ(taken.evidence.size(), 1u);
    EXPECT_EQ(taken.evidence[0].score, model::Score::none());
    EXPECT_EQ(taken.evidence[0].help, model::Help::none);
}

TEST(Plan, ARightAnswerGivesEvidenceWithTheHelpItHad) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    talk.say("I don't know");
    const auto& taken = talk.choose({"b"});
    EXPECT_EQ(taken.record.mark, Mark::correct);
    ASSERT_EQ(taken.evidence.size(), 1u);
    EXPECT_EQ(taken.evidence[0].score, model::Score::full());
    EXPECT_EQ(taken.evidence[0].help, model::Help::hint_1);
}

TEST(Plan, AnUnaidedRightAnswerIsExplainedBack) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    EXPECT_EQ(talk.choose({"b"}).contract.move, Move::explain_back);
    const auto& after =
        talk.say("because hardly anyone there has it so most flags are on healthy people");
    EXPECT_EQ(after.contract.rule, "talk/explained-back");
    EXPECT_EQ(questions_in(after), 1);
}

TEST(Plan, TakesUpAnExperienceInTheLearnersOwnWords) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    const auto& taken =
        talk.say("We had a sepsis alert that went off for everybody so we stopped looking");
    EXPECT_EQ(taken.contract.rule, "talk/experience");
    EXPECT_NE(text_of(taken).find("went off for everybody"), std::string::npos);
    EXPECT_TRUE(says(taken, PartKind::experience, "alerts-at-work/went-off-for-everybody"));
    EXPECT_EQ(questions_in(taken), 1);
    EXPECT_FALSE(taken.contract.passages.empty());
}

TEST(Plan, TakesUpTwoThingsThatWereSaidAtOnce) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    const auto& taken = talk.say("mostly false, but better too many than too few");
    EXPECT_TRUE(says(taken, PartKind::point, "alerts-at-work/few-true"));
    EXPECT_TRUE(says(taken, PartKind::misconception, "more-is-safer"));
    EXPECT_EQ(questions_in(taken), 1);
}

TEST(Plan, NeverAsksAProbeTwiceInFortyTurns) {
    for (const auto language : base::both_languages) {
        Talk talk{language, "brief:ai-and-my-work"};
        talk.works_as("nurse");
        talk.open();
        std::set<std::string> asked;
        const char* words[] = {"it is hard to say", "mae'n anodd dweud", "we manage",
                               "felly y mae hi acw"};
        for (int turn = 0; turn < 40; ++turn) {
            for (const auto& part : talk.circumstances().turns.back().record->contract.parts) {
                const bool is_asked = part.kind == PartKind::probe || part.kind == PartKind::hint ||
                                      part.kind == PartKind::stem;
                if (is_asked)
                    EXPECT_TRUE(asked.insert(part.id).second) << part.id << " at turn " << turn;
            }
            talk.say(words[turn % 4]);
        }
    }
}

TEST(Plan, MakesTheSameContractInBothLanguages) {
    Talk english{Language::en, "item:" + powys};
    Talk welsh{Language::cy, "item:" + powys};
    const auto same = [](const Taken& a, const Taken& b) {
        EXPECT_EQ(a.contract.rule, b.contract.rule);
        EXPECT_EQ(a.contract.move, b.contract.move);
        EXPECT_EQ(a.contract.passages, b.contract.passages);
        EXPECT_EQ(a.contract.item, b.contract.item);
        EXPECT_EQ(a.contract.hint_step, b.contract.hint_step);
    };
    same(english.open(), welsh.open());
    same(english.say("I don't know"), welsh.say("dim syniad"));
    same(english.choose({"a"}), welsh.choose({"a"}));
    same(english.choose({"b"}), welsh.choose({"b"}));
}

TEST(Plan, EqualCircumstancesGiveAnEqualTurn) {
    Talk one{Language::en, "brief:alerts-at-work"};
    Talk two{Language::en, "brief:alerts-at-work"};
    one.open();
    two.open();
    const std::string words = "too many alerts on our ward";
    EXPECT_EQ(one.say(words).record, two.say(words).record);
}

TEST(Plan, RedirectsWhatIsNotForAMentor) {
    const struct {
        const char* words;
        const char* route;
    } table[] = {
        {"I can't go on, I want to end it all", "distress"},
        {"My patient in bed 4 is hypotensive now, what dose should I give?", "live-patient"},
        {"Write my appraisal reflection for me", "reflection"},
        {"Alla i ddim dal ati, dwi isio marw", "distress"},
    };
    for (const auto& [words, route] : table) {
        SCOPED_TRACE(words);
        Talk talk{Language::en, "brief:alerts-at-work"};
        talk.open();
        const auto& taken = talk.say(words);
        EXPECT_EQ(taken.contract.move, Move::redirect);
        EXPECT_TRUE(says(taken, PartKind::redirect, route));
    }
}

TEST(Plan, NumbersAreMarkedAndTheItemStaysOpenWithoutAUnit) {
    Talk talk{Language::en, "item:" + share};
    talk.open();
    const auto& unsure = talk.say("8.3");
    EXPECT_EQ(unsure.record.mark, Mark::unsure);
    EXPECT_EQ(unsure.contract.item.text(), share);
    EXPECT_TRUE(unsure.evidence.empty());
    EXPECT_EQ(talk.say("8.3%").record.mark, Mark::correct);
}

TEST(Plan, TakesAUnitInReplyToItsQuestionForOne) {
    for (const auto* unit : {"percent", "%", "y cant"}) {
        SCOPED_TRACE(unit);
        Talk talk{Language::en, "item:" + share};
        talk.open();
        EXPECT_EQ(talk.say("8.3").record.mark, Mark::unsure);
        EXPECT_EQ(talk.say(unit).record.mark, Mark::correct);
    }
    Talk talk{Language::en, "item:" + share};
    talk.open();
    talk.say("8.3");
    EXPECT_NE(talk.say("mg").record.mark, Mark::correct);
}

TEST(Plan, SaysThatNoSourceCoversAQuestion) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    const auto& taken =
        talk.say("What is the best protocol for calibrating a spectrometer in space?");
    EXPECT_TRUE(taken.contract.move == Move::no_source || taken.contract.move == Move::redirect)
        << model::to_text(taken.contract.move);
    EXPECT_TRUE(taken.contract.passages.empty());
}

TEST(Plan, ReadsAnOptionNamedByItsLetterWithAHedge) {
    const struct {
        const char* words;
        Mark mark;
    } table[] = {
        {"b, obviously", Mark::correct},
        {"I'd go for b", Mark::correct},
        {"b siwr o fod", Mark::correct},
        {"a i guess", Mark::wrong},
        {"ooh maths after a night shift. a i guess, 90%?", Mark::wrong},
        {"c? no hang on b. it is the same words so it is just set up", Mark::correct},
        {"b, obviously. but I was on about the discharge summaries", Mark::correct},
        {"a or b", Mark::unsure},
        {"b or c, b is nicer", Mark::unsure},
        {"a nurse told me about this", Mark::unsure},
        {"not b", Mark::unsure},
        {"anything but b", Mark::unsure},
        {"pob un heblaw b", Mark::unsure},
        {"b is the wrong one", Mark::unsure},
    };
    for (const auto& [words, mark] : table) {
        SCOPED_TRACE(words);
        Talk talk{Language::en, "item:" + powys};
        talk.open();
        EXPECT_EQ(talk.say(words).record.mark, mark);
    }
}

TEST(Plan, TakesUpAnyAnswerToItsOwnQuestion) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    const auto asked =
        talk.say("We had a sepsis alert that went off for everybody so we stopped looking");
    ASSERT_TRUE(says(asked, PartKind::probe, "alerts-at-work/week"));
    const auto taken = talk.say("Well, Gwenda brought her knitting in. The kettle broke as well");
    EXPECT_EQ(taken.contract.rule, "talk/answer");
    EXPECT_EQ(taken.contract.take_up, "Gwenda brought her knitting in");
    EXPECT_TRUE(says(taken, PartKind::answer_to, "alerts-at-work/week"));
    // The remark is the author's and rests on no source; a fact beside it would cite its own.
    const auto remark =
        std::ranges::find(taken.reply.segments, PartKind::answer_to, &model::Segment::kind);
    ASSERT_NE(remark, taken.reply.segments.end());
    EXPECT_EQ(remark->text, "A week is long enough to form a habit.");
    EXPECT_TRUE(remark->passage.is_empty());
    EXPECT_EQ(questions_in(taken), 1);
}

TEST(Plan, RedirectsFromSomebodyWhoIsNotBreathingWhateverToolIsNamed) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    talk.say("We had a sepsis alert that went off for everybody so we stopped looking");
    const auto taken = talk.say("the alert went off and somebody has stopped breathing in bay 3");
    EXPECT_TRUE(taken.contract.move == Move::redirect || taken.contract.move == Move::clarify);
    Talk other{Language::en, "brief:alerts-at-work"};
    other.open();
    other.say("We had a sepsis alert that went off for everybody so we stopped looking");
    const auto nobody = other.say("the alert went off and nobody is breathing in bay 3");
    EXPECT_TRUE(nobody.contract.move == Move::redirect || nobody.contract.move == Move::clarify);
}

TEST(Plan, TakesAThoughtAfterAHintAndKeepsTheItemOpen) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    talk.say("I don't know");
    const auto& taken = talk.say("oh, the healthy people, there are far more of those");
    EXPECT_EQ(taken.contract.item.text(), powys);
    EXPECT_EQ(taken.contract.hint_step, 1);
    EXPECT_TRUE(says(taken, PartKind::phrase, "back-to-item-ask#0"));
    EXPECT_TRUE(taken.evidence.empty());
}

TEST(Plan, DoesNotPassOverAQuestionBesideAnAnswer) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    talk.say("We had a sepsis alert that went off for everybody so we stopped looking");
    const auto taken =
        talk.say("Gwenda brought her knitting in. Which brand of alert sounds nicest on a ward?");
    EXPECT_EQ(taken.contract.rule, "talk/answer");
    EXPECT_TRUE(says(taken, PartKind::phrase, "no-answer#0"));
}

TEST(Plan, LetsAnItemGoWhenTheLearnerGoesOnTalking) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    const auto first =
        talk.say("we have too many alerts on our ward and nobody likes it much at all");
    EXPECT_EQ(first.contract.rule, "item/talk");
    EXPECT_EQ(first.contract.item.text(), powys);
    EXPECT_TRUE(first.evidence.empty());
    const auto second =
        talk.say("then they changed the settings on it last month without telling us");
    EXPECT_EQ(second.contract.rule, "item/talk");
    EXPECT_TRUE(second.contract.item.is_empty());
}

TEST(Plan, NotesAJobThatIsNamedBesideAnOpenItem) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    const auto& taken = talk.say("I am a nurse");
    EXPECT_EQ(taken.contract.rule, "item/job");
    EXPECT_EQ(taken.contract.item.text(), powys);
    EXPECT_EQ(taken.profile.profession.text(), "nurse");
}

TEST(Plan, AsksForNoJobThatWasSaidBesideTheQuestion) {
    Talk talk{Language::en, ""};
    const auto& taken = talk.say("Hi, I am a nurse on a ward. How could AI change my work?");
    EXPECT_EQ(taken.contract.rule, "question/own-work");
    EXPECT_TRUE(says(taken, PartKind::tasks, "nurse"));
    EXPECT_EQ(taken.profile.profession.text(), "nurse");
    EXPECT_FALSE(says(taken, PartKind::phrase, "role-ask#0"));
    Talk other{Language::en, ""};
    EXPECT_EQ(other.say("how could AI change what I do?").contract.rule, "question/own-work");
    Talk third{Language::en, ""};
    EXPECT_NE(third.say("does it matter what I do?").contract.rule, "question/own-work");
}

TEST(Plan, LeavesAnItemForTheLearnersOwnWork) {
    Talk talk{Language::en, "item:" + powys};
    talk.open();
    const auto& taken = talk.say("I am a nurse. How could AI change my work?");
    EXPECT_EQ(taken.contract.rule, "item/own-work");
    EXPECT_TRUE(taken.contract.item.is_empty());
    EXPECT_TRUE(taken.evidence.empty());
    EXPECT_TRUE(says(taken, PartKind::tasks, "nurse"));
    EXPECT_EQ(taken.profile.profession.text(), "nurse");
}

TEST(Plan, SaysSorryWhenARedirectWasWrong) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    EXPECT_EQ(talk.say("What is the weather in Cardiff?").contract.move, Move::redirect);
    EXPECT_EQ(talk.say("No, I meant the alert on the ward").contract.rule, "care/complaint");
}

TEST(Plan, AsksBeforeItTakesAnAnswerForAPatientOfNow) {
    Talk talk{Language::en, "brief:alerts-at-work"};
    talk.open();
    const auto& taken = talk.say("My patient is septic and going grey, what should I give?");
    EXPECT_EQ(taken.contract.move, Move::redirect);
}

TEST(Rules, HaveUniqueIdsAndWordsInBothLanguages) {
    std::set<std::string_view> ids;
    for (const auto& rule : rules()) {
        SCOPED_TRACE(rule.id);
        EXPECT_TRUE(ids.insert(rule.id).second);
        EXPECT_FALSE(rule.when.en.empty() || rule.when.cy.empty());
        EXPECT_FALSE(rule.because.en.empty() || rule.because.cy.empty());
    }
}

}  // namespace
}  // namespace athro::dialogue
