#include "rehearsal.h"

#include <future>
#include <optional>
#include <utility>

#include <athro/store/learner_store.h>

namespace athro {
namespace {

using base::Result;
using runtime::Task;

constexpr runtime::milliseconds turn_limit{20'000};

}  // namespace

Rehearsal::Folder::~Folder() {
    std::error_code ignored;
    if (!path.empty()) std::filesystem::remove_all(path, ignored);
}

Rehearsal::Rehearsal(std::shared_ptr<const dialogue::Teaching> teaching,
                     std::unique_ptr<ModelServer> server, std::uint64_t seed)
    : ids_{seed}, server_{std::move(server)}, teaching_{std::move(teaching)}, loops_{1} {
    folder_.path =
        std::filesystem::temp_directory_path() / ("athro-talk-" + base::make_id(system_random_));
}

Result<std::unique_ptr<Rehearsal>> Rehearsal::open(
    std::shared_ptr<const dialogue::Teaching> teaching, std::unique_ptr<ModelServer> server,
    std::uint64_t seed) {
    std::unique_ptr<Rehearsal> rehearsal{
        new Rehearsal{std::move(teaching), std::move(server), seed}};
    auto store = store::Store::open({.folder = rehearsal->folder_.path}, rehearsal->clock_,
                                    rehearsal->system_random_);
    if (!store) return store.error();
    rehearsal->store_ = std::move(*store);
    dialogue::EngineOptions options;
    options.turns_a_minute = 0;
    rehearsal->engine_ = std::make_unique<dialogue::Engine>(
        *rehearsal->store_, rehearsal->teaching_, rehearsal->clock_, rehearsal->ids_,
        rehearsal->server_ ? rehearsal->server_->voice() : dialogue::Voice{}, options);
    rehearsal->loops_.start();
    return rehearsal;
}

Rehearsal::~Rehearsal() {
    if (store_) store_->stop();
    loops_.stop();
}

Task<Result<std::vector<model::Turn>>> Rehearsal::conduct(evaluation::Script script) {
    const auto teaching = engine_->teaching();
    const model::Scope scope{model::home_organisation(), model::LearnerId{base::make_id(ids_)},
                             model::Purpose::learning};
    const auto made = co_await store_->transact([&](store::Database& database) -> Result<void> {
        return store::LearnerStore{database}.create_guest(scope, script.profile, clock_.now());
    });
    if (!made) co_return made.error();
    const bool has_opening = !script.start.empty();
    const auto dialogue =
        co_await engine_->start(scope, script.mentor, script.language, script.start, has_opening);
    if (!dialogue) co_return dialogue.error();
    std::vector<model::Turn> turns;
    if (has_opening) {
        auto opening = co_await engine_->wait_for(scope, dialogue->id, 1, turn_limit);
        if (!opening) co_return opening.error();
        turns.push_back(std::move(*opening));
    }
    for (const auto& words : script.turns) {
        const bool has_item = !turns.empty() && turns.back().record;
        const auto* item =
            has_item ? teaching->curriculum->find(turns.back().record->contract.item) : nullptr;
        model::Message message;
        message.turn = model::TurnId{base::make_id(ids_)};
        message.words = evaluation::words_of(script, words, item);
        const auto opened = co_await engine_->open_turn(scope, dialogue->id, message);
        if (!opened) co_return opened.error();
        const auto number = static_cast<int>(turns.size()) + 1;
        auto turn = co_await engine_->wait_for(scope, dialogue->id, number, turn_limit);
        if (!turn) co_return turn.error();
        turns.push_back(std::move(*turn));
    }
    co_return turns;
}

Result<std::vector<model::Turn>> Rehearsal::hold(const evaluation::Script& script) {
    std::promise<Result<std::vector<model::Turn>>> promise;
    auto future = promise.get_future();
    const auto keep = [](Task<Result<std::vector<model::Turn>>> task,
                         std::promise<Result<std::vector<model::Turn>>>& kept) -> Task<void> {
        kept.set_value(co_await std::move(task));
    };
    runtime::spawn(loops_.executor(0), keep(conduct(script), promise));
    return future.get();
}

}  // namespace athro
