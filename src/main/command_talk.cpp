// athro talk: whole dialogues from lines, by the same engine as the pages, on a throw-away store.

#include <boost/json/serialize.hpp>

#include "commands.h"
#include "lines.h"
#include "rehearsal.h"
#include "teaching.h"
#include "turn_json.h"

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

/// A line of input, checked.
struct Line {
    json::value id;
    evaluation::Script script;
};

Result<Line> parse_script(const json::object& line, const curriculum::Curriculum& curriculum) {
    evaluation::Script script;
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
    return Line{id_at(line), std::move(script)};
}

std::string to_line(const json::value& id, int number, const model::Turn& turn,
                    const curriculum::Curriculum& curriculum) {
    json::object line{{"id", id}, {"n", number}};
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

}  // namespace

int run_talk(const Options& options) {
    const base::SystemClock clock;
    std::vector<curriculum::Finding> findings;
    const auto teaching =
        load_teaching(options.faculty, date_today(clock), findings, base::LearnedCache::of_user());
    if (!teaching) return say(teaching.error());
    auto server = open_model(options.model, (*teaching)->lexicon);
    if (!server) return say(server.error());
    const auto rehearsal = Rehearsal::open(*teaching, std::move(*server), options.seed);
    if (!rehearsal) return say(rehearsal.error());
    const auto& curriculum = *(*teaching)->curriculum;
    return for_each_line(options.input, [&](const json::object& line) -> Result<std::string> {
        const auto parsed = parse_script(line, curriculum);
        if (!parsed) return parsed.error();
        const auto turns = (*rehearsal)->hold(parsed->script);
        if (!turns) return turns.error();
        std::string lines;
        int number = parsed->script.start.empty() ? 1 : 0;
        for (const auto& turn : *turns) {
            lines += (lines.empty() ? "" : "\n") + to_line(parsed->id, number, turn, curriculum);
            ++number;
        }
        return lines;
    });
}

}  // namespace athro
