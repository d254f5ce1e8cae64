#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace athro::store {

/// What happens to the rows of a table in time.
enum class Retention {
    with_learner,   // as long as the learner; a guest's for 24 hours
    with_dialogue,  // as long as the dialogue: 12 months after its last turn
    twelve_months,  // 12 months after the row's own time
    session,        // 12 hours at most
};

/// How a column goes into a learner's export.
enum class Export {
    plain,   // as it is
    opened,  // sealed in the database, opened for its owner
    hidden,  // hashes and tokens: of no use to the learner and of some to a thief
};

/// A column whose export is not plain.
struct SpecialColumn {
    std::string_view name;
    Export how = Export::plain;
};

/// One table that holds a learner's id: who answers for it, how long it is kept, what is exported.
/// Erasing a learner deletes their rows in every table of the catalogue.
struct TableEntry {
    std::string_view table;
    std::string_view learner_column;
    std::string_view row;          // the column, or "a/b" columns, that name a row in its seals
    std::string_view time_column;  // what twelve_months counts from; empty otherwise
    std::string_view owner;        // the module that answers for it
    Retention retention = Retention::with_learner;
    std::vector<SpecialColumn> special;
};

/// The whole catalogue, in an order in which rows can be deleted: what refers to others comes
/// first.
std::span<const TableEntry> catalogue();

/// Tables that are about no person.
std::span<const std::string_view> impersonal_tables();

}  // namespace athro::store
