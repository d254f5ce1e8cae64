#include <algorithm>
#include <set>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

// What a brief must hold (docs/reference/content-format.md).
constexpr std::size_t experiences_min = 5;
constexpr std::size_t misconceptions_min = 3;
constexpr std::size_t probes_min = 6;
constexpr std::size_t outcomes_exactly = 5;

std::vector<std::string> aims_of(const Brief& brief) {
    std::vector<std::string> aims{"close", "anything"};
    for (const auto& point : brief.points)
        aims.push_back(point.id);
    for (const auto& misconception : brief.misconceptions)
        aims.push_back(misconception.text());
    for (const auto& experience : brief.experiences)
        aims.push_back(experience.id);
    return aims;
}

void check_classes(Findings& findings, const Faculty& faculty, const std::string& path,
                   const std::vector<model::WordClassId>& named) {
    std::vector<std::string> classes;
    for (const auto& one : faculty.parts.word_classes)
        classes.push_back(one.id.text());
    for (const auto& one : named) {
        if (std::ranges::find(classes, one.text()) != classes.end()) continue;
        findings.push_back(error_at(
            faculty, path,
            in_quotes(one.text()) + " is no word class" + did_you_mean(one.text(), classes)));
    }
}

void check_signs(Findings& findings, const Faculty& faculty, const std::string& path,
                 const BilingualList& signs, const BilingualList& said = {}) {
    for (const auto language : base::both_languages) {
        if (!signs.in(language).empty() || !said.in(language).empty()) continue;
        const std::string name{language == base::Language::cy ? "Welsh" : "English"};
        findings.push_back(error_at(faculty, below(below(path, "signs"), base::to_text(language)),
                                    "there is no sign in " + name));
    }
}

}  // namespace

Findings check_objectives(const Faculty& faculty) {
    Findings findings;
    for (const auto& objective : faculty.parts.objectives) {
        const auto path = path_of("objective", objective.id.text());
        if (objective.brief.is_empty()) {
            findings.push_back(error_at(
                faculty, path, "objective " + in_quotes(objective.id.text()) + " has no brief"));
            continue;
        }
        const auto& briefs = faculty.parts.briefs;
        const auto brief = std::ranges::find(briefs, objective.brief, &Brief::id);
        if (brief == briefs.end()) continue;
        if (std::ranges::find(brief->objectives, objective.id) != brief->objectives.end()) continue;
        findings.push_back(error_at(faculty, below(path, "brief"),
                                    "brief " + in_quotes(objective.brief.text()) +
                                        " does not name this objective among its own"));
    }
    return findings;
}

Findings check_brief_sizes(const Faculty& faculty) {
    Findings findings;
    for (const auto& brief : faculty.parts.briefs) {
        const auto path = path_of("brief", brief.id.text());
        const auto need = [&](std::size_t has, std::size_t needs, std::string_view what) {
            if (has >= needs) return;
            findings.push_back(error_at(faculty, path,
                                        "a brief needs " + std::to_string(needs) + " " +
                                            std::string{what} + " or more, and this has " +
                                            std::to_string(has)));
        };
        need(brief.points.size(), 1, "points");
        need(brief.experiences.size(), experiences_min, "experiences");
        need(brief.misconceptions.size(), misconceptions_min, "misconceptions");
        need(brief.probes.size(), probes_min, "probes");
    }
    return findings;
}

Findings check_brief_points(const Faculty& faculty) {
    Findings findings;
    for (const auto& brief : faculty.parts.briefs) {
        const auto path = path_of("brief", brief.id.text());
        std::vector<std::string> points;
        for (std::size_t i = 0; i < brief.points.size(); ++i) {
            const auto& point = brief.points[i];
            points.push_back(point.id);
            check_signs(findings, faculty, below(path, "point", i), point.signs, point.said);
            if (!point.passage.is_empty()) continue;
            findings.push_back(error_at(faculty, below(path, "point", i),
                                        "point " + in_quotes(point.id) + " has no passage"));
        }
        for (std::size_t i = 0; i < brief.experiences.size(); ++i) {
            const auto& experience = brief.experiences[i];
            const auto at = below(path, "experience", i);
            check_signs(findings, faculty, at, experience.signs, experience.said);
            if (std::ranges::find(points, experience.leads_to) != points.end()) continue;
            findings.push_back(error_at(faculty, below(at, "leads_to"),
                                        "point " + in_quotes(experience.leads_to) +
                                            " is not in this brief" +
                                            did_you_mean(experience.leads_to, points)));
        }
    }
    for (const auto& misconception : faculty.parts.misconceptions) {
        check_signs(findings, faculty, path_of("misconception", misconception.id.text()),
                    misconception.signs);
    }
    return findings;
}

Findings check_probes(const Faculty& faculty) {
    Findings findings;
    for (const auto& brief : faculty.parts.briefs) {
        const auto aims = aims_of(brief);
        for (std::size_t i = 0; i < brief.probes.size(); ++i) {
            const auto& nothing = brief.probes[i].if_nothing;
            const auto names_one = std::ranges::find(brief.experiences, nothing, &Experience::id) !=
                                   brief.experiences.end();
            if (!nothing.empty() && !names_one) {
                const auto path =
                    below(below(path_of("brief", brief.id.text()), "probe", i), "if_nothing");
                findings.push_back(error_at(faculty, path,
                                            "if_nothing names " + in_quotes(nothing) +
                                                ", which is no experience of this brief" +
                                                did_you_mean(nothing, aims)));
            }
            const auto at = below(path_of("brief", brief.id.text()), "probe", i);
            check_classes(findings, faculty, below(at, "fits_with"), brief.probes[i].fits_with);
            check_classes(findings, faculty, below(at, "moot_with"), brief.probes[i].moot_with);
            const auto& aim = brief.probes[i].aims_at;
            if (aim.empty() || std::ranges::find(aims, aim) != aims.end()) continue;
            const auto path =
                below(below(path_of("brief", brief.id.text()), "probe", i), "aims_at");
            findings.push_back(
                error_at(faculty, path,
                         "the probe aims at " + in_quotes(aim) +
                             ", which is no point, misconception or experience of this "
                             "brief" +
                             did_you_mean(aim, aims)));
        }
    }
    return findings;
}

Findings check_units(const Faculty& faculty) {
    Findings findings;
    std::set<model::UnitId> taught;
    for (const auto& mentor : faculty.parts.mentors)
        taught.insert(mentor.units.begin(), mentor.units.end());
    for (const auto& unit : faculty.parts.units) {
        const auto path = path_of("unit", unit.id.text());
        if (unit.outcomes.size() != outcomes_exactly) {
            findings.push_back(error_at(
                faculty, below(path, "outcomes"),
                "a unit has five outcomes, and this has " + std::to_string(unit.outcomes.size())));
        }
        if (unit.objectives.empty()) {
            findings.push_back(error_at(faculty, path, "the unit has no objective"));
        }
        if (!taught.contains(unit.id)) {
            findings.push_back(warning_at(faculty, path, "no mentor teaches this unit"));
        }
    }
    return findings;
}

}  // namespace athro::curriculum
