// Keeping a conversation, signing in and out, settings.

#include <algorithm>

#include <athro/identity/problem.h>
#include <athro/pages/account_pages.h>
#include <athro/pages/routes.h>
#include <athro/store/learner_store.h>

namespace athro::pages {
namespace {

using base::Code;
using base::Error;
using base::Result;
using http::Request;
using http::Response;
using identity::Problem;
using runtime::Task;

/// The field of the form that a problem belongs to.
std::string field_of(Problem problem) {
    switch (problem) {
        case Problem::passphrase_too_short:
        case Problem::passphrase_too_long:
        case Problem::passphrase_unreadable:
        case Problem::passphrase_common:
        case Problem::wrong_passphrase:
            return "passphrase";
        case Problem::wrong_code:
            return "code";
        default:
            return "user_name";
    }
}

/// The message that words a problem.
std::string_view message_of(Problem problem) {
    switch (problem) {
        case Problem::name_too_short:
        case Problem::name_too_long:
        case Problem::name_unreadable:
            return "mistake.no-user-name";
        case Problem::name_taken:
            return "mistake.user-name-taken";
        case Problem::passphrase_too_short:
        case Problem::passphrase_unreadable:
            return "mistake.passphrase-too-short";
        case Problem::passphrase_too_long:
            return "mistake.passphrase-too-long";
        case Problem::passphrase_common:
            return "mistake.passphrase-common";
        case Problem::already_kept:
            return "mistake.already-kept";
        case Problem::wrong_code:
            return "mistake.code-failed";
        case Problem::too_many_attempts:
            return "mistake.too-many-attempts";
        case Problem::wrong_sign_in:
        case Problem::wrong_passphrase:
        case Problem::not_signed_in:
            return "mistake.sign-in-failed";
    }
    return "mistake.sign-in-failed";
}

/// What is wrong with a form that came back, in the page's language; nothing for any other error.
std::optional<FormState> mistakes_of(const Site& site, const Request& request, const Error& error) {
    const auto problem = identity::parse_problem(error.message);
    if (!problem || *problem == Problem::not_signed_in) return std::nullopt;
    FormState state;
    state.user_name = field(request, "user_name");
    state.mistakes.push_back(
        {site.messages.say(language_of(request), message_of(*problem)), field_of(*problem)});
    return state;
}

identity::Credentials credentials_of(const Request& request) {
    return {field(request, "user_name"), std::string{request.form("passphrase").value_or("")}};
}

Task<Result<Response>> get_keep(const Site& site, const Request& request, Visiting who) {
    if (!who->is_guest()) co_return http::see_other(address(language_of(request), "/learning"));
    co_return show(keep_page(frame_of(site, request, who), {}));
}

Task<Result<Response>> post_keep(const Site& site, const Request& request, Visiting who) {
    const auto kept = co_await site.accounts.keep(*who, credentials_of(request), request.peer());
    if (!kept) {
        const auto state = mistakes_of(site, request, kept.error());
        if (!state) co_return kept.error();
        co_return http::html(keep_page(frame_of(site, request, who), *state), 400);
    }
    auto frame = frame_of(site, request, who);
    frame.visitor = Visitor::learner;
    auto response = show(codes_page(frame, kept->recovery_codes));
    identity::Gate::let_in(response, request, kept->token);
    co_return response;
}

Task<Result<Response>> get_sign_in(const Site& site, const Request& request, Visiting who) {
    co_return show(sign_in_page(frame_of(site, request, who), {}));
}

Task<Result<Response>> post_sign_in(const Site& site, const Request& request, Visiting who) {
    const auto token = co_await site.accounts.sign_in(credentials_of(request), request.peer());
    if (!token) {
        const auto state = mistakes_of(site, request, token.error());
        if (!state) co_return token.error();
        co_return http::html(sign_in_page(frame_of(site, request, who), *state), 400);
    }
    auto response = http::see_other(address(language_of(request), "/"));
    identity::Gate::let_in(response, request, *token);
    co_return response;
}

Task<Result<Response>> get_recovery(const Site& site, const Request& request, Visiting who) {
    co_return show(recovery_page(frame_of(site, request, who), {}));
}

Task<Result<Response>> post_recovery(const Site& site, const Request& request, Visiting who) {
    const auto recovered = co_await site.accounts.recover(credentials_of(request),
                                                          field(request, "code"), request.peer());
    if (!recovered) {
        const auto state = mistakes_of(site, request, recovered.error());
        if (!state) co_return recovered.error();
        co_return http::html(recovery_page(frame_of(site, request, who), *state), 400);
    }
    auto response = http::see_other(address(language_of(request), "/"));
    identity::Gate::let_in(response, request, recovered->token);
    co_return response;
}

Task<Result<Response>> post_leave(const Site& site, const Request& request, Visiting who) {
    if (who) {
        const auto ended = co_await site.gate.sign_out(*who);
        if (!ended) co_return ended.error();
    }
    auto response = http::see_other(address(language_of(request), "/left"));
    identity::Gate::show_out(response, request);
    co_return response;
}

Task<Result<Response>> get_left(const Site& site, const Request& request, Visiting who) {
    co_return show(left_page(frame_of(site, request, who)));
}

SettingsView to_settings(const curriculum::Curriculum& curriculum, const Visiting& who,
                         base::Language language) {
    SettingsView view;
    if (!who) return view;
    const auto& profile = who->learner.profile;
    view.professions = profession_list(curriculum, language, profile.profession);
    if (const auto* profession = curriculum.find(profile.profession)) {
        for (const auto& setting : profession->settings) {
            view.settings.push_back(
                {setting.id.text(), setting.name.in(language), setting.id == profile.setting});
        }
    }
    return view;
}

Task<Result<Response>> get_settings(const Site& site, const Request& request, Visiting who) {
    auto view = to_settings(*site.engine.teaching()->curriculum, who, language_of(request));
    view.has_saved = request.query("saved").has_value();
    co_return show(settings_page(frame_of(site, request, who), view));
}

/// The job chosen, and a place of work that belongs to it.
model::Profile profile_of(const Request& request, const curriculum::Curriculum& curriculum,
                          const model::Profile& before) {
    auto profile = before;
    const auto* profession = curriculum.find(model::ProfessionId{field(request, "profession")});
    profile.profession = profession ? profession->id : model::ProfessionId{};
    const model::SettingId setting{field(request, "setting")};
    const bool fits =
        profession && std::ranges::find(profession->settings, setting, &curriculum::Setting::id) !=
                          profession->settings.end();
    profile.setting = fits ? setting : model::SettingId{};
    return profile;
}

/// Of somebody who is nobody to us it makes a guest, so that there is somewhere to keep them.
Task<Result<Response>> post_settings(const Site& site, const Request& request, Visiting who) {
    const auto language = language_of(request);
    const store::Settings settings{!field(request, "plainer").empty(),
                                   field(request, "keys").empty(),
                                   !field(request, "spacing").empty()};
    const auto before = who ? who->learner.profile : model::Profile{{}, {}, language};
    const auto profile = profile_of(request, *site.engine.teaching()->curriculum, before);
    const auto admitted = co_await site.gate.caller_or_guest(request, profile);
    if (!admitted) co_return admitted.error();
    const auto& scope = admitted->caller.scope;
    const auto saved = co_await site.store.transact([&](store::Database& database) -> Result<void> {
        store::LearnerStore learners{database};
        if (auto set = learners.set_settings(scope, settings); !set) return set.error();
        return learners.set_profile(scope, profile);
    });
    if (!saved) co_return saved.error();
    auto response = http::see_other(address(language, "/settings?saved=1"));
    if (!admitted->token.empty()) identity::Gate::let_in(response, request, admitted->token);
    co_return response;
}

}  // namespace

std::vector<http::Route> account_routes(const Site& site) {
    using http::Method;
    Rows rows{site};
    rows.add_own(Method::get, "/keep", "Make an account", get_keep);
    rows.add_own(Method::post, "/keep", "Make an account of a guest", post_keep);
    rows.add(Method::get, "/sign-in", "Sign in", get_sign_in);
    rows.add(Method::post, "/sign-in", "Sign in", post_sign_in);
    rows.add(Method::get, "/sign-in/recovery", "Sign in by a recovery code", get_recovery);
    rows.add(Method::post, "/sign-in/recovery", "Sign in by a recovery code", post_recovery);
    rows.add(Method::post, "/leave", "Leave at once", post_leave);
    rows.add(Method::get, "/left", "After leaving", get_left);
    rows.add(Method::get, "/settings", "Settings", get_settings);
    rows.add(Method::post, "/settings", "Save settings", post_settings);
    return rows.take();
}

}  // namespace athro::pages
