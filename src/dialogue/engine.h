#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <athro/base/random.h>
#include <athro/dialogue/turn_taking.h>
#include <athro/dialogue/voice.h>
#include <athro/llm/gateway.h>
#include <athro/runtime/event_log.h>
#include <athro/runtime/guarded.h>
#include <athro/runtime/published.h>
#include <athro/store/store.h>
#include <athro/store/turn_store.h>

namespace athro::dialogue {

struct EngineOptions {
    int turns_a_minute = 20;  // of one learner; 0: no limit
    int turns_at_once = 2;    // of one learner, in different dialogues; 0: no limit
    runtime::milliseconds model_limit{6'000};  // draft and retry together
};

/// The mentor takes turns: redacts, opens a turn durably, conducts it, closes it. Lives as long as
/// the server; every method may be called from any loop.
class Engine {
public:
    /// `voice` may be without a model. All references outlive the engine and every turn it
    /// conducts.
    Engine(store::Store& store, const runtime::Published<Teaching>& teaching,
           const base::Clock& clock, base::Random& random, Voice voice, EngineOptions options = {});

    /// Makes a dialogue and, unless the learner is to speak first, takes its opening turn.
    /// Errors: invalid (no such mentor), and the store's.
    runtime::Task<base::Result<model::Dialogue>> start(model::Scope scope, model::MentorId mentor,
                                                       base::Language language, std::string start,
                                                       bool has_opening = true);

    /// Redacts the message, opens a turn with it and conducts it in the background. When it returns
    /// the redacted words are on the disk. The same turn id again answers the same turn. Errors:
    /// invalid (no words, over 4,000 characters, not UTF-8), not_found, conflict (another turn of
    /// the dialogue is open), busy (too many turns a minute, or at once).
    runtime::Task<base::Result<model::Turn>> open_turn(model::Scope scope,
                                                       model::DialogueId dialogue,
                                                       model::Message message);

    /// The turn, once it is closed or `limit` has passed. Errors: not_found.
    runtime::Task<base::Result<model::Turn>> wait_for(model::Scope scope,
                                                      model::DialogueId dialogue, int number,
                                                      runtime::milliseconds limit);

    /// The events of a turn: `state` while it is under way, then `reply` and `done`. Of a turn that
    /// closed long ago the last two. Errors: not_found.
    runtime::Task<base::Result<std::shared_ptr<const runtime::EventLog>>> events(
        model::Scope scope, model::DialogueId dialogue, int number);

    /// Ends the wait for a model's words of a turn under way: the authored reply stands. Of a turn
    /// that waits for none, or is over, nothing changes. Errors: not_found.
    runtime::Task<base::Result<void>> stop_waiting(model::Scope scope, model::DialogueId dialogue,
                                                   int number);

    /// Conducts every turn that an earlier run left open. Call once at the start, before learners
    /// come.
    runtime::Task<base::Result<int>> finish_open_turns();

    /// How many turns are under way: at a stop they are given time.
    std::size_t turns_under_way() const;

    const Voice& voice() const { return voice_; }
    std::shared_ptr<const Teaching> teaching() const { return teaching_.load(); }

private:
    using Log = std::shared_ptr<runtime::EventLog>;

    /// A turn under way: what is told of it, and whether somebody has had enough of waiting, which
    /// an event tells.
    struct Running {
        model::LearnerId learner;
        Log log;
        Log stop;
    };

    runtime::Task<void> conduct(model::Scope scope, model::Turn turn, Running running);
    runtime::Task<base::Result<void>> conduct_turn(const model::Scope& scope, model::Turn turn,
                                                   const Running& running);
    runtime::Task<model::Reply> word_by_model(const ToWord& to_word, const Log& stop,
                                              std::vector<llm::CallRecord>& calls);
    base::Result<Circumstances> circumstances_of(const model::Scope& scope, const model::Turn& turn,
                                                 store::Database& database) const;
    base::Result<void> close(const model::Scope& scope, const model::Turn& turn, const Taken& taken,
                             store::Database& database);
    runtime::Task<base::Result<void>> fail(model::Scope scope, model::Turn turn);
    base::Result<void> admit(const model::Scope& scope, const model::TurnId& turn);
    std::optional<Running> start_running(const model::Scope& scope, const model::TurnId& turn);
    Running find_running(const model::TurnId& turn) const;  // empty when it is not under way

    store::Store& store_;
    const runtime::Published<Teaching>& teaching_;
    const base::Clock& clock_;
    base::Random& random_;
    Voice voice_;
    EngineOptions options_;
    runtime::Guarded<std::map<std::string, Running>> running_;
    runtime::Guarded<std::map<std::string, std::vector<base::Time>>> recent_;
};

}  // namespace athro::dialogue
