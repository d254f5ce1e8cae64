#pragma once

#include <vector>

#include <athro/http/route.h>
#include <athro/http/session.h>
#include <athro/pages/site.h>

namespace athro::pages {

/// The rows of this module. `site` outlives the table.
std::vector<http::Route> routes(const Site& site);

/// Groups of them, by what they show.
std::vector<http::Route> start_routes(const Site& site);
std::vector<http::Route> dialogue_routes(const Site& site);
std::vector<http::Route> reference_routes(const Site& site);
std::vector<http::Route> lab_routes(const Site& site);
std::vector<http::Route> learning_routes(const Site& site);
std::vector<http::Route> account_routes(const Site& site);
std::vector<http::Route> about_routes(const Site& site);

/// The page that says what went wrong, for a server's options.
http::ErrorPage error_responder(const Site& site);

/// A handler of pages: from a request and who asks to an answer.
using PageHandler = runtime::Task<base::Result<http::Response>> (*)(const Site&,
                                                                    const http::Request&, Visiting);

/// Collects rows, each for both languages: "/units" becomes "/en/units" and "/cy/units".
class Rows {
public:
    explicit Rows(const Site& site) : site_{site} {}

    /// A page that anybody may see.
    void add(http::Method method, const std::string& page, const std::string& purpose,
             PageHandler handler);

    /// A page of somebody's own: others are told that nobody is signed in.
    void add_own(http::Method method, const std::string& page, const std::string& purpose,
                 PageHandler handler);

    std::vector<http::Route> take() { return std::move(rows_); }

private:
    void add_row(http::Method method, const std::string& page, const std::string& purpose,
                 http::Role role, const http::Handler& handler);

    const Site& site_;
    std::vector<http::Route> rows_;
};

}  // namespace athro::pages
