#include <athro/store/evidence_store.h>

#include <gtest/gtest.h>

#include <athro/store/disagreement_store.h>
#include <athro/store/feedback_store.h>
#include <athro/store/memory_store.h>
#include <athro/store/model_call_store.h>
#include <athro/store/testing.h>

namespace athro::store {
namespace {

class EvidenceStoreTest : public testing::Test {
protected:
    void SetUp() override {
        make_guest(*database_, "ann", base::Time{});
        make_guest(*database_, "bob", base::Time{});
    }

    base::SeededRandom random_{1};
    std::unique_ptr<Database> database_ = open_memory(random_);
    model::Scope ann_ = scope_of("ann");
    model::Scope bob_ = scope_of("bob");
    model::Scope maintenance_ = scope_of("", model::Purpose::maintenance);
};

model::Evidence evidence_of(const std::string& id) {
    model::Evidence evidence;
    evidence.id = model::EvidenceId{id};
    evidence.objective = model::ObjectiveId{"a/b/c"};
    evidence.item = model::ItemId{"a/b/c/i"};
    evidence.curriculum = model::CurriculumVersion{"v1"};
    evidence.score = model::Score::from(0.1).value();
    evidence.help = model::Help::hint_2;
    evidence.confidence = 3;
    evidence.misconception = model::MisconceptionId{"m"};
    evidence.observed_at = base::to_time(5);
    return evidence;
}

TEST_F(EvidenceStoreTest, ListsWhatWasAppendedInOrderWhateverTheClockSays) {
    EvidenceStore store{*database_};
    auto later = evidence_of("z");
    later.observed_at = base::to_time(9);
    ASSERT_TRUE(store.append(ann_, later));
    auto plain = evidence_of("a");
    plain.confidence.reset();
    ASSERT_TRUE(store.append(ann_, plain));
    const auto list = store.list(ann_);
    ASSERT_EQ(list->size(), 2U);
    const auto& first = list->front();
    EXPECT_EQ(first.id.text(), "z");
    EXPECT_EQ(first.objective.text(), "a/b/c");
    EXPECT_EQ(first.item.text(), "a/b/c/i");
    EXPECT_EQ(first.curriculum.text(), "v1");
    EXPECT_EQ(first.score.value(), 0.1);
    EXPECT_EQ(first.help, model::Help::hint_2);
    EXPECT_EQ(first.confidence, 3);
    EXPECT_EQ(first.misconception.text(), "m");
    EXPECT_EQ(first.observed_at, base::to_time(9));
    EXPECT_FALSE(list->back().confidence.has_value());
}

TEST_F(EvidenceStoreTest, AppendsTheSameIdOnceAndNeverOverwrites) {
    EvidenceStore store{*database_};
    ASSERT_TRUE(store.append(ann_, evidence_of("e")));
    auto second = evidence_of("e");
    second.score = model::Score::full();
    ASSERT_TRUE(store.append(ann_, second));
    ASSERT_EQ(store.list(ann_)->size(), 1U);
    EXPECT_EQ(store.list(ann_)->front().score.value(), 0.1);
    EXPECT_EQ(store.append(bob_, evidence_of("e")).error().code, base::Code::conflict);
    EXPECT_EQ(store.append(ann_, evidence_of("")).error().code, base::Code::invalid);
    EXPECT_EQ(store.append(scope_of("nobody"), evidence_of("f")).error().code,
              base::Code::conflict);
    EXPECT_TRUE(store.list(bob_)->empty());
}

TEST_F(EvidenceStoreTest, KeepsDisagreementsSealedAndForTheirLearnerOnly) {
    DisagreementStore store{*database_};
    ASSERT_TRUE(
        store.append(ann_, {"x", model::ObjectiveId{"a/b"}, "I do this daily", base::to_time(7)}));
    ASSERT_EQ(store.list(ann_)->size(), 1U);
    EXPECT_EQ(store.list(ann_)->front().note, "I do this daily");
    EXPECT_EQ(store.list(ann_)->front().objective.text(), "a/b");
    EXPECT_TRUE(store.list(bob_)->empty());
    const auto rows = database_->connection().run("SELECT note FROM disagreement");
    EXPECT_EQ(rows->front().text("note").find("daily"), std::string::npos);
}

TEST_F(EvidenceStoreTest, LetsTheLearnerCorrectAndDeleteWhatIsRemembered) {
    MemoryStore store{*database_};
    const Memory goal{
        "g",   model::MentorId{"hali"}, MemoryKind::goal, "question alerts", base::to_time(99),
        false, base::to_time(1)};
    ASSERT_TRUE(store.add(ann_, goal));
    ASSERT_TRUE(store.add(ann_, {"p",
                                 model::MentorId{"hali"},
                                 MemoryKind::open_point,
                                 "why",
                                 {},
                                 false,
                                 base::to_time(1)}));
    ASSERT_TRUE(store.correct(ann_, "g", "ask about alerts"));
    ASSERT_TRUE(store.set_done(ann_, "g", true));
    for (const auto& id : {"g", "p"}) {
        EXPECT_EQ(store.correct(bob_, id, "x").error().code, base::Code::not_found);
        EXPECT_EQ(store.set_done(bob_, id, true).error().code, base::Code::not_found);
        EXPECT_EQ(store.remove(bob_, id).error().code, base::Code::not_found);
    }
    ASSERT_EQ(store.list(ann_)->size(), 2U);
    const auto first = store.list(ann_)->front();
    EXPECT_EQ(first.text, "ask about alerts");
    EXPECT_EQ(first.kind, MemoryKind::goal);
    EXPECT_EQ(first.due_at, base::to_time(99));
    EXPECT_TRUE(first.is_done);
    EXPECT_FALSE(store.list(ann_)->back().due_at.has_value());
    ASSERT_TRUE(store.remove(ann_, "g"));
    EXPECT_EQ(store.list(ann_)->size(), 1U);
    EXPECT_TRUE(store.list(bob_)->empty());
}

TEST_F(EvidenceStoreTest, KeepsFeedbackOfALearnerSealedAndNobodysAsItIs) {
    FeedbackStore store{*database_};
    Feedback feedback{"a",        FeedbackKind::poor_welsh, model::DialogueId{"d"}, 3, "",
                      "treiglad", FeedbackState::open,      base::to_time(1)};
    ASSERT_TRUE(store.add(ann_, feedback));
    feedback.id = "b";
    feedback.kind = FeedbackKind::page;
    feedback.page = "/cy/privacy";
    feedback.comment = "page is long";
    ASSERT_TRUE(store.add(scope_of(""), feedback));
    const auto rows = database_->connection().run("SELECT comment FROM feedback WHERE id = 'a'");
    EXPECT_EQ(rows->front().text("comment").find("treiglad"), std::string::npos);

    ASSERT_EQ(store.list(ann_, FeedbackState::open)->size(), 1U);
    EXPECT_EQ(store.list(ann_, FeedbackState::open)->front().comment, "treiglad");
    EXPECT_EQ(store.list(ann_, FeedbackState::open)->front().turn, 3);
    EXPECT_TRUE(store.list(bob_, FeedbackState::open)->empty());
    EXPECT_TRUE(store.list(scope_of(""), FeedbackState::open)->empty());
    EXPECT_EQ(store.list(maintenance_, FeedbackState::open)->size(), 2U);

    EXPECT_EQ(store.set_state(ann_, "a", FeedbackState::closed).error().code,
              base::Code::not_found);
    ASSERT_TRUE(store.set_state(maintenance_, "a", FeedbackState::closed));
    EXPECT_EQ(store.list(maintenance_, FeedbackState::open)->front().page, "/cy/privacy");
    EXPECT_EQ(store.list(ann_, FeedbackState::closed)->size(), 1U);
}

TEST_F(EvidenceStoreTest, RecordsTheModelCallsOfATurn) {
    ModelCallStore store{*database_};
    const model::DialogueId dialogue{"d"};
    ASSERT_TRUE(store.append(ann_, {"c1", dialogue, 2, "small-1", base::to_time(3),
                                    std::chrono::milliseconds{950}, 400, 80, "accepted"}));
    ASSERT_EQ(store.list(ann_, dialogue, 2)->size(), 1U);
    const auto call = store.list(ann_, dialogue, 2)->front();
    EXPECT_EQ(call.model, "small-1");
    EXPECT_EQ(call.took, std::chrono::milliseconds{950});
    EXPECT_EQ(call.tokens_in, 400);
    EXPECT_EQ(call.tokens_out, 80);
    EXPECT_EQ(call.outcome, "accepted");
    EXPECT_TRUE(store.list(ann_, dialogue, 1)->empty());
    EXPECT_TRUE(store.list(bob_, dialogue, 2)->empty());
}

}  // namespace
}  // namespace athro::store
