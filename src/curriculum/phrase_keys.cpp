#include <athro/curriculum/phrase_keys.h>

namespace athro::curriculum {

const std::vector<PhraseKey>& phrase_keys() {
    static const std::vector<PhraseKey> keys{
        {"greet", 3},
        {"greet-again", 3},
        {"role-ask", 1},
        {"role-thanks", 3},
        {"role-unknown", 1},
        {"quote", 3},
        {"idea", 3},
        {"thanks", 3},
        {"right", 3},
        {"right-with-help", 3},
        {"partly", 3},
        {"wrong", 3},
        {"unit-ask", 1},
        {"unsure-ask", 1},
        {"try-again-ask", 3},
        {"climb", 3},
        {"not-yet", 3},
        {"first-step", 3},
        {"explain", 3},
        {"fresh-item", 3},
        {"offer-item", 3},
        {"practice", 3},
        {"sorry", 3},
        {"explained-back", 3},
        {"back-to-item-ask", 3},
        {"no-source", 3},
        {"decision-ask", 3},
        {"not-covered", 3},
        {"weighs", 1},
        {"no-answer", 3},
        {"near-fact", 3},
        {"clarify-ask", 1},
        {"clarified", 1},
        {"hand-over", 1},
        {"why", 1},
        {"disagree", 3},
        {"skip", 3},
        {"no-more-items", 1},
        {"language", 1},
        {"summary", 3},
        {"action-ask", 3},
        {"action-noted", 3},
        {"follow-up-ask", 1},
        {"close", 3},
        {"sure-but-wrong", 3},
        {"right-but-unsure", 3},
        {"education-only", 1},
    };
    return keys;
}

}  // namespace athro::curriculum
