#include <athro/identity/caller.h>

#include <array>

#include <athro/identity/problem.h>
#include <athro/store/session_store.h>

namespace athro::identity {
namespace {

constexpr std::string_view token_purpose = "session token";

}  // namespace

model::Scope account_scope(const Caller& caller) {
    return {caller.scope.organisation, caller.scope.subject, model::Purpose::account};
}

model::Scope door_scope() {
    return {model::home_organisation(), {}, model::Purpose::account};
}

base::Result<std::string> start_session(store::Database& database, const model::Scope& scope,
                                        base::Time now, base::Random& random) {
    std::array<std::uint8_t, 32> bytes{};
    random.fill(bytes);
    auto token = base::to_hex(bytes);
    const auto hash = database.keys().fingerprint(token_purpose, token);
    const auto made = store::SessionStore{database}.create(scope, {hash, scope.subject, now, now});
    if (!made) return made.error();
    return token;
}

base::Result<Caller> find_caller(store::Database& database, const std::string& token,
                                 base::Time now) {
    const auto hash = database.keys().fingerprint(token_purpose, token);
    const auto session = store::SessionStore{database}.find(door_scope(), hash, now);
    if (!session && session.error().code == base::Code::not_found) {
        return to_error(Problem::not_signed_in);
    }
    if (!session) return session.error();
    const model::Scope scope{model::home_organisation(), session->learner,
                             model::Purpose::learning};
    auto learner = store::LearnerStore{database}.find(scope);
    if (!learner) return learner.error();
    return Caller{scope, std::move(*learner), hash, session->last_seen_at};
}

}  // namespace athro::identity
