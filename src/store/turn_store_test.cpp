#include <athro/store/turn_store.h>

#include <gtest/gtest.h>

#include <athro/store/dialogue_store.h>
#include <athro/store/testing.h>

namespace athro::store {
namespace {

model::Turn draft_of(const std::string& dialogue, const std::string& id,
                     const std::string& words = "they ignore the alarms") {
    model::Turn turn;
    turn.id = model::TurnId{id};
    turn.dialogue = model::DialogueId{dialogue};
    turn.curriculum = model::CurriculumVersion{"v1"};
    turn.message = {turn.id, words, {"a", "b"}, 4};
    turn.masked = {"nhs-number"};
    turn.opened_at = base::to_time(1'000'000);
    return turn;
}

model::Turn closing_of(model::Turn turn, model::TurnState state = model::TurnState::complete) {
    turn.state = state;
    turn.curriculum = model::CurriculumVersion{"v2"};
    turn.record = model::TurnRecord{};
    turn.record->route = "education";
    turn.record->contract.take_up = "ignore the alarms";
    turn.reply = model::Reply{};
    turn.reply->segments = {{model::PartKind::passage, "Said.", model::PassageId{"p"}}};
    turn.closed_at = base::to_time(2'000'000);
    return turn;
}

class TurnStoreTest : public testing::Test {
protected:
    void SetUp() override {
        make_guest(*database_, "ann", base::Time{});
        make_guest(*database_, "bob", base::Time{});
        make_dialogue(*database_, "ann", "d1", base::Time{});
        make_dialogue(*database_, "ann", "d2", base::Time{});
    }

    base::SeededRandom random_{1};
    std::unique_ptr<Database> database_ = open_memory(random_);
    TurnStore turns_{*database_};
    model::Scope ann_ = scope_of("ann");
    model::Scope bob_ = scope_of("bob");
};

TEST_F(TurnStoreTest, NumbersTheTurnsOfADialogueWithoutGaps) {
    for (int number = 1; number <= 3; ++number) {
        const auto opened = turns_.open(ann_, draft_of("d1", "t" + std::to_string(number)));
        ASSERT_TRUE(opened.has_value());
        EXPECT_TRUE(opened->is_new);
        EXPECT_EQ(opened->turn.number, number);
        ASSERT_TRUE(turns_.close(ann_, closing_of(opened->turn)));
    }
    EXPECT_EQ(turns_.open(ann_, draft_of("d2", "t1"))->turn.number, 1);
}

TEST_F(TurnStoreTest, GivesBackEverythingThatWasOpenedAndClosed) {
    const auto opened = turns_.open(ann_, draft_of("d1", "t1"));
    const auto closing = closing_of(opened->turn);
    ASSERT_TRUE(turns_.close(ann_, closing));
    const auto found = turns_.find(ann_, model::DialogueId{"d1"}, 1);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->id, closing.id);
    EXPECT_EQ(found->dialogue, closing.dialogue);
    EXPECT_EQ(found->number, 1);
    EXPECT_EQ(found->state, model::TurnState::complete);
    EXPECT_EQ(found->curriculum.text(), "v2");
    EXPECT_EQ(found->message.turn, closing.id);
    EXPECT_EQ(found->message.words, "they ignore the alarms");
    EXPECT_EQ(found->message.choices, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(found->message.confidence, 4);
    EXPECT_EQ(found->masked, std::vector<std::string>{"nhs-number"});
    EXPECT_EQ(found->record, closing.record);
    EXPECT_EQ(found->reply, closing.reply);
    EXPECT_EQ(found->opened_at, closing.opened_at);
    EXPECT_EQ(found->closed_at, closing.closed_at);
}

TEST_F(TurnStoreTest, AnswersARetryWithTheTurnThatIsThere) {
    ASSERT_TRUE(turns_.open(ann_, draft_of("d1", "t1", "first words")));
    const auto open_again = turns_.open(ann_, draft_of("d1", "t1", "other words"));
    ASSERT_TRUE(open_again.has_value());
    EXPECT_FALSE(open_again->is_new);
    EXPECT_EQ(open_again->turn.message.words, "first words");
    ASSERT_TRUE(turns_.close(ann_, closing_of(open_again->turn)));
    const auto closed_again = turns_.open(ann_, draft_of("d1", "t1"));
    EXPECT_FALSE(closed_again->is_new);
    EXPECT_EQ(closed_again->turn.state, model::TurnState::complete);
    EXPECT_EQ(turns_.list(ann_, model::DialogueId{"d1"})->size(), 1U);
}

TEST_F(TurnStoreTest, RefusesASecondOpenTurnOfADialogue) {
    ASSERT_TRUE(turns_.open(ann_, draft_of("d1", "t1")));
    EXPECT_EQ(turns_.open(ann_, draft_of("d1", "t2")).error().code, base::Code::conflict);
    EXPECT_TRUE(turns_.open(ann_, draft_of("d2", "t2")));  // another dialogue may have its own
}

TEST_F(TurnStoreTest, LetsTheSameIdStandInDialoguesOfTwoLearners) {
    make_dialogue(*database_, "bob", "d3", base::Time{});
    ASSERT_TRUE(turns_.open(ann_, draft_of("d1", "t1", "of ann")));
    const auto opened = turns_.open(bob_, draft_of("d3", "t1", "of bob"));
    ASSERT_TRUE(opened.has_value());
    EXPECT_TRUE(opened->is_new);
    EXPECT_EQ(turns_.find(ann_, model::DialogueId{"d1"}, 1)->message.words, "of ann");
}

TEST_F(TurnStoreTest, NeverChangesAClosedTurn) {
    const auto opened = turns_.open(ann_, draft_of("d1", "t1"));
    ASSERT_TRUE(turns_.close(ann_, closing_of(opened->turn)));
    auto other = closing_of(opened->turn, model::TurnState::failed);
    other.reply.reset();
    EXPECT_EQ(turns_.close(ann_, other).error().code, base::Code::conflict);
    EXPECT_EQ(turns_.find(ann_, model::DialogueId{"d1"}, 1)->state, model::TurnState::complete);
    EXPECT_EQ(turns_.close(ann_, draft_of("d1", "t1")).error().code, base::Code::invalid);
    EXPECT_EQ(turns_.close(ann_, closing_of(draft_of("d1", "t9"))).error().code,
              base::Code::not_found);
}

TEST_F(TurnStoreTest, ClosesAFailedTurnWithoutRecordOrReply) {
    auto turn = turns_.open(ann_, draft_of("d1", "t1"))->turn;
    turn.state = model::TurnState::failed;
    ASSERT_TRUE(turns_.close(ann_, turn));
    const auto found = turns_.find(ann_, model::DialogueId{"d1"}, 1);
    EXPECT_FALSE(found->record.has_value());
    EXPECT_FALSE(found->reply.has_value());
}

TEST_F(TurnStoreTest, ShowsAnotherLearnerOrOrganisationNothing) {
    const auto opened = turns_.open(ann_, draft_of("d1", "t1"));
    const model::DialogueId dialogue{"d1"};
    auto elsewhere = ann_;
    elsewhere.organisation = model::OrganisationId{"elsewhere"};
    for (const auto& scope : {bob_, elsewhere, scope_of("")}) {
        SCOPED_TRACE(scope.organisation.text() + " " + scope.subject.text());
        EXPECT_EQ(turns_.find(scope, dialogue, 1).error().code, base::Code::not_found);
        EXPECT_TRUE(turns_.list(scope, dialogue)->empty());
        EXPECT_EQ(turns_.open(scope, draft_of("d1", "t1")).error().code, base::Code::not_found);
        EXPECT_EQ(turns_.open(scope, draft_of("d1", "t2")).error().code, base::Code::not_found);
        EXPECT_FALSE(turns_.close(scope, closing_of(opened->turn)));
        EXPECT_EQ(DialogueStore{*database_}.find(scope, dialogue).error().code,
                  base::Code::not_found);
        EXPECT_TRUE(DialogueStore{*database_}.list(scope)->empty());
    }
    EXPECT_EQ(turns_.find(ann_, dialogue, 1)->state, model::TurnState::open);
}

TEST_F(TurnStoreTest, ListsOpenTurnsForMaintenanceOnly) {
    ASSERT_TRUE(turns_.open(ann_, draft_of("d1", "t1")));
    const auto second = turns_.open(ann_, draft_of("d2", "t2"));
    ASSERT_TRUE(turns_.close(ann_, closing_of(second->turn)));
    EXPECT_TRUE(turns_.list_open(ann_)->empty());
    const auto open = turns_.list_open(scope_of("", model::Purpose::maintenance));
    ASSERT_EQ(open->size(), 1U);
    const auto& place = open->front();
    EXPECT_EQ(turns_.find(place.scope, place.dialogue, place.number)->id.text(), "t1");
}

TEST_F(TurnStoreTest, RefusesWordsThatAreNotUtf8AndATurnWithoutId) {
    EXPECT_EQ(turns_.open(ann_, draft_of("d1", "t1", "\xff")).error().code, base::Code::invalid);
    EXPECT_EQ(turns_.open(ann_, draft_of("d1", "")).error().code, base::Code::invalid);
    EXPECT_TRUE(turns_.list(ann_, model::DialogueId{"d1"})->empty());
}

TEST_F(TurnStoreTest, HoldsNoWordInTheClear) {
    const auto opened = turns_.open(ann_, draft_of("d1", "t1"));
    ASSERT_TRUE(turns_.close(ann_, closing_of(opened->turn)));
    const auto rows = database_->connection().run("SELECT * FROM turn");
    for (const auto& value : rows->front().values()) {
        const auto* text = std::get_if<std::string>(&value.data());
        if (text == nullptr) continue;
        EXPECT_EQ(text->find("alarms"), std::string::npos) << *text;
        EXPECT_EQ(text->find("Said"), std::string::npos) << *text;
    }
}

TEST_F(TurnStoreTest, RefusesTamperedBytesAndBytesOfAnotherRow) {
    auto& connection = database_->connection();
    ASSERT_TRUE(turns_.open(ann_, draft_of("d1", "t1")));
    ASSERT_TRUE(turns_.open(ann_, draft_of("d2", "t1")));
    const model::DialogueId dialogue{"d1"};
    ASSERT_TRUE(turns_.find(ann_, dialogue, 1));
    ASSERT_TRUE(
        connection.run("UPDATE turn SET message = (SELECT message FROM turn WHERE "
                       "dialogue = 'd2') WHERE dialogue = 'd1'"));
    EXPECT_EQ(turns_.find(ann_, dialogue, 1).error().code, base::Code::internal);
    ASSERT_TRUE(connection.run("UPDATE turn SET message = 'AAAA' WHERE dialogue = 'd1'"));
    EXPECT_EQ(turns_.find(ann_, dialogue, 1).error().code, base::Code::internal);
}

TEST_F(TurnStoreTest, GivesDialoguesTheNewestFirst) {
    DialogueStore dialogues{*database_};
    make_dialogue(*database_, "ann", "d3", base::Time{});  // a clock that stands still
    const auto list = dialogues.list(ann_);
    ASSERT_EQ(list->size(), 3U);
    EXPECT_EQ(list->front().id.text(), "d3");
    EXPECT_EQ(list->back().id.text(), "d1");
    EXPECT_EQ(dialogues.list(ann_, 1)->size(), 1U);
    EXPECT_EQ(dialogues.create(bob_, list->front()).error().code, base::Code::invalid);
    EXPECT_EQ(dialogues.create(ann_, list->front()).error().code, base::Code::conflict);
}

}  // namespace
}  // namespace athro::store
