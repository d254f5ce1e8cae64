#include <athro/curriculum/load.h>

#include <algorithm>
#include <utility>

#include <athro/curriculum/check.h>
#include <athro/curriculum/checks.h>
#include <athro/curriculum/faculty.h>

namespace athro::curriculum {

base::Result<std::shared_ptr<const Curriculum>> load_faculty(const std::filesystem::path& faculty,
                                                             std::vector<Finding>& findings,
                                                             base::Date today) {
    const auto files = read_files(faculty);
    if (!files) return files.error();
    return load_files(*files, findings, today);
}

base::Result<std::shared_ptr<const Curriculum>> load_files(const std::vector<FacultyFile>& files,
                                                           std::vector<Finding>& findings,
                                                           base::Date today) {
    auto faculty = read_faculty(files, findings);
    if (faculty.is_whole) {
        for (auto& finding : check(faculty))
            findings.push_back(std::move(finding));
    }
    for (auto& finding : check_dates(faculty, today)) {
        finding.severity = Severity::warning;
        findings.push_back(std::move(finding));
    }
    sort_findings(findings);
    const auto first = std::ranges::find(findings, Severity::error, &Finding::severity);
    if (first != findings.end()) return base::Error{base::Code::invalid, to_text(*first)};
    return std::make_shared<const Curriculum>(std::move(faculty.parts));
}

}  // namespace athro::curriculum
