#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <athro/base/expect.h>
#include <athro/curriculum/load.h>
#include <athro/curriculum/testing_briefs.h>
#include <athro/curriculum/testing_items.h>
#include <athro/curriculum/testing_labs.h>
#include <athro/curriculum/testing_mentor.h>
#include <athro/curriculum/testing_phrases.h>
#include <athro/curriculum/testing_shared.h>

namespace athro::curriculum {

/// A day on which nothing of the small faculty has expired.
inline constexpr base::Date small_faculty_day{std::chrono::year{2026} / 10 / 1};

/// A small but complete faculty, as files: mentor `hali`, unit `foundations/alerts` with the
/// objectives `…/few-true` and `…/threshold`, an item of each kind, the briefs `alerts-at-work` and
/// `ai-and-my-work`.
inline std::vector<FacultyFile> small_faculty_files() {
    return {{"faculty/hali/briefs/ai-and-my-work.toml", std::string{small_work_brief}},
            {"faculty/hali/briefs/alerts-at-work.toml", std::string{small_alerts_brief}},
            {"faculty/hali/items/alerts.toml", std::string{small_items}},
            {"faculty/hali/labs/references.toml", std::string{small_reference_lab}},
            {"faculty/hali/labs/sample.toml", std::string{small_sample_lab}},
            {"faculty/hali/labs/sorting.toml", std::string{small_sorting_lab}},
            {"faculty/hali/labs/trust.toml", std::string{small_trust_lab}},
            {"faculty/hali/mentor.toml", std::string{small_mentor}},
            {"faculty/hali/misconceptions.toml", std::string{small_misconceptions}},
            {"faculty/hali/passages/alerts.toml", std::string{small_passages}},
            {"faculty/hali/phrases.toml", std::string{small_phrases}},
            {"faculty/hali/units/alerts.toml", std::string{small_unit}},
            {"faculty/shared/cards.toml", std::string{small_cards}},
            {"faculty/shared/glossary.toml", std::string{small_glossary}},
            {"faculty/shared/professions.toml", std::string{small_professions}},
            {"faculty/shared/redirects.toml", std::string{small_redirects}},
            {"faculty/shared/sources.toml", std::string{small_sources}}};
}

/// Writes files into a folder, "faculty/x" as `folder`/faculty/x.
inline void write_files(const std::vector<FacultyFile>& files,
                        const std::filesystem::path& folder) {
    for (const auto& file : files) {
        std::filesystem::create_directories((folder / file.name).parent_path());
        std::ofstream{folder / file.name, std::ios::binary} << file.bytes;
    }
}

/// The same as a value.
inline std::shared_ptr<const Curriculum> small_faculty() {
    std::vector<Finding> findings;
    const auto loaded = load_files(small_faculty_files(), findings, small_faculty_day);
    base::expect(loaded.has_value(), findings.empty() ? "" : to_text(findings.front()));
    return *loaded;
}

}  // namespace athro::curriculum
