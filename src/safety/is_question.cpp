#include <athro/safety/is_question.h>

#include <algorithm>

namespace athro::safety {
namespace {

// Fewer words before a tag are no statement: "is it?", "what is it?".
constexpr std::size_t tagged_words_min = 3;
// Fewer words with two marks are a short question: "sensitivity??".
constexpr std::size_t surprised_words_min = 4;

bool asks(const PhraseHits& hits) {
    return hits.has("asks") && !hits.has("states");
}

/// Whether a mark makes a question of the sentence before it; `marks` is how many stand together.
bool asks_with_mark(const Lexicon& lexicon, std::string_view sentence, std::size_t marks) {
    const auto hits = lexicon.questions.find(sentence);
    const auto tag = hits.covered.find("tag");
    const bool is_tagged = tag != hits.covered.end() && !hits.has("no-tag") &&
                           hits.words - tag->second >= tagged_words_min;
    const bool is_surprised = marks > 1 && hits.words >= surprised_words_min;
    return is_tagged || is_surprised ? asks(hits) : true;
}

}  // namespace

bool is_question(const Lexicon& lexicon, std::string_view text) {
    std::size_t begin = 0;
    for (auto at = text.find('?'); at != std::string_view::npos; at = text.find('?', at)) {
        const auto end = std::min(text.find_first_not_of("?!", at), text.size());
        // Not the one inside a link.
        const bool ends = end == text.size() ||
                          std::string_view{" \n\t)\"'"}.find(text[end]) != std::string_view::npos;
        if (ends) {
            const auto stop = text.find_last_of(".!;\n", at);
            if (stop != std::string_view::npos) begin = std::max(begin, stop + 1);
            const auto marks =
                static_cast<std::size_t>(std::ranges::count(text.substr(at, end - at), '?'));
            if (asks_with_mark(lexicon, text.substr(begin, at - begin), marks)) return true;
            begin = end;
        }
        at = end;
    }
    return asks(lexicon.questions.find(text));
}

}  // namespace athro::safety
