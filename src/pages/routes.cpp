#include <athro/pages/routes.h>

#include <algorithm>

#include <athro/pages/error_page.h>

namespace athro::pages {

void Rows::add_row(http::Method method, const std::string& page, const std::string& purpose,
                   http::Role role, const http::Handler& handler) {
    for (const auto language : base::both_languages) {
        rows_.push_back({method, address(language, page), {role}, purpose, handler});
    }
}

void Rows::add(http::Method method, const std::string& page, const std::string& purpose,
               PageHandler handler) {
    const auto& site = site_;
    add_row(method, page, purpose, http::Role::anyone,
            [&site,
             handler](const http::Request& request) -> runtime::Task<base::Result<http::Response>> {
                auto who = co_await visiting(site, request);
                if (!who) co_return who.error();
                co_return co_await handler(site, request, std::move(*who));
            });
}

void Rows::add_own(http::Method method, const std::string& page, const std::string& purpose,
                   PageHandler handler) {
    const auto& site = site_;
    add_row(method, page, purpose, http::Role::learner,
            [&site,
             handler](const http::Request& request) -> runtime::Task<base::Result<http::Response>> {
                auto caller = co_await site.gate.caller_of(request);
                if (!caller) co_return caller.error();
                co_return co_await handler(site, request, Visiting{std::move(*caller)});
            });
}

std::vector<http::Route> routes(const Site& site) {
    std::vector<http::Route> all;
    for (const auto group : {start_routes, dialogue_routes, reference_routes, lab_routes,
                             learning_routes, account_routes, about_routes}) {
        std::ranges::move(group(site), std::back_inserter(all));
    }
    return all;
}

http::ErrorPage error_responder(const Site& site) {
    return [&site](const http::Request& request, const base::Error& error) {
        const auto status = base::to_status(error.code);
        const auto frame = frame_of(site, request, {});
        return http::html(error_page(frame, to_trouble(status), request.id()), status);
    };
}

}  // namespace athro::pages
