#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <athro/base/clock.h>
#include <athro/curriculum/finding.h>

namespace athro::curriculum {

struct Field;
struct Value;

/// A TOML table: its fields and the line on which it begins (from 1).
struct Table {
    int line = 0;
    std::vector<Field> fields;  // by key

    /// The field of that key, or nullptr.
    const Field* find(std::string_view key) const;
};

using Array = std::vector<Value>;

/// A TOML value; std::monostate stands for the kinds that no faculty file uses (times).
struct Value {
    int line = 0;
    std::variant<std::monostate, std::string, bool, std::int64_t, double, base::Date, Array, Table>
        data;
};

struct Field {
    std::string key;
    Value value;
};

/// Parses one TOML file. Bad UTF-8, bad TOML and tables nested more than 16 deep become a finding
/// with file and line, and nothing is answered.
std::optional<Table> parse_document(const std::string& file, std::string_view bytes,
                                    std::vector<Finding>& findings);

/// What a value is, for messages: "a text", "a list", "a date" …
std::string_view kind_of(const Value& value);

}  // namespace athro::curriculum
