#include <athro/curriculum/finding.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace athro::curriculum {

std::string_view to_text(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "error";
}

std::string to_text(const Finding& finding) {
    const auto line = finding.line > 0 ? std::to_string(finding.line) + ": " : std::string{" "};
    const bool is_error = finding.severity == Severity::error;
    const auto mark = is_error ? std::string{} : std::string{to_text(finding.severity)} + ": ";
    return finding.file + ":" + line + mark + finding.message;
}

bool has_errors(const std::vector<Finding>& findings) {
    return std::ranges::any_of(findings,
                               [](const auto& one) { return one.severity == Severity::error; });
}

void sort_findings(std::vector<Finding>& findings) {
    const auto key = [](const Finding& one) {
        return std::tie(one.file, one.line, one.severity, one.message);
    };
    std::ranges::sort(findings, {}, key);
    const auto doubles = std::ranges::unique(findings);
    findings.erase(doubles.begin(), doubles.end());
}

bool Places::put(const std::string& path, Place place) {
    return places_.emplace(path, std::move(place)).second;
}

Place Places::find(std::string_view path) const {
    while (true) {
        if (const auto found = places_.find(path); found != places_.end()) return found->second;
        const auto dot = path.rfind('.');
        if (dot == path.npos) return {};
        path = path.substr(0, dot);
    }
}

bool Places::has(std::string_view path) const {
    return places_.contains(path);
}

}  // namespace athro::curriculum
