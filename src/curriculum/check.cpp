#include <athro/curriculum/check.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <athro/base/parallel.h>
#include <athro/curriculum/checks.h>

namespace athro::curriculum {
namespace {

constexpr std::array all_checks{
    check_references,     check_professions,    check_inner_ids,      check_prerequisites,
    check_mentor_folders, check_hints,          check_options,        check_misconceptions_of_items,
    check_numbers,        check_accepted_forms, check_keys,           check_objectives,
    check_brief_sizes,    check_brief_points,   check_probes,         check_units,
    check_questions,      check_lengths,        check_parity,         check_negations,
    check_placeholders,   check_phrases,        check_redirects,      check_learners,
    check_labs,           check_plainer,        check_reading_levels,
};

}  // namespace

Finding error_at(const Faculty& faculty, const std::string& path, std::string message) {
    auto place = faculty.places.find(path);
    if (place.file.empty())
        place.file = "faculty";  // a thing without an id, which has its own finding
    return {std::move(place.file), place.line, Severity::error, std::move(message)};
}

Finding warning_at(const Faculty& faculty, const std::string& path, std::string message) {
    auto finding = error_at(faculty, path, std::move(message));
    finding.severity = Severity::warning;
    return finding;
}

std::vector<Finding> check(const Faculty& faculty) {
    std::array<Findings, all_checks.size()> found;
    base::for_each_task(all_checks.size(),
                        [&](std::size_t i) { found[i] = all_checks[i](faculty); });
    Findings findings;
    for (auto& some : found)
        std::ranges::move(some, std::back_inserter(findings));
    return findings;
}

base::Result<Report> check_faculty(const std::filesystem::path& faculty, base::Date today) {
    const auto files = read_files(faculty);
    if (!files) return files.error();
    return check_files(*files, today);
}

Report check_files(const std::vector<FacultyFile>& files, base::Date today) {
    Report report;
    const auto faculty = read_faculty(files, report.findings);
    if (faculty.is_whole) {
        for (auto& finding : check(faculty))
            report.findings.push_back(std::move(finding));
    }
    for (auto& finding : check_dates(faculty, today))
        report.findings.push_back(std::move(finding));
    sort_findings(report.findings);
    report.summary = summarise(faculty, today);
    return report;
}

}  // namespace athro::curriculum
