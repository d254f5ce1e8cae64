#include <athro/store/memory_store.h>

namespace athro::store {
namespace {

constexpr auto add_sql = R"(
    INSERT INTO memory (id, organisation, learner, number, mentor, kind, text, due_at_us, is_done,
                        created_at_us)
    VALUES ($1, $2, $3, (SELECT COALESCE(MAX(number), 0) + 1 FROM memory WHERE learner = $3),
            $4, $5, $6, $7, $8, $9))";
constexpr auto list_sql = R"(
    SELECT id, mentor, kind, text, due_at_us, is_done, created_at_us
    FROM memory WHERE organisation = $1 AND learner = $2 ORDER BY number)";
constexpr auto correct_sql = R"(
    UPDATE memory SET text = $4 WHERE organisation = $1 AND learner = $2 AND id = $3)";
constexpr auto done_sql = R"(
    UPDATE memory SET is_done = $4 WHERE organisation = $1 AND learner = $2 AND id = $3)";
constexpr auto remove_sql = R"(
    DELETE FROM memory WHERE organisation = $1 AND learner = $2 AND id = $3)";

Place text_of(const model::Scope& scope, const std::string& id) {
    return {scope.subject, "memory", id, "text"};
}

base::Result<void> change(Connection& connection, const char* sql,
                          std::initializer_list<Value> values) {
    const auto done = connection.run(sql, values);
    if (!done) return done.error();
    if (connection.changed() == 0) {
        return base::Error{base::Code::not_found, "nothing of that kind is remembered"};
    }
    return {};
}

base::Result<Memory> to_memory(Vault& vault, const model::Scope& scope, const Row& row) {
    Memory memory;
    memory.id = row.text("id");
    memory.mentor = model::MentorId{row.text("mentor")};
    const auto kind = parse_memory_kind(row.text("kind"));
    if (!kind) return kind.error();
    memory.kind = *kind;
    memory.due_at = row.time_if_any("due_at_us");
    memory.is_done = row.is_true("is_done");
    memory.created_at = row.time("created_at_us");
    auto text = vault.open(text_of(scope, memory.id), row.text("text"));
    if (!text) return text.error();
    memory.text = std::move(*text);
    return memory;
}

}  // namespace

std::string_view to_text(MemoryKind kind) {
    switch (kind) {
        case MemoryKind::goal:
            return "goal";
        case MemoryKind::action:
            return "action";
        case MemoryKind::open_point:
            return "open-point";
    }
    return "goal";
}

base::Result<MemoryKind> parse_memory_kind(std::string_view text) {
    for (const auto kind : {MemoryKind::goal, MemoryKind::action, MemoryKind::open_point}) {
        if (to_text(kind) == text) return kind;
    }
    return base::Error{base::Code::invalid, "no memory is of the kind '" + std::string{text} + "'"};
}

base::Result<void> MemoryStore::add(const model::Scope& scope, const Memory& memory) {
    const auto text = database_.vault().seal(text_of(scope, memory.id), memory.text);
    if (!text) return text.error();
    const auto done = database_.connection().run(
        add_sql,
        {memory.id, scope.organisation.text(), scope.subject.text(), memory.mentor.text(),
         to_text(memory.kind), *text, or_null(memory.due_at), memory.is_done, memory.created_at});
    if (!done) return done.error();
    return {};
}

base::Result<std::vector<Memory>> MemoryStore::list(const model::Scope& scope) {
    const auto rows =
        database_.connection().run(list_sql, {scope.organisation.text(), scope.subject.text()});
    if (!rows) return rows.error();
    std::vector<Memory> list;
    for (const auto& row : *rows) {
        auto memory = to_memory(database_.vault(), scope, row);
        if (!memory) return memory.error();
        list.push_back(std::move(*memory));
    }
    return list;
}

base::Result<void> MemoryStore::correct(const model::Scope& scope, const std::string& id,
                                        std::string_view text) {
    const auto sealed = database_.vault().seal(text_of(scope, id), text);
    if (!sealed) return sealed.error();
    return change(database_.connection(), correct_sql,
                  {scope.organisation.text(), scope.subject.text(), id, *sealed});
}

base::Result<void> MemoryStore::set_done(const model::Scope& scope, const std::string& id,
                                         bool is_done) {
    return change(database_.connection(), done_sql,
                  {scope.organisation.text(), scope.subject.text(), id, is_done});
}

base::Result<void> MemoryStore::remove(const model::Scope& scope, const std::string& id) {
    return change(database_.connection(), remove_sql,
                  {scope.organisation.text(), scope.subject.text(), id});
}

}  // namespace athro::store
