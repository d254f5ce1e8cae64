#include <athro/curriculum/document.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include <toml++/toml.h>

#include <athro/base/text.h>

namespace athro::curriculum {
namespace {

constexpr int depth_max = 16;

// toml++ recurses once per part of a dotted key and has no limit of its own there.
constexpr std::ptrdiff_t dots_in_line_max = 64;

int line_of(const toml::source_region& region) {
    return static_cast<int>(region.begin.line);
}

/// The first line with too many full stops, or 0.
int over_dotted_line(std::string_view bytes) {
    int line = 1;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        if (std::ranges::count(bytes.substr(0, end), '.') > dots_in_line_max) return line;
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++line;
    }
    return 0;
}

base::Date to_date(const toml::date& date) {
    using namespace std::chrono;
    return sys_days{year{date.year} / month{date.month} / day{date.day}};
}

/// Turns toml++ nodes into our own; answers the line of what is nested too deeply, or 0.
class Converter {
public:
    Table table(const toml::table& from, int depth) {
        Table to{line_of(from.source()), {}};
        if (is_too_deep(to.line, depth)) return to;
        for (const auto& [key, node] : from) {
            auto value = convert(node, depth + 1);
            value.line = line_of(key.source());
            to.fields.push_back({std::string{key.str()}, std::move(value)});
        }
        return to;
    }

    int too_deep_at() const { return too_deep_at_; }

private:
    Value convert(const toml::node& node, int depth) {
        Value value{line_of(node.source()), {}};
        if (is_too_deep(value.line, depth)) return value;
        if (const auto* text = node.as_string()) {
            value.data = text->get();
        } else if (const auto* flag = node.as_boolean()) {
            value.data = flag->get();
        } else if (const auto* whole = node.as_integer()) {
            value.data = whole->get();
        } else if (const auto* real = node.as_floating_point()) {
            value.data = real->get();
        } else if (const auto* date = node.as_date()) {
            value.data = to_date(date->get());
        } else if (const auto* list = node.as_array()) {
            Array items;
            for (const auto& item : *list)
                items.push_back(convert(item, depth + 1));
            value.data = std::move(items);
        } else if (const auto* inner = node.as_table()) {
            value.data = table(*inner, depth + 1);
        }
        return value;
    }

    bool is_too_deep(int line, int depth) {
        if (depth <= depth_max) return false;
        if (too_deep_at_ == 0) too_deep_at_ = line;
        return true;
    }

    int too_deep_at_ = 0;
};

}  // namespace

const Field* Table::find(std::string_view key) const {
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

std::optional<Table> parse_document(const std::string& file, std::string_view bytes,
                                    std::vector<Finding>& findings) {
    const auto refuse = [&](int line, std::string message) {
        findings.push_back({file, line, Severity::error, std::move(message)});
        return std::nullopt;
    };
    if (!base::is_valid_utf8(bytes)) return refuse(0, "the file is not well-formed UTF-8");
    if (const auto line = over_dotted_line(bytes); line > 0) {
        return refuse(line, "the line has more than 64 full stops");
    }
    try {
        const auto parsed = toml::parse(bytes);
        Converter converter;
        auto table = converter.table(parsed, 0);
        if (const auto line = converter.too_deep_at(); line > 0) {
            return refuse(line, "tables and lists are nested more than 16 deep");
        }
        return table;
    } catch (const toml::parse_error& error) {
        return refuse(line_of(error.source()), "not TOML: " + std::string{error.description()});
    }
}

std::string_view kind_of(const Value& value) {
    static constexpr std::string_view names[] = {"a time",   "a text", "true or false", "a number",
                                                 "a number", "a date", "a list",        "a table"};
    return names[value.data.index()];
}

}  // namespace athro::curriculum
