#include <athro/dialogue/mark_senses.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <athro/base/stem.h>
#include <athro/dialogue/mark_sense_list.h>

namespace athro::dialogue {

std::string_view sense_of(std::string_view stem) {
    static const auto by_stem = [] {
        std::unordered_map<std::string, std::string_view> made;
        for (const auto& [name, words] : senses) {
            for (std::size_t start = 0; start < words.size();) {
                const auto end = std::min(words.find(' ', start), words.size());
                made.emplace(base::stem(words.substr(start, end - start)), name);
                start = end + 1;
            }
        }
        return made;
    }();
    const auto found = by_stem.find(std::string{stem});
    return found == by_stem.end() ? std::string_view{} : found->second;
}

bool are_opposite_senses(std::string_view a, std::string_view b) {
    return std::ranges::any_of(opposite_senses, [&](const auto& pair) {
        return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
    });
}

bool has_opposite_sense(std::string_view sense) {
    return !sense.empty() && std::ranges::any_of(opposite_senses, [&](const auto& pair) {
        return pair.first == sense || pair.second == sense;
    });
}

}  // namespace athro::dialogue
