#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <athro/curriculum/document.h>
#include <athro/curriculum/finding.h>
#include <athro/curriculum/types.h>

namespace athro::curriculum {

/// Where readers report to.
struct ReadContext {
    std::string file;
    std::vector<Finding>& findings;
    Places& places;
};

enum class Need { required, optional };

/// Reads one TOML table field by field. What is missing, of the wrong type or not known becomes a
/// finding with its line; the reading goes on with an empty value, so that all findings come at
/// once.
class TableReader {
public:
    /// `path` is where the table's fields go in Places. `table` must outlive the reader.
    TableReader(const Table& table, ReadContext& context, std::string path);

    const std::string& path() const { return path_; }

    std::string text(std::string_view key, Need need = Need::required);
    /// One of `known`; anything else is a finding with the nearest.
    std::string one_of(std::string_view key, const std::vector<std::string>& known);
    /// Both languages; one without the other is a finding.
    Bilingual bilingual(std::string_view key, Need need = Need::required);
    /// Both lists; an empty list must be written out.
    BilingualList bilingual_list(std::string_view key, Need need = Need::required);
    /// Both languages, and a `plainer` form with both languages where there is one.
    Prose prose(std::string_view key, Need need = Need::required);
    std::vector<Prose> prose_list(std::string_view key);
    /// Tables such as [stem_for.nurse]; an absent one is empty.
    std::map<std::string, Prose> by_profession(std::string_view key);
    double number(std::string_view key, Need need = Need::required);
    /// Within [low, high]; `fallback` when it is absent, or required without one.
    int integer(std::string_view key, int low, int high,
                std::optional<int> fallback = std::nullopt);
    bool flag(std::string_view key, bool fallback);
    base::Date date(std::string_view key);

    /// The id of this table, such as "foundations/bias": segments of [a-z0-9-] joined by '/'.
    std::string id_text(std::string_view key, Need need = Need::required);
    template <class I>
    I id(std::string_view key, Need need = Need::required) {
        return I{id_text(key, need)};
    }
    template <class I>
    std::vector<I> ids(std::string_view key, Need need = Need::required) {
        std::vector<I> found;
        for (auto& text : id_texts(key, need))
            found.emplace_back(std::move(text));
        return found;
    }

    /// The table [key] within this one, if it is there.
    std::optional<TableReader> table(std::string_view key);
    /// The tables of [[key]] within this one; their paths count from 1, or hold the text of
    /// `name_key`.
    std::vector<TableReader> tables(std::string_view key, std::string_view name_key = {});
    /// The tables of [[key]] that are things with an id of their own: their path is "key id". An id
    /// that was used before is a finding, and that table is left out.
    std::vector<TableReader> things(std::string_view key);

    bool has(std::string_view key) const { return table_->find(key) != nullptr; }

    /// Every key that nothing has read is a finding, with the nearest right name.
    void finish();

    void report(int line, std::string message);
    int line() const { return table_->line; }
    /// The line of a field, or of the table when it is absent.
    int line_of(std::string_view key) const;

private:
    const Value* take(std::string_view key, Need need);
    template <class T>
    const T* take_as(std::string_view key, Need need, std::string_view kind);
    void put(const std::string& below, int line);
    Bilingual pair(const Value& value, const std::string& name, const std::string& below,
                   std::string_view beside = {});
    Prose prose_of(const Value& value, const std::string& name, const std::string& below);
    std::vector<std::string> list(const Value& value, const std::string& name,
                                  const std::string& below);
    std::vector<std::string> id_texts(std::string_view key, Need need);
    const Array* table_array(std::string_view key);

    const Table* table_;
    ReadContext* context_;
    std::string path_;
    std::set<std::string, std::less<>> known_;
};

/// Whether the text is segments of [a-z0-9-] joined by '/'.
bool is_id(std::string_view text);

}  // namespace athro::curriculum
