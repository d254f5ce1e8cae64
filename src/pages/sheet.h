#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/curriculum/types.h>
#include <athro/pages/frame.h>

namespace athro::pages {

struct OptionView {
    std::string id;
    std::string text;
};

/// The item that waits for an answer. It never holds which option is right.
struct OpenItem {
    curriculum::ItemKind kind = curriculum::ItemKind::choice;
    base::Language language = base::Language::en;
    std::vector<OptionView> options;  ///< in the order in which they are shown
    std::string unit;                 ///< of a number
    bool asks_confidence = false;
};

/// What an item shows of itself. An order item's steps are shown by their names, so that
/// their order in the file does not tell.
OpenItem to_open_item(const curriculum::Item& item, base::Language language, bool asks_confidence);

/// The clean sheet under a dialogue.
struct Sheet {
    std::optional<OpenItem> item;
    std::string turn_id;             ///< of the turn that this sheet will make
    std::vector<std::string> quick;  ///< replies of one touch, in the page's language
    std::string draft;               ///< words to put back into the box after a mistake
    std::string mistake;             ///< what was wrong with the last attempt; empty: nothing
};

/// The fields of a turn, with their buttons: `turn`, `choice`, `place-ID`, `answer`, `words`,
/// `confidence`, `quick`. web/enhance/turn_form.ts and turn_form.h read them alike. `more` stands
/// before the buttons.
Html sheet_fields(const Frame& frame, const Sheet& sheet, const Html& more = {});

}  // namespace athro::pages
