#include <athro/store/learner_store.h>

namespace athro::store {
namespace {

constexpr auto insert_sql = R"(
    INSERT INTO learner (id, organisation, kind, profession, setting, language, created_at_us,
                         last_seen_at_us)
    VALUES ($1, $2, 'guest', $3, $4, $5, $6, $6))";
constexpr auto find_sql = R"(
    SELECT id, kind, profession, setting, language, plainer, keys_off, wide_spacing, created_at_us,
           last_seen_at_us
    FROM learner WHERE organisation = $1 AND id = $2)";
constexpr auto profile_sql = R"(
    UPDATE learner SET profession = $3, setting = $4, language = $5
    WHERE organisation = $1 AND id = $2)";
constexpr auto settings_sql = R"(
    UPDATE learner SET plainer = $3, keys_off = $4, wide_spacing = $5
    WHERE organisation = $1 AND id = $2)";
constexpr auto seen_sql = R"(
    UPDATE learner SET last_seen_at_us = $3 WHERE organisation = $1 AND id = $2)";
constexpr auto keep_sql = R"(
    UPDATE learner SET kind = 'account'
    WHERE organisation = $1 AND id = $2 AND kind = 'guest')";

base::Error no_learner() {
    return {base::Code::not_found, "there is no such learner"};
}

model::Profile to_profile(const Row& row) {
    model::Profile profile;
    profile.profession = model::ProfessionId{row.text("profession")};
    profile.setting = model::SettingId{row.text("setting")};
    profile.language = base::parse_language(row.text("language")).value_or(base::Language::en);
    return profile;
}

/// Runs an UPDATE that must meet one row.
base::Result<void> update(Connection& connection, const char* sql,
                          std::initializer_list<Value> values) {
    const auto done = connection.run(sql, values);
    if (!done) return done.error();
    if (connection.changed() == 0) return no_learner();
    return {};
}

}  // namespace

base::Result<void> LearnerStore::create_guest(const model::Scope& scope,
                                              const model::Profile& profile, base::Time now) {
    if (scope.subject.is_empty()) {
        return base::Error{base::Code::invalid, "a learner needs an id"};
    }
    const auto done = database_.connection().run(
        insert_sql, {scope.subject.text(), scope.organisation.text(), profile.profession.text(),
                     profile.setting.text(), base::to_text(profile.language), now});
    if (!done) return done.error();
    return database_.keys().make(scope.subject);
}

base::Result<Learner> LearnerStore::find(const model::Scope& scope) {
    const auto rows =
        database_.connection().run(find_sql, {scope.organisation.text(), scope.subject.text()});
    if (!rows) return rows.error();
    if (rows->empty()) return no_learner();
    const auto& row = rows->front();
    return Learner{model::LearnerId{row.text("id")},
                   row.text("kind") == "guest",
                   to_profile(row),
                   {row.is_true("plainer"), row.is_true("keys_off"), row.is_true("wide_spacing")},
                   row.time("created_at_us"),
                   row.time("last_seen_at_us")};
}

base::Result<void> LearnerStore::set_profile(const model::Scope& scope,
                                             const model::Profile& profile) {
    return update(database_.connection(), profile_sql,
                  {scope.organisation.text(), scope.subject.text(), profile.profession.text(),
                   profile.setting.text(), base::to_text(profile.language)});
}

base::Result<void> LearnerStore::set_settings(const model::Scope& scope, const Settings& settings) {
    return update(database_.connection(), settings_sql,
                  {scope.organisation.text(), scope.subject.text(), settings.plainer,
                   settings.keys_off, settings.wide_spacing});
}

base::Result<void> LearnerStore::set_last_seen(const model::Scope& scope, base::Time now) {
    return update(database_.connection(), seen_sql,
                  {scope.organisation.text(), scope.subject.text(), now});
}

base::Result<void> LearnerStore::set_kept(const model::Scope& scope) {
    return update(database_.connection(), keep_sql,
                  {scope.organisation.text(), scope.subject.text()});
}

}  // namespace athro::store
