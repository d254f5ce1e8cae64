#include <athro/dialogue/testing.h>
#include <athro/evaluation/turn_checks.h>

#include <algorithm>

#include <gtest/gtest.h>

namespace athro::evaluation {
namespace {

using base::Language;
using dialogue::Talk;
using model::PartKind;
using model::Turn;

const curriculum::Mentor& mentor_of(const Talk& talk) {
    return talk.teaching().curriculum->mentors().front();
}

Checked check(const Talk& talk, const std::vector<Turn>& turns) {
    return check_dialogue(talk.teaching(), mentor_of(talk), turns);
}

bool has_fault(const Checked& checked, std::string_view name) {
    return std::ranges::any_of(checked.faults,
                               [&](const Fault& fault) { return fault.check == name; });
}

std::string faults_of(const Checked& checked) {
    std::string text;
    for (const auto& fault : checked.faults)
        text += std::to_string(fault.turn) + " " + fault.check + ": " + fault.detail + "\n";
    return text;
}

/// What a mentor did, in two dialogues: practice with help to the end, and a conversation.
class TurnChecks : public testing::TestWithParam<Language> {
protected:
    TurnChecks()
        : practice_{GetParam(), "item:foundations/alerts/few-true/powys"},
          talk_{GetParam(), "brief:alerts-at-work"} {
        practice_.open();
        for (int i = 0; i < 3; ++i)
            practice_.say(GetParam() == Language::en ? "just tell me" : "dywedwch wrtha i");
        talk_.open();
        talk_.say(GetParam() == Language::en
                      ? "We had a sepsis alert that went off for everybody so we stopped looking"
                      : "Roedd y rhybudd sepsis yn canu i bawb felly roedden ni'n peidio edrych");
    }

    std::vector<Turn> practised() const { return practice_.circumstances().turns; }
    std::vector<Turn> talked() const { return talk_.circumstances().turns; }

    /// The faults of the practice after something was said in its last turn that should not be.
    Checked after_saying(PartKind kind, std::string text) const {
        auto turns = practised();
        turns.back().reply->segments.push_back({kind, std::move(text), {}});
        return check(practice_, turns);
    }

    Talk practice_;
    Talk talk_;
};

INSTANTIATE_TEST_SUITE_P(BothLanguages, TurnChecks, testing::ValuesIn(base::both_languages));

TEST_P(TurnChecks, FindNothingInWhatTheMentorSays) {
    for (const auto* talk : {&practice_, &talk_}) {
        const auto checked = check(*talk, talk->circumstances().turns);
        EXPECT_TRUE(checked.faults.empty()) << faults_of(checked);
        for (const auto* name : {"closed", "purpose", "tone", "guard"}) {
            EXPECT_EQ(checked.tallies.at(name).of,
                      static_cast<int>(talk->circumstances().turns.size()))
                << name;
        }
        const auto wording =
            check_wording(talk->teaching(), mentor_of(*talk), talk->circumstances().turns);
        EXPECT_TRUE(wording.faults.empty()) << faults_of(wording);
    }
    EXPECT_GE(check(practice_, practised()).tallies.at("reveal").of, 3);
    EXPECT_GE(check(practice_, practised()).tallies.at("ladder").of, 3);
    EXPECT_EQ(check(talk_, talked()).tallies.at("taken-up").of, 1);
}

TEST_P(TurnChecks, FindAKeyThatIsSaid) {
    const auto* item =
        practice_.teaching().curriculum->find(practised().back().record->contract.item);
    ASSERT_TRUE(item);
    auto key = item->accept.in(GetParam());
    for (const auto& option : item->options) {
        if (option.correct) key.push_back(option.text.in(GetParam()));
    }
    if (item->kind == curriculum::ItemKind::number)
        key.push_back(std::to_string(static_cast<int>(item->value)));
    ASSERT_FALSE(key.empty());
    EXPECT_TRUE(has_fault(after_saying(PartKind::hint, key.front()), "reveal")) << key.front();
}

TEST_P(TurnChecks, FindAScolding) {
    const auto* words = GetParam() == Language::en ? "That is wrong, sorry." : "Anghywir, sori.";
    EXPECT_TRUE(has_fault(after_saying(PartKind::phrase, words), "tone"));
}

TEST_P(TurnChecks, FindASecondQuestion) {
    const auto* words = GetParam() == Language::en ? "And who is on tonight?" : "A phwy sydd heno?";
    EXPECT_TRUE(has_fault(after_saying(PartKind::phrase, words), "questions"));
}

TEST_P(TurnChecks, FindAFactWithoutASource) {
    const auto* words =
        GetParam() == Language::en ? "Alerts are often false." : "Mae rhybuddion yn aml yn ffug.";
    const auto checked = after_saying(PartKind::passage, words);
    EXPECT_TRUE(has_fault(checked, "grounded"));
    EXPECT_TRUE(has_fault(checked, "guard"));
}

TEST_P(TurnChecks, FindAStepThatIsLeftOut) {
    auto turns = practised();
    ASSERT_GT(turns[1].record->contract.hint_step, 0);
    turns[1].record->contract.hint_step = 3;
    EXPECT_TRUE(has_fault(check(practice_, turns), "ladder"));
}

TEST_P(TurnChecks, FindAHintThatComesTwice) {
    auto turns = practised();
    turns[2].record->contract.parts = turns[1].record->contract.parts;
    EXPECT_TRUE(has_fault(check(practice_, turns), "repeat"));
}

TEST_P(TurnChecks, FindATurnThatWasLeftOpenOrHasNoRule) {
    auto turns = practised();
    turns[1].state = model::TurnState::interrupted;
    turns[2].record->contract.rule = "talk/whim";
    const auto checked = check(practice_, turns);
    EXPECT_TRUE(has_fault(checked, "closed"));
    EXPECT_TRUE(has_fault(checked, "purpose"));
}

TEST_P(TurnChecks, FindWordsThatAreNotTakenUp) {
    auto turns = talked();
    turns[1].record->contract.take_up = "something else altogether";
    EXPECT_TRUE(has_fault(check(talk_, turns), "taken-up"));
}

TEST_P(TurnChecks, FindAMistakeThatIsNotNamed) {
    auto turns = practised();
    turns[1].record->mark = model::Mark::wrong;
    turns[1].record->misconception = talk_.teaching().curriculum->misconceptions().front().id;
    std::erase_if(turns[1].record->contract.parts, [](const model::Part& part) {
        return part.kind != PartKind::phrase && part.kind != PartKind::hint;
    });
    EXPECT_TRUE(has_fault(check(practice_, turns), "named"));
}

TEST_P(TurnChecks, FindContractsAndWaysThatPart) {
    const auto one = practised();
    auto other = one;
    EXPECT_TRUE(check_same_way("twin", one, other).faults.empty());
    EXPECT_TRUE(check_same_contracts("model-parity", one, other).faults.empty());
    other[2].record->contract.words_max += 1;
    EXPECT_TRUE(check_same_way("twin", one, other).faults.empty());
    EXPECT_EQ(check_same_contracts("model-parity", one, other).faults.size(), 1U);
    other[3].record->contract.move = model::Move::redirect;
    EXPECT_EQ(check_same_way("twin", one, other).faults.size(), 1U);
    other.pop_back();
    EXPECT_EQ(check_same_way("twin", one, other).faults.size(), 1U);
    EXPECT_EQ(check_same_way("twin", one, other).faults.front().turn, one.size() - 1);
}

TEST_P(TurnChecks, CountTheModelsRepliesThatStood) {
    auto turns = practised();
    EXPECT_TRUE(check_kept(turns).tallies.empty()) << "no model was asked";
    turns[1].reply->worded_by = "a-model";
    turns[2].reply->refused = {"number: no source of this turn has the number 73"};
    const auto checked = check_kept(turns);
    EXPECT_EQ(checked.tallies.at("kept").of, 2);
    EXPECT_EQ(checked.tallies.at("kept").held, 1);
    ASSERT_EQ(checked.faults.size(), 1U);
    EXPECT_EQ(checked.faults.front().turn, 2U);
}

TEST(CheckRole, WantsTheJobUsedWhereTheMentorOpens) {
    Talk talk{Language::en};
    talk.works_as("nurse");
    talk.open();
    auto turns = talk.circumstances().turns;
    const auto& profile = talk.circumstances().profile;
    turns.front().record->contract.rule = "open/first";
    turns.front().record->contract.profile = profile;
    EXPECT_TRUE(check_role(profile, turns).faults.empty());
    turns.front().record->contract.profile = {};
    EXPECT_EQ(check_role(profile, turns).faults.size(), 1U);
    EXPECT_TRUE(check_role({}, turns).tallies.empty()) << "no job was given";
    turns.front().record->contract.rule = "talk/experience";
    EXPECT_TRUE(check_role(profile, turns).tallies.empty()) << "a matter of their own comes first";
}

TEST(Checked, AddsUp) {
    Checked all;
    Checked one;
    one.count("tone", 0, true);
    one.count("tone", 1, false, "scolds");
    all.add(one);
    all.add(one);
    EXPECT_EQ(all.tallies.at("tone").of, 4);
    EXPECT_DOUBLE_EQ(all.tallies.at("tone").share(), 0.5);
    EXPECT_EQ(all.faults.size(), 2U);
    EXPECT_DOUBLE_EQ(Tally{}.share(), 1) << "a check that was for no turn is not missed";
}

}  // namespace
}  // namespace athro::evaluation
