#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/plan.h>

namespace athro::dialogue {

/// Builds a contract part by part; knows the phrase variants said so far.
class Drafting {
public:
    Drafting(const Situation& situation, model::Move move);

    Drafting& phrase(std::string_view key);
    Drafting& quote(std::string words);  // thanks instead, when there is nothing to quote
    Drafting& part(model::PartKind kind, std::string id);
    Drafting& item(const curriculum::Item& item, int hint_step);  // stays or becomes open
    Drafting& pose(const curriculum::Item& item);                 // with its stem
    Drafting& hint(const curriculum::Item& item, int step);  // with a question, whatever the hint
    Drafting& probe(const curriculum::Brief& brief, const curriculum::Probe& probe);
    Drafting& covers(std::string point);
    Drafting& on(const curriculum::Brief& brief);
    Drafting& profession(const model::ProfessionId& profession, const model::SettingId& setting);
    Drafting& questions(int count);
    model::Contract done();

private:
    const Situation& situation_;
    model::Contract contract_;
};

/// Whether it can be asked after what was just said: by the word classes that it fits with, and
/// those that have answered it, in the last words or those before them.
bool suits(const Situation& situation, const curriculum::Probe& probe);

/// The next question of a brief: aimed at `aims` first, in their order, then at points that nobody
/// has said yet, then at what was spoken of; never one asked before. Null when none is left.
const curriculum::Probe* next_probe(const Situation& situation, const curriculum::Brief& brief,
                                    const std::vector<std::string>& aims);

/// An item of the objective that was not posed in this dialogue, those never answered right first;
/// null when none is left or its facts have expired. One whose answer `said` states in figures is
/// left out: it would ask for what was just read.
const curriculum::Item* next_item(const Situation& situation, const model::ObjectiveId& objective,
                                  std::string_view said = {});

/// The objective to go on with, after `after`.
const curriculum::Objective* next_objective(const Situation& situation,
                                            const model::ObjectiveId& after);

/// The brief under way, else the opening one; null when the curriculum has neither.
const curriculum::Brief* current_brief(const Situation& situation);

}  // namespace athro::dialogue
