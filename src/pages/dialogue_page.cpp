#include <athro/pages/dialogue_page.h>

#include <athro/pages/components.h>

namespace athro::pages {

namespace {

Html turn_list(const Frame& frame, const DialogueView& view, bool with_opening) {
    Html turns;
    if (with_opening && view.opening) turns += opening_entry(frame, *view.opening);
    for (const auto& turn : view.turns)
        turns += turn_entries(frame, turn, view.id);
    return element("ol",
                   {{"class", "athro-turns"},
                    flag("data-turns", true),
                    {"data-last", std::to_string(view.last_complete)}},
                   turns);
}

Html progress(const Frame& frame, const DialogueView& view) {
    if (!view.progress) return element("div", {flag("data-progress", true)}, {});
    const auto& [unit, page, step, steps, minutes] = *view.progress;
    const auto where = frame.say("dialogue.progress", {{"step", std::int64_t{step}},
                                                       {"steps", std::int64_t{steps}},
                                                       {"minutes", std::int64_t{minutes}}});
    const auto bar = element(
        "progress",
        {{"value", std::to_string(step)}, {"max", std::to_string(steps)}, {"aria-label", where}},
        {});
    return element("div", {{"class", "athro-progress"}, flag("data-progress", true)},
                   {element("a", {href(frame.at(page))}, unit), ". ", where, bar});
}

Html sheet(const Frame& frame, const DialogueView& view) {
    const auto turns = dialogue_path(frame, view.id) + "/turns";
    const auto form = post_form(frame, turns, sheet_fields(frame, view.sheet),
                                {flag("data-turn-form", true),
                                 flag("novalidate", true),
                                 {"data-post", dialogue_api_path(view.id) + "/turns"},
                                 {"data-since", turns}});
    return element("section",
                   {{"class", "athro-sheet"},
                    {"id", "sheet"},
                    flag("data-sheet", true),
                    {"aria-label", frame.say("sheet.title")}},
                   form);
}

Html keeping_offer(const Frame& frame) {
    return element(
        "aside", {{"class", "athro-panel athro-panel--warm"}, {"aria-labelledby", "keep"}},
        {element("h2", {{"id", "keep"}}, frame.say("dialogue.keep-title")),
         element("p", {}, frame.say("dialogue.keep-text")),
         link_button(frame.say("dialogue.keep"), frame.at("/keep"), ButtonKind::secondary)});
}

Html live_line(const Frame& frame, const DialogueView& view) {
    const auto thanks = view.has_given_feedback ? frame.say("turn.feedback-thanks") : "";
    return element("p", {{"class", "athro-live"}, flag("data-live", true), {"role", "status"}},
                   thanks);
}

}  // namespace

std::string dialogue_page(const Frame& frame, const DialogueView& view) {
    const auto title = frame.say("dialogue.title", {{"mentor", view.mentor}});
    const bool has_mistake = !view.sheet.mistake.empty();
    const auto mistakes = when(
        has_mistake, error_summary(frame.say("frame.mistakes"), {{view.sheet.mistake, "words"}}));
    const Html content{mistakes,
                       element("h1", {}, title),
                       progress(frame, view),
                       turn_list(frame, view, true),
                       when(view.offers_keeping, keeping_offer(frame)),
                       live_line(frame, view),
                       sheet(frame, view),
                       reading_line(frame)};
    return to_page(frame, {title, content, has_mistake});
}

std::string dialogue_piece(const Frame& frame, const DialogueView& view) {
    return Html{turn_list(frame, view, false), progress(frame, view), sheet(frame, view)}.markup();
}

}  // namespace athro::pages
