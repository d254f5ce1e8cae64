// What is the same for everybody: privacy, accessibility, the record of the AI, feedback on a page.

#include <athro/base/text.h>
#include <athro/pages/routes.h>
#include <athro/store/feedback_store.h>

namespace athro::pages {
namespace {

using base::Result;
using http::Request;
using http::Response;
using runtime::Task;

constexpr std::size_t comment_bytes_max = 4'000;

Task<Result<Response>> get_privacy(const Site& site, const Request& request, Visiting who) {
    co_return show(privacy_page(frame_of(site, request, who)));
}

Task<Result<Response>> get_accessibility(const Site& site, const Request& request, Visiting who) {
    co_return show(accessibility_page(frame_of(site, request, who)));
}

Task<Result<Response>> get_about_ai(const Site& site, const Request& request, Visiting who) {
    auto about = site.about;
    about.curriculum = site.engine.teaching()->curriculum->version().text().substr(0, 8);
    co_return show(about_ai_page(frame_of(site, request, who), about));
}

Task<Result<Response>> get_feedback(const Site& site, const Request& request, Visiting who) {
    FeedbackView view;
    view.page = request.query("page").value_or("/");
    view.has_thanked = request.query("thanks").has_value();
    co_return show(feedback_page(frame_of(site, request, who), view));
}

/// Comments of somebody who is nobody to us lie as they are; they are masked all the same.
Task<Result<Response>> post_feedback(const Site& site, const Request& request, Visiting who) {
    const auto language = language_of(request);
    FeedbackView view;
    view.page = field(request, "page").substr(0, 200);
    view.comment = field(request, "comment").substr(0, comment_bytes_max);
    if (view.comment.empty() || !base::is_valid_utf8(view.comment)) {
        view.mistake = site.messages.say(language, "mistake.no-comment");
        co_return show(feedback_page(frame_of(site, request, who), view));
    }
    const auto scope =
        who ? who->scope : model::Scope{model::home_organisation(), {}, model::Purpose::learning};
    const store::Feedback feedback{base::make_id(site.random),
                                   store::FeedbackKind::page,
                                   {},
                                   0,
                                   view.page,
                                   masked(site, view.comment, language),
                                   store::FeedbackState::open,
                                   site.clock.now()};
    const auto kept = co_await site.store.transact([&](store::Database& database) -> Result<void> {
        return store::FeedbackStore{database}.add(scope, feedback);
    });
    if (!kept) co_return kept.error();
    co_return http::see_other(address(language, "/feedback?thanks=1"));
}

}  // namespace

std::vector<http::Route> about_routes(const Site& site) {
    using http::Method;
    Rows rows{site};
    rows.add(Method::get, "/privacy", "What is kept, and for how long", get_privacy);
    rows.add(Method::get, "/accessibility", "The accessibility statement", get_accessibility);
    rows.add(Method::get, "/about-ai", "The public record of the AI", get_about_ai);
    rows.add(Method::get, "/feedback", "Feedback on a page", get_feedback);
    rows.add(Method::post, "/feedback", "Send feedback on a page", post_feedback);
    return rows.take();
}

}  // namespace athro::pages
