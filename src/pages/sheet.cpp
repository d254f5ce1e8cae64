#include <athro/pages/sheet.h>

#include <algorithm>

#include <athro/pages/components.h>

namespace athro::pages {

namespace {

using curriculum::ItemKind;

FieldError mistake_of(const Frame& frame, const Sheet& sheet) {
    return {frame.say("frame.error-prefix"), sheet.mistake};
}

/// An option with its number: the key that chooses it.
Html numbered(const Frame& frame, const OpenItem& item, std::size_t place) {
    constexpr std::size_t keys = 5;
    const auto text = element("span", {lang_of(frame, item.language)}, item.options[place].text);
    if (!frame.preferences.has_single_keys || place >= keys) return text;
    const auto number = element("span", {{"class", "athro-number"}, {"aria-hidden", "true"}},
                                std::to_string(place + 1));
    return element("span", {{"class", "athro-option"}}, {number, text});
}

Html options(const Frame& frame, const OpenItem& item) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        choices.push_back({item.options[i].id, numbered(frame, item, i), {}, false});
    }
    Field field{"choice", "choice"};
    if (item.kind == ItemKind::several) {
        field.label = {frame.say("sheet.choose-all"), Size::small};
        return checkboxes(field, choices);
    }
    field.label = {frame.say("sheet.choose-one"), Size::small};
    return radios(field, choices);
}

/// One step of an order item: a list of places before its text.
Html place_of(const Frame& frame, const OpenItem& item, const OptionView& option) {
    Html places = element("option", {{"value", ""}}, "–");
    for (std::size_t i = 1; i <= item.options.size(); ++i) {
        places += element("option", {{"value", std::to_string(i)}}, std::to_string(i));
    }
    const auto id = "place-" + option.id;
    return element(
        "div", {{"class", "athro-order"}},
        {element("select", {{"class", "nhsuk-select"}, {"id", id}, {"name", id}}, places),
         element("label", {{"class", "nhsuk-label"}, {"for", id}, lang_of(frame, item.language)},
                 option.text)});
}

Html order(const Frame& frame, const OpenItem& item) {
    Html steps;
    for (const auto& option : item.options)
        steps += place_of(frame, item, option);
    const auto legend =
        element("legend", {{"class", "nhsuk-fieldset__legend nhsuk-fieldset__legend--s"}},
                frame.say("sheet.order"));
    return element("div", {{"class", "nhsuk-form-group"}},
                   element("fieldset", {{"class", "nhsuk-fieldset"}}, {legend, steps}));
}

Html short_answer(const Frame& frame, const OpenItem& item) {
    Field field{"answer", "answer", {frame.say("sheet.answer"), Size::small}};
    Line line;
    line.is_spellchecked = false;
    line.autocomplete = "off";
    if (item.kind == ItemKind::number) {
        line.suffix = item.unit;
        line.width = 5;
        line.inputmode = "decimal";
    }
    return input(field, line);
}

Html answer_fields(const Frame& frame, const OpenItem& item) {
    switch (item.kind) {
        case ItemKind::choice:
        case ItemKind::several:
            return options(frame, item);
        case ItemKind::order:
            return order(frame, item);
        case ItemKind::number:
        case ItemKind::text:
            return short_answer(frame, item);
        case ItemKind::points:
            return {};
    }
    return {};
}

Html confidence(const Frame& frame) {
    std::vector<Choice> steps{{"1", frame.say("sheet.confidence-1"), {}},
                              {"2", "2", {}},
                              {"3", "3", {}},
                              {"4", "4", {}},
                              {"5", frame.say("sheet.confidence-5"), {}}};
    const Field field{"confidence", "confidence", {frame.say("sheet.confidence"), Size::small}};
    return element("div", {{"class", "athro-confidence"}}, radios(field, steps, true));
}

Html words(const Frame& frame, const Sheet& sheet) {
    const bool is_beside = sheet.item && sheet.item->kind != ItemKind::points;
    Field field{"words", "words"};
    field.label = {is_beside ? frame.say("sheet.words-beside") : frame.say("sheet.words"),
                   Size::small};
    field.hint = frame.say("sheet.words-hint");
    field.error = mistake_of(frame, sheet);
    return textarea(field, sheet.draft, 3);
}

Html quick_replies(const Sheet& sheet) {
    if (sheet.quick.empty()) return {};
    Html replies;
    for (const auto& reply : sheet.quick) {
        replies += element("button",
                           {{"class", "athro-quiet"}, {"name", "quick"}, {"value", reply}}, reply);
    }
    return element("div", {{"class", "athro-quick"}}, replies);
}

}  // namespace

OpenItem to_open_item(const curriculum::Item& item, base::Language language, bool asks_confidence) {
    OpenItem open{item.kind, language, {}, item.unit, asks_confidence};
    for (const auto& option : item.options)
        open.options.push_back({option.id, option.text.in(language)});
    if (item.kind == ItemKind::order) std::ranges::sort(open.options, {}, &OptionView::id);
    return open;
}

Html sheet_fields(const Frame& frame, const Sheet& sheet, const Html& more) {
    Html fields = hidden("turn", sheet.turn_id);
    if (sheet.item) fields += answer_fields(frame, *sheet.item);
    fields += words(frame, sheet);
    if (sheet.item && sheet.item->asks_confidence) fields += confidence(frame);
    fields += more;
    Button send{frame.say("sheet.send")};
    send.more = {flag("data-send", true)};
    fields += button(send);
    fields += quick_replies(sheet);
    return fields;
}

}  // namespace athro::pages
