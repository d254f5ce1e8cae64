#include <athro/curriculum/nearest.h>

#include <algorithm>

#include <athro/base/text.h>

namespace athro::curriculum {

std::string nearest(std::string_view name, const std::vector<std::string>& known) {
    auto limit = std::max<std::size_t>(2, name.size() / 3);
    std::string best;
    for (const auto& candidate : known) {
        const auto distance = base::edit_distance(name, candidate, limit);
        if (distance > limit) continue;
        best = candidate;
        if (distance == 0) break;
        limit = distance - 1;
    }
    return best;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
    const auto best = nearest(name, known);
    return best.empty() ? "" : "; did you mean " + in_quotes(best) + "?";
}

std::string in_quotes(std::string_view name) {
    return '"' + std::string{name} + '"';
}

}  // namespace athro::curriculum
