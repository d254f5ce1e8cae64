#include <athro/safety/route.h>

#include <algorithm>
#include <array>

namespace athro::safety {
namespace {

constexpr std::array<std::string_view, 9> names{
    "distress",  "live-patient", "abuse",        "exam-answer", "transcript",
    "colleague", "reflection",   "out-of-scope", "education",
};

bool holds(const RouteRule& rule, const PhraseHits& hits) {
    const auto found = [&](const std::string& label) { return hits.has(label); };
    const auto chosen = [&](const auto& choice) { return std::ranges::any_of(choice, found); };
    return std::ranges::all_of(rule.all, chosen) &&
           (rule.any.empty() || std::ranges::any_of(rule.any, found)) &&
           std::ranges::none_of(rule.unless, found);
}

}  // namespace

std::string_view to_text(Route route) {
    return names[static_cast<std::size_t>(route)];
}

std::optional<Route> parse_route(std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Route>(found - names.begin());
}

Routing classify(const RouteRules& rules, std::string_view text, base::Language) {
    auto hits = rules.phrases.find(text);
    if (text.contains('?')) hits.covered[std::string{question_mark}] = 0;
    const RouteRule* best = nullptr;
    for (const auto& rule : rules.rules) {
        if (best && rule.route >= best->route) continue;
        if (holds(rule, hits)) best = &rule;
    }
    if (!best) return {};
    return {best->route, best->id, best->clarify};
}

}  // namespace athro::safety
