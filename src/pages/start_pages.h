#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/pages/sheet.h>
#include <athro/pages/turn_view.h>

namespace athro::pages {

/// "/": both languages with equal weight. `has_welsh_first` puts the Welsh door first, as a browser
/// asks.
std::string welcome_page(const Frame& frame, bool has_welsh_first);

/// Something to choose from a list, such as a profession.
struct Named {
    std::string id;
    std::string name;
    bool is_chosen = false;
};

/// Where a learner who comes back goes on.
struct Continue {
    std::string title;
    std::string page;  ///< "/dialogue/…"
    int minutes = 0;
};

/// The first page of a language: HALI's question, to be answered at once.
struct StartView {
    MentorWords question;
    std::string item;  ///< id of the item or probe asked, as the form brings it back
    Sheet sheet;
    std::vector<Named> professions;  ///< empty when the profession is known
    std::optional<Continue> go_on;   ///< for a learner who comes back
};

std::string start_page(const Frame& frame, const StartView& view);

/// "I work as …": a list with "rather not say" first.
Html profession_choice(const Frame& frame, const std::vector<Named>& professions);

/// A drop-down list of things with a first line that chooses none of them.
Html named_choice(const std::string& id, const std::string& label, const std::string& none,
                  const std::vector<Named>& things);

}  // namespace athro::pages
