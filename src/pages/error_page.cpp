#include <athro/pages/error_page.h>

#include <athro/pages/components.h>

namespace athro::pages {

namespace {

struct ErrorTexts {
    std::string_view title;
    std::string_view text;
    std::string_view next;
};

ErrorTexts texts_of(Trouble trouble) {
    switch (trouble) {
        case Trouble::invalid:
            return {"error.invalid-title", "error.invalid-text", "error.back-next"};
        case Trouble::signed_out:
            return {"error.signed-out-title", "error.signed-out-text", "error.sign-in-next"};
        case Trouble::forbidden:
            return {"error.forbidden-title", "error.forbidden-text", "error.back-next"};
        case Trouble::not_found:
            return {"error.not-found-title", "error.not-found-text", "error.home-next"};
        case Trouble::gone:
            return {"error.gone-title", "error.gone-text", "error.home-next"};
        case Trouble::conflict:
            return {"error.conflict-title", "error.conflict-text", "error.back-next"};
        case Trouble::too_large:
            return {"error.too-large-title", "error.too-large-text", "error.back-next"};
        case Trouble::busy:
            return {"error.busy-title", "error.busy-text", "error.wait-next"};
        case Trouble::internal:
            return {"error.internal-title", "error.internal-text", "error.back-next"};
        case Trouble::unavailable:
            return {"error.unavailable-title", "error.unavailable-text", "error.wait-next"};
        case Trouble::timeout:
            return {"error.timeout-title", "error.timeout-text", "error.wait-next"};
    }
    return {"error.internal-title", "error.internal-text", "error.back-next"};
}

}  // namespace

Trouble to_trouble(int status) {
    switch (status) {
        case 400:
            return Trouble::invalid;
        case 401:
            return Trouble::signed_out;
        case 403:
            return Trouble::forbidden;
        case 404:
        case 405:
            return Trouble::not_found;
        case 409:
            return Trouble::conflict;
        case 410:
            return Trouble::gone;
        case 413:
            return Trouble::too_large;
        case 429:
            return Trouble::busy;
        case 503:
            return Trouble::unavailable;
        case 504:
            return Trouble::timeout;
        default:
            return Trouble::internal;
    }
}

std::string error_page(const Frame& frame, Trouble trouble, const std::string& request_id) {
    const auto texts = texts_of(trouble);
    const auto title = frame.say(texts.title);
    const auto home =
        trouble == Trouble::signed_out
            ? link_button(frame.say("frame.sign-in"), frame.at("/sign-in"))
            : link_button(frame.say("error.home"), frame.at("/"), ButtonKind::secondary);
    const auto reference = element("p", {{"class", "athro-print"}},
                                   frame.say("error.reference", {{"id", request_id}}));
    const Html content{
        element("h1", {}, title), element("p", {{"class", "athro-lead"}}, frame.say(texts.text)),
        element("p", {}, frame.say(texts.next)), home, when(!request_id.empty(), reference)};
    return to_page(frame, {title, content});
}

}  // namespace athro::pages
