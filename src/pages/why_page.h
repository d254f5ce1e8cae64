#pragma once

#include <string>
#include <vector>

#include <athro/pages/turn_view.h>

namespace athro::pages {

/// A passage that a turn may cite.
struct PassageView {
    std::string id;
    std::string title;
    std::string text;
};

/// Why a mentor said what it said. Texts are in the page's language.
struct WhyView {
    model::DialogueId dialogue;
    int turn = 1;
    model::TurnRecord record;
    std::string rule_when;     ///< the situation the rule is for
    std::string rule_because;  ///< why it does what it does
    std::string objective;     ///< its title, or empty
    std::string profession;    ///< used for this turn; empty: not used
    std::string setting;
    std::string misconception;  ///< its name, or empty
    std::vector<PassageView> passages;
    std::string curriculum;  ///< version
    std::string worded_by = "authored";
    std::vector<std::string> refused;  ///< why drafts of a model were not used
};

std::string why_page(const Frame& frame, const WhyView& view);

}  // namespace athro::pages
