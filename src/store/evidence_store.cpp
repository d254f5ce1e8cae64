#include <athro/store/evidence_store.h>

namespace athro::store {
namespace {

constexpr auto append_sql = R"(
    INSERT INTO evidence (id, organisation, learner, number, objective, item, curriculum, score,
                          help, confidence, misconception, observed_at_us)
    VALUES ($1, $2, $3, (SELECT COALESCE(MAX(number), 0) + 1 FROM evidence WHERE learner = $3),
            $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (id) DO NOTHING)";
constexpr auto known_sql = R"(
    SELECT id FROM evidence WHERE organisation = $1 AND learner = $2 AND id = $3)";
constexpr auto list_sql = R"(
    SELECT id, objective, item, curriculum, score, help, confidence, misconception, observed_at_us
    FROM evidence WHERE organisation = $1 AND learner = $2 ORDER BY number)";

base::Result<model::Evidence> to_evidence(const Row& row) {
    const auto score = model::Score::from(row.real("score"));
    if (!score) return score.error();
    const auto help = model::parse_help(row.text("help"));
    if (!help) return help.error();
    model::Evidence evidence;
    evidence.id = model::EvidenceId{row.text("id")};
    evidence.objective = model::ObjectiveId{row.text("objective")};
    evidence.item = model::ItemId{row.text("item")};
    evidence.curriculum = model::CurriculumVersion{row.text("curriculum")};
    evidence.score = *score;
    evidence.help = *help;
    if (!row.is_null("confidence")) {
        evidence.confidence = static_cast<int>(row.integer("confidence"));
    }
    evidence.misconception = model::MisconceptionId{row.text("misconception")};
    evidence.observed_at = row.time("observed_at_us");
    return evidence;
}

}  // namespace

base::Result<void> EvidenceStore::append(const model::Scope& scope,
                                         const model::Evidence& evidence) {
    if (evidence.id.is_empty()) return base::Error{base::Code::invalid, "evidence needs an id"};
    auto& connection = database_.connection();
    const auto done = connection.run(
        append_sql,
        {evidence.id.text(), scope.organisation.text(), scope.subject.text(),
         evidence.objective.text(), evidence.item.text(), evidence.curriculum.text(),
         evidence.score.value(), model::to_text(evidence.help), or_null(evidence.confidence),
         evidence.misconception.text(), evidence.observed_at});
    if (!done) return done.error();
    if (connection.changed() == 1) return {};
    const auto known = connection.run(
        known_sql, {scope.organisation.text(), scope.subject.text(), evidence.id.text()});
    if (!known) return known.error();
    if (known->empty()) return base::Error{base::Code::conflict, "this id is in use"};
    return {};
}

base::Result<std::vector<model::Evidence>> EvidenceStore::list(const model::Scope& scope) {
    const auto rows =
        database_.connection().run(list_sql, {scope.organisation.text(), scope.subject.text()});
    if (!rows) return rows.error();
    std::vector<model::Evidence> list;
    for (const auto& row : *rows) {
        auto evidence = to_evidence(row);
        if (!evidence) return evidence.error();
        list.push_back(std::move(*evidence));
    }
    return list;
}

}  // namespace athro::store
