#include <athro/identity/gate.h>

#include <athro/http/cookie.h>
#include <athro/identity/problem.h>
#include <athro/store/session_store.h>

namespace athro::identity {
namespace {

constexpr std::string_view cookie_name = "athro";

/// A request within this time of the last noted one is not noted: one write a minute, not one a
/// request.
constexpr std::chrono::minutes note_after{1};

base::Result<void> note_seen(store::Database& database, const Caller& caller, base::Time now) {
    const auto noted =
        store::SessionStore{database}.set_last_seen(caller.scope, caller.session, now);
    if (!noted) return noted;
    return store::LearnerStore{database}.set_last_seen(caller.scope, now);
}

}  // namespace

runtime::Task<base::Result<Caller>> Gate::caller_of(const http::Request& request) const {
    const auto cookie = request.cookie(cookie_name);
    if (!cookie) co_return to_error(Problem::not_signed_in);
    const std::string token{*cookie};
    const auto now = clock_.now();
    auto caller = co_await store_.read(
        [&](store::Database& database) { return find_caller(database, token, now); });
    if (!caller || now - caller->last_seen_at < note_after) co_return caller;
    const auto noted = co_await store_.transact(
        [&](store::Database& database) { return note_seen(database, *caller, now); });
    // Signed out, or erased, between the two.
    if (!noted && noted.error().code == base::Code::not_found) {
        co_return to_error(Problem::not_signed_in);
    }
    // A disk that cannot be written keeps nobody from reading.
    co_return caller;
}

runtime::Task<base::Result<Admitted>> Gate::caller_or_guest(const http::Request& request,
                                                            model::Profile profile) const {
    auto caller = co_await caller_of(request);
    if (caller) co_return Admitted{std::move(*caller), ""};
    if (caller.error().code != base::Code::unauthenticated) co_return caller.error();
    co_return co_await admit_guest(std::move(profile));
}

runtime::Task<base::Result<Admitted>> Gate::admit_guest(model::Profile profile) const {
    const auto now = clock_.now();
    co_return co_await store_.transact([&](store::Database& database) -> base::Result<Admitted> {
        const model::Scope scope{model::home_organisation(),
                                 model::LearnerId{base::make_id(random_)},
                                 model::Purpose::learning};
        const auto made = store::LearnerStore{database}.create_guest(scope, profile, now);
        if (!made) return made.error();
        auto token = start_session(database, scope, now, random_);
        if (!token) return token.error();
        auto caller = find_caller(database, *token, now);
        if (!caller) return caller.error();
        return Admitted{std::move(*caller), std::move(*token)};
    });
}

runtime::Task<base::Result<void>> Gate::sign_out(Caller caller) const {
    co_return co_await store_.transact([&](store::Database& database) {
        return store::SessionStore{database}.remove(caller.scope, caller.session);
    });
}

runtime::Task<base::Result<void>> Gate::sign_out_everywhere(Caller caller) const {
    co_return co_await store_.transact([&](store::Database& database) {
        return store::SessionStore{database}.remove_all(caller.scope);
    });
}

void Gate::let_in(http::Response& response, const http::Request& request,
                  const std::string& token) {
    http::set_cookie(response, request, {std::string{cookie_name}, token, std::nullopt});
}

void Gate::show_out(http::Response& response, const http::Request& request) {
    http::clear_cookie(response, request, cookie_name);
    response.headers.set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
}

}  // namespace athro::identity
