#include <athro/dialogue/plan.h>

#include <algorithm>

#include <athro/base/expect.h>
#include <athro/dialogue/rules.h>

namespace athro::dialogue {

const std::vector<Rule>& rules() {
    static const std::vector<Rule> table = [] {
        std::vector<Rule> all;
        for (auto group :
             {opening_rules, care_rules, item_rules, question_rules, course_rules, talk_rules}) {
            for (auto& rule : group())
                all.push_back(std::move(rule));
        }
        return all;
    }();
    return table;
}

const Rule* find_rule(std::string_view id) {
    const auto found = std::ranges::find(rules(), id, &Rule::id);
    return found == rules().end() ? nullptr : &*found;
}

model::Contract plan(const Situation& situation) {
    for (const auto& rule : rules()) {
        if (!rule.applies(situation)) continue;
        auto contract = rule.plan(situation);
        contract.rule = rule.id;
        return contract;
    }
    base::expect(
        false, "the last rule applies whenever no item is open, and an open item is always marked");
    return {};
}

}  // namespace athro::dialogue
