#include <athro/safety/request.h>

#include <algorithm>
#include <array>

namespace athro::safety {
namespace {

constexpr std::array<std::string_view, 13> names{
    "",         "dont-know", "just-tell-me",    "skip",     "why",
    "disagree", "person",    "switch-language", "continue", "no",
    "hint",     "example",   "finish",
};

// "Mainly": at least so large a part of the words, in a message of at most so many.
constexpr double share_min = 0.7;
constexpr std::size_t words_max = 16;

std::size_t covered_by(const PhraseHits& hits, std::string_view label) {
    const auto found = hits.covered.find(label);
    return found == hits.covered.end() ? 0 : found->second;
}

}  // namespace

std::string_view to_text(SmallRequest request) {
    return names[static_cast<std::size_t>(request)];
}

SmallRequest parse_request(const Lexicon& lexicon, std::string_view text) {
    const auto hits = lexicon.requests.find(text);
    if (hits.words == 0 || hits.words > words_max) return SmallRequest::none;
    auto best = SmallRequest::none;
    std::size_t best_covered = 0;
    for (std::size_t i = 1; i < names.size(); ++i) {
        const auto covered = covered_by(hits, names[i]);
        if (covered <= best_covered) continue;
        best = static_cast<SmallRequest>(i);
        best_covered = covered;
    }
    const auto said = std::min(best_covered + covered_by(hits, "filler"), hits.words);
    const auto share = static_cast<double>(said) / static_cast<double>(hits.words);
    return share >= share_min ? best : SmallRequest::none;
}

}  // namespace athro::safety
