#include <athro/pages/sorting_result.h>

namespace athro::pages {

namespace {

int strictness(std::string_view light) {
    if (light == "red") return 2;
    return light == "amber" ? 1 : 0;
}

}  // namespace

SortingResult count_sorting(const std::vector<const curriculum::SortTask*>& tasks,
                            const Judgements& judgements) {
    SortingResult result;
    for (const auto* task : tasks) {
        const auto given = judgements.find(task->id);
        if (given == judgements.end()) continue;
        ++result.tasks;
        const int difference = strictness(given->second) - strictness(to_text(task->light));
        ++(difference == 0 ? result.alike : difference < 0 ? result.looser : result.stricter);
    }
    return result;
}

ReferenceResult count_references(const curriculum::ReferenceLab& lab,
                                 const Judgements& judgements) {
    ReferenceResult result;
    for (const auto& reference : lab.references) {
        const auto given = judgements.find(reference.id);
        if (given == judgements.end()) continue;
        const bool is_called_invented = given->second == "invented";
        ++(reference.is_invented ? result.invented : result.real);
        if (!is_called_invented) continue;
        ++(reference.is_invented ? result.found : result.doubted);
    }
    return result;
}

}  // namespace athro::pages
