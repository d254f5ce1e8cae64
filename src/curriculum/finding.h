#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace athro::curriculum {

/// Where something stands in the faculty.
struct Place {
    std::string file;  // as a person names it, such as "faculty/hali/items/bias.toml"
    int line = 0;      // from 1; 0 when the whole file is meant
    bool operator==(const Place&) const = default;
};

/// An error keeps a faculty from being loaded; a warning does not, and a note only says what could
/// still be written.
enum class Severity { note, warning, error };

std::string_view to_text(Severity severity);

/// What is wrong with a faculty, where, and what to do about it.
struct Finding {
    std::string file;
    int line = 0;
    Severity severity = Severity::error;
    std::string message;
    bool operator==(const Finding&) const = default;
};

/// `faculty/hali/items/bias.toml:41: objective "foundations/biass" is unknown; did you mean …?`;
/// a warning and a note say so before their message.
std::string to_text(const Finding& finding);

bool has_errors(const std::vector<Finding>& findings);

/// By file and line, without doubles.
void sort_findings(std::vector<Finding>& findings);

/// Where each field of a faculty stands, by path: the kind and id of a thing, then the keys as in
/// the file, such as "item foundations/bias/x.option.2.text.cy". Lists count from 1.
class Places {
public:
    /// False when the path has a place already, which stays.
    bool put(const std::string& path, Place place);

    /// The place of a path, else of the nearest path above it, else nothing known (an empty file
    /// name).
    Place find(std::string_view path) const;

    bool has(std::string_view path) const;

private:
    std::map<std::string, Place, std::less<>> places_;
};

}  // namespace athro::curriculum
