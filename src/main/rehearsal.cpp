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

std::string replace_all(std::string text, std::string_view mark, const std::string& with) {
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + with.size())) {
        text.replace(at, mark.size(), with);
    }
    return text;
}

std::string order_of(const curriculum::Item& item, bool is_right) {
    std::string order;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const auto index = is_right ? i : item.options.size() - 1 - i;
        order += (order.empty() ? "" : ", ") + item.options[index].id;
    }
    return order;
}

/// A right or a wrong answer to an item, as somebody may type it.
std::string sample_answer(const curriculum::Item& item, base::Language language, bool is_right) {
    using curriculum::ItemKind;
    switch (item.kind) {
        case ItemKind::choice:
        case ItemKind::several: {
            std::string chosen;
            for (const auto& option : item.options) {
                if (option.correct != is_right) continue;
                chosen += (chosen.empty() ? "" : ", ") + option.id;
                if (item.kind == ItemKind::choice) break;
            }
            return chosen;
        }
        case ItemKind::order:
            return order_of(item, is_right);
        case ItemKind::number: {
            const auto wrong = item.wrong.empty() || !item.wrong.front().value
                                   ? item.value * 10
                                   : *item.wrong.front().value;
            auto text = std::to_string(is_right ? item.value : wrong);
            text.erase(text.find_last_not_of('0') + 1);
            if (text.ends_with('.')) text.pop_back();
            return text + (item.unit.empty() ? "" : (item.unit == "%" ? "" : " ") + item.unit);
        }
        case ItemKind::text: {
            if (is_right) return item.accept.in(language).front();
            const bool has_wrong =
                !item.wrong.empty() && !item.wrong.front().accept.in(language).empty();
            return has_wrong ? item.wrong.front().accept.in(language).front() : "?";
        }
        case ItemKind::points: {
            std::string said;
            for (const auto& point : item.points) {
                const auto& forms = is_right ? point.accept.in(language) : point.avoid.in(language);
                if (!forms.empty()) said += (said.empty() ? "" : ". ") + forms.front();
            }
            return said.empty() ? "?" : said;
        }
    }
    return "?";
}

std::string filled(const std::string& words, const curriculum::Item* item, const Script& script) {
    if (!item || words.find('{') == words.npos) return words;
    auto text =
        replace_all(words, "{item}", dialogue::stem_of(*item, script.profile).in(script.language));
    text = replace_all(std::move(text), "{wrong}", sample_answer(*item, script.language, false));
    return replace_all(std::move(text), "{right}", sample_answer(*item, script.language, true));
}

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

Task<Result<std::vector<model::Turn>>> Rehearsal::conduct(Script script) {
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
        message.words = filled(words, item, script);
        const auto opened = co_await engine_->open_turn(scope, dialogue->id, message);
        if (!opened) co_return opened.error();
        const auto number = static_cast<int>(turns.size()) + 1;
        auto turn = co_await engine_->wait_for(scope, dialogue->id, number, turn_limit);
        if (!turn) co_return turn.error();
        turns.push_back(std::move(*turn));
    }
    co_return turns;
}

Result<std::vector<model::Turn>> Rehearsal::hold(const Script& script) {
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
