#include <athro/pages/start_pages.h>

#include <athro/pages/components.h>

namespace athro::pages {

namespace {

using base::Language;

/// A door says what is behind it in its own language, whatever the page's is.
Html door(const Frame& frame, Language language) {
    const auto say = [&](std::string_view key) { return frame.messages.say(language, key); };
    const std::string code{base::to_text(language)};
    return element(
        "a",
        {{"class", "athro-door"}, href(address(language, "/")), {"lang", code}, {"hreflang", code}},
        {element("strong", {}, say("welcome.language")), element("span", {}, say("welcome.door"))});
}

Html said(const Frame& frame, Language language, std::string_view key) {
    return element("p", {{"class", "athro-lead"}, lang_of(frame, language)},
                   frame.messages.say(language, key));
}

Html small(const Frame& frame, Language language) {
    const auto say = [&](std::string_view key) { return frame.messages.say(language, key); };
    return element("p", {{"class", "athro-print"}, lang_of(frame, language)},
                   {say("frame.for-learning"), " ", say("frame.independent")});
}

Html scene(const Frame& frame) {
    return void_element("img", {{"class", "athro-scene"},
                                {"src", frame.assets.portrait},
                                {"alt", ""},
                                {"width", "96"},
                                {"height", "96"}});
}

Html promises(const Frame& frame) {
    return element("ul", {{"class", "athro-promises"}},
                   {element("li", {}, frame.say("start.promise-private")),
                    element("li", {}, frame.say("start.promise-learning")),
                    element("li", {}, frame.say("start.promise-no-account"))});
}

Html go_on(const Frame& frame, const StartView& view) {
    if (!view.go_on) return {};
    const auto& [title, page, minutes] = *view.go_on;
    const auto text =
        frame.say("start.continue", {{"title", title}, {"minutes", std::int64_t{minutes}}});
    return element("p", {}, element("a", {href(frame.at(page))}, text));
}

}  // namespace

std::string welcome_page(const Frame& frame, bool has_welsh_first) {
    const auto first = has_welsh_first ? Language::cy : Language::en;
    const auto second = base::other(first);
    const Html content{
        scene(frame),
        element("h1", {}, "athro"),
        said(frame, first, "welcome.lead"),
        said(frame, second, "welcome.lead"),
        element("div", {{"class", "athro-doors"}}, {door(frame, first), door(frame, second)}),
        small(frame, first),
        small(frame, second)};
    Page page{frame.say("welcome.title"), content};
    page.is_door = true;
    return to_page(frame, page);
}

Html named_choice(const std::string& id, const std::string& label, const std::string& none,
                  const std::vector<Named>& things) {
    std::vector<Choice> choices{{"", none, {}}};
    for (const auto& [thing, name, is_chosen] : things)
        choices.push_back({thing, name, {}, is_chosen});
    return select({id, id, {label, Size::small}}, choices);
}

Html profession_choice(const Frame& frame, const std::vector<Named>& professions) {
    return named_choice("profession", frame.say("start.work-as"), frame.say("start.work-as-none"),
                        professions);
}

std::string start_page(const Frame& frame, const StartView& view) {
    const bool has_mistake = !view.sheet.mistake.empty();
    const auto question =
        element("ol", {{"class", "athro-turns"}}, opening_entry(frame, view.question));
    const Html fields{
        hidden("item", view.item),
        sheet_fields(frame, view.sheet,
                     when(!view.professions.empty(), profession_choice(frame, view.professions)))};
    const auto form = post_form(frame, frame.at("/start"), fields, {flag("novalidate", true)});
    const Html content{
        when(has_mistake,
             error_summary(frame.say("frame.mistakes"), {{view.sheet.mistake, "words"}})),
        element("h1", {}, frame.say("start.title", {{"mentor", view.question.mentor}})),
        question,
        element(
            "section",
            {{"class", "athro-sheet"}, {"id", "sheet"}, {"aria-label", frame.say("sheet.title")}},
            form),
        go_on(frame, view),
        promises(frame)};
    return to_page(frame, {frame.say("start.title", {{"mentor", view.question.mentor}}), content,
                           has_mistake});
}

}  // namespace athro::pages
