#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

/// The ids of each kind of thing, in the order of the parts.
using Known = std::map<std::string, std::vector<std::string>>;

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& things) {
    std::vector<std::string> ids;
    for (const auto& thing : things)
        ids.push_back(thing.id.text());
    return ids;
}

/// Those of the faculty and those that are built in.
std::vector<std::string> lab_ids(const Curriculum::Parts& parts) {
    auto ids = ids_of(parts.labs);
    ids.emplace_back(predictive_values_lab);
    return ids;
}

Known known_ids(const Curriculum::Parts& parts) {
    return {{"unit", ids_of(parts.units)},
            {"objective", ids_of(parts.objectives)},
            {"item", ids_of(parts.items)},
            {"brief", ids_of(parts.briefs)},
            {"misconception", ids_of(parts.misconceptions)},
            {"passage", ids_of(parts.passages)},
            {"source", ids_of(parts.sources)},
            {"term", ids_of(parts.terms)},
            {"profession", ids_of(parts.professions)},
            {"lab", lab_ids(parts)}};
}

/// Gathers what is named but not known.
class References {
public:
    explicit References(const Faculty& faculty)
        : faculty_{faculty}, known_{known_ids(faculty.parts)} {}

    void one(const std::string& path, const std::string& kind, const std::string& id) {
        if (id.empty()) return;  // absent: another check says so where it matters
        const auto& names = known_.at(kind);
        if (std::ranges::find(names, id) != names.end()) return;
        findings_.push_back(error_at(
            faculty_, path, kind + " " + in_quotes(id) + " is unknown" + did_you_mean(id, names)));
    }

    template <class I>
    void all(const std::string& path, const std::string& kind, const std::vector<I>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            one(path + "." + std::to_string(i + 1), kind, ids[i].text());
        }
    }

    Findings take() { return std::move(findings_); }

private:
    const Faculty& faculty_;
    Known known_;
    Findings findings_;
};

void add_item(References& to, const Item& item) {
    const auto path = path_of("item", item.id.text());
    to.one(below(path, "objective"), "objective", item.objective.text());
    to.one(below(path, "source"), "source", item.source.text());
    to.all(below(path, "passages"), "passage", item.passages);
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        to.one(below(below(path, "option", i), "misconception"), "misconception",
               item.options[i].misconception.text());
    }
    for (std::size_t i = 0; i < item.wrong.size(); ++i) {
        to.one(below(below(path, "wrong", i), "misconception"), "misconception",
               item.wrong[i].misconception.text());
    }
}

void add_brief(References& to, const Brief& brief) {
    const auto path = path_of("brief", brief.id.text());
    to.all(below(path, "objectives"), "objective", brief.objectives);
    to.all(below(path, "misconceptions"), "misconception", brief.misconceptions);
    for (std::size_t i = 0; i < brief.points.size(); ++i) {
        const auto at = below(path, "point", i);
        to.one(below(at, "passage"), "passage", brief.points[i].passage.text());
    }
    for (std::size_t i = 0; i < brief.experiences.size(); ++i) {
        const auto at = below(path, "experience", i);
        to.one(below(at, "passage"), "passage", brief.experiences[i].passage.text());
        to.one(below(at, "passage_then"), "passage", brief.experiences[i].passage_then.text());
        to.one(below(at, "brief"), "brief", brief.experiences[i].brief.text());
    }
    for (std::size_t i = 0; i < brief.probes.size(); ++i)
        to.all(below(below(path, "probe", i), "facts"), "passage", brief.probes[i].facts);
}

void add_unit(References& to, const Unit& unit) {
    const auto path = path_of("unit", unit.id.text());
    for (std::size_t i = 0; i < unit.sections.size(); ++i) {
        to.one(below(below(path, "section", i), "source"), "source",
               unit.sections[i].source.text());
    }
    to.all(below(path, "labs"), "lab", unit.labs);
}

void add_lab(References& to, const Lab& lab) {
    const auto path = path_of("lab", lab.id.text());
    to.one(below(path, "source"), "source", lab.source.text());
    if (const auto* sorting = std::get_if<SortingLab>(&lab.exercise)) {
        for (std::size_t i = 0; i < sorting->tasks.size(); ++i) {
            to.all(below(below(path, "task", i), "roles"), "profession", sorting->tasks[i].roles);
        }
    }
    if (const auto* list = std::get_if<ReferenceLab>(&lab.exercise)) {
        for (std::size_t i = 0; i < list->references.size(); ++i) {
            to.one(below(below(path, "reference", i), "source"), "source",
                   list->references[i].source.text());
        }
    }
}

void add_mentor(References& to, const Mentor& mentor) {
    const auto path = path_of("mentor", mentor.id.text());
    to.all(below(path, "units"), "unit", mentor.units);
    to.one(below(path, "opening_brief"), "brief", mentor.opening_brief.text());
    to.all(below(path, "opening_items"), "item", mentor.opening_items);
}

void add_shared(References& to, const Curriculum::Parts& parts) {
    for (const auto& passage : parts.passages) {
        if (!passage.section.empty()) continue;
        const auto path = path_of("passage", passage.id.text());
        to.one(below(path, "source"), "source", passage.source.text());
        to.all(below(path, "objectives"), "objective", passage.objectives);
    }
    for (const auto& term : parts.terms) {
        const auto path = path_of("term", term.id.text());
        to.one(below(path, "source"), "source", term.source.text());
        to.all(below(path, "confusable"), "term", term.confusable);
    }
    for (const auto& card : parts.cards) {
        to.one(below(path_of("card", card.id.text()), "source"), "source", card.source.text());
    }
    for (const auto& misconception : parts.misconceptions) {
        to.one(below(path_of("misconception", misconception.id.text()), "passage"), "passage",
               misconception.passage.text());
    }
}

/// The ids of the parts of one thing; a second use is a finding.
template <class T>
void add_doubles(Findings& findings, const Faculty& faculty, const std::string& path,
                 const std::vector<T>& things) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const std::string id = [&] {
            if constexpr (requires { things[i].id.text(); })
                return things[i].id.text();
            else
                return things[i].id;
        }();
        if (id.empty() || seen.insert(id).second) continue;
        findings.push_back(error_at(faculty, below(path + "." + std::to_string(i + 1), "id"),
                                    "id " + in_quotes(id) + " is there already"));
    }
}

void add_doubles_of_lab(Findings& findings, const Faculty& faculty, const Lab& lab) {
    const auto path = path_of("lab", lab.id.text());
    if (const auto* trust = std::get_if<TrustLab>(&lab.exercise)) {
        add_doubles(findings, faculty, below(path, "case"), trust->cases);
        for (std::size_t i = 0; i < trust->cases.size(); ++i) {
            add_doubles(findings, faculty, below(below(path, "case", i), "option"),
                        trust->cases[i].options);
        }
    }
    if (const auto* sorting = std::get_if<SortingLab>(&lab.exercise)) {
        add_doubles(findings, faculty, below(path, "task"), sorting->tasks);
    }
    if (const auto* list = std::get_if<ReferenceLab>(&lab.exercise)) {
        add_doubles(findings, faculty, below(path, "reference"), list->references);
    }
}

}  // namespace

Findings check_references(const Faculty& faculty) {
    References to{faculty};
    const auto& parts = faculty.parts;
    for (const auto& mentor : parts.mentors)
        add_mentor(to, mentor);
    for (const auto& unit : parts.units)
        add_unit(to, unit);
    for (const auto& objective : parts.objectives) {
        const auto path = path_of("objective", objective.id.text());
        to.one(below(path, "brief"), "brief", objective.brief.text());
        to.all(below(path, "prerequisites"), "objective", objective.prerequisites);
    }
    for (const auto& item : parts.items)
        add_item(to, item);
    for (const auto& brief : parts.briefs)
        add_brief(to, brief);
    for (const auto& lab : parts.labs)
        add_lab(to, lab);
    add_shared(to, parts);
    return to.take();
}

Findings check_professions(const Faculty& faculty) {
    References to{faculty};
    const auto add = [&](const std::string& path, const std::map<std::string, Prose>& table) {
        for (const auto& [profession, text] : table)
            to.one(below(path, profession), "profession", profession);
    };
    for (const auto& unit : faculty.parts.units) {
        add(below(path_of("unit", unit.id.text()), "hook_for"), unit.hook_for);
    }
    for (const auto& item : faculty.parts.items) {
        add(below(path_of("item", item.id.text()), "stem_for"), item.stem_for);
    }
    for (const auto& brief : faculty.parts.briefs) {
        const auto path = path_of("brief", brief.id.text());
        add(below(path, "examples_for"), brief.examples_for);
        for (std::size_t i = 0; i < brief.probes.size(); ++i) {
            add(below(below(path, "probe", i), "ask_for"), brief.probes[i].ask_for);
        }
    }
    return to.take();
}

Findings check_inner_ids(const Faculty& faculty) {
    Findings findings;
    const auto& parts = faculty.parts;
    for (const auto& unit : parts.units) {
        add_doubles(findings, faculty, below(path_of("unit", unit.id.text()), "section"),
                    unit.sections);
    }
    for (const auto& item : parts.items) {
        const auto path = path_of("item", item.id.text());
        add_doubles(findings, faculty, below(path, "option"), item.options);
        add_doubles(findings, faculty, below(path, "point"), item.points);
    }
    for (const auto& brief : parts.briefs) {
        const auto path = path_of("brief", brief.id.text());
        add_doubles(findings, faculty, below(path, "point"), brief.points);
        add_doubles(findings, faculty, below(path, "experience"), brief.experiences);
        add_doubles(findings, faculty, below(path, "probe"), brief.probes);
    }
    for (const auto& lab : parts.labs)
        add_doubles_of_lab(findings, faculty, lab);
    for (const auto& profession : parts.professions) {
        add_doubles(findings, faculty,
                    below(path_of("profession", profession.id.text()), "setting"),
                    profession.settings);
    }
    return findings;
}

Findings check_prerequisites(const Faculty& faculty) {
    std::map<std::string, const Objective*> by_id;
    for (const auto& objective : faculty.parts.objectives)
        by_id[objective.id.text()] = &objective;
    Findings findings;
    std::map<std::string, int> state;  // 1: on the way, 2: done
    std::vector<std::string> way;
    const std::function<void(const Objective&)> visit = [&](const Objective& objective) {
        const auto& id = objective.id.text();
        state[id] = 1;
        way.push_back(id);
        for (const auto& before : objective.prerequisites) {
            const auto found = by_id.find(before.text());
            if (found == by_id.end() || state[before.text()] == 2) continue;
            if (state[before.text()] == 0) {
                visit(*found->second);
                continue;
            }
            std::string cycle;
            for (auto at = std::ranges::find(way, before.text()); at != way.end(); ++at)
                cycle += *at + " -> ";
            findings.push_back(error_at(faculty, below(path_of("objective", id), "prerequisites"),
                                        "prerequisites go in a circle: " + cycle + before.text()));
        }
        way.pop_back();
        state[id] = 2;
    };
    for (const auto& objective : faculty.parts.objectives) {
        if (state[objective.id.text()] == 0) visit(objective);
    }
    return findings;
}

Findings check_mentor_folders(const Faculty& faculty) {
    Findings findings;
    if (faculty.parts.mentors.empty()) {
        findings.push_back(
            {"faculty", 0, Severity::error, "there is no mentor: no folder has a mentor.toml"});
    }
    for (const auto& mentor : faculty.parts.mentors) {
        const auto path = path_of("mentor", mentor.id.text());
        const auto file = faculty.places.find(path).file;
        if (file.ends_with("/" + mentor.id.text() + "/mentor.toml")) continue;
        findings.push_back(error_at(
            faculty, below(path, "id"),
            "mentor " + in_quotes(mentor.id.text()) + " must stand in a folder of that name"));
    }
    return findings;
}

}  // namespace athro::curriculum
