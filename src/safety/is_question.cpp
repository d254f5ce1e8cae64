#include <athro/safety/is_question.h>

namespace athro::safety {

bool is_question(const Lexicon& lexicon, std::string_view text) {
    for (auto at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
        // Not the one inside a link.
        const bool ends = at + 1 == text.size() || std::string_view{" \n\t)\"'?!"}.find(
                                                       text[at + 1]) != std::string_view::npos;
        if (ends) return true;
    }
    const auto hits = lexicon.questions.find(text);
    return hits.has("asks") && !hits.has("states");
}

}  // namespace athro::safety
