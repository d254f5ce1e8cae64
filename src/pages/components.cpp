#include <athro/pages/components.h>

#include <fmt/format.h>

namespace athro::pages {

namespace {

std::string with_size(const std::string& base, Size size) {
    switch (size) {
        case Size::small:
            return base + " " + base + "--s";
        case Size::medium:
            return base + " " + base + "--m";
        case Size::large:
            return base + " " + base + "--l";
        case Size::normal:
            break;
    }
    return base;
}

std::string hidden(const Label& label) {
    return label.is_hidden ? " nhsuk-u-visually-hidden" : "";
}

Html label_of(const Field& field) {
    const auto classes = with_size("nhsuk-label", field.label.size) + hidden(field.label);
    const auto label = element("label", {{"class", classes}, {"for", field.id}}, field.label.text);
    if (!field.label.is_heading) return label;
    return element("h1", {{"class", "nhsuk-label-wrapper"}}, label);
}

Html hint_of(const Field& field) {
    if (field.hint.is_empty()) return {};
    return element("div", {{"class", "nhsuk-hint"}, {"id", field.id + "-hint"}}, field.hint);
}

Html error_of(const Field& field) {
    if (field.error.text.empty()) return {};
    const auto prefix = element("span", {{"class", "nhsuk-u-visually-hidden"}}, field.error.prefix);
    return element("span", {{"class", "nhsuk-error-message"}, {"id", field.id + "-error"}},
                   {prefix, field.error.text});
}

/// The ids of what describes a field, in reading order.
std::string described_by(const Field& field) {
    std::string ids = field.described_by;
    const auto add = [&](const std::string& id) { ids += (ids.empty() ? "" : " ") + id; };
    if (!field.hint.is_empty()) add(field.id + "-hint");
    if (!field.error.text.empty()) add(field.id + "-error");
    return ids;
}

Html form_group(const Field& field, const Html& content) {
    const bool is_wrong = !field.error.text.empty();
    return element(
        "div",
        {{"class", is_wrong ? "nhsuk-form-group nhsuk-form-group--error" : "nhsuk-form-group"}},
        content);
}

/// A field under its label, hint and error.
Html labelled(const Field& field, const Html& control) {
    return form_group(field, {label_of(field), hint_of(field), error_of(field), control});
}

std::string control_class(const std::string& base, const Field& field) {
    return field.error.text.empty() ? base : base + " " + base + "--error";
}

Html legend_of(const Label& label) {
    const auto text = label.is_heading
                          ? element("h1", {{"class", "nhsuk-fieldset__heading"}}, label.text)
                          : label.text;
    const auto classes = with_size("nhsuk-fieldset__legend", label.size) + hidden(label);
    return element("legend", {{"class", classes}}, text);
}

/// The classes of radios and check boxes differ by one word.
struct ChoiceLook {
    std::string block;
    std::string type;
};

Html choice_of(const ChoiceLook& look, const Field& field, const Choice& choice,
               std::size_t place) {
    const auto id = place == 0 ? field.id : fmt::format("{}-{}", field.id, place + 1);
    const auto hint_id = choice.hint.is_empty() ? "" : id + "-item-hint";
    const auto box = void_element("input", {{"class", look.block + "__input"},
                                            {"id", id},
                                            {"name", field.name},
                                            {"type", look.type},
                                            {"value", choice.value},
                                            flag("checked", choice.is_checked),
                                            maybe("aria-describedby", hint_id)});
    const auto label = element(
        "label", {{"class", "nhsuk-label " + look.block + "__label"}, {"for", id}}, choice.label);
    const auto hint = element(
        "div", {{"class", "nhsuk-hint " + look.block + "__hint"}, {"id", hint_id}}, choice.hint);
    return element("div", {{"class", look.block + "__item"}},
                   {box, label, when(!choice.hint.is_empty(), hint)});
}

Html choices_of(const ChoiceLook& look, const Field& field, const std::vector<Choice>& choices,
                bool is_small) {
    Html items;
    for (std::size_t i = 0; i < choices.size(); ++i)
        items += choice_of(look, field, choices[i], i);
    const auto classes = is_small ? look.block + " " + look.block + "--small" : look.block;
    const Html inner{hint_of(field), error_of(field), element("div", {{"class", classes}}, items)};
    if (field.label.text.is_empty()) return form_group(field, inner);
    return form_group(field, element("fieldset",
                                     {{"class", "nhsuk-fieldset"},
                                      maybe("aria-describedby", described_by(field))},
                                     {legend_of(field.label), inner}));
}

std::string button_class(ButtonKind kind) {
    switch (kind) {
        case ButtonKind::secondary:
            return "nhsuk-button nhsuk-button--secondary";
        case ButtonKind::warning:
            return "nhsuk-button nhsuk-button--warning";
        case ButtonKind::primary:
            break;
    }
    return "nhsuk-button";
}

Html table_row(const std::vector<Html>& cells) {
    Html html;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        html += i == 0
                    ? element("th", {{"class", "nhsuk-table__header"}, {"scope", "row"}}, cells[i])
                    : element("td", {{"class", "nhsuk-table__cell"}}, cells[i]);
    }
    return element("tr", {{"class", "nhsuk-table__row"}}, html);
}

}  // namespace

Html radios(const Field& field, const std::vector<Choice>& choices, bool is_small) {
    return choices_of({"nhsuk-radios", "radio"}, field, choices, is_small);
}

Html checkboxes(const Field& field, const std::vector<Choice>& choices, bool is_small) {
    return choices_of({"nhsuk-checkboxes", "checkbox"}, field, choices, is_small);
}

Html select(const Field& field, const std::vector<Choice>& choices) {
    Html options;
    for (const auto& choice : choices) {
        options += element("option", {{"value", choice.value}, flag("selected", choice.is_checked)},
                           choice.label);
    }
    return labelled(field, element("select",
                                   {{"class", control_class("nhsuk-select", field)},
                                    {"id", field.id},
                                    {"name", field.name},
                                    maybe("aria-describedby", described_by(field))},
                                   options));
}

Html input(const Field& field, const Line& line) {
    auto classes = control_class("nhsuk-input", field);
    if (line.width > 0) classes += fmt::format(" nhsuk-input--width-{}", line.width);
    const auto box =
        void_element("input", {{"class", classes},
                               {"id", field.id},
                               {"name", field.name},
                               {"type", line.type},
                               maybe("value", line.value),
                               maybe("spellcheck", line.is_spellchecked ? "" : "false"),
                               maybe("aria-describedby", described_by(field)),
                               maybe("autocomplete", line.autocomplete),
                               maybe("inputmode", line.inputmode)});
    if (line.suffix.empty()) return labelled(field, box);
    const auto suffix = element(
        "div", {{"class", "nhsuk-input-wrapper__suffix"}, {"aria-hidden", "true"}}, line.suffix);
    return labelled(field, element("div", {{"class", "nhsuk-input-wrapper"}}, {box, suffix}));
}

Html textarea(const Field& field, const std::string& value, int rows) {
    return labelled(field, element("textarea",
                                   {{"class", control_class("nhsuk-textarea", field)},
                                    {"id", field.id},
                                    {"name", field.name},
                                    {"rows", std::to_string(rows)},
                                    maybe("aria-describedby", described_by(field))},
                                   value));
}

Html button(const Button& button) {
    auto classes = button_class(button.kind);
    if (button.is_small) classes += " nhsuk-button--small";
    Attributes attributes{{"class", classes},
                          {"type", "submit"},
                          maybe("name", button.name),
                          maybe("value", button.value)};
    attributes.insert(attributes.end(), button.more.begin(), button.more.end());
    return element("button", attributes, button.text);
}

Html link_button(const std::string& text, const std::string& address, ButtonKind kind) {
    return element(
        "a",
        {{"class", button_class(kind)}, href(address), {"role", "button"}, {"draggable", "false"}},
        text);
}

Html details(const Html& summary, const Html& content) {
    return element("details", {{"class", "nhsuk-details"}},
                   {element("summary", {{"class", "nhsuk-details__summary"}},
                            element("span", {{"class", "nhsuk-details__summary-text"}}, summary)),
                    element("div", {{"class", "nhsuk-details__text"}}, content)});
}

Html error_summary(const std::string& heading, const std::vector<Mistake>& mistakes) {
    Html list;
    for (const auto& [text, field] : mistakes) {
        list +=
            element("li", {}, field.empty() ? Html{text} : element("a", {href("#" + field)}, text));
    }
    const auto body =
        element("div", {{"class", "nhsuk-error-summary__body"}},
                element("ul", {{"class", "nhsuk-list nhsuk-error-summary__list"}}, list));
    return element(
        "div", {{"class", "nhsuk-error-summary"}, {"tabindex", "-1"}, flag("autofocus", true)},
        element("div", {{"role", "alert"}},
                {element("h2", {{"class", "nhsuk-error-summary__heading"}}, heading), body}));
}

Html summary_list(const std::vector<SummaryRow>& rows) {
    Html list;
    for (const auto& [key, value, actions] : rows) {
        const auto cells = Html{element("dt", {{"class", "nhsuk-summary-list__key"}}, key),
                                element("dd", {{"class", "nhsuk-summary-list__value"}}, value)};
        list += element(
            "div", {{"class", "nhsuk-summary-list__row"}},
            {cells, when(!actions.is_empty(),
                         element("dd", {{"class", "nhsuk-summary-list__actions"}}, actions))});
    }
    return element("dl", {{"class", "nhsuk-summary-list"}}, list);
}

Html tag(const std::string& text) {
    return element("strong", {{"class", "nhsuk-tag"}}, text);
}

Html table(const Table& table) {
    Html head;
    for (const auto& cell : table.head) {
        head += element("th", {{"class", "nhsuk-table__header"}, {"scope", "col"}}, cell);
    }
    Html rows;
    for (const auto& row : table.rows)
        rows += table_row(row);
    return element(
        "table", {{"class", "nhsuk-table"}},
        {element("caption", {{"class", with_size("nhsuk-table__caption", table.caption_size)}},
                 table.caption),
         element("thead", {{"class", "nhsuk-table__head"}},
                 element("tr", {{"class", "nhsuk-table__row"}}, head)),
         element("tbody", {{"class", "nhsuk-table__body"}}, rows)});
}

Html back_link(const std::string& text, const std::string& address) {
    return element("a", {{"class", "nhsuk-back-link"}, href(address)}, text);
}

Html skip_link(const std::string& text) {
    return element("a", {{"class", "nhsuk-skip-link"}, href("#maincontent")}, text);
}

}  // namespace athro::pages
