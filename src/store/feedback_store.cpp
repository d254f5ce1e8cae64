#include <athro/store/feedback_store.h>

namespace athro::store {
namespace {

constexpr auto add_sql = R"(
    INSERT INTO feedback (id, organisation, learner, kind, dialogue, turn, page, comment, state,
                          at_us)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))";
constexpr auto own_sql = R"(
    SELECT id, learner, kind, dialogue, turn, page, comment, state, at_us
    FROM feedback WHERE organisation = $1 AND state = $2 AND learner = $3 ORDER BY at_us, id)";
constexpr auto all_sql = R"(
    SELECT id, learner, kind, dialogue, turn, page, comment, state, at_us
    FROM feedback WHERE organisation = $1 AND state = $2 ORDER BY at_us, id)";
constexpr auto state_sql = R"(
    UPDATE feedback SET state = $3 WHERE organisation = $1 AND id = $2)";

Place comment_of(const model::LearnerId& learner, const std::string& id) {
    return {learner, "feedback", id, "comment"};
}

base::Result<Feedback> to_feedback(Vault& vault, const Row& row) {
    Feedback feedback;
    feedback.id = row.text("id");
    const auto kind = parse_feedback_kind(row.text("kind"));
    if (!kind) return kind.error();
    feedback.kind = *kind;
    const auto state = parse_feedback_state(row.text("state"));
    if (!state) return state.error();
    feedback.state = *state;
    feedback.dialogue = model::DialogueId{row.text("dialogue")};
    feedback.turn = static_cast<int>(row.integer("turn"));
    feedback.page = row.text("page");
    feedback.at = row.time("at_us");
    feedback.comment = row.text("comment");
    if (row.is_null("learner")) return feedback;
    const model::LearnerId learner{row.text("learner")};
    auto comment = vault.open(comment_of(learner, feedback.id), feedback.comment);
    if (!comment) return comment.error();
    feedback.comment = std::move(*comment);
    return feedback;
}

}  // namespace

std::string_view to_text(FeedbackKind kind) {
    switch (kind) {
        case FeedbackKind::helpful:
            return "helpful";
        case FeedbackKind::wrong:
            return "wrong";
        case FeedbackKind::unsafe:
            return "unsafe";
        case FeedbackKind::poor_welsh:
            return "poor-welsh";
        case FeedbackKind::page:
            return "page";
    }
    return "page";
}

base::Result<FeedbackKind> parse_feedback_kind(std::string_view text) {
    for (const auto kind : {FeedbackKind::helpful, FeedbackKind::wrong, FeedbackKind::unsafe,
                            FeedbackKind::poor_welsh, FeedbackKind::page}) {
        if (to_text(kind) == text) return kind;
    }
    return base::Error{base::Code::invalid, "no feedback is called '" + std::string{text} + "'"};
}

std::string_view to_text(FeedbackState state) {
    return state == FeedbackState::open ? "open" : "closed";
}

base::Result<FeedbackState> parse_feedback_state(std::string_view text) {
    for (const auto state : {FeedbackState::open, FeedbackState::closed}) {
        if (to_text(state) == text) return state;
    }
    return base::Error{base::Code::invalid,
                       "no state of feedback is called '" + std::string{text} + "'"};
}

base::Result<void> FeedbackStore::add(const model::Scope& scope, const Feedback& feedback) {
    Value learner;
    auto comment = feedback.comment;
    if (!scope.subject.is_empty()) {
        learner = scope.subject.text();
        auto sealed = database_.vault().seal(comment_of(scope.subject, feedback.id), comment);
        if (!sealed) return sealed.error();
        comment = std::move(*sealed);
    }
    const auto done = database_.connection().run(
        add_sql, {feedback.id, scope.organisation.text(), learner, to_text(feedback.kind),
                  feedback.dialogue.text(), feedback.turn, feedback.page, comment,
                  to_text(feedback.state), feedback.at});
    if (!done) return done.error();
    return {};
}

base::Result<std::vector<Feedback>> FeedbackStore::list(const model::Scope& scope,
                                                        FeedbackState state) {
    auto& connection = database_.connection();
    const auto rows = scope.purpose == model::Purpose::maintenance
                          ? connection.run(all_sql, {scope.organisation.text(), to_text(state)})
                          : connection.run(own_sql, {scope.organisation.text(), to_text(state),
                                                     scope.subject.text()});
    if (!rows) return rows.error();
    std::vector<Feedback> list;
    for (const auto& row : *rows) {
        auto feedback = to_feedback(database_.vault(), row);
        if (!feedback) return feedback.error();
        list.push_back(std::move(*feedback));
    }
    return list;
}

base::Result<void> FeedbackStore::set_state(const model::Scope& scope, const std::string& id,
                                            FeedbackState state) {
    const base::Error none{base::Code::not_found, "there is no such feedback"};
    if (scope.purpose != model::Purpose::maintenance) return none;
    auto& connection = database_.connection();
    const auto done = connection.run(state_sql, {scope.organisation.text(), id, to_text(state)});
    if (!done) return done.error();
    if (connection.changed() == 0) return none;
    return {};
}

}  // namespace athro::store
