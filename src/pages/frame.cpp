#include <athro/pages/frame.h>

#include <chrono>

#include <fmt/format.h>
#include <unicode/smpdtfmt.h>

#include <athro/base/expect.h>
#include <athro/pages/components.h>

namespace athro::pages {

namespace {

using base::Language;

Html head(const Frame& frame, const Page& page) {
    const auto title = fmt::format(
        "{}{} – athro", page.has_mistake ? frame.say("frame.error-prefix") : "", page.title);
    return element(
        "head", {},
        {void_element("meta", {{"charset", "utf-8"}}), element("title", {}, title),
         void_element("meta",
                      {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
         void_element("meta", {{"name", "theme-color"}, {"content", "#155e5b"}}),
         void_element("link", {{"rel", "stylesheet"}, href(frame.assets.style)}),
         void_element("link",
                      {{"rel", "icon"}, {"type", "image/svg+xml"}, href(frame.assets.favicon)}),
         element("script", {{"src", frame.assets.script}, flag("defer", true)}, {})});
}

Html link(const Frame& frame, std::string_view key, std::string_view page) {
    const bool is_here = frame.path == page;
    return element("a", {href(frame.at(page)), maybe("aria-current", is_here ? "page" : "")},
                   frame.say(key));
}

Html link_list(const std::vector<Html>& links) {
    Html list;
    for (const auto& each : links)
        list += element("li", {}, each);
    return element("ul", {}, list);
}

/// The same page in the other language, each language called by its own name.
Html language_switch(const Frame& frame) {
    const auto other = base::other(frame.language);
    const std::string code{base::to_text(other)};
    return element(
        "a", {href(address(other, frame.path) + frame.query), {"lang", code}, {"hreflang", code}},
        other == Language::cy ? "Cymraeg" : "English");
}

Html leave(const Frame& frame) {
    if (frame.visitor == Visitor::nobody) return {};
    return post_form(frame, frame.at("/leave"), element("button", {}, frame.say("frame.leave")),
                     {{"class", "athro-leave"}, flag("data-leave", true)});
}

Html header(const Frame& frame) {
    const auto mark = void_element("img", {{"src", frame.assets.favicon}, {"alt", ""}});
    const auto brand = element("a", {{"class", "athro-brand"}, href(frame.at("/"))},
                               {mark, element("span", {}, "athro")});
    std::vector<Html> links{
        link(frame, "frame.units", "/units"), link(frame, "frame.labs", "/labs"),
        link(frame, "frame.glossary", "/glossary"), link(frame, "frame.guardrails", "/guardrails")};
    links.push_back(frame.visitor == Visitor::nobody ? link(frame, "frame.sign-in", "/sign-in")
                                                     : link(frame, "frame.learning", "/learning"));
    const auto navigation =
        element("nav", {{"aria-label", frame.say("frame.navigation")}}, link_list(links));
    return element("header", {{"class", "athro-header"}},
                   element("div", {{"class", "nhsuk-width-container athro-header__row"}},
                           {brand, navigation, language_switch(frame), leave(frame)}));
}

Html footer(const Frame& frame) {
    const auto feedback = element("a", {href(frame.at("/feedback") + "?page=" + frame.path)},
                                  frame.say("frame.feedback"));
    const auto links = link_list({link(frame, "frame.about-ai", "/about-ai"),
                                  link(frame, "frame.privacy", "/privacy"),
                                  link(frame, "frame.accessibility", "/accessibility"),
                                  link(frame, "frame.settings", "/settings"), feedback});
    return element("footer", {{"class", "athro-footer"}},
                   element("div", {{"class", "nhsuk-width-container"}},
                           {links, element("p", {}, frame.say("frame.for-learning")),
                            element("p", {}, frame.say("frame.independent"))}));
}

/// Texts that the script says.
Html script_texts(const Frame& frame) {
    return element("div",
                   {flag("hidden", true),
                    flag("data-texts", true),
                    {"data-reading", frame.say("live.reading")},
                    {"data-looking", frame.say("live.looking")},
                    {"data-writing", frame.say("live.writing")},
                    {"data-ready", frame.say("live.ready")},
                    {"data-lost", frame.say("live.lost")},
                    {"data-back", frame.say("live.back")},
                    {"data-read-aloud", frame.say("live.read-aloud")},
                    {"data-stop-reading", frame.say("live.stop-reading")},
                    {"data-no-waiting", frame.say("live.no-waiting")},
                    {"data-session-ends", frame.say("live.session-ends")},
                    {"data-session-words", frame.say("live.session-words")},
                    {"data-stay", frame.say("live.stay")},
                    {"data-close", frame.say("live.close")},
                    {"data-term-page", frame.say("live.term-page")}},
                   {});
}

}  // namespace

std::string address(Language language, std::string_view page) {
    return "/" + std::string{base::to_text(language)} + std::string{page};
}

std::string Frame::at(std::string_view page) const {
    return address(language, page);
}

std::string to_page(const Frame& frame, const Page& page) {
    const auto main =
        element("main", {{"class", "nhsuk-main-wrapper"}, {"id", "maincontent"}}, page.content);
    const auto& preferences = frame.preferences;
    const auto idle_max = frame.session_idle_max.count();
    const auto session = idle_max > 0 ? std::to_string(idle_max) : std::string{};
    const auto body =
        element("body",
                {{"class", preferences.has_wide_spacing ? "athro athro--wide" : "athro"},
                 {"data-alive", "/alive"},
                 maybe("data-session", session),
                 maybe("data-keep", session.empty() ? "" : frame.at("/learning")),
                 maybe("data-keys", preferences.has_single_keys ? "" : "off")},
                {when(!page.is_door, {skip_link(frame.say("frame.skip")), header(frame)}),
                 element("div", {{"class", "nhsuk-width-container"}}, main),
                 when(!page.is_door, {footer(frame), script_texts(frame)})});
    return to_document(element("html", {{"lang", std::string{base::to_text(frame.language)}}},
                               {head(frame, page), body}));
}

Html reading_line(const Frame& frame) {
    const bool is_plainer = frame.preferences.wording == curriculum::Wording::plainer;
    const auto key = is_plainer ? "frame.reads-plainer" : "frame.reads-full";
    return element("p", {{"class", "athro-print"}},
                   with_link(frame.say(key), frame.at("/settings#reading")));
}

Html with_link(const std::string& text, const std::string& address) {
    const auto begin = text.find("<a>");
    const auto end = text.find("</a>");
    base::expect(begin != text.npos && end != text.npos && begin < end,
                 "the message marks one link");
    return {text.substr(0, begin),
            element("a", {href(address)}, text.substr(begin + 3, end - begin - 3)),
            text.substr(end + 4)};
}

Html hidden(const std::string& name, const std::string& value) {
    return void_element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Html hidden_fields(const Frame& frame) {
    return when(!frame.form_token.empty(), hidden("token", frame.form_token));
}

Html post_form(const Frame& frame, const std::string& address, const Html& content,
               const Attributes& more) {
    Attributes attributes{{"method", "post"}, {"action", address}};
    attributes.insert(attributes.end(), more.begin(), more.end());
    return element("form", attributes, {hidden_fields(frame), content});
}

Attribute lang_of(const Frame& frame, Language language) {
    return {"lang", std::string{base::to_text(language)}, language != frame.language};
}

std::string to_text(base::Date date, Language language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale{language == Language::cy ? "cy" : "en", "GB"};
    icu::SimpleDateFormat format{icu::UnicodeString{"d MMMM y"}, locale, status};
    format.adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
    icu::UnicodeString out;
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(date.time_since_epoch());
    format.format(static_cast<UDate>(ms.count()), out);
    base::expect(U_SUCCESS(status) != 0, "ICU knows both languages");
    std::string text;
    out.toUTF8String(text);
    return text;
}

std::string to_text(base::Time time, Language language) {
    return to_text(std::chrono::floor<std::chrono::days>(time), language);
}

std::string to_text(double number, int decimals) {
    auto text = fmt::format("{:.{}f}", number, decimals);
    if (text.find('.') != text.npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
    }
    const auto whole = std::min(text.find('.'), text.size());
    for (auto at = static_cast<int>(whole) - 3; at > (text.starts_with('-') ? 1 : 0); at -= 3) {
        text.insert(static_cast<std::size_t>(at), ",");
    }
    return text;
}

}  // namespace athro::pages
