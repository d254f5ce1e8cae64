#include <athro/curriculum/checks.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/texts.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace athro::curriculum {
namespace {

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& things) {
    std::vector<std::string> ids;
    for (const auto& thing : things)
        ids.push_back(thing.id.text());
    return ids;
}

/// What is wrong with where a dialogue starts; empty when nothing is.
std::string start_fault(const Curriculum::Parts& parts, const std::string& start) {
    if (start.empty() || start == "each item" || start == "each brief") return {};
    const std::array<std::pair<std::string_view, std::vector<std::string>>, 3> kinds{
        {{"item:", ids_of(parts.items)},
         {"brief:", ids_of(parts.briefs)},
         {"unit:", ids_of(parts.units)}}};
    for (const auto& [prefix, known] : kinds) {
        if (!start.starts_with(prefix)) continue;
        const auto id = start.substr(prefix.size());
        if (std::ranges::find(known, id) != known.end()) return {};
        return "start " + in_quotes(start) + " names nothing that is taught" +
               did_you_mean(id, known);
    }
    return "start is \"\", \"each item\", \"each brief\", \"item:ID\", \"brief:ID\" or \"unit:ID\"";
}

}  // namespace

Findings check_learners(const Faculty& faculty) {
    Findings findings;
    const auto& parts = faculty.parts;
    const auto mentors = ids_of(parts.mentors);
    const auto professions = ids_of(parts.professions);
    for (const auto& learner : parts.learners) {
        const auto path = path_of("learner", learner.id);
        const auto report = [&](std::string_view key, std::string message) {
            findings.push_back(error_at(faculty, below(path, key), std::move(message)));
        };
        if (std::ranges::find(mentors, learner.mentor.text()) == mentors.end()) {
            report("id", "mentor " + in_quotes(learner.mentor.text()) + " is unknown" +
                             did_you_mean(learner.mentor.text(), mentors));
        }
        if (auto fault = start_fault(parts, learner.start); !fault.empty()) report("start", fault);
        const auto& role = learner.profession.text();
        if (!role.empty() && std::ranges::find(professions, role) == professions.end()) {
            report("role", "profession " + in_quotes(role) + " is unknown" +
                               did_you_mean(role, professions));
        }
        if (learner.turns.en.size() != learner.turns.cy.size() || learner.turns.en.empty()) {
            report("turns",
                   "a learner says as much in Welsh as in English, and something: this has " +
                       std::to_string(learner.turns.en.size()) + " turns in English and " +
                       std::to_string(learner.turns.cy.size()) + " in Welsh");
        }
    }
    return findings;
}

}  // namespace athro::curriculum
