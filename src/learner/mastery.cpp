#include <athro/learner/mastery.h>

#include <algorithm>
#include <set>

namespace athro::learner {
namespace {

bool counts(const model::Evidence& evidence) {
    return evidence.help != model::Help::explained;
}

bool is_unaided_success(const model::Evidence& evidence) {
    return evidence.help == model::Help::none && evidence.score >= model::Score::full();
}

}  // namespace

std::string_view to_text(Level level) {
    switch (level) {
        case Level::fresh:
            return "new";
        case Level::developing:
            return "developing";
        case Level::secure:
            return "secure";
    }
    return "new";
}

Mastery fold_mastery(const model::ObjectiveId& objective, std::span<const model::Evidence> evidence,
                     base::Time now) {
    Mastery mastery{objective, Level::fresh, false, {}};
    std::set<model::ItemId> right_items;
    base::Time first{};
    base::Time last{};
    bool has_long_gap = false;
    for (const auto& one : evidence) {
        if (one.objective != objective || !counts(one)) continue;
        mastery.evidence.push_back(one);
        mastery.level = std::max(mastery.level, Level::developing);
        if (!is_unaided_success(one)) continue;
        if (right_items.empty()) first = one.observed_at;
        has_long_gap = has_long_gap || one.observed_at - first >= long_gap;
        last = std::max(last, one.observed_at);
        right_items.insert(one.item);
    }
    if (right_items.size() < 3 || !has_long_gap) return mastery;
    const auto interval = std::max<base::Time::duration>(first_review, 2 * (last - first));
    mastery.is_fading = now - last > 2 * interval;
    mastery.level = mastery.is_fading ? Level::developing : Level::secure;
    return mastery;
}

std::vector<Mastery> fold_all(const curriculum::Curriculum& curriculum,
                              std::span<const model::Evidence> evidence, base::Time now) {
    std::vector<Mastery> all;
    for (const auto& objective : curriculum.objectives()) {
        all.push_back(fold_mastery(objective.id, evidence, now));
    }
    return all;
}

const curriculum::Objective* choose_objective(const curriculum::Curriculum& curriculum,
                                              const curriculum::Mentor& mentor,
                                              std::span<const Mastery> mastery,
                                              const model::ObjectiveId& after) {
    const auto level_of = [&](const model::ObjectiveId& id) {
        const auto found = std::ranges::find(mastery, id, &Mastery::objective);
        return found == mastery.end() ? Level::fresh : found->level;
    };
    const curriculum::Objective* passed_over = nullptr;
    for (const auto& unit_id : mentor.units) {
        const auto* unit = curriculum.find(unit_id);
        if (!unit) continue;
        for (const auto& id : unit->objectives) {
            const auto* objective = curriculum.find(id);
            if (!objective || curriculum.items_of(id).empty() || level_of(id) == Level::secure)
                continue;
            const bool is_ready = std::ranges::all_of(
                objective->prerequisites,
                [&](const auto& before) { return level_of(before) != Level::fresh; });
            if (!is_ready) continue;
            if (id != after) return objective;
            passed_over = objective;
        }
    }
    return passed_over;
}

}  // namespace athro::learner
