#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace athro::store {

/// How long the rows of a table are kept. All go with their learner; a guest goes 24 hours after
/// creation.
enum class Retention {
    with_learner,   // as long as the learner
    with_dialogue,  // 12 months after the dialogue's last turn
    twelve_months,  // 12 months after the row's own time
    session,        // until the session has ended: 12 hours at most
};

/// How a column goes into a learner's export.
enum class Export {
    plain,        // as it is
    json,         // JSON text, as JSON
    opened,       // sealed in the database, opened for its owner
    opened_json,  // sealed JSON text, opened, as JSON
    hidden,       // hashes and tokens: of no use to the learner, and of some to a thief
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
    std::string_view learner;  // the column with the learner's id
    std::vector<std::string_view>
        row_name;            // the columns that name a row in its seals, joined by '/'
    std::string_view order;  // the columns that give the order of an export
    std::string_view owner;  // the module that answers for it
    Retention retention = Retention::with_learner;
    std::string_view time;  // the column that twelve_months counts from; else empty
    std::vector<SpecialColumn> special;
};

/// The whole catalogue, in an order in which rows can be deleted: what refers to others comes
/// first.
std::span<const TableEntry> catalogue();

/// The tables that are about no person.
std::span<const std::string_view> impersonal_tables();

}  // namespace athro::store
