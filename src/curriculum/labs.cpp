#include <athro/curriculum/labs.h>

#include <algorithm>

#include <athro/base/expect.h>

namespace athro::curriculum {

std::string_view to_text(Light light) {
    switch (light) {
        case Light::green:
            return "green";
        case Light::amber:
            return "amber";
        case Light::red:
            return "red";
    }
    return "green";
}

const Bilingual& option_text(const TrustCase& one, std::string_view id) {
    const auto option = std::ranges::find(one.options, id, &CaseOption::id);
    base::expect(option != one.options.end(), "the case has this option");
    return option->text;
}

std::vector<model::ProfessionId> roles_of(const SortingLab& lab) {
    std::vector<model::ProfessionId> roles;
    for (const auto& task : lab.tasks) {
        for (const auto& role : task.roles) {
            if (std::ranges::find(roles, role) == roles.end()) roles.push_back(role);
        }
    }
    return roles;
}

std::vector<const SortTask*> tasks_of(const SortingLab& lab, const model::ProfessionId& role) {
    std::vector<const SortTask*> tasks;
    for (const auto& task : lab.tasks) {
        const auto is_of_role = std::ranges::find(task.roles, role) != task.roles.end();
        if (task.roles.empty() || is_of_role) tasks.push_back(&task);
    }
    return tasks;
}

}  // namespace athro::curriculum
