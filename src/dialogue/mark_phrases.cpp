#include <athro/dialogue/mark_phrases.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <athro/dialogue/mark_phrase_lists.h>

namespace athro::dialogue {
namespace {

struct Phrase {
    std::vector<std::string> words;
    Cue cue = Cue::none;
};

using Book = std::unordered_map<std::string, std::vector<Phrase>>;  // by first word

void enter(Book& book, Cue cue, std::string_view list) {
    for (std::size_t start = 0; start < list.size();) {
        const auto end = std::min(list.find('|', start), list.size());
        Phrase phrase{{}, cue};
        for (const auto& token : mark_tokens(list.substr(start, end - start))) {
            phrase.words.push_back(token.text);
        }
        if (!phrase.words.empty()) book[phrase.words.front()].push_back(std::move(phrase));
        start = end + 1;
    }
}

const Book& book() {
    static const Book phrases = [] {
        Book made;
        for (const auto& [cue, list] : phrase_lists)
            enter(made, cue, list);
        for (auto& [first, list] : made) {
            std::ranges::sort(list, [](const Phrase& a, const Phrase& b) {
                return a.words.size() > b.words.size();
            });
        }
        return made;
    }();
    return phrases;
}

/// How many tokens the phrase spans at this place, a comma between its words let pass ("no, wait");
/// 0 when it does not stand there.
std::size_t length_at(const Phrase& phrase, const std::vector<MarkToken>& tokens, std::size_t at) {
    auto next = at;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (i > 0 && next < tokens.size() && tokens[next].is(",")) ++next;
        if (next >= tokens.size() || tokens[next].text != phrase.words[i]) return 0;
        ++next;
    }
    return next - at;
}

std::unordered_set<std::string_view> to_set(std::string_view list) {
    std::unordered_set<std::string_view> words;
    for (std::size_t start = 0; start < list.size();) {
        const auto end = std::min(list.find(' ', start), list.size());
        if (end > start) words.insert(list.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

}  // namespace

std::vector<CueSpan> find_cues(const std::vector<MarkToken>& tokens) {
    std::vector<CueSpan> found;
    for (std::size_t at = 0; at < tokens.size();) {
        std::size_t length = 0;
        if (const auto list = book().find(tokens[at].text); list != book().end()) {
            for (const auto& phrase : list->second) {
                length = length_at(phrase, tokens, at);
                if (length == 0) continue;
                found.push_back({phrase.cue, at, at + length});
                break;
            }
        }
        at += std::max<std::size_t>(length, 1);
    }
    return found;
}

bool is_glue(std::string_view word) {
    static const auto words = to_set(glue_words);
    return words.contains(word);
}

bool is_qualifier(std::string_view word) {
    static const auto words = to_set(qualifier_words);
    return words.contains(word);
}

}  // namespace athro::dialogue
