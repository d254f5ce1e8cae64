#include <athro/safety/survives.h>

#include <algorithm>
#include <set>

#include <athro/base/text.h>

namespace athro::safety {
namespace {

/// Letters and digits alone, folded.
std::string core(std::string_view text) {
    std::string kept;
    for (const char c : base::fold(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
    }
    return kept;
}

}  // namespace

std::vector<std::string> name_parts(std::string_view text) {
    std::vector<std::string> parts;
    for (const auto& word : base::words(text)) {
        for (std::size_t start = 0; start <= word.folded.size();) {
            const auto end = std::min(word.folded.find('\'', start), word.folded.size());
            if (end > start) parts.push_back(word.folded.substr(start, end - start));
            start = end + 1;
        }
    }
    return parts;
}

bool survives(std::string_view type, std::string_view value, std::string_view text) {
    if (type != "PERSON") return core(text).find(core(value)) != std::string::npos;
    static const std::set<std::string> titles{"mr", "mrs", "ms", "miss", "dr", "ap", "o"};
    std::string longest;
    for (const auto& part : name_parts(value)) {
        if (!titles.contains(part) && part.size() > longest.size()) longest = part;
    }
    const auto left = name_parts(text);
    return !longest.empty() && std::ranges::find(left, longest) != left.end();
}

}  // namespace athro::safety
