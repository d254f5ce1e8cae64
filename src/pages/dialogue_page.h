#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/model/ids.h>
#include <athro/pages/sheet.h>
#include <athro/pages/turn_view.h>

namespace athro::pages {

/// Where a dialogue is in a unit.
struct Progress {
    std::string unit;       ///< its title
    std::string unit_page;  ///< "/units/foundations/what-ai-is"
    int step = 1;           ///< of `steps`, from 1
    int steps = 1;
    int minutes_left = 0;
};

/// What a dialogue page shows. For a piece of it, `turns` holds the new ones only.
struct DialogueView {
    model::DialogueId id;
    std::string mentor;                  ///< its name
    std::optional<MentorWords> opening;  ///< what the mentor said before the first turn
    std::vector<TurnView> turns;
    int last_complete = 0;  ///< number of the last turn that is closed, 0 before the first
    std::optional<Progress> progress;
    bool offers_keeping = false;      ///< a guest, after the first feedback
    bool has_given_feedback = false;  ///< just now: the page says thank you
    Sheet sheet;
};

std::string dialogue_page(const Frame& frame, const DialogueView& view);

/// The new turns, the progress and the sheet, for a page that is open already.
std::string dialogue_piece(const Frame& frame, const DialogueView& view);

}  // namespace athro::pages
