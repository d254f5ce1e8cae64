#include <athro/curriculum/table_reader.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include <athro/base/text.h>
#include <athro/curriculum/nearest.h>

namespace athro::curriculum {
namespace {

bool is_segment(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && std::ranges::all_of(text, fits);
}

std::string joined(std::string_view path, std::string_view below) {
    return std::string{path} + "." + std::string{below};
}

std::string_view name_of(base::Language language) {
    return language == base::Language::cy ? "Welsh" : "English";
}

/// The text of a field, when there is one and it is a text.
std::optional<std::string> text_of(const Table& table, std::string_view key) {
    const auto* field = table.find(key);
    const auto* text = field ? std::get_if<std::string>(&field->value.data) : nullptr;
    if (!text) return std::nullopt;
    return *text;
}

}  // namespace

bool is_id(std::string_view text) {
    while (true) {
        const auto slash = text.find('/');
        if (!is_segment(text.substr(0, slash))) return false;
        if (slash == text.npos) return true;
        text.remove_prefix(slash + 1);
    }
}

TableReader::TableReader(const Table& table, ReadContext& context, std::string path)
    : table_{&table}, context_{&context}, path_{std::move(path)} {
    context_->places.put(path_, {context_->file, table.line});
}

void TableReader::report(int line, std::string message) {
    context_->findings.push_back({context_->file, line, Severity::error, std::move(message)});
}

int TableReader::line_of(std::string_view key) const {
    const auto* field = table_->find(key);
    return field ? field->value.line : table_->line;
}

void TableReader::put(const std::string& below, int line) {
    context_->places.put(joined(path_, below), {context_->file, line});
}

const Value* TableReader::take(std::string_view key, Need need) {
    known_.emplace(key);
    const auto* field = table_->find(key);
    if (field) {
        put(std::string{key}, field->value.line);
        return &field->value;
    }
    if (need == Need::required) report(table_->line, std::string{key} + " is missing");
    return nullptr;
}

template <class T>
const T* TableReader::take_as(std::string_view key, Need need, std::string_view kind) {
    const auto* value = take(key, need);
    if (!value) return nullptr;
    if (const auto* found = std::get_if<T>(&value->data)) return found;
    report(value->line, std::string{key} + " must be " + std::string{kind} + ", and it is " +
                            std::string{kind_of(*value)});
    return nullptr;
}

std::string TableReader::text(std::string_view key, Need need) {
    const auto* found = take_as<std::string>(key, need, "a text");
    if (!found) return {};
    auto text = std::string{*found};
    if (base::count_words(text) == 0 && need == Need::required) {
        report(line_of(key), std::string{key} + " is empty");
    }
    return text;
}

std::string TableReader::one_of(std::string_view key, const std::vector<std::string>& known) {
    auto found = text(key);
    if (found.empty() || std::ranges::find(known, found) != known.end()) return found;
    report(line_of(key),
           std::string{key} + " " + in_quotes(found) + " is unknown" + did_you_mean(found, known));
    return {};
}

Bilingual TableReader::bilingual(std::string_view key, Need need) {
    const auto* value = take(key, need);
    return value ? pair(*value, std::string{key}, std::string{key}) : Bilingual{};
}

/// `beside`: a key that may stand beside the languages.
Bilingual TableReader::pair(const Value& value, const std::string& name, const std::string& below,
                            std::string_view beside) {
    const auto* table = std::get_if<Table>(&value.data);
    if (!table) {
        report(value.line, name + " must have the languages en and cy, and it is " +
                               std::string{kind_of(value)});
        return {};
    }
    Bilingual both;
    for (const auto language : base::both_languages) {
        const auto code = base::to_text(language);
        const auto* field = table->find(code);
        const auto* text = field ? std::get_if<std::string>(&field->value.data) : nullptr;
        if (field) put(joined(below, code), field->value.line);
        if (field && !text) {
            report(field->value.line, joined(name, code) + " must be a text, and it is " +
                                          std::string{kind_of(field->value)});
        } else if (!text || base::squeeze(*text).empty()) {
            report(field ? field->value.line : value.line,
                   name + " has no " + std::string{name_of(language)} + " text");
        } else {
            (language == base::Language::cy ? both.cy : both.en) = *text;
        }
    }
    for (const auto& field : table->fields) {
        if (field.key != "en" && field.key != "cy" && field.key != beside) {
            report(field.value.line, "unknown language " + in_quotes(field.key) + " of " + name +
                                         "; the languages are en and cy");
        }
    }
    return both;
}

Prose TableReader::prose(std::string_view key, Need need) {
    const auto* value = take(key, need);
    return value ? prose_of(*value, std::string{key}, std::string{key}) : Prose{};
}

Prose TableReader::prose_of(const Value& value, const std::string& name, const std::string& below) {
    constexpr std::string_view key = "plainer";
    Prose prose{pair(value, name, below, key), {}};
    const auto* table = std::get_if<Table>(&value.data);
    if (const auto* plainer = table ? table->find(key) : nullptr) {
        put(joined(below, key), plainer->value.line);
        prose.plainer = pair(plainer->value, joined(name, key), joined(below, key));
    }
    return prose;
}

BilingualList TableReader::bilingual_list(std::string_view key, Need need) {
    const auto* value = take(key, need);
    if (!value) return {};
    const auto* table = std::get_if<Table>(&value->data);
    if (!table) {
        report(value->line, std::string{key} + " must have the lists en and cy, and it is " +
                                std::string{kind_of(*value)});
        return {};
    }
    BilingualList both;
    for (const auto language : base::both_languages) {
        const std::string code{base::to_text(language)};
        const auto name = joined(key, code);
        if (const auto* field = table->find(code)) {
            put(name, field->value.line);
            (language == base::Language::cy ? both.cy : both.en) = list(field->value, name, name);
        } else {
            report(value->line, std::string{key} + " has no " + std::string{name_of(language)} +
                                    " list; write " + name + " = [] if it is meant to be empty");
        }
    }
    for (const auto& field : table->fields) {
        if (field.key != "en" && field.key != "cy") {
            report(field.value.line, "unknown language " + in_quotes(field.key) + " of " +
                                         std::string{key} + "; the languages are en and cy");
        }
    }
    return both;
}

std::vector<std::string> TableReader::list(const Value& value, const std::string& name,
                                           const std::string& below) {
    const auto* array = std::get_if<Array>(&value.data);
    if (!array) {
        report(value.line, name + " must be a list, and it is " + std::string{kind_of(value)});
        return {};
    }
    std::vector<std::string> texts;
    for (const auto& item : *array) {
        put(joined(below, std::to_string(texts.size() + 1)), item.line);
        const auto* text = std::get_if<std::string>(&item.data);
        if (!text) {
            report(item.line,
                   name + " must hold texts only, and one is " + std::string{kind_of(item)});
        } else if (base::squeeze(*text).empty()) {
            report(item.line, name + " holds an empty text");
        }
        texts.push_back(text ? *text : std::string{});
    }
    return texts;
}

std::vector<Prose> TableReader::prose_list(std::string_view key) {
    const auto* array = take_as<Array>(key, Need::required, "a list");
    if (!array) return {};
    std::vector<Prose> found;
    for (const auto& value : *array) {
        const auto number = std::to_string(found.size() + 1);
        put(joined(key, number), value.line);
        found.push_back(prose_of(value, std::string{key} + " " + number, joined(key, number)));
    }
    return found;
}

std::map<std::string, Prose> TableReader::by_profession(std::string_view key) {
    const auto* table = take_as<Table>(key, Need::optional, "a table by profession");
    if (!table) return {};
    std::map<std::string, Prose> found;
    for (const auto& field : table->fields) {
        put(joined(key, field.key), field.value.line);
        found[field.key] = prose_of(field.value, joined(key, field.key), joined(key, field.key));
    }
    return found;
}

double TableReader::number(std::string_view key, Need need) {
    const auto* value = take(key, need);
    if (!value) return 0;
    const auto* real = std::get_if<double>(&value->data);
    if (real && std::isfinite(*real)) return *real;
    if (const auto* whole = std::get_if<std::int64_t>(&value->data))
        return static_cast<double>(*whole);
    report(value->line,
           std::string{key} + " must be a number, and it is " + std::string{kind_of(*value)});
    return 0;
}

int TableReader::integer(std::string_view key, int low, int high, std::optional<int> fallback) {
    const auto need = fallback ? Need::optional : Need::required;
    const auto* found = take_as<std::int64_t>(key, need, "a whole number");
    if (!found) return fallback.value_or(low);
    if (*found < low || *found > high) {
        report(line_of(key), std::string{key} + " must lie between " + std::to_string(low) +
                                 " and " + std::to_string(high) + ", and it is " +
                                 std::to_string(*found));
        return low;
    }
    return static_cast<int>(*found);
}

bool TableReader::flag(std::string_view key, bool fallback) {
    const auto* found = take_as<bool>(key, Need::optional, "true or false");
    return found ? *found : fallback;
}

base::Date TableReader::date(std::string_view key) {
    const auto* found = take_as<base::Date>(key, Need::required, "a date such as 2027-05-31");
    return found ? *found : base::Date{};
}

std::string TableReader::id_text(std::string_view key, Need need) {
    auto found = text(key, need);
    if (!found.empty() && !is_id(found)) {
        report(line_of(key),
               std::string{key} + " " + in_quotes(found) +
                   " must be lower case letters, digits and -, in segments joined by /");
    }
    return found;
}

std::vector<std::string> TableReader::id_texts(std::string_view key, Need need) {
    const auto* value = take(key, need);
    return value ? list(*value, std::string{key}, std::string{key}) : std::vector<std::string>{};
}

const Array* TableReader::table_array(std::string_view key) {
    const auto* array = take_as<Array>(key, Need::optional, "a list of tables");
    if (!array) return nullptr;
    for (const auto& value : *array) {
        if (std::holds_alternative<Table>(value.data)) continue;
        report(value.line, std::string{key} + " must be a list of tables, and one is " +
                               std::string{kind_of(value)});
    }
    return array;
}

std::optional<TableReader> TableReader::table(std::string_view key) {
    const auto* table = take_as<Table>(key, Need::optional, "a table");
    if (!table) return std::nullopt;
    return TableReader{*table, *context_, joined(path_, key)};
}

std::vector<TableReader> TableReader::tables(std::string_view key, std::string_view name_key) {
    std::vector<TableReader> found;
    const auto* array = table_array(key);
    if (!array) return found;
    for (std::size_t i = 0; i < array->size(); ++i) {
        const auto* table = std::get_if<Table>(&(*array)[i].data);
        if (!table) continue;
        const auto name = text_of(*table, name_key).value_or(std::to_string(i + 1));
        found.emplace_back(*table, *context_, joined(joined(path_, key), name));
    }
    return found;
}

std::vector<TableReader> TableReader::things(std::string_view key) {
    std::vector<TableReader> found;
    const auto* array = table_array(key);
    if (!array) return found;
    for (const auto& value : *array) {
        const auto* table = std::get_if<Table>(&value.data);
        if (!table) continue;
        const auto id = text_of(*table, "id");
        const auto path = std::string{key} + " " + id.value_or("without id");
        if (id && context_->places.has(path)) {
            const auto before = context_->places.find(path);
            report(table->line, std::string{key} + " " + in_quotes(*id) + " is there already, at " +
                                    before.file + ":" + std::to_string(before.line));
            continue;
        }
        found.emplace_back(*table, *context_, path);
    }
    return found;
}

void TableReader::finish() {
    const std::vector<std::string> known{known_.begin(), known_.end()};
    for (const auto& field : table_->fields) {
        if (known_.contains(field.key)) continue;
        report(field.value.line,
               "unknown key " + in_quotes(field.key) + did_you_mean(field.key, known));
    }
}

}  // namespace athro::curriculum
