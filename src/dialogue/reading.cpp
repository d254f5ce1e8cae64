#include <athro/dialogue/reading.h>

#include <algorithm>
#include <array>
#include <future>
#include <utility>

#include <athro/safety/is_question.h>

namespace athro::dialogue {
namespace {

/// What the item is marked by: the options that were chosen, in their order, else the words.
std::string answer_of(const model::Message& message) {
    if (message.choices.empty()) return message.words;
    std::string answer;
    for (const auto& choice : message.choices) {
        if (!answer.empty()) answer += ", ";
        answer += choice;
    }
    return answer;
}

/// Whether a letter between words stands for itself: at the edge of a clause, or behind "option".
/// "a" is an article too, and "and" in Welsh, and "i" stands beside it in "a i guess".
bool stands_alone(std::string_view words, const std::vector<base::Word>& all, std::size_t at) {
    static constexpr std::array<std::string_view, 9> pointers{
        "option", "answer", "letter", "for", "say", "opsiwn", "ateb", "llythyren", "dewis"};
    const auto& word = all[at];
    const bool begins = at == 0 || words[word.begin - 1] != ' ' ||
                        std::string_view{".,;:?!"}.contains(words[word.begin - 2]);
    const bool ends = at + 1 == all.size() || words[word.end] != ' ';
    const bool is_pointed =
        at > 0 && std::ranges::find(pointers, all[at - 1].folded) != pointers.end();
    if (word.folded != "a") return begins || ends || is_pointed;
    return ends || is_pointed || (begins && all[at + 1].folded == "i");
}

/// "a or b", "c neu d": two letters with a choice between them.
bool is_in_doubt(const std::vector<base::Word>& all) {
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        const bool chooses = all[i].folded == "or" || all[i].folded == "neu";
        if (chooses && all[i - 1].folded.size() == 1 && all[i + 1].folded.size() == 1) return true;
    }
    return false;
}

/// Whether something between two letters takes the first back: "c, no hang on, b".
bool takes_back(const std::vector<base::Word>& all, std::size_t from, std::size_t to) {
    static constexpr std::array<std::string_view, 11> cues{"no",     "actually", "hang",  "wait",
                                                           "rather", "sorry",    "scrap", "change",
                                                           "na",     "sori",     "nage"};
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(from),
                       all.begin() + static_cast<std::ptrdiff_t>(to), [](const base::Word& word) {
                           return std::ranges::find(cues, word.folded) != cues.end();
                       });
}

/// Whether the letter is named to be left out: "not d", "anything but d", "d is the wrong one";
/// "not sure, d" leaves out nothing.
bool is_left_out(const std::vector<base::Word>& all, std::size_t at) {
    static constexpr std::array<std::string_view, 24> before{
        "not",  "isn't",  "never",   "except", "excluding", "besides",  "apart",    "other",
        "rule", "reject", "without", "can't",  "cannot",    "couldn't", "wouldn't", "won't",
        "nid",  "ddim",   "dim",     "nage",   "heblaw",    "eithrio",  "heb",      "na"};
    static constexpr std::array<std::string_view, 8> everything{
        "anything", "everything", "all", "any", "unrhyw", "popeth", "pob", "bopeth"};
    static constexpr std::array<std::string_view, 13> wrong{
        "wrong",    "false", "incorrect", "out",   "silly", "silliest", "nonsense",
        "anghywir", "ffug",  "chywir",    "allan", "mas",   "twp"};
    static constexpr std::array<std::string_view, 5> is{"is", "can", "yw", "ydy", "ydi"};
    static constexpr std::array<std::string_view, 10> hedges{
        "sure", "know", "certain", "idea", "siwr", "sicr", "gwbod", "gwybod", "clem", "syniad"};
    constexpr std::size_t reach = 3;
    const auto is_one_of = [&](const auto& list, std::size_t i) {
        return std::ranges::find(list, std::string_view{all[i].folded}) != list.end();
    };
    const auto from = at > reach ? at - reach : 0;
    bool is_denied = false;
    for (auto i = from; i < at; ++i) {
        if (is_one_of(hedges, i))
            is_denied = false;
        else if (is_one_of(before, i))
            is_denied = true;
        const bool is_but = all[i].folded == "but" || all[i].folded == "ond";
        if (!is_but) continue;
        for (auto k = i > reach ? i - reach : 0; k < i; ++k)
            is_denied = is_denied || is_one_of(everything, k);
    }
    for (auto i = at + 1; i < std::min(all.size(), at + 1 + reach); ++i)
        is_denied = is_denied || is_one_of(wrong, i);
    // "b is not a real limit", and not "b, not a".
    if (at + 2 < all.size() && is_one_of(is, at + 1) && is_one_of(before, at + 2)) return true;
    return is_denied || (at + 1 < all.size() && all[at + 1].folded == "isn't");
}

/// The one option that words name by its letter, with a hedge or a reason beside it: "b,
/// obviously", "d ma'n siwr", "I'd go for c"; of two, the one that the other was taken back for.
/// Empty when there is none, or doubt between two.
std::string named_letter(std::string_view words, const curriculum::Item& item) {
    const auto all = base::words(words);
    if (is_in_doubt(all)) return {};
    std::string named;
    std::size_t before = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& folded = all[i].folded;
        const bool is_option =
            folded.size() == 1 &&
            std::ranges::find(item.options, folded, &curriculum::Option::id) != item.options.end();
        if (!is_option || !stands_alone(words, all, i)) continue;
        if (is_left_out(all, i)) return {};
        if (!named.empty() && named != folded && !takes_back(all, before, i)) return {};
        named = folded;
        before = i;
    }
    return named;
}

/// A tag or a bare "why?" asks nothing that can be read by itself, and "a bell that rings?"
/// guesses: few words ask by their form, more by their mark alone.
bool has_form_of_question(const Teaching& teaching, std::string_view sentence) {
    constexpr std::size_t asked_words_min = 4;
    constexpr std::size_t marked_words_min = 7;
    const auto words = base::count_words(sentence);
    // "Is that AI?"
    constexpr std::size_t named_words_min = 3;
    const bool names_ai = base::fold(sentence).ends_with(" ai?");
    if (names_ai && words >= named_words_min) return true;
    return words >= marked_words_min ||
           (words >= asked_words_min && teaching.lexicon->questions.find(sentence).has("asks"));
}

/// The words with blanks for what was masked, so that places stay: a hidden name tells of nothing.
std::string without_masks(std::string words) {
    for (auto at = words.find('['); at != words.npos; at = words.find('[', at + 1)) {
        const auto end = words.find(']', at);
        if (end == words.npos) break;
        std::fill(words.begin() + static_cast<std::ptrdiff_t>(at),
                  words.begin() + static_cast<std::ptrdiff_t>(end) + 1, ' ');
    }
    return words;
}

/// "Maybe a yellow mark on it?" proposes something and asks nothing.
bool proposes(std::string_view sentence) {
    static constexpr std::array<std::string_view, 8> openers{
        "maybe", "perhaps", "falle", "efallai", "ella", "hwyrach", "walle", "possibly"};
    const auto all = base::words(sentence);
    return !all.empty() && std::ranges::find(openers, all.front().folded) != openers.end();
}

double surest(const Asked& asked) {
    return asked.told.empty() ? 0 : asked.told.front().sureness;
}

}  // namespace

Asked read_question(const Teaching& teaching, std::string_view words, base::Language language) {
    constexpr std::size_t short_words_max = 6;  // "Can I say no?" leans on what stands before it
    Asked asked;
    std::string_view before;
    for (const auto& sentence : base::sentences(words)) {
        const auto preceding = std::exchange(before, sentence);
        const bool is_one = has_form_of_question(teaching, sentence) && !proposes(sentence) &&
                            safety::is_question(*teaching.lexicon, sentence);
        if (!is_one) continue;
        Asked one{std::string{sentence}, teaching.telling.find_asked(sentence), {}};
        if (!preceding.empty() && base::count_words(sentence) <= short_words_max) {
            auto together =
                teaching.telling.find_asked(std::string{preceding} + " " + std::string{sentence});
            if (!together.empty() && together.front().sureness > surest(one))
                one.told = std::move(together);
        }
        const auto begin = static_cast<std::size_t>(sentence.data() - words.data());
        for (auto& told : one.told) {
            told.begin = begin;
            told.end = begin + sentence.size();
        }
        // Of several the one that is best understood, the later of two alike.
        if (asked.words.empty() || surest(one) >= surest(asked)) asked = std::move(one);
    }
    if (!asked.words.empty()) asked.found = teaching.index.search(asked.words, language);
    return asked;
}

Teaching Teaching::from(std::shared_ptr<const curriculum::Curriculum> curriculum,
                        std::shared_ptr<const safety::Lexicon> lexicon,
                        safety::Confusables confusables, base::Date today,
                        const base::LearnedCache& cache) {
    add_glossary(curriculum->terms(), confusables);
    // What is learned takes as long to read back as the rest to build: side by side.
    auto learning =
        std::async(std::launch::async, [&] { return Telling::from(*curriculum, cache); });
    auto signs = Signs::from(*curriculum);
    auto index = retrieval::Index::build(*curriculum, today);
    auto telling = learning.get();
    return {std::move(curriculum),
            std::move(lexicon),
            std::move(confusables),
            std::move(signs),
            std::move(index),
            std::move(telling),
            today};
}

Reading read(const Teaching& teaching, const model::Message& message,
             const curriculum::Item* open_item, base::Language language) {
    Reading reading;
    reading.words = base::squeeze(message.words);
    if (!reading.words.empty()) {
        reading.routing = safety::classify(teaching.lexicon->routes, reading.words, language);
        reading.is_question = safety::is_question(*teaching.lexicon, reading.words);
        reading.request = safety::parse_request(*teaching.lexicon, reading.words);
        reading.hits = teaching.signs.find(reading.words);
        reading.told = teaching.telling.find(without_masks(reading.words), reading.hits);
        reading.classes = teaching.telling.classes_in(reading.words);
        reading.found = teaching.index.search(reading.words, language);
        reading.asked = read_question(teaching, reading.words, language);
    }
    if (open_item) {
        auto question = from_item(*open_item);
        question.language = language;
        reading.mark = mark(question, answer_of(message), teaching.confusables);
        const bool is_unread = reading.mark.mark == model::Mark::unsure && message.choices.empty();
        if (const auto letter = is_unread ? named_letter(reading.words, *open_item) : "";
            !letter.empty()) {
            reading.mark = mark(question, letter, teaching.confusables);
        }
        reading.is_marked = true;
    }
    return reading;
}

}  // namespace athro::dialogue
