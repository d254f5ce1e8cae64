#include <algorithm>
#include <array>
#include <utility>

#include <athro/base/text.h>
#include <athro/safety/phrases.h>

namespace athro::safety {
namespace {

using Tail = std::pair<std::string_view, std::string_view>;

// What stands after an apostrophe, and the word it is short for.
constexpr std::array tails{
    Tail{"ll", "will"}, Tail{"re", "are"}, Tail{"ve", "have"}, Tail{"d", "would"},
    Tail{"m", "am"},    Tail{"n", "yn"},   Tail{"r", "y"},     Tail{"i", "ei"},
    Tail{"u", "eu"},    Tail{"w", "ei"},   Tail{"ch", "eich"}, Tail{"th", "dy"},
};

bool ends_sentence(std::string_view gap) {
    return gap.find_first_of(".?!;\n") != std::string_view::npos;
}

/// "can't" as "can" and "not", "mae'n" as "mae" and "yn"; otherwise without its apostrophes.
std::vector<std::string> parts_of(const std::string& word) {
    const auto at = word.rfind('\'');
    if (at == std::string::npos) return {word};
    const auto head = word.substr(0, at);
    const auto tail = word.substr(at + 1);
    if (tail == "t" && head.ends_with('n')) {
        if (head == "can") return {"can", "not"};
        if (head == "won") return {"will", "not"};
        if (head == "shan") return {"shall", "not"};
        return {head.substr(0, head.size() - 1), "not"};
    }
    if (tail == "s") {
        // "she's" is short for two words; "staff's" is the one word.
        static constexpr std::array<std::string_view, 11> verbs{
            "she", "he", "it", "that", "what", "who", "there", "where", "how", "here", "when"};
        if (std::ranges::find(verbs, head) != verbs.end()) return {head, "is"};
        return {head};
    }
    for (const auto& [short_form, full] : tails) {
        if (tail == short_form) return {head, std::string{full}};
    }
    std::string joined;
    for (const char c : word) {
        if (c != '\'') joined += c;
    }
    return {joined};
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
    const auto words = base::words(text);
    std::vector<Token> found;
    found.reserve(words.size() + 4);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto next = i + 1 < words.size() ? words[i + 1].begin : text.size();
        for (auto& part : parts_of(words[i].folded)) {
            if (!part.empty())
                found.push_back({std::move(part), words[i].begin, words[i].end, false});
        }
        if (!found.empty() && ends_sentence(text.substr(words[i].end, next - words[i].end))) {
            found.back().ends_sentence = true;
        }
    }
    return found;
}

}  // namespace athro::safety
