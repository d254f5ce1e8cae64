#pragma once

#include <string>
#include <vector>

#include <athro/pages/html.h>

/// Parts of the NHS design system (nhsuk-frontend 10.6.1), as far as the pages use them. Their
/// markup is checked against the examples that come with it, in components_test.cpp.
namespace athro::pages {

enum class Size { normal, small, medium, large };

/// The words of a label or legend.
struct Label {
    Html text;
    Size size = Size::normal;
    bool is_heading = false;  ///< the level 1 heading of the page
    bool is_hidden = false;   ///< for screen readers only
};

/// What is wrong with a field. `prefix` is for screen readers: "Error: ".
struct FieldError {
    std::string prefix;
    std::string text;  ///< empty: nothing is wrong
};

/// What all fields have. `id` is also what the id of hint and error are made from.
struct Field {
    std::string id;
    std::string name;
    Label label;
    Html hint;
    FieldError error;
    std::string described_by;  ///< id of a further description, or empty
};

/// A radio button or check box.
struct Choice {
    std::string value;
    Html label;
    Html hint;
    bool is_checked = false;
};

/// Choices in a fieldset whose legend is the field's label; without one when the label is empty.
Html radios(const Field& field, const std::vector<Choice>& choices, bool is_small = false);
Html checkboxes(const Field& field, const std::vector<Choice>& choices, bool is_small = false);

/// Where a drop-down list starts: the choice with this value.
Html select(const Field& field, const std::vector<Choice>& choices);

/// A line of text. `type` as HTML has it; `width` in characters: 2, 3, 4, 5, 10, 20, or 0 for the
/// whole line.
struct Line {
    std::string type = "text";
    std::string value;
    std::string suffix;        ///< a unit behind the field
    std::string inputmode;     ///< "decimal", "numeric"
    std::string autocomplete;  ///< "username", "new-password"
    bool is_spellchecked = true;
    int width = 0;
};
Html input(const Field& field, const Line& line = {});

/// Several lines of text.
Html textarea(const Field& field, const std::string& value, int rows = 5);

enum class ButtonKind { primary, secondary, warning };

/// A button that sends its form, with its name and value when they are not empty.
struct Button {
    std::string text;
    ButtonKind kind = ButtonKind::primary;
    bool is_small = false;
    std::string name;
    std::string value;
    Attributes more;
};
Html button(const Button& button);

/// A link that looks like a button: where the next step needs no form.
Html link_button(const std::string& text, const std::string& address,
                 ButtonKind kind = ButtonKind::primary);

Html details(const Html& summary, const Html& content);

/// A mistake and the id of the field where it is put right.
struct Mistake {
    std::string text;
    std::string field;
};
/// All mistakes of a form, before its heading. It takes the focus as the page opens.
Html error_summary(const std::string& heading, const std::vector<Mistake>& mistakes);

/// What is there under a name. `actions` may be empty.
struct SummaryRow {
    Html key;
    Html value;
    Html actions;
};
Html summary_list(const std::vector<SummaryRow>& rows);

Html tag(const std::string& text);

/// The first cell of a row is its heading.
struct Table {
    Html caption;
    Size caption_size = Size::small;
    std::vector<Html> head;
    std::vector<std::vector<Html>> rows;
};
Html table(const Table& table);

Html back_link(const std::string& text, const std::string& address);
Html skip_link(const std::string& text);

}  // namespace athro::pages
