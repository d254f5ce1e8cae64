#include <athro/safety/request.h>

#include <algorithm>
#include <array>
#include <vector>

namespace athro::safety {
namespace {

constexpr std::array<std::string_view, 16> names{
    "",       "dont-know",       "just-tell-me", "skip",      "why",  "disagree",
    "person", "switch-language", "continue",     "no",        "hint", "example",
    "finish", "practice",        "greeting",     "complaint",
};

// "Mainly": at least so large a part of the words, in a message of at most so many.
constexpr double share_min = 0.7;
constexpr std::size_t words_max = 16;

std::size_t covered_by(const PhraseHits& hits, std::string_view label) {
    const auto found = hits.covered.find(label);
    return found == hits.covered.end() ? 0 : found->second;
}

bool is_mainly(const PhraseHits& hits, std::string_view label) {
    const auto covered = covered_by(hits, label);
    const auto said = std::min(covered + covered_by(hits, "filler"), hits.words);
    return covered > 0 && static_cast<double>(said) >= share_min * static_cast<double>(hits.words);
}

std::vector<std::string_view> sentences(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    for (const auto& token : tokens(text)) {
        if (!token.ends_sentence || token.end <= begin) continue;
        found.push_back(text.substr(begin, token.end - begin));
        begin = token.end;
    }
    if (begin < text.size()) found.push_back(text.substr(begin));
    return found;
}

/// The phrases of a complaint begin where a sentence does.
bool has_complaint(const Lexicon& lexicon, std::string_view text) {
    const auto label = to_text(SmallRequest::complaint);
    for (const auto& sentence : sentences(text)) {
        const auto hits = lexicon.requests.find(sentence);
        if (sentence.data() == text.data() ? hits.has(label) : is_mainly(hits, label)) return true;
    }
    return false;
}

}  // namespace

std::string_view to_text(SmallRequest request) {
    return names[static_cast<std::size_t>(request)];
}

SmallRequest parse_request(const Lexicon& lexicon, std::string_view text) {
    if (has_complaint(lexicon, text)) return SmallRequest::complaint;
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
    return is_mainly(hits, to_text(best)) ? best : SmallRequest::none;
}

}  // namespace athro::safety
