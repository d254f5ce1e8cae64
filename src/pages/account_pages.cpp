#include <athro/pages/account_pages.h>

#include <algorithm>

namespace athro::pages {

namespace {

FieldError mistake_in(const Frame& frame, const FormState& state, std::string_view field) {
    const auto found = std::ranges::find(state.mistakes, field, &Mistake::field);
    return {frame.say("frame.error-prefix"), found == state.mistakes.end() ? "" : found->text};
}

Html mistakes(const Frame& frame, const FormState& state) {
    return when(!state.mistakes.empty(),
                error_summary(frame.say("frame.mistakes"), state.mistakes));
}

Html user_name(const Frame& frame, const FormState& state, const std::string& hint) {
    Field field{"user_name", "user_name", {frame.say("account.user-name"), Size::small}, hint};
    field.error = mistake_in(frame, state, "user_name");
    Line line;
    line.value = state.user_name;
    line.is_spellchecked = false;
    line.autocomplete = "username";
    line.width = 20;
    return input(field, line);
}

struct Secret {
    Name id;
    std::string label;
    std::string hint;
    std::string autocomplete;
};

Html secret(const Frame& frame, const FormState& state, const Secret& secret) {
    const std::string id{secret.id.text()};
    Field field{id, id, {secret.label, Size::small}, secret.hint};
    field.error = mistake_in(frame, state, id);
    Line line;
    line.type = "password";
    line.is_spellchecked = false;
    line.autocomplete = secret.autocomplete;
    return input(field, line);
}

Html new_passphrase(const Frame& frame, const FormState& state, std::string_view label) {
    return secret(
        frame, state,
        {"passphrase", frame.say(label), frame.say("account.passphrase-hint"), "new-password"});
}

std::string form_page(const Frame& frame, const FormState& state, const std::string& title,
                      const Html& content) {
    return to_page(frame, {title,
                           {mistakes(frame, state), element("h1", {}, title), content},
                           !state.mistakes.empty()});
}

}  // namespace

std::string keep_page(const Frame& frame, const FormState& state) {
    const auto form = post_form(
        frame, frame.at("/keep"),
        {user_name(frame, state, frame.say("account.user-name-hint")),
         new_passphrase(frame, state, "account.passphrase"), button({frame.say("keep.send")})},
        {flag("novalidate", true)});
    return form_page(
        frame, state, frame.say("keep.title"),
        {element("p", {{"class", "athro-lead"}}, frame.say("keep.lead")),
         element("p", {}, frame.say("keep.no-email")), form,
         element("p", {}, with_link(frame.say("keep.sign-in-instead"), frame.at("/sign-in")))});
}

std::string codes_page(const Frame& frame, const std::vector<std::string>& codes) {
    Html list;
    for (const auto& code : codes)
        list += element("li", {}, code);
    const auto title = frame.say("codes.title");
    const Html content{element("h1", {}, title),
                       element("p", {{"class", "athro-lead"}}, frame.say("codes.lead")),
                       element("ul", {{"class", "athro-codes"}, {"translate", "no"}}, list),
                       element("p", {}, frame.say("codes.once")),
                       link_button(frame.say("codes.continue"), frame.at("/"))};
    return to_page(frame, {title, content});
}

std::string sign_in_page(const Frame& frame, const FormState& state) {
    const Secret passphrase{"passphrase", frame.say("account.passphrase"), "", "current-password"};
    const auto form = post_form(frame, frame.at("/sign-in"),
                                {user_name(frame, state, ""), secret(frame, state, passphrase),
                                 button({frame.say("sign-in.send")})},
                                {flag("novalidate", true)});
    return form_page(
        frame, state, frame.say("sign-in.title"),
        {form,
         element("p", {}, with_link(frame.say("sign-in.recovery"), frame.at("/sign-in/recovery"))),
         element("p", {}, with_link(frame.say("sign-in.no-account"), frame.at("/")))});
}

std::string recovery_page(const Frame& frame, const FormState& state) {
    Field code{
        "code", "code", {frame.say("recovery.code"), Size::small}, frame.say("recovery.code-hint")};
    code.error = mistake_in(frame, state, "code");
    Line line;
    line.is_spellchecked = false;
    line.autocomplete = "one-time-code";
    line.width = 20;
    const auto form = post_form(frame, frame.at("/sign-in/recovery"),
                                {user_name(frame, state, ""), input(code, line),
                                 new_passphrase(frame, state, "recovery.new-passphrase"),
                                 button({frame.say("recovery.send")})},
                                {flag("novalidate", true)});
    return form_page(frame, state, frame.say("recovery.title"),
                     {element("p", {{"class", "athro-lead"}}, frame.say("recovery.lead")), form});
}

std::string left_page(const Frame& frame) {
    const auto title = frame.say("left.title");
    return to_page(
        frame,
        {title,
         {element("h1", {}, title), element("p", {{"class", "athro-lead"}}, frame.say("left.lead")),
          link_button(frame.say("left.again"), frame.at("/"), ButtonKind::secondary)}});
}

}  // namespace athro::pages
