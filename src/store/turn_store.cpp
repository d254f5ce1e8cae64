#include <athro/store/turn_store.h>

#include <athro/base/text.h>
#include <athro/store/turn_json.h>

namespace athro::store {
namespace {

constexpr auto insert_sql = R"(
    INSERT INTO turn (dialogue, id, organisation, learner, number, state, curriculum, message,
                      masked, opened_at_us)
    VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(number), 0) + 1 FROM turn WHERE dialogue = $1),
            'open', $5, $6, $7, $8)
    RETURNING number)";
constexpr auto touch_sql = R"(
    UPDATE dialogue SET last_at_us = $4 WHERE organisation = $1 AND learner = $2 AND id = $3)";
constexpr auto close_sql = R"(
    UPDATE turn SET state = $5, curriculum = $6, record = $7, reply = $8, closed_at_us = $9
    WHERE organisation = $1 AND learner = $2 AND dialogue = $3 AND id = $4 AND state = 'open')";
constexpr auto by_id_sql = R"(
    SELECT id, dialogue, number, state, curriculum, message, masked, record, reply, opened_at_us,
           closed_at_us
    FROM turn WHERE organisation = $1 AND learner = $2 AND dialogue = $3 AND id = $4)";
constexpr auto by_number_sql = R"(
    SELECT id, dialogue, number, state, curriculum, message, masked, record, reply, opened_at_us,
           closed_at_us
    FROM turn WHERE organisation = $1 AND learner = $2 AND dialogue = $3 AND number = $4)";
constexpr auto list_sql = R"(
    SELECT id, dialogue, number, state, curriculum, message, masked, record, reply, opened_at_us,
           closed_at_us
    FROM turn WHERE organisation = $1 AND learner = $2 AND dialogue = $3 ORDER BY number)";
constexpr auto open_sql = R"(
    SELECT learner, dialogue, number FROM turn WHERE organisation = $1 AND state = 'open'
    ORDER BY opened_at_us, dialogue)";

base::Error no_turn() {
    return {base::Code::not_found, "there is no such turn"};
}

/// Seals and opens the columns of one turn.
class Sealer {
public:
    Sealer(Vault& vault, const model::LearnerId& learner, const model::DialogueId& dialogue,
           const model::TurnId& turn)
        : vault_{vault}, learner_{learner}, row_{dialogue.text() + "/" + turn.text()} {}

    base::Result<std::string> seal(std::string_view column, const std::string& text) {
        if (!base::is_valid_utf8(text)) {
            return base::Error{base::Code::invalid, "a text is not UTF-8"};
        }
        return vault_.seal({learner_, "turn", row_, column}, text);
    }

    base::Result<std::string> open(std::string_view column, const std::string& sealed) {
        return vault_.open({learner_, "turn", row_, column}, sealed);
    }

private:
    Vault& vault_;
    const model::LearnerId& learner_;
    std::string row_;
};

/// Null when there is nothing to seal.
template <class T>
base::Result<Value> seal_if_any(Sealer& sealer, std::string_view column,
                                const std::optional<T>& thing) {
    if (!thing) return Value{};
    auto sealed = sealer.seal(column, to_json(*thing));
    if (!sealed) return sealed.error();
    return Value{std::move(*sealed)};
}

/// What a sealed column holds, read by `parse`; nothing when it is null.
template <class T, class Parse>
base::Result<void> open_into(std::optional<T>& thing, Sealer& sealer, const Row& row,
                             std::string_view column, Parse parse) {
    if (row.is_null(column)) return {};
    const auto json = sealer.open(column, row.text(column));
    if (!json) return json.error();
    auto parsed = parse(*json);
    if (!parsed) return parsed.error();
    thing = std::move(*parsed);
    return {};
}

base::Result<model::Turn> to_turn(Vault& vault, const model::LearnerId& learner, const Row& row) {
    model::Turn turn;
    turn.id = model::TurnId{row.text("id")};
    turn.dialogue = model::DialogueId{row.text("dialogue")};
    turn.number = static_cast<int>(row.integer("number"));
    const auto state = model::parse_turn_state(row.text("state"));
    if (!state) return state.error();
    turn.state = *state;
    turn.curriculum = model::CurriculumVersion{row.text("curriculum")};
    turn.opened_at = row.time("opened_at_us");
    turn.closed_at = row.time_if_any("closed_at_us").value_or(base::Time{});
    auto masked = parse_texts(row.text("masked"));
    if (!masked) return masked.error();
    turn.masked = std::move(*masked);

    Sealer sealer{vault, learner, turn.dialogue, turn.id};
    std::optional<model::Message> message;
    auto opened = open_into(message, sealer, row, "message", parse_message);
    if (opened) opened = open_into(turn.record, sealer, row, "record", parse_turn_record);
    if (opened) opened = open_into(turn.reply, sealer, row, "reply", parse_reply);
    if (!opened) return opened.error();
    turn.message = std::move(*message);
    turn.message.turn = turn.id;
    return turn;
}

base::Result<model::Turn> find_one(Database& database, const model::Scope& scope, const char* sql,
                                   const model::DialogueId& dialogue, const Value& which) {
    const auto rows = database.connection().run(
        sql, {scope.organisation.text(), scope.subject.text(), dialogue.text(), which});
    if (!rows) return rows.error();
    if (rows->empty()) return no_turn();
    return to_turn(database.vault(), scope.subject, rows->front());
}

/// Notes that the dialogue is alive; this is also where a dialogue of another learner is refused.
base::Result<void> touch(Connection& connection, const model::Scope& scope,
                         const model::Turn& draft) {
    const auto done = connection.run(touch_sql, {scope.organisation.text(), scope.subject.text(),
                                                 draft.dialogue.text(), draft.opened_at});
    if (!done) return done.error();
    if (connection.changed() == 0) {
        return base::Error{base::Code::not_found, "there is no such dialogue"};
    }
    return {};
}

}  // namespace

base::Result<OpenedTurn> TurnStore::open(const model::Scope& scope, const model::Turn& draft) {
    if (draft.id.is_empty()) return base::Error{base::Code::invalid, "a turn needs an id"};
    auto known = find_one(database_, scope, by_id_sql, draft.dialogue, draft.id.text());
    if (known) return OpenedTurn{std::move(*known), false};
    if (known.error().code != base::Code::not_found) return known.error();

    if (auto done = touch(database_.connection(), scope, draft); !done) return done.error();
    Sealer sealer{database_.vault(), scope.subject, draft.dialogue, draft.id};
    const auto message = sealer.seal("message", to_json(draft.message));
    if (!message) return message.error();
    const auto rows = database_.connection().run(
        insert_sql,
        {draft.dialogue.text(), draft.id.text(), scope.organisation.text(), scope.subject.text(),
         draft.curriculum.text(), *message, to_json(draft.masked), draft.opened_at});
    if (!rows && rows.error().code == base::Code::conflict) {
        return base::Error{base::Code::conflict, "another turn of this dialogue is still open"};
    }
    if (!rows) return rows.error();
    auto turn = draft;
    turn.number = static_cast<int>(rows->front().integer("number"));
    turn.state = model::TurnState::open;
    turn.message.turn = draft.id;
    return OpenedTurn{std::move(turn), true};
}

base::Result<void> TurnStore::close(const model::Scope& scope, const model::Turn& turn) {
    if (turn.state == model::TurnState::open) {
        return base::Error{base::Code::invalid, "a turn cannot be closed as open"};
    }
    Sealer sealer{database_.vault(), scope.subject, turn.dialogue, turn.id};
    const auto record = seal_if_any(sealer, "record", turn.record);
    if (!record) return record.error();
    const auto reply = seal_if_any(sealer, "reply", turn.reply);
    if (!reply) return reply.error();
    auto& connection = database_.connection();
    const auto done =
        connection.run(close_sql, {scope.organisation.text(), scope.subject.text(),
                                   turn.dialogue.text(), turn.id.text(), model::to_text(turn.state),
                                   turn.curriculum.text(), *record, *reply, turn.closed_at});
    if (!done) return done.error();
    if (connection.changed() == 1) return {};
    const auto found = find_one(database_, scope, by_id_sql, turn.dialogue, turn.id.text());
    if (!found) return found.error();
    return base::Error{base::Code::conflict, "this turn is closed and does not change any more"};
}

base::Result<model::Turn> TurnStore::find(const model::Scope& scope,
                                          const model::DialogueId& dialogue, int number) {
    return find_one(database_, scope, by_number_sql, dialogue, number);
}

base::Result<std::vector<model::Turn>> TurnStore::list(const model::Scope& scope,
                                                       const model::DialogueId& dialogue) {
    const auto rows = database_.connection().run(
        list_sql, {scope.organisation.text(), scope.subject.text(), dialogue.text()});
    if (!rows) return rows.error();
    std::vector<model::Turn> turns;
    for (const auto& row : *rows) {
        auto turn = to_turn(database_.vault(), scope.subject, row);
        if (!turn) return turn.error();
        turns.push_back(std::move(*turn));
    }
    return turns;
}

base::Result<std::vector<TurnPlace>> TurnStore::list_open(const model::Scope& scope) {
    std::vector<TurnPlace> places;
    if (scope.purpose != model::Purpose::maintenance) return places;
    const auto rows = database_.connection().run(open_sql, {scope.organisation.text()});
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        places.push_back(
            {{scope.organisation, model::LearnerId{row.text("learner")}, model::Purpose::learning},
             model::DialogueId{row.text("dialogue")},
             static_cast<int>(row.integer("number"))});
    }
    return places;
}

}  // namespace athro::store
