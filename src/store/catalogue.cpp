#include <athro/store/catalogue.h>

#include <array>

namespace athro::store {

std::span<const TableEntry> catalogue() {
    static const std::vector<TableEntry> entries{
        {"model_call",
         "learner",
         {"id"},
         "at_us, id",
         "llm",
         Retention::twelve_months,
         "at_us",
         {}},
        {"feedback",
         "learner",
         {"id"},
         "at_us, id",
         "pages",
         Retention::twelve_months,
         "at_us",
         {{"comment", Export::opened}}},
        {"memory",
         "learner",
         {"id"},
         "number",
         "dialogue",
         Retention::with_learner,
         "",
         {{"text", Export::opened}}},
        {"disagreement",
         "learner",
         {"id"},
         "number",
         "learner",
         Retention::with_learner,
         "",
         {{"note", Export::opened}}},
        {"evidence", "learner", {"id"}, "number", "learner", Retention::with_learner, "", {}},
        {"turn",
         "learner",
         {"dialogue", "id"},
         "dialogue, number",
         "dialogue",
         Retention::with_dialogue,
         "",
         {{"message", Export::opened_json},
          {"masked", Export::json},
          {"record", Export::opened_json},
          {"reply", Export::opened_json}}},
        {"dialogue", "learner", {"id"}, "number", "dialogue", Retention::with_dialogue, "", {}},
        {"session",
         "learner",
         {"token_hash"},
         "created_at_us",
         "identity",
         Retention::session,
         "",
         {{"token_hash", Export::hidden}}},
        {"recovery_code",
         "learner",
         {"learner", "code_hash"},
         "code_hash",
         "identity",
         Retention::with_learner,
         "",
         {{"code_hash", Export::hidden}}},
        {"account",
         "learner",
         {"learner"},
         "learner",
         "identity",
         Retention::with_learner,
         "",
         {{"user_name", Export::opened},
          {"name_hash", Export::hidden},
          {"passphrase_hash", Export::hidden}}},
        {"learner", "id", {"id"}, "id", "identity", Retention::with_learner, "", {}},
    };
    return entries;
}

std::span<const std::string_view> impersonal_tables() {
    static constexpr std::array<std::string_view, 1> tables{"schema_history"};
    return tables;
}

}  // namespace athro::store
