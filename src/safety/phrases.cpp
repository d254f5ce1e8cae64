#include <athro/safety/phrases.h>

#include <algorithm>
#include <optional>

#include <athro/base/text.h>
#include <athro/base/welsh.h>

namespace athro::safety {
namespace {

using base::Code;
using base::Error;
using base::Language;

constexpr auto no_match = static_cast<std::size_t>(-1);
constexpr std::size_t slip_length_min = 6;    // shorter words have too many neighbours
constexpr std::size_t mutate_length_min = 3;  // particles do not mutate
constexpr std::size_t prefix_length_min = 4;

/// The pieces of a phrase between spaces; a bracket is one piece, spaces and all.
std::vector<std::string> pieces(std::string_view phrase) {
    std::vector<std::string> found;
    std::string piece;
    int depth = 0;
    for (const char c : phrase) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c != ' ' || depth > 0) {
            piece += c;
        } else if (!piece.empty()) {
            found.push_back(std::move(piece));
            piece.clear();
        }
    }
    if (!piece.empty()) found.push_back(std::move(piece));
    return found;
}

/// What stands between the bars of a bracket; brackets within stay whole.
std::vector<std::string> choices(std::string_view text) {
    std::vector<std::string> found{""};
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == '|' && depth == 0) {
            found.emplace_back();
        } else {
            found.back() += c;
        }
    }
    return found;
}

/// Calls `use` with the word less each of its letters in turn.
template <class Use>
void for_each_shorter(std::string_view word, Use use) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i > 0 && word[i] == word[i - 1]) continue;
        std::string shorter{word};
        shorter.erase(i, 1);
        use(std::move(shorter));
    }
}

bool is_plain(std::string_view piece) {
    return piece.find_first_of("(<^$*?_") == std::string_view::npos && piece != ".." &&
           piece != "...";
}

bool is_number(std::string_view word) {
    return word[0] >= '0' && word[0] <= '9';
}

constexpr std::string_view number_key = "<number>";

}  // namespace

struct PhraseBook::Read {
    std::vector<Token> tokens;
    std::vector<std::vector<WordId>> ids;

    bool is_start(std::size_t at) const { return at == 0 || tokens[at - 1].ends_sentence; }
    bool is_end(std::size_t at) const { return at == tokens.size() || (at > 0 && is_start(at)); }
};

PhraseBook::WordId PhraseBook::to_id(std::string_view key) {
    return ids_.try_emplace(std::string{key}, static_cast<WordId>(ids_.size())).first->second;
}

/// Enters one word of a phrase, with the forms it may take in a text.
void PhraseBook::enter(std::string_view word, Language language, Step& step) {
    if (word.ends_with('*')) {
        const auto beginning = base::fold(word.substr(0, word.size() - 1));
        const auto id = to_id(beginning + "*");
        for (const auto& form : language == Language::cy ? base::mutations(beginning)
                                                         : std::vector<std::string>{beginning}) {
            auto& known = prefixes_[form];
            if (std::ranges::find(known, id) == known.end()) known.push_back(id);
        }
        step.words.push_back(id);
        return;
    }
    for (const auto& token : tokens(word)) {
        const bool mutates = language == Language::cy && token.text.size() >= mutate_length_min;
        const auto id = to_id(mutates ? "cy:" + token.text : token.text);
        step.words.push_back(id);
        auto& own = forms_[token.text];
        if (std::ranges::find(own, id) != own.end()) continue;
        own.push_back(id);
        if (mutates) {
            for (const auto& form : base::mutations(token.text)) {
                auto& known = forms_[form];
                if (std::ranges::find(known, id) == known.end()) known.push_back(id);
            }
        }
        if (token.text.size() < slip_length_min) continue;
        // The first letter is hardly ever the wrong one, and "looking" is no slip of "cooking".
        const char first = token.text.front();
        slips_[first + token.text].push_back(id);
        for_each_shorter(
            token.text, [&](const std::string& shorter) { slips_[first + shorter].push_back(id); });
    }
}

base::Result<void> PhraseBook::add_class(std::string_view name,
                                         const std::vector<std::string>& words, Language language) {
    Step step;
    for (const auto& word : words) {
        if (!is_one_step(word)) return Error{Code::invalid, "'" + word + "' is more than one word"};
        if (const auto added = add_choice(word, language, step); !added) return added.error();
    }
    auto& known = classes_[std::string{name}];
    known.insert(known.end(), step.words.begin(), step.words.end());
    std::ranges::sort(known);
    return {};
}

void PhraseBook::add_alias(std::string_view from, std::string_view to) {
    std::string key;
    for (const auto& token : tokens(from))
        key += (key.empty() ? "" : " ") + token.text;
    aliases_[key] = base::fold(to);
}

void PhraseBook::add_known(std::string_view word) {
    known_.insert(base::fold(word));
}

/// Enters one choice of a bracket. Errors: invalid, for an unknown class.
base::Result<void> PhraseBook::add_choice(std::string_view choice, Language language, Step& step) {
    if (choice.starts_with('<')) {
        if (!choice.ends_with('>')) return Error{Code::invalid, "a class stays open"};
        if (choice == number_key) {
            step.words.push_back(to_id(number_key));
            return {};
        }
        const auto found = classes_.find(std::string{choice.substr(1, choice.size() - 2)});
        if (found == classes_.end()) {
            return Error{Code::invalid, "unknown class " + std::string{choice}};
        }
        step.words.insert(step.words.end(), found->second.begin(), found->second.end());
        return {};
    }
    if (choice.ends_with('*')) {
        enter(choice, language, step);
    } else {
        for (const auto& token : read(choice).tokens)
            enter(token.text, language, step);
    }
    return {};
}

/// Whether a choice is one word, one class or one beginning, so that it fits into one step.
bool PhraseBook::is_one_step(std::string_view choice) const {
    if (choice.starts_with('<') || choice.ends_with('*'))
        return choice.find(' ') == std::string_view::npos;
    return is_plain(choice) && read(choice).tokens.size() == 1;
}

/// The same phrase without brackets that hold more than single words: one phrase for each such
/// choice.
base::Result<std::vector<std::string>> PhraseBook::expand(const std::string& phrase) const {
    const auto parts = pieces(phrase);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string piece = parts[i];
        if (!piece.starts_with('(')) continue;
        const bool is_optional = piece.ends_with('?');
        if (is_optional) piece.pop_back();
        if (!piece.ends_with(')')) return Error{Code::invalid, "a bracket stays open"};
        std::string single;
        std::vector<std::string> variants;
        for (auto& choice : choices(std::string_view{piece}.substr(1, piece.size() - 2))) {
            if (is_one_step(choice)) {
                single += (single.empty() ? "(" : "|") + choice;
            } else {
                variants.push_back(std::move(choice));
            }
        }
        if (variants.empty()) continue;
        if (!single.empty()) variants.push_back(single + ")");
        if (is_optional) variants.emplace_back();
        std::vector<std::string> all;
        for (const auto& variant : variants) {
            std::string whole;
            for (std::size_t k = 0; k < parts.size(); ++k)
                whole += (k == i ? variant : parts[k]) + " ";
            auto further = expand(whole);
            if (!further) return further.error();
            all.insert(all.end(), further->begin(), further->end());
        }
        return all;
    }
    return std::vector<std::string>{phrase};
}

/// A step from a piece that is more than an ordinary word.
base::Result<PhraseBook::Step> PhraseBook::to_step(std::string piece, Language language) {
    Step step;
    if (piece == "^" || piece == "$") {
        (piece == "^" ? step.at_start : step.at_end) = true;
        return step;
    }
    if (piece == "_" || piece == ".." || piece == "...") {
        step.gap_min = piece == "_" ? 1 : 0;
        step.gap_max = piece == "_" ? 1 : piece == ".." ? 3 : 7;
        return step;
    }
    if (piece.ends_with('?')) {
        step.is_optional = true;
        piece.pop_back();
    }
    const auto inner = piece.starts_with('(') ? piece.substr(1, piece.size() - 2) : piece;
    for (const auto& choice : choices(inner)) {
        if (const auto added = add_choice(choice, language, step); !added) return added.error();
    }
    std::ranges::sort(step.words);
    return step;
}

base::Result<void> PhraseBook::add(std::string_view label, std::string_view text,
                                   Language language) {
    const auto variants = expand(std::string{text});
    if (!variants) return variants.error();
    for (const auto& variant : *variants) {
        if (const auto added = add_variant(label, variant, language); !added) return added.error();
    }
    return {};
}

/// Enters a phrase whose brackets hold single words only.
base::Result<void> PhraseBook::add_variant(std::string_view label, std::string_view text,
                                           Language language) {
    Phrase phrase;
    const auto [entry, is_new] =
        label_ids_.try_emplace(std::string{label}, static_cast<std::uint32_t>(labels_.size()));
    if (is_new) labels_.emplace_back(label);
    phrase.label = entry->second;

    std::string plain;
    const auto flush = [&] {
        // Ordinary words are read as a text would be: one may be short for several.
        for (const auto& token : read(plain).tokens) {
            Step word;
            enter(token.text, language, word);
            phrase.steps.push_back(std::move(word));
        }
        plain.clear();
    };
    for (const auto& piece : pieces(text)) {
        if (is_plain(piece)) {
            plain += plain.empty() ? piece : " " + piece;
            continue;
        }
        flush();
        auto step = to_step(piece, language);
        if (!step) return step.error();
        phrase.steps.push_back(std::move(*step));
    }
    flush();

    const bool has_word = std::ranges::any_of(
        phrase.steps, [](const Step& step) { return !step.words.empty() && !step.is_optional; });
    if (!has_word) return Error{Code::invalid, "it would match without any word"};
    const auto first = std::ranges::find_if(
        phrase.steps, [](const Step& step) { return !step.at_start && !step.at_end; });
    const auto number = static_cast<std::uint32_t>(phrases_.size());
    if (first->words.empty() || first->is_optional) {
        unanchored_.push_back(number);
    } else {
        for (const auto id : first->words)
            by_first_[id].push_back(number);
    }
    phrases_.push_back(std::move(phrase));
    return {};
}

/// All that a word of a text may stand for, sorted.
std::vector<PhraseBook::WordId> PhraseBook::ids_of(const std::string& word) const {
    std::vector<WordId> found;
    const auto take = [&](const auto& map, const std::string& key) {
        if (const auto at = map.find(key); at != map.end()) {
            found.insert(found.end(), at->second.begin(), at->second.end());
        }
    };
    take(forms_, word);
    if (is_number(word)) {
        if (const auto at = ids_.find(std::string{number_key}); at != ids_.end()) {
            found.push_back(at->second);
        }
    }
    for (auto size = prefix_length_min; size <= word.size(); ++size)
        take(prefixes_, word.substr(0, size));
    if (found.empty() && word.size() >= slip_length_min && !known_.contains(word)) {
        take(slips_, word.front() + word);
        for_each_shorter(word,
                         [&](const std::string& shorter) { take(slips_, word.front() + shorter); });
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

PhraseBook::Read PhraseBook::read(std::string_view text) const {
    Read read;
    auto raw = tokens(text);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        auto alias = aliases_.end();
        if (i + 1 < raw.size() && !raw[i].ends_sentence) {
            alias = aliases_.find(raw[i].text + " " + raw[i + 1].text);
        }
        const bool is_pair = alias != aliases_.end();
        if (!is_pair) alias = aliases_.find(raw[i].text);
        if (alias == aliases_.end()) {
            read.tokens.push_back(std::move(raw[i]));
            continue;
        }
        const auto& last = raw[is_pair ? i + 1 : i];
        for (auto& piece : pieces(alias->second)) {
            read.tokens.push_back({std::move(piece), raw[i].begin, last.end, false});
        }
        read.tokens.back().ends_sentence = last.ends_sentence;
        if (is_pair) ++i;
    }
    for (const auto& token : read.tokens)
        read.ids.push_back(ids_of(token.text));
    return read;
}

/// Where the match of the steps from `step` on ends, when it begins at token `at`; no_match for
/// none.
std::size_t PhraseBook::match(const Read& read, const Phrase& phrase, std::size_t step,
                              std::size_t at) const {
    if (step == phrase.steps.size()) return at;
    const auto& now = phrase.steps[step];
    if (now.at_start) return read.is_start(at) ? match(read, phrase, step + 1, at) : no_match;
    if (now.at_end) return read.is_end(at) ? match(read, phrase, step + 1, at) : no_match;
    const bool begins = step == 0 || phrase.steps[step - 1].at_start;
    const auto crosses = [&](std::size_t token) {
        return !begins && token > 0 && read.is_start(token);
    };
    if (now.words.empty()) {
        for (std::size_t gap = 0; gap <= now.gap_max && at + gap <= read.tokens.size(); ++gap) {
            if (gap > 0 && crosses(at + gap - 1)) break;
            if (gap < now.gap_min) continue;
            if (const auto end = match(read, phrase, step + 1, at + gap); end != no_match)
                return end;
        }
        return no_match;
    }
    if (at < read.tokens.size() && !crosses(at) &&
        std::ranges::find_first_of(now.words, read.ids[at]) != now.words.end()) {
        if (const auto end = match(read, phrase, step + 1, at + 1); end != no_match) return end;
    }
    return now.is_optional ? match(read, phrase, step + 1, at) : no_match;
}

PhraseHits PhraseBook::find(std::string_view text) const {
    const auto read = this->read(text);
    std::map<std::uint32_t, std::vector<bool>> marks;
    const auto try_phrase = [&](std::uint32_t number, std::size_t at) {
        const auto& phrase = phrases_[number];
        const auto end = match(read, phrase, 0, at);
        if (end == no_match) return;
        auto& mark = marks[phrase.label];
        mark.resize(read.tokens.size());
        std::fill(mark.begin() + static_cast<std::ptrdiff_t>(at),
                  mark.begin() + static_cast<std::ptrdiff_t>(end), true);
    };
    for (std::size_t at = 0; at < read.tokens.size(); ++at) {
        for (const auto id : read.ids[at]) {
            if (const auto some = by_first_.find(id); some != by_first_.end()) {
                for (const auto number : some->second)
                    try_phrase(number, at);
            }
        }
        for (const auto number : unanchored_)
            try_phrase(number, at);
    }
    PhraseHits hits;
    hits.words = read.tokens.size();
    for (const auto& [label, mark] : marks) {
        hits.covered[labels_[label]] = static_cast<std::size_t>(std::ranges::count(mark, true));
    }
    return hits;
}

}  // namespace athro::safety
