#include <athro/store/disagreement_store.h>

namespace athro::store {
namespace {

constexpr auto append_sql = R"(
    INSERT INTO disagreement (id, organisation, learner, number, objective, note, at_us)
    VALUES ($1, $2, $3, (SELECT COALESCE(MAX(number), 0) + 1 FROM disagreement WHERE learner = $3),
            $4, $5, $6))";
constexpr auto list_sql = R"(
    SELECT id, objective, note, at_us
    FROM disagreement WHERE organisation = $1 AND learner = $2 ORDER BY number)";

Place note_of(const model::Scope& scope, const std::string& id) {
    return {scope.subject, "disagreement", id, "note"};
}

}  // namespace

base::Result<void> DisagreementStore::append(const model::Scope& scope,
                                             const Disagreement& disagreement) {
    const auto note = database_.vault().seal(note_of(scope, disagreement.id), disagreement.note);
    if (!note) return note.error();
    const auto done = database_.connection().run(
        append_sql, {disagreement.id, scope.organisation.text(), scope.subject.text(),
                     disagreement.objective.text(), *note, disagreement.at});
    if (!done) return done.error();
    return {};
}

base::Result<std::vector<Disagreement>> DisagreementStore::list(const model::Scope& scope) {
    const auto rows =
        database_.connection().run(list_sql, {scope.organisation.text(), scope.subject.text()});
    if (!rows) return rows.error();
    std::vector<Disagreement> list;
    for (const auto& row : *rows) {
        Disagreement each{row.text("id"), model::ObjectiveId{row.text("objective")}, "",
                          row.time("at_us")};
        auto note = database_.vault().open(note_of(scope, each.id), row.text("note"));
        if (!note) return note.error();
        each.note = std::move(*note);
        list.push_back(std::move(each));
    }
    return list;
}

}  // namespace athro::store
