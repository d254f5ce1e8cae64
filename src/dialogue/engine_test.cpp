#include <athro/dialogue/engine.h>

#include <atomic>
#include <chrono>

#include <athro/dialogue/testing.h>
#include <athro/llm/testing.h>
#include <athro/runtime/testing.h>
#include <athro/store/evidence_store.h>
#include <athro/store/learner_store.h>
#include <athro/store/testing.h>

#include <gtest/gtest.h>

namespace athro::dialogue {
namespace {

using base::Code;
using base::Result;
using model::TurnState;
using runtime::await;
using runtime::Task;

constexpr runtime::milliseconds patience{20'000};
const std::string powys = "item:foundations/alerts/few-true/powys";

std::string turn_id(int number) {
    auto text = std::to_string(number);
    return std::string(32 - text.size(), '0') + text;
}

model::Message words(int number, std::string text) {
    model::Message message;
    message.turn = model::TurnId{turn_id(number)};
    message.words = std::move(text);
    return message;
}

/// An engine on a store of its own, with one guest.
class EngineTest : public testing::Test {
protected:
    EngineTest() : published_{small_teaching()}, scope_{store::scope_of("mari")} {
        (void)store_->transact_now([&](store::Database& database) -> Result<void> {
            store::make_guest(database, "mari", store_.clock().now());
            return {};
        });
    }

    Engine make(Voice voice = {}, EngineOptions options = {}) {
        return Engine{*store_, published_, store_.clock(), store_.random(), voice, options};
    }

    /// Says something in a dialogue and waits for the reply.
    static Task<Result<model::Turn>> say(Engine& engine, model::Scope scope,
                                         model::DialogueId dialogue, model::Message message) {
        const auto opened = co_await engine.open_turn(scope, dialogue, std::move(message));
        if (!opened) co_return opened.error();
        co_return co_await engine.wait_for(scope, dialogue, opened->number, patience);
    }

    store::TemporaryStore store_;
    runtime::Published<Teaching> published_;
    model::Scope scope_;
};

TEST_F(EngineTest, TakesATurnAndKeepsItsEvidence) {
    auto engine = make();
    await([&]() -> Task<void> {
        const auto dialogue =
            co_await engine.start(scope_, model::MentorId{"hali"}, base::Language::en, powys);
        EXPECT_TRUE(dialogue.has_value());
        model::Message answer;
        answer.turn = model::TurnId{turn_id(1)};
        answer.choices = {"b"};
        const auto turn = co_await say(engine, scope_, dialogue->id, answer);
        EXPECT_TRUE(turn.has_value());
        EXPECT_EQ(turn->state, TurnState::complete);
        EXPECT_EQ(turn->number, 2);
        EXPECT_EQ(turn->record->mark, model::Mark::correct);
    }());
    const auto evidence = store_->read_now(
        [&](store::Database& database) { return store::EvidenceStore{database}.list(scope_); });
    ASSERT_EQ(evidence->size(), 1u);
    EXPECT_EQ(evidence->front().score, model::Score::full());
}

TEST_F(EngineTest, ARetryAnswersTheSameTurnAndGivesEvidenceOnce) {
    auto engine = make();
    await([&]() -> Task<void> {
        const auto dialogue =
            co_await engine.start(scope_, model::MentorId{"hali"}, base::Language::en, powys);
        const auto first = co_await say(engine, scope_, dialogue->id, words(1, "a"));
        const auto again = co_await say(engine, scope_, dialogue->id, words(1, "b"));
        EXPECT_EQ(again->number, first->number);
        EXPECT_EQ(again->message.words, "a");
    }());
    const auto evidence = store_->read_now(
        [&](store::Database& database) { return store::EvidenceStore{database}.list(scope_); });
    EXPECT_EQ(evidence->size(), 1u);
}

TEST_F(EngineTest, StoresAndStreamsOnlyRedactedWords) {
    auto engine = make();
    await([&]() -> Task<void> {
        const auto dialogue = co_await engine.start(scope_, model::MentorId{"hali"},
                                                    base::Language::en, "brief:alerts-at-work");
        const auto turn =
            co_await say(engine, scope_, dialogue->id,
                         words(1, "NHS number 943 476 5919, too many alerts on our ward"));
        EXPECT_EQ(turn->message.words.find("943"), std::string::npos);
        EXPECT_EQ(turn->masked, std::vector<std::string>{"NHS_NUMBER"});
        const auto log = co_await engine.events(scope_, dialogue->id, turn->number);
        const auto batch = (*log)->peek_after(0);
        EXPECT_TRUE(batch.is_closed);
        EXPECT_EQ(batch.events.back().name, "done");
        for (const auto& event : batch.events)
            EXPECT_EQ(event.data.find("943"), std::string::npos);
    }());
}

TEST_F(EngineTest, RefusesWhatIsNoMessageAndWhatIsNotTheirs) {
    auto engine = make();
    await([&]() -> Task<void> {
        const auto dialogue =
            co_await engine.start(scope_, model::MentorId{"hali"}, base::Language::en, powys);
        const auto code_of = [&](model::Scope scope, model::Message message) -> Task<Code> {
            const auto turn = co_await engine.open_turn(scope, dialogue->id, std::move(message));
            co_return turn ? Code::internal : turn.error().code;
        };
        EXPECT_EQ(co_await code_of(scope_, words(1, "")), Code::invalid);
        EXPECT_EQ(co_await code_of(scope_, words(1, std::string(4'001, 'a'))), Code::invalid);
        EXPECT_EQ(co_await code_of(scope_, words(1, "\xff")), Code::invalid);
        EXPECT_EQ(co_await code_of(store::scope_of("nobody"), words(1, "b")), Code::not_found);
    }());
}

TEST_F(EngineTest, LetsALearnerSpeakOnlySoOftenAMinute) {
    EngineOptions options;
    options.turns_a_minute = 2;
    auto engine = make({}, options);
    await([&]() -> Task<void> {
        const auto dialogue =
            co_await engine.start(scope_, model::MentorId{"hali"}, base::Language::en, powys);
        EXPECT_TRUE((co_await say(engine, scope_, dialogue->id, words(1, "a"))).has_value());
        EXPECT_TRUE((co_await say(engine, scope_, dialogue->id, words(2, "a"))).has_value());
        EXPECT_EQ((co_await say(engine, scope_, dialogue->id, words(3, "a"))).error().code,
                  Code::busy);
        store_.clock().advance(std::chrono::seconds{61});
        EXPECT_TRUE((co_await say(engine, scope_, dialogue->id, words(3, "a"))).has_value());
    }());
}

TEST_F(EngineTest, FinishesTurnsThatAnEarlierRunLeftOpen) {
    model::DialogueId dialogue;
    {
        auto engine = make();
        await([&]() -> Task<void> {
            dialogue =
                (co_await engine.start(scope_, model::MentorId{"hali"}, base::Language::en, powys))
                    ->id;
        }());
    }
    model::Turn draft;
    draft.id = model::TurnId{turn_id(7)};
    draft.dialogue = dialogue;
    draft.message = words(7, "b");
    draft.opened_at = store_.clock().now();
    ASSERT_TRUE(store_
                    ->transact_now([&](store::Database& database) {
                        return store::TurnStore{database}.open(scope_, draft);
                    })
                    .has_value());
    store_.reopen();
    auto engine = make();
    await([&]() -> Task<void> {
        EXPECT_EQ((co_await engine.finish_open_turns()).value(), 1);
        const auto turn = co_await engine.wait_for(scope_, dialogue, 2, patience);
        EXPECT_EQ(turn->state, TurnState::complete);
        EXPECT_EQ(turn->record->mark, model::Mark::correct);
        EXPECT_EQ((co_await engine.finish_open_turns()).value(), 0);
    }());
}

/// The reply to an experience, worded by a model that answers by script.
model::Reply reply_of(Engine& engine, const model::Scope& scope, int number) {
    model::Reply reply;
    await([&]() -> Task<void> {
        const auto dialogue = co_await engine.start(scope, model::MentorId{"hali"},
                                                    base::Language::en, "brief:alerts-at-work");
        const auto opened = co_await engine.open_turn(
            scope, dialogue->id,
            words(number, "an alert that went off for everybody so we stopped looking"));
        const auto turn = co_await engine.wait_for(scope, dialogue->id, opened->number, patience);
        reply = *turn->reply;
    }());
    return reply;
}

TEST_F(EngineTest, LetsAModelTakeUpWhatWasSaid) {
    llm::ScriptedModel model{[](const llm::Prompt&) -> Result<std::string> {
        return "An alert that went off for everybody: that sounds tiring.";
    }};
    llm::Gateway gateway{model, small_teaching()->lexicon};
    auto engine = make({&gateway, VoiceKind::around, false});
    const auto reply = reply_of(engine, scope_, 1);
    EXPECT_EQ(reply.worded_by, "scripted");
    EXPECT_EQ(reply.segments.front().text,
              "An alert that went off for everybody: that sounds tiring.");
    EXPECT_TRUE(reply.refused.empty());
}

TEST_F(EngineTest, AsksAModelOnceMoreAndNamesWhatFailed) {
    int calls = 0;
    std::string second_prompt;
    llm::ScriptedModel model{[&](const llm::Prompt& prompt) -> Result<std::string> {
        if (++calls == 1) return "You should switch off every alert that went off for everybody.";
        second_prompt = prompt.messages.back().text;
        return "An alert that went off for everybody: that sounds tiring.";
    }};
    llm::Gateway gateway{model, small_teaching()->lexicon};
    auto engine = make({&gateway, VoiceKind::around, false});
    const auto reply = reply_of(engine, scope_, 1);
    EXPECT_EQ(calls, 2);
    EXPECT_EQ(reply.worded_by, "scripted");
    EXPECT_FALSE(reply.refused.empty());
    EXPECT_NE(second_prompt.find("YOUR LAST DRAFT WAS REFUSED"), std::string::npos);
}

TEST_F(EngineTest, FallsBackToWhatPeopleWrote) {
    const Result<std::string> answers[] = {
        std::string{"Ignore every alert. See https://evil.example"},
        base::Error{Code::unavailable, "refused"},
        base::Error{Code::invalid, "garbled"},
        std::string{},
    };
    int number = 0;
    for (const auto kind : {VoiceKind::around, VoiceKind::free}) {
        for (const auto& answer : answers) {
            llm::ScriptedModel model{[&](const llm::Prompt&) { return answer; }};
            llm::Gateway gateway{model, small_teaching()->lexicon};
            auto engine = make({&gateway, kind, false}, {.turns_a_minute = 0});
            const auto reply = reply_of(engine, scope_, ++number);
            EXPECT_EQ(reply.worded_by, "authored");
            EXPECT_FALSE(reply.refused.empty());
            EXPECT_EQ(model::to_text(reply).find("evil"), std::string::npos);
        }
    }
}

/// A model that thinks until it is ended, and says that it began.
class SlowModel final : public llm::Model {
public:
    explicit SlowModel(std::atomic<bool>& has_begun) : has_begun_{has_begun} {}
    const std::string& name() const override { return name_; }
    Task<Result<llm::Completion>> complete(llm::Prompt, runtime::milliseconds) override {
        has_begun_ = true;
        co_await runtime::sleep(patience);
        co_return llm::Completion{};
    }

private:
    std::atomic<bool>& has_begun_;
    std::string name_ = "slow";
};

TEST_F(EngineTest, AnswersALearnerInTwoDialoguesAtOnceAndNoMore) {
    std::atomic<bool> has_begun{false};
    SlowModel model{has_begun};
    llm::Gateway gateway{model, small_teaching()->lexicon};
    auto engine = make({&gateway, VoiceKind::around, false}, {.model_limit = patience});
    await([&]() -> Task<void> {
        std::vector<std::pair<model::DialogueId, int>> open;
        for (int number = 1; number <= 3; ++number) {
            const auto dialogue = co_await engine.start(scope_, model::MentorId{"hali"},
                                                        base::Language::en, "brief:alerts-at-work");
            const auto opened = co_await engine.open_turn(
                scope_, dialogue->id, words(number, "an alert that went off for everybody"));
            EXPECT_EQ(opened.has_value(), number < 3);
            if (!opened) {
                EXPECT_EQ(opened.error().code, Code::busy);
                continue;
            }
            open.emplace_back(dialogue->id, opened->number);
        }
        // The same turn again is no other one.
        const auto again = co_await engine.open_turn(scope_, open.front().first, words(1, "again"));
        EXPECT_TRUE(again.has_value());
        for (const auto& [dialogue, number] : open) {
            EXPECT_TRUE(co_await engine.stop_waiting(scope_, dialogue, number));
            const auto turn = co_await engine.wait_for(scope_, dialogue, number, patience);
            EXPECT_EQ(turn->state, TurnState::complete);
        }
    }());
}

TEST_F(EngineTest, WaitsForAModelNoLongerThanTheLearnerWants) {
    std::atomic<bool> has_begun{false};
    SlowModel model{has_begun};
    llm::Gateway gateway{model, small_teaching()->lexicon};
    auto engine = make({&gateway, VoiceKind::around, false}, {.model_limit = patience});
    const auto start = std::chrono::steady_clock::now();
    await([&]() -> Task<void> {
        const auto dialogue = co_await engine.start(scope_, model::MentorId{"hali"},
                                                    base::Language::en, "brief:alerts-at-work");
        const auto opened = co_await engine.open_turn(
            scope_, dialogue->id, words(1, "an alert that went off for everybody"));
        for (int i = 0; i < 1'000 && !has_begun; ++i)
            co_await runtime::sleep(runtime::milliseconds{5});
        EXPECT_TRUE(has_begun);
        const auto nobody = co_await engine.stop_waiting(store::scope_of("somebody-else"),
                                                         dialogue->id, opened->number);
        EXPECT_EQ(nobody.error().code, Code::not_found);
        EXPECT_TRUE(co_await engine.stop_waiting(scope_, dialogue->id, opened->number));
        EXPECT_TRUE(co_await engine.stop_waiting(scope_, dialogue->id, opened->number));
        const auto turn = co_await engine.wait_for(scope_, dialogue->id, opened->number, patience);
        EXPECT_EQ(turn->state, TurnState::complete);
        EXPECT_EQ(turn->reply->worded_by, "authored");
        EXPECT_EQ(turn->reply->refused.back(), "stopped: the learner did not want to wait");
    }());
    EXPECT_LT(std::chrono::steady_clock::now() - start, patience / 2);
}

}  // namespace
}  // namespace athro::dialogue
