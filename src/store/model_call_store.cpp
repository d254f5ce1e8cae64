#include <athro/store/model_call_store.h>

namespace athro::store {
namespace {

constexpr auto append_sql = R"(
    INSERT INTO model_call (id, organisation, learner, dialogue, turn, model, at_us, took_ms,
                            tokens_in, tokens_out, outcome)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))";
constexpr auto list_sql = R"(
    SELECT id, dialogue, turn, model, at_us, took_ms, tokens_in, tokens_out, outcome
    FROM model_call WHERE organisation = $1 AND learner = $2 AND dialogue = $3 AND turn = $4
    ORDER BY at_us, id)";

ModelCall to_model_call(const Row& row) {
    ModelCall call;
    call.id = row.text("id");
    call.dialogue = model::DialogueId{row.text("dialogue")};
    call.turn = static_cast<int>(row.integer("turn"));
    call.model = row.text("model");
    call.at = row.time("at_us");
    call.took = std::chrono::milliseconds{row.integer("took_ms")};
    call.tokens_in = static_cast<int>(row.integer("tokens_in"));
    call.tokens_out = static_cast<int>(row.integer("tokens_out"));
    call.outcome = row.text("outcome");
    return call;
}

}  // namespace

base::Result<void> ModelCallStore::append(const model::Scope& scope, const ModelCall& call) {
    const auto done = database_.connection().run(
        append_sql, {call.id, scope.organisation.text(), scope.subject.text(), call.dialogue.text(),
                     call.turn, call.model, call.at, std::int64_t{call.took.count()},
                     call.tokens_in, call.tokens_out, call.outcome});
    if (!done) return done.error();
    return {};
}

base::Result<std::vector<ModelCall>> ModelCallStore::list(const model::Scope& scope,
                                                          const model::DialogueId& dialogue,
                                                          int turn) {
    const auto rows = database_.connection().run(
        list_sql, {scope.organisation.text(), scope.subject.text(), dialogue.text(), turn});
    if (!rows) return rows.error();
    std::vector<ModelCall> list;
    for (const auto& row : *rows)
        list.push_back(to_model_call(row));
    return list;
}

}  // namespace athro::store
