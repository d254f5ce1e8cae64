#include <athro/store/export.h>

#include <algorithm>

#include <boost/json.hpp>

#include <athro/store/catalogue.h>

namespace athro::store {
namespace {

namespace json = boost::json;

Export how_of(const TableEntry& entry, std::string_view column) {
    const auto found = std::ranges::find(entry.special, column, &SpecialColumn::name);
    return found == entry.special.end() ? Export::plain : found->how;
}

std::string name_of(const TableEntry& entry, const Row& row) {
    std::string name;
    for (const auto column : entry.row_name) {
        if (!name.empty()) name += '/';
        name += row.text(column);
    }
    return name;
}

json::value to_plain(const Value& value) {
    struct Converter {
        json::value operator()(std::monostate) const { return nullptr; }
        json::value operator()(std::int64_t number) const { return number; }
        json::value operator()(double number) const { return number; }
        json::value operator()(const std::string& text) const { return json::value(text); }
    };
    return std::visit(Converter{}, value.data());
}

base::Result<json::value> to_parsed(std::string_view text) {
    json::error_code error;
    auto value = json::parse(text, error);
    if (error) return base::Error{base::Code::internal, "a stored record does not read"};
    return value;
}

base::Result<json::value> to_exported(Vault& vault, const Place& place, Export how,
                                      const Value& value) {
    if (value.is_null() || how == Export::plain) return to_plain(value);
    auto text = std::get<std::string>(value.data());
    if (how == Export::json) return to_parsed(text);
    auto opened = vault.open(place, text);
    if (!opened) return opened.error();
    if (how == Export::opened) return json::value(*opened);
    return to_parsed(*opened);
}

base::Result<std::string> to_line(Vault& vault, const model::LearnerId& learner,
                                  const TableEntry& entry, const Row& row) {
    const auto name = name_of(entry, row);
    json::object fields;
    for (std::size_t i = 0; i < row.columns().size(); ++i) {
        const auto& column = row.columns()[i];
        const auto how = how_of(entry, column);
        if (how == Export::hidden) continue;
        auto value = to_exported(vault, {learner, entry.table, name, column}, how, row.values()[i]);
        if (!value) return value.error();
        fields[column] = std::move(*value);
    }
    return json::serialize(json::object{{"table", entry.table}, {"row", std::move(fields)}}) + "\n";
}

}  // namespace

base::Result<std::string> export_lines(Database& database, const model::Scope& scope) {
    std::string lines;
    const base::Error none{base::Code::not_found, "there is no such learner"};
    if (scope.purpose != model::Purpose::account) return none;
    for (const auto& entry : catalogue()) {
        const auto sql = "SELECT * FROM " + std::string{entry.table} +
                         " WHERE organisation = $1 AND " + std::string{entry.learner} +
                         " = $2 ORDER BY " + std::string{entry.order};
        const auto rows =
            database.connection().run(sql, {scope.organisation.text(), scope.subject.text()});
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            auto line = to_line(database.vault(), scope.subject, entry, row);
            if (!line) return line.error();
            lines += *line;
        }
    }
    if (lines.empty()) return none;
    return lines;
}

}  // namespace athro::store
