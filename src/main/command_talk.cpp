// athro talk: whole dialogues from lines, by the same engine as the pages, on a throw-away store.

#include <boost/json/serialize.hpp>
#include <future>
#include <iostream>

#include <athro/dialogue/engine.h>
#include <athro/runtime/loops.h>
#include <athro/store/learner_store.h>

#include "commands.h"
#include "lines.h"
#include "model_server.h"
#include "teaching.h"
#include "turn_json.h"

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;
using runtime::Task;

constexpr runtime::milliseconds turn_limit{20'000};

/// A folder that goes when the command ends.
class ThrowAway {
public:
    explicit ThrowAway(base::Random& random)
        : path_{std::filesystem::temp_directory_path() / ("athro-talk-" + base::make_id(random))} {}
    ThrowAway(const ThrowAway&) = delete;
    ThrowAway& operator=(const ThrowAway&) = delete;
    ~ThrowAway() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A line of input, checked.
struct Script {
    json::value id;
    base::Language language = base::Language::en;
    model::MentorId mentor;
    model::Profile profile;
    std::string start;
    std::vector<std::string> turns;
};

Result<Script> parse_script(const json::object& line, const curriculum::Curriculum& curriculum) {
    Script script;
    script.id = id_at(line);
    const auto language = language_at(line);
    if (!language) return language.error();
    script.language = *language;
    script.mentor =
        model::MentorId{text_or(line, "mentor", curriculum.mentors().front().id.text())};
    script.profile = {model::ProfessionId{text_or(line, "role")},
                      model::SettingId{text_or(line, "setting")}, *language};
    script.start = text_or(line, "start");
    auto turns = texts_at(line, "turns");
    if (!turns) return turns.error();
    script.turns = std::move(*turns);
    const auto& start = script.start;
    const bool is_known =
        start.empty() ||
        (start.starts_with("brief:") && curriculum.find(model::BriefId{start.substr(6)})) ||
        (start.starts_with("item:") && curriculum.find(model::ItemId{start.substr(5)})) ||
        (start.starts_with("unit:") && curriculum.find(model::UnitId{start.substr(5)}));
    if (!is_known)
        return Error{Code::invalid, "\"start\" names nothing that is taught: \"" + start + "\""};
    return script;
}

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
        replace_all(words, "{item}", dialogue::stem_of(*item, script.profile, script.language));
    text = replace_all(std::move(text), "{wrong}", sample_answer(*item, script.language, false));
    return replace_all(std::move(text), "{right}", sample_answer(*item, script.language, true));
}

std::string to_line(const Script& script, int number, const model::Turn& turn,
                    const curriculum::Curriculum& curriculum) {
    json::object line{{"id", script.id}, {"n", number}};
    if (!turn.record || !turn.reply) {
        line["state"] = model::to_text(turn.state);
        return json::serialize(line);
    }
    const auto& contract = turn.record->contract;
    json::array refused;
    for (const auto& why : turn.reply->refused)
        refused.emplace_back(why);
    line["route"] = turn.record->route;
    line["move"] = model::to_text(contract.move);
    line["rule"] = contract.rule;
    line["mark"] = model::to_text(turn.record->mark);
    line["item"] = contract.item.text();
    line["hint_step"] = contract.hint_step;
    line["text"] = to_full_text(*turn.reply, contract, curriculum);
    line["citations"] = citations_of(*turn.reply, curriculum);
    line["worded_by"] = turn.reply->worded_by;
    line["refused"] = std::move(refused);
    return json::serialize(line);
}

/// Holds one dialogue and returns its lines.
Task<Result<std::string>> hold(dialogue::Engine& engine, store::Store& store, base::Random& random,
                               const base::Clock& clock, Script script) {
    const auto teaching = engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const model::Scope scope{model::home_organisation(), model::LearnerId{base::make_id(random)},
                             model::Purpose::learning};
    const auto made = co_await store.transact([&](store::Database& database) -> Result<void> {
        return store::LearnerStore{database}.create_guest(scope, script.profile, clock.now());
    });
    if (!made) co_return made.error();
    const bool has_opening = !script.start.empty();
    const auto dialogue =
        co_await engine.start(scope, script.mentor, script.language, script.start, has_opening);
    if (!dialogue) co_return dialogue.error();
    std::string lines;
    const curriculum::Item* item = nullptr;
    int number = 0;
    const auto add = [&](const model::Turn& turn, int n) {
        lines += (lines.empty() ? "" : "\n") + to_line(script, n, turn, curriculum);
        item = turn.record ? curriculum.find(turn.record->contract.item) : nullptr;
    };
    if (has_opening) {
        const auto opening = co_await engine.wait_for(scope, dialogue->id, ++number, turn_limit);
        if (!opening) co_return opening.error();
        add(*opening, 0);
    }
    int n = 0;
    for (const auto& words : script.turns) {
        model::Message message;
        message.turn = model::TurnId{base::make_id(random)};
        message.words = filled(words, item, script);
        const auto opened = co_await engine.open_turn(scope, dialogue->id, message);
        if (!opened) co_return opened.error();
        const auto turn = co_await engine.wait_for(scope, dialogue->id, ++number, turn_limit);
        if (!turn) co_return turn.error();
        add(*turn, ++n);
    }
    co_return lines;
}

/// Runs a coroutine on the loop and waits for it here.
Result<std::string> run_on(runtime::Loops& loops, Task<Result<std::string>> work) {
    std::promise<Result<std::string>> promise;
    auto future = promise.get_future();
    const auto keep = [](Task<Result<std::string>> task,
                         std::promise<Result<std::string>>& kept) -> Task<void> {
        kept.set_value(co_await std::move(task));
    };
    runtime::spawn(loops.executor(0), keep(std::move(work), promise));
    return future.get();
}

}  // namespace

int run_talk(const Options& options) {
    const base::SystemClock clock;
    base::SystemRandom system_random;
    base::SeededRandom ids{options.seed};
    std::vector<curriculum::Finding> findings;
    auto teaching = load_teaching(options.faculty, date_today(clock), findings);
    if (!teaching) return say(teaching.error());
    const auto lexicon = (*teaching)->lexicon;
    auto server = open_model(options.model, lexicon);
    if (!server) return say(server.error());
    const ThrowAway folder{system_random};
    const auto store = store::Store::open({.folder = folder.path()}, clock, system_random);
    if (!store) return say(store.error());
    const runtime::Published<dialogue::Teaching> published{std::move(*teaching)};
    runtime::Loops loops{1};
    dialogue::EngineOptions engine_options;
    engine_options.turns_a_minute = 0;
    dialogue::Engine engine{
        **store,       published, clock, ids, *server ? (*server)->voice() : dialogue::Voice{},
        engine_options};
    loops.start();
    const auto code =
        for_each_line(options.input, [&](const json::object& line) -> Result<std::string> {
            auto script = parse_script(line, *published.load()->curriculum);
            if (!script) return script.error();
            return run_on(loops, hold(engine, **store, ids, clock, std::move(*script)));
        });
    (*store)->stop();
    loops.stop();
    return code;
}

}  // namespace athro
