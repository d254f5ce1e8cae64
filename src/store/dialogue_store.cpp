#include <athro/store/dialogue_store.h>

#include <algorithm>

namespace athro::store {
namespace {

constexpr auto insert_sql = R"(
    INSERT INTO dialogue (id, organisation, learner, number, mentor, language, start, started_at_us,
                          last_at_us)
    VALUES ($1, $2, $3, (SELECT COALESCE(MAX(number), 0) + 1 FROM dialogue WHERE learner = $3),
            $4, $5, $6, $7, $7))";
constexpr auto find_sql = R"(
    SELECT id, learner, mentor, language, start, started_at_us
    FROM dialogue WHERE organisation = $1 AND learner = $2 AND id = $3)";
constexpr auto list_sql = R"(
    SELECT id, learner, mentor, language, start, started_at_us
    FROM dialogue WHERE organisation = $1 AND learner = $2
    ORDER BY number DESC LIMIT $3)";

model::Dialogue to_dialogue(const Row& row) {
    model::Dialogue dialogue;
    dialogue.id = model::DialogueId{row.text("id")};
    dialogue.learner = model::LearnerId{row.text("learner")};
    dialogue.mentor = model::MentorId{row.text("mentor")};
    dialogue.language = base::parse_language(row.text("language")).value_or(base::Language::en);
    dialogue.started_at = row.time("started_at_us");
    dialogue.start = row.text("start");
    return dialogue;
}

}  // namespace

base::Result<void> DialogueStore::create(const model::Scope& scope,
                                         const model::Dialogue& dialogue) {
    if (dialogue.learner != scope.subject) {
        return base::Error{base::Code::invalid, "a dialogue belongs to the learner who begins it"};
    }
    const auto done = database_.connection().run(
        insert_sql, {dialogue.id.text(), scope.organisation.text(), scope.subject.text(),
                     dialogue.mentor.text(), base::to_text(dialogue.language), dialogue.start,
                     dialogue.started_at});
    if (!done) return done.error();
    return {};
}

base::Result<model::Dialogue> DialogueStore::find(const model::Scope& scope,
                                                  const model::DialogueId& dialogue) {
    const auto rows = database_.connection().run(
        find_sql, {scope.organisation.text(), scope.subject.text(), dialogue.text()});
    if (!rows) return rows.error();
    if (rows->empty()) return base::Error{base::Code::not_found, "there is no such dialogue"};
    return to_dialogue(rows->front());
}

base::Result<std::vector<model::Dialogue>> DialogueStore::list(const model::Scope& scope,
                                                               int limit) {
    const auto rows = database_.connection().run(
        list_sql, {scope.organisation.text(), scope.subject.text(), std::clamp(limit, 1, 1'000)});
    if (!rows) return rows.error();
    std::vector<model::Dialogue> dialogues;
    for (const auto& row : *rows)
        dialogues.push_back(to_dialogue(row));
    return dialogues;
}

}  // namespace athro::store
