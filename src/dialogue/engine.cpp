#include <athro/dialogue/engine.h>

#include <algorithm>
#include <utility>

#include <athro/base/log.h>
#include <athro/dialogue/incoming.h>
#include <athro/store/dialogue_store.h>
#include <athro/store/evidence_store.h>
#include <athro/store/learner_store.h>
#include <athro/store/memory_store.h>
#include <athro/store/model_call_store.h>

namespace athro::dialogue {
namespace {

using base::Code;
using base::Error;
using base::Result;
using runtime::Task;

constexpr std::chrono::hours action_due_after{24 * 14};

/// The event that ends a turn for whoever watches: its number and state, never its words.
std::string done_data(const model::Turn& turn) {
    return "{\"n\":" + std::to_string(turn.number) + ",\"state\":\"" +
           std::string{model::to_text(turn.state)} + "\"}";
}

std::string reply_data(const model::Turn& turn) {
    return "{\"n\":" + std::to_string(turn.number) +
           ",\"worded_by\":" + base::to_json_string(turn.reply->worded_by) +
           ",\"text\":" + base::to_json_string(model::to_text(*turn.reply)) + "}";
}

/// Closes a log when the turn is over, however it ends.
class Closing {
public:
    Closing(runtime::EventLog& log, std::function<void()> after)
        : log_{log}, after_{std::move(after)} {}
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;
    ~Closing() {
        log_.close();
        after_();
    }

private:
    runtime::EventLog& log_;
    std::function<void()> after_;
};

/// A log that holds too little to lose an event: a turn has fewer than ten.
void tell(runtime::EventLog& log, std::string name, std::string data) {
    const auto done = log.append(std::move(name), std::move(data));
    if (!done) base::log("warning", "event not logged", {{"why", done.error().message}});
}

void tell_state(runtime::EventLog& log, std::string_view state) {
    tell(log, "state", "{\"state\":\"" + std::string{state} + "\"}");
}

std::vector<DueAction> due_actions(const std::vector<store::Memory>& memories, base::Time now) {
    std::vector<DueAction> due;
    for (const auto& memory : memories) {
        const bool is_due = memory.kind == store::MemoryKind::action && !memory.is_done &&
                            memory.due_at && *memory.due_at <= now;
        if (is_due) due.push_back({memory.id, memory.text});
    }
    return due;
}

}  // namespace

Engine::Engine(store::Store& store, const runtime::Published<Teaching>& teaching,
               const base::Clock& clock, base::Random& random, Voice voice, EngineOptions options)
    : store_{store},
      teaching_{teaching},
      clock_{clock},
      random_{random},
      voice_{voice},
      options_{options} {}

Result<void> Engine::admit(const model::Scope& scope, const model::TurnId& turn) {
    const auto at_once = running_.with([&](const auto& running) {
        return std::ranges::count_if(running, [&](const auto& one) {
            return one.first != turn.text() && one.second.learner == scope.subject;
        });
    });
    if (options_.turns_at_once > 0 && at_once >= options_.turns_at_once) {
        return Error{Code::busy, "other messages of yours are being answered; wait a little"};
    }
    if (options_.turns_a_minute <= 0) return {};
    const auto now = clock_.now();
    const bool is_admitted = recent_.with([&](auto& recent) {
        for (auto entry = recent.begin(); entry != recent.end();) {
            std::erase_if(entry->second,
                          [&](base::Time at) { return now - at > std::chrono::minutes{1}; });
            entry = entry->second.empty() ? recent.erase(entry) : std::next(entry);
        }
        auto& times = recent[scope.subject.text()];
        if (times.size() >= static_cast<std::size_t>(options_.turns_a_minute)) return false;
        times.push_back(now);
        return true;
    });
    if (!is_admitted) return Error{Code::busy, "too many messages in a minute; wait a little"};
    return {};
}

std::optional<Engine::Running> Engine::start_running(const model::Scope& scope,
                                                     const model::TurnId& turn) {
    Running one{scope.subject, std::make_shared<runtime::EventLog>(),
                std::make_shared<runtime::EventLog>()};
    const bool is_new =
        running_.with([&](auto& running) { return running.emplace(turn.text(), one).second; });
    return is_new ? std::optional{std::move(one)} : std::nullopt;
}

Engine::Running Engine::find_running(const model::TurnId& turn) const {
    return running_.with([&](const auto& running) {
        const auto found = running.find(turn.text());
        return found == running.end() ? Running{} : found->second;
    });
}

std::size_t Engine::turns_under_way() const {
    return running_.with([](const auto& running) { return running.size(); });
}

Task<Result<model::Dialogue>> Engine::start(model::Scope scope, model::MentorId mentor,
                                            base::Language language, std::string start,
                                            bool has_opening) {
    const auto teaching = teaching_.load();
    if (!teaching->curriculum->find(mentor))
        co_return Error{Code::invalid, "there is no such mentor"};
    const model::Dialogue dialogue{model::DialogueId{base::make_id(random_)},
                                   scope.subject,
                                   mentor,
                                   language,
                                   clock_.now(),
                                   std::move(start)};
    model::Message message;
    message.turn = model::TurnId{base::make_id(random_)};
    const auto draft = make_turn(*teaching, dialogue, message, clock_.now());
    std::optional<model::Turn> opening;
    auto made = co_await store_.transact([&](store::Database& database) -> Result<void> {
        if (auto done = store::DialogueStore{database}.create(scope, dialogue); !done)
            return done.error();
        if (!has_opening) return {};
        auto opened = store::TurnStore{database}.open(scope, draft);
        if (!opened) return opened.error();
        opening = std::move(opened->turn);
        return {};
    });
    if (!made) co_return made.error();
    if (!opening) co_return dialogue;
    if (auto running = start_running(scope, opening->id))
        co_await conduct(scope, *opening, std::move(*running));
    co_return dialogue;
}

Task<Result<model::Turn>> Engine::open_turn(model::Scope scope, model::DialogueId dialogue,
                                            model::Message message) {
    if (auto sound = check_message(message); !sound) co_return sound.error();
    if (auto admitted = admit(scope, message.turn); !admitted) co_return admitted.error();
    const auto teaching = teaching_.load();
    auto opened =
        co_await store_.transact([&](store::Database& database) -> Result<store::OpenedTurn> {
            const auto found = store::DialogueStore{database}.find(scope, dialogue);
            if (!found) return found.error();
            return store::TurnStore{database}.open(
                scope, make_turn(*teaching, *found, message, clock_.now()));
        });
    if (!opened) co_return opened.error();
    if (!opened->is_new) co_return opened->turn;
    if (auto running = start_running(scope, opened->turn.id)) {
        runtime::spawn(co_await boost::asio::this_coro::executor,
                       conduct(scope, opened->turn, std::move(*running)));
    }
    co_return opened->turn;
}

Task<void> Engine::conduct(model::Scope scope, model::Turn turn, Running running) {
    const Closing closing{*running.log, [this, id = turn.id] {
                              running_.with([&](auto& running) { running.erase(id.text()); });
                          }};
    auto done = Result<void>{};
    try {
        done = co_await conduct_turn(scope, turn, running);
    } catch (const std::exception& bug) {
        base::log("error", "a turn met a bug", {{"why", bug.what()}});
        done = Error{Code::internal, "a bug"};
    }
    if (done) co_return;
    base::log("warning", "turn failed", {{"why", done.error().message}});
    // A store that is unavailable leaves the turn open, to be finished at the next start.
    if (done.error().code == Code::unavailable || done.error().code == Code::busy) co_return;
    if (co_await fail(scope, turn)) {
        turn.state = model::TurnState::failed;
        tell(*running.log, "done", done_data(turn));
    }
}

Task<Result<void>> Engine::conduct_turn(const model::Scope& scope, model::Turn turn,
                                        const Running& running) {
    auto& log = *running.log;
    tell_state(log, "reading");
    const auto teaching = teaching_.load();
    turn.curriculum = teaching->curriculum->version();
    std::vector<model::Turn> before;
    auto wording = curriculum::Wording::full;
    auto taken = co_await store_.read([&](store::Database& database) -> Result<Taken> {
        auto circumstances = circumstances_of(scope, turn, database);
        if (!circumstances) return circumstances.error();
        before = circumstances->turns;
        wording = circumstances->wording;
        return take_turn(*teaching, *circumstances);
    });
    if (!taken) co_return taken.error();
    tell_state(log, "looking");
    std::vector<llm::CallRecord> calls;
    turn.reply = taken->reply;
    if (may_speak(voice_, taken->contract)) {
        tell_state(log, "writing");
        const auto* mentor = teaching->curriculum->find(taken->mentor);
        const ToWord to_word{*teaching,          *mentor, taken->contract, taken->reply,
                             turn.message.words, before,  wording};
        turn.reply = co_await word_by_model(to_word, running.stop, calls);
    }
    turn.record = taken->record;
    turn.state = model::TurnState::complete;
    turn.closed_at = clock_.now();
    auto closed = co_await store_.transact([&](store::Database& database) -> Result<void> {
        for (const auto& call : calls) {
            const store::ModelCall row{base::make_id(random_),
                                       turn.dialogue,
                                       turn.number,
                                       call.model,
                                       clock_.now(),
                                       call.counts.took,
                                       call.counts.prompt_tokens,
                                       call.counts.completion_tokens,
                                       call.outcome};
            if (auto kept = store::ModelCallStore{database}.append(scope, row); !kept)
                return kept.error();
        }
        return close(scope, turn, *taken, database);
    });
    if (!closed) co_return closed.error();
    tell(log, "reply", reply_data(turn));
    tell(log, "done", done_data(turn));
    co_return Result<void>{};
}

Task<model::Reply> Engine::word_by_model(const ToWord& to_word, const Log& stop,
                                         std::vector<llm::CallRecord>& calls) {
    const auto limit = options_.model_limit;
    const auto is_stopped = [](Log asked, runtime::milliseconds wait) -> Task<void> {
        co_await asked->read_after(0, wait);
    };
    const auto keep = [](Task<model::Reply> speaking, model::Reply& kept) -> Task<void> {
        kept = co_await std::move(speaking);
    };
    // The voice keeps the limit itself; a stop that outlasts it never ends the work.
    auto reply = to_word.authored;
    const bool ended = co_await runtime::ends_before(
        is_stopped(stop, 2 * limit), keep(speak(voice_, to_word, limit, calls), reply));
    if (!ended) {
        reply = to_word.authored;
        reply.refused.emplace_back("stopped: the learner did not want to wait");
        calls.push_back({voice_.gateway->model_name(), "stopped", {}});
    }
    co_return reply;
}

Result<Circumstances> Engine::circumstances_of(const model::Scope& scope, const model::Turn& turn,
                                               store::Database& database) const {
    Circumstances circumstances;
    auto dialogue = store::DialogueStore{database}.find(scope, turn.dialogue);
    if (!dialogue) return dialogue.error();
    auto turns = store::TurnStore{database}.list(scope, turn.dialogue);
    if (!turns) return turns.error();
    auto learner = store::LearnerStore{database}.find(scope);
    if (!learner) return learner.error();
    auto evidence = store::EvidenceStore{database}.list(scope);
    if (!evidence) return evidence.error();
    auto memories = store::MemoryStore{database}.list(scope);
    if (!memories) return memories.error();
    std::erase_if(*turns,
                  [](const model::Turn& one) { return one.state == model::TurnState::open; });
    circumstances.dialogue = std::move(*dialogue);
    circumstances.turns = std::move(*turns);
    circumstances.message = turn.message;
    circumstances.message.turn = turn.id;
    circumstances.masked = turn.masked;
    circumstances.profile = learner->profile;
    if (learner->settings.plainer) circumstances.wording = curriculum::Wording::plainer;
    circumstances.evidence = std::move(*evidence);
    circumstances.now = clock_.now();
    circumstances.due = due_actions(*memories, circumstances.now);
    return circumstances;
}

Result<void> Engine::close(const model::Scope& scope, const model::Turn& turn, const Taken& taken,
                           store::Database& database) {
    if (auto closed = store::TurnStore{database}.close(scope, turn); !closed) return closed.error();
    for (const auto& evidence : taken.evidence) {
        if (auto kept = store::EvidenceStore{database}.append(scope, evidence); !kept)
            return kept.error();
    }
    auto learners = store::LearnerStore{database};
    const auto learner = learners.find(scope);
    if (!learner) return learner.error();
    if (learner->profile != taken.profile) {
        if (auto set = learners.set_profile(scope, taken.profile); !set) return set.error();
    }
    auto memories = store::MemoryStore{database};
    if (!taken.asked_about.empty()) {
        if (auto done = memories.set_done(scope, taken.asked_about, true); !done)
            return done.error();
    }
    if (!taken.action) return {};
    return memories.add(
        scope, {base::make_id(random_), taken.mentor, store::MemoryKind::action, *taken.action,
                clock_.now() + action_due_after, false, clock_.now()});
}

Task<Result<void>> Engine::fail(model::Scope scope, model::Turn turn) {
    turn.state = model::TurnState::failed;
    turn.closed_at = clock_.now();
    co_return co_await store_.transact([&](store::Database& database) -> Result<void> {
        return store::TurnStore{database}.close(scope, turn);
    });
}

Task<Result<model::Turn>> Engine::wait_for(model::Scope scope, model::DialogueId dialogue,
                                           int number, runtime::milliseconds limit) {
    const auto find = [&](store::Database& database) -> Result<model::Turn> {
        return store::TurnStore{database}.find(scope, dialogue, number);
    };
    auto turn = co_await store_.read(find);
    if (!turn || turn->state != model::TurnState::open) co_return turn;
    if (const auto log = find_running(turn->id).log) {
        std::uint64_t after = 0;
        const auto until = std::chrono::steady_clock::now() + limit;
        for (;;) {
            const auto left = std::chrono::duration_cast<runtime::milliseconds>(
                until - std::chrono::steady_clock::now());
            if (left.count() <= 0) break;
            const auto batch = co_await log->read_after(after, left);
            if (!batch.events.empty()) after = batch.events.back().id;
            if (batch.is_closed) break;
        }
    }
    co_return co_await store_.read(find);
}

Task<Result<std::shared_ptr<const runtime::EventLog>>> Engine::events(model::Scope scope,
                                                                      model::DialogueId dialogue,
                                                                      int number) {
    auto turn = co_await store_.read([&](store::Database& database) -> Result<model::Turn> {
        return store::TurnStore{database}.find(scope, dialogue, number);
    });
    if (!turn) co_return turn.error();
    if (turn->state == model::TurnState::open) {
        if (const auto log = find_running(turn->id).log)
            co_return std::shared_ptr<const runtime::EventLog>{log};
        turn = co_await store_.read([&](store::Database& database) -> Result<model::Turn> {
            return store::TurnStore{database}.find(scope, dialogue, number);
        });
        if (!turn) co_return turn.error();
    }
    // The states come first in a log, so that a client resuming after them still gets the reply.
    auto log = std::make_shared<runtime::EventLog>();
    tell_state(*log, "reading");
    tell_state(*log, "looking");
    tell_state(*log, "writing");
    if (turn->reply) tell(*log, "reply", reply_data(*turn));
    if (turn->state != model::TurnState::open) tell(*log, "done", done_data(*turn));
    log->close();
    co_return std::shared_ptr<const runtime::EventLog>{log};
}

Task<Result<void>> Engine::stop_waiting(model::Scope scope, model::DialogueId dialogue,
                                        int number) {
    auto turn = co_await store_.read([&](store::Database& database) -> Result<model::Turn> {
        return store::TurnStore{database}.find(scope, dialogue, number);
    });
    if (!turn) co_return turn.error();
    // Asked twice, it is stopped once: the log then holds an event already.
    if (const auto stop = find_running(turn->id).stop; stop && stop->peek_after(0).events.empty())
        tell(*stop, "stop", "");
    co_return Result<void>{};
}

Task<Result<int>> Engine::finish_open_turns() {
    const model::Scope everyone{model::home_organisation(), {}, model::Purpose::maintenance};
    auto places = co_await store_.read(
        [&](store::Database& database) -> Result<std::vector<store::TurnPlace>> {
            return store::TurnStore{database}.list_open(everyone);
        });
    if (!places) co_return places.error();
    for (const auto& place : *places) {
        auto turn = co_await store_.read([&](store::Database& database) -> Result<model::Turn> {
            return store::TurnStore{database}.find(place.scope, place.dialogue, place.number);
        });
        if (!turn) {
            base::log("error", "an open turn cannot be read", {{"why", turn.error().message}});
            continue;
        }
        // Side by side: one that waits for a model holds up nobody else.
        if (auto running = start_running(place.scope, turn->id)) {
            runtime::spawn(co_await boost::asio::this_coro::executor,
                           conduct(place.scope, std::move(*turn), std::move(*running)));
        }
    }
    co_return static_cast<int>(places->size());
}

}  // namespace athro::dialogue
