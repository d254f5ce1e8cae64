#include <athro/pages/about_pages.h>

#include <fmt/format.h>

#include <athro/pages/components.h>
#include <athro/pages/markdown.h>

namespace athro::pages {

namespace {

std::string prose_page(const Frame& frame, std::string_view title_key, std::string_view text_key) {
    const auto title = frame.say(title_key);
    return to_page(frame, {title,
                           {element("h1", {}, title), element("div", {{"class", "athro-prose"}},
                                                              markdown(frame.say(text_key)))}});
}

Html model_rows(const Frame& frame, const AboutAiView& view) {
    const auto model = view.model.empty() ? frame.say("about-ai.no-model")
                       : view.voice == "free"
                           ? frame.say("about-ai.model-free", {{"model", view.model}})
                           : frame.say("about-ai.model-around", {{"model", view.model}});
    std::vector<SummaryRow> rows{{frame.say("about-ai.model"), model, {}}};
    if (!view.model.empty()) {
        const auto key = view.is_evaluated ? "about-ai.evaluated" : "about-ai.not-evaluated";
        rows.push_back({frame.say("about-ai.evaluation"), frame.say(key), {}});
    }
    rows.push_back({frame.say("about-ai.version"), view.version, {}});
    rows.push_back({frame.say("about-ai.curriculum"), element("code", {}, view.curriculum), {}});
    if (!view.contact.empty()) {
        rows.push_back({frame.say("about-ai.contact"),
                        element("a", {href("mailto:" + view.contact)}, view.contact),
                        {}});
    }
    return summary_list(rows);
}

Html kinds_of_feedback(const Frame& frame) {
    return radios({"kind", "kind", {frame.say("feedback.what"), Size::small}},
                  {{"helpful", frame.say("feedback.helpful"), {}},
                   {"wrong", frame.say("feedback.wrong"), {}},
                   {"unsafe", frame.say("feedback.unsafe"), {}},
                   {"poor_welsh", frame.say("feedback.poor-welsh"), {}}});
}

Html feedback_form(const Frame& frame, const FeedbackView& view) {
    const bool is_turn = !view.dialogue.is_empty();
    const auto turn = fmt::format("{}/turns/{}", dialogue_path(frame, view.dialogue), view.turn);
    Field comment{"comment",
                  "comment",
                  {frame.say("feedback.comment"), Size::small},
                  frame.say("sheet.words-hint")};
    comment.error = {frame.say("frame.error-prefix"), view.mistake};
    return post_form(
        frame, is_turn ? turn + "/feedback" : frame.at("/feedback"),
        {when(!is_turn, hidden("page", view.page)), when(is_turn, kinds_of_feedback(frame)),
         textarea(comment, view.comment, 4), button({frame.say("feedback.send")})});
}

Html checked_setting(const std::string& name, const std::string& label, const std::string& hint,
                     bool is_on) {
    return checkboxes({name, name}, {{"on", label, hint, is_on}});
}

}  // namespace

std::string privacy_page(const Frame& frame) {
    return prose_page(frame, "privacy.title", "privacy.text");
}

std::string accessibility_page(const Frame& frame) {
    return prose_page(frame, "accessibility.title", "accessibility.text");
}

std::string about_ai_page(const Frame& frame, const AboutAiView& view) {
    const auto title = frame.say("about-ai.title");
    const Html content{
        element("h1", {}, title),
        element("p", {{"class", "athro-lead"}}, frame.say("about-ai.lead")),
        element("h2", {}, frame.say("about-ai.here")), model_rows(frame, view),
        element("div", {{"class", "athro-prose"}}, markdown(frame.say("about-ai.text")))};
    return to_page(frame, {title, content});
}

std::string feedback_page(const Frame& frame, const FeedbackView& view) {
    const bool is_turn = !view.dialogue.is_empty();
    const auto title = frame.say(is_turn ? "feedback.turn-title" : "feedback.page-title");
    const auto back =
        is_turn ? fmt::format("{}#turn-{}", dialogue_path(frame, view.dialogue), view.turn)
                : frame.at("/");
    const auto lead = frame.say(is_turn ? "feedback.turn-lead" : "feedback.page-lead");
    const auto form =
        Html{element("p", {{"class", "athro-lead"}}, lead), feedback_form(frame, view)};
    const auto thanks =
        element("p", {{"class", "athro-lead"}, {"role", "status"}}, frame.say("feedback.thanks"));
    const bool has_mistake = !view.mistake.empty();
    const Html content{
        when(has_mistake, error_summary(frame.say("frame.mistakes"), {{view.mistake, "comment"}})),
        back_link(frame.say(is_turn ? "why.back" : "feedback.back"), back),
        element("h1", {}, title), view.has_thanked ? thanks : form};
    return to_page(frame, {title, content, has_mistake});
}

std::string settings_page(const Frame& frame, const SettingsView& view) {
    const auto title = frame.say("settings.title");
    const auto& preferences = frame.preferences;
    const Html work{when(!view.professions.empty(), profession_choice(frame, view.professions)),
                    when(!view.settings.empty(),
                         named_choice("setting", frame.say("settings.setting"),
                                      frame.say("settings.setting-none"), view.settings))};
    const auto form = post_form(
        frame, frame.at("/settings"),
        {element("h2", {{"id", "reading"}}, frame.say("settings.reading-title")),
         checked_setting("plainer", frame.say("settings.plainer"),
                         frame.say("settings.plainer-hint"),
                         preferences.wording == curriculum::Wording::plainer),
         checked_setting("spacing", frame.say("settings.spacing"),
                         frame.say("settings.spacing-hint"), preferences.has_wide_spacing),
         checked_setting("keys", frame.say("settings.keys"), frame.say("settings.keys-hint"),
                         preferences.has_single_keys),
         element("p", {}, frame.say("settings.read-aloud")),
         when(!work.is_empty(), element("h2", {}, frame.say("settings.work-title"))), work,
         button({frame.say("settings.save")})});
    const Html content{
        element("h1", {}, title),
        when(view.has_saved, element("p", {{"role", "status"}}, frame.say("settings.saved"))),
        element("p", {{"class", "athro-lead"}},
                frame.say(frame.visitor == Visitor::nobody  ? "settings.lead-nobody"
                          : frame.visitor == Visitor::guest ? "settings.lead-guest"
                                                            : "settings.lead")),
        form};
    return to_page(frame, {title, content});
}

}  // namespace athro::pages
