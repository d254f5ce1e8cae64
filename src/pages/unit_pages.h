#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/pages/start_pages.h>
#include <athro/pages/turn_view.h>

namespace athro::pages {

/// A line of the list of units.
struct UnitRow {
    std::string id;
    std::string title;
    std::string summary;
    int minutes = 0;
    int secure = 0;  ///< skills of the unit that are secure
    int skills = 0;
};
std::string unit_list_page(const Frame& frame, const std::vector<UnitRow>& units);

/// A titled part of a unit's reading.
struct SectionView {
    std::string id;
    std::string title;
    std::string body;  ///< Markdown
    SourceNote source;
};

/// A unit to be read. Texts are in the page's language.
struct UnitView {
    std::string id;
    std::string title;
    std::string summary;
    std::string hook;  ///< for the learner's profession
    int minutes = 0;
    std::vector<std::string> outcomes;
    std::vector<SectionView> sections;
    std::vector<Named> labs;  ///< where it can be tried
    std::string mentor;       ///< whom to talk with about it
    std::string reader;       ///< who signed it; empty: nobody yet
};
std::string unit_page(const Frame& frame, const UnitView& view, const TermFinder& terms);

}  // namespace athro::pages
