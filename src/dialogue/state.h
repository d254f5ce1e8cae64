#pragma once

#include <map>
#include <set>
#include <span>
#include <string>

#include <athro/curriculum/curriculum.h>
#include <athro/model/turn.h>

namespace athro::dialogue {

/// What the mentor's last words asked for, where the answer is not one to an item.
enum class Expects { nothing, probe, role, explanation, action, clarification, decision };

/// Where a dialogue stands: a fold over its closed turns, never stored.
struct State {
    int turns = 0;  // closed turns
    model::ItemId open_item;
    model::ItemId last_item;  // posed last, open or not
    int hint_step = 0;        // of the open item
    int tries_unsure = 0;     // answers to the open item that could not be judged, in a row
    std::set<std::string> posed_items;
    std::set<std::string> covered;                     // "brief/point" that the learner said
    std::map<std::string, std::string> covered_words;  // and in which words
    std::set<std::string> told;                        // "brief/point" that the mentor said
    std::set<std::string> met;                         // experiences and misconceptions taken up
    std::set<std::string> asked;      // "brief/probe"; misconceptions whose contrast was asked
    std::set<std::string> cited;      // passages, terms and cards said so far
    std::map<std::string, int> said;  // phrases, how often
    model::BriefId brief;             // the one under way
    model::ObjectiveId objective;     // the one of the last item
    int brief_turns = 0;              // turns on it since it began
    int since_item = 0;               // turns since an item was posed
    Expects expects = Expects::nothing;
    std::string last_probe;  // "brief/probe", when that is what was asked
    std::string thread;      // the experience that was taken up last, "brief/experience"
    std::string last_rule;
    std::string last_words;     // of the learner in the last turn
    std::string last_redirect;  // the route of the last turn, when it was a redirect
    std::string in_care;  // "live-patient" or "distress": turned aside for it, and not back yet
};

/// Folds the closed turns of one dialogue, in order; open ones are passed over. What a failed turn
/// stood on is no longer open after it.
State fold(std::span<const model::Turn> turns);

}  // namespace athro::dialogue
