#include <athro/dialogue/guard.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <unordered_set>
#include <utility>

#include <athro/base/stem.h>
#include <athro/base/text.h>
#include <athro/dialogue/guard_numbers.h>
#include <athro/dialogue/guard_words.h>
#include <athro/dialogue/word.h>
#include <athro/safety/language_of.h>
#include <athro/safety/output.h>

namespace athro::dialogue {
namespace {

using base::MatchWord;
/// The share of a sentence's words that one ground must hold.
constexpr double support_min = 0.6;
/// The share of a ground's words from which on a sentence says what the ground says. One that uses
/// a number of the ground must hold it, as the qualifiers belong to the number.
constexpr double qualifiers_min = 0.7;

bool counts(const MatchWord& word) {
    return !word.is_stop && !word.negates;
}

int negations_in(const std::vector<MatchWord>& words) {
    return static_cast<int>(std::ranges::count(words, true, &MatchWord::negates));
}

/// A ground: one sentence that may support another.
struct Ground {
    std::vector<MatchWord> words;
    std::vector<StatedNumber> numbers;
    int negations = 0;
    bool holds_quote = false;  // the text it is from gives back the learner's words
};

bool has(const std::vector<MatchWord>& words, const MatchWord& wanted) {
    return std::ranges::any_of(words,
                               [&](const MatchWord& word) { return base::meets(word, wanted); });
}

class Judging {
public:
    Judging(const Judged& judged, std::string_view text)
        : judged_{judged},
          language_{judged.contract.language},
          text_{text},
          own_{without_quote(text)},
          own_words_{base::match_words(own_)},
          own_numbers_{numbers_in(own_)},
          learner_{base::match_words(judged.learner_words)},
          learner_numbers_{numbers_in(judged.learner_words)} {
        for (const auto& text_of_ground : judged.grounds) {
            const auto own_words = without_quote(text_of_ground);
            for (const auto sentence : base::sentences(own_words)) {
                Ground ground;
                ground.words = base::match_words(sentence);
                ground.numbers = numbers_in(sentence);
                ground.negations = negations_in(ground.words);
                ground.holds_quote = own_words.size() != text_of_ground.size();
                grounds_.push_back(std::move(ground));
                authored_.insert(base::squeeze(sentence));
            }
        }
    }

    std::vector<Refusal> run() {
        check_length();
        check_output();
        check_language();
        check_questions();
        check_letter();
        check_key();
        check_must_not_say();
        check_take_up();
        check_verdict();
        for (const auto sentence : base::sentences(own_))
            check_sentence(sentence);
        return std::move(refusals_);
    }

private:
    void refuse(std::string check, std::string reason) {
        refusals_.push_back({std::move(check), std::move(reason)});
    }

    void check_length() {
        const auto count = base::count_words(text_);
        if (count == 0) refuse("length", "it says nothing");
        if (count > static_cast<std::size_t>(judged_.words_max)) {
            refuse("length", "it has " + std::to_string(count) + " words, at most " +
                                 std::to_string(judged_.words_max) + " are wanted");
        }
    }

    void check_output() {
        std::vector<std::string> links;
        for (const auto& finding : safety::check_output(*judged_.teaching.lexicon, own_, links)) {
            refuse("output", finding.reason);
        }
    }

    /// A text without the learner's own words, which may be in either language.
    std::string without_quote(std::string_view text) const {
        std::string rest{text};
        const auto at =
            judged_.contract.take_up.empty() ? rest.npos : rest.find(judged_.contract.take_up);
        if (at != rest.npos) rest.erase(at, judged_.contract.take_up.size());
        return rest;
    }

    void check_language() {
        const auto written = safety::language_of(*judged_.teaching.lexicon, own_);
        const auto wanted =
            language_ == base::Language::cy ? safety::WrittenIn::cy : safety::WrittenIn::en;
        if (written != wanted && written != safety::WrittenIn::unknown) {
            refuse("language",
                   language_ == base::Language::cy ? "it is not in Welsh" : "it is not in English");
        }
    }

    void check_questions() {
        const auto count = static_cast<int>(std::ranges::count(own_, '?'));
        if (count != judged_.questions) {
            refuse("questions", "it asks " + std::to_string(count) + " questions where " +
                                    std::to_string(judged_.questions) + " are wanted");
        }
    }

    /// The key of the item that stays open must not be said beyond what the authored text says.
    void check_key() {
        const auto* item = judged_.teaching.curriculum->find(judged_.contract.item);
        if (!item) return;
        const auto& said = own_words_;
        for (const auto language : base::both_languages) {
            for (const auto& option : item->options) {
                if (option.correct && item->kind != curriculum::ItemKind::order) {
                    check_key_text(said, option.text.in(language));
                }
            }
            for (const auto& form : item->accept.in(language))
                check_key_text(said, form);
        }
        if (item->kind != curriculum::ItemKind::number) return;
        for (const auto& number : numbers_in(text_)) {
            if (has_value(number, item->value) && !is_in_grounds(number))
                refuse("key", "it says the answer");
        }
    }

    /// "The answer is c", "yr ateb yw c": a lone letter behind a word that points at an option,
    /// whether or not one is open. "a" and "e" count only where no word follows, being words
    /// themselves.
    void check_letter() {
        const auto& text = own_;
        static constexpr std::array<std::string_view, 20> pointers{
            "is",     "yw",      "ydy",     "ydi",   "answer",   "ateb", "option",
            "opsiwn", "letter",  "choose",  "dewis", "dewiswch", "pick", "llythyren",
            "key",    "allwedd", "correct", "right", "cywir",    "gywir"};
        const auto said = base::words(text);
        for (std::size_t i = 1; i < said.size(); ++i) {
            const auto& letter = said[i].folded;
            const bool is_letter = letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'f';
            const bool ends = said[i].end >= text.size() || text[said[i].end] != ' ';
            if (!is_letter || ((letter == "a" || letter == "e") && !ends)) continue;
            // "AI yw e": it is; a pronoun, and no option.
            const auto& before = said[i - 1].folded;
            if (letter == "e" && (before == "yw" || before == "ydy" || before == "ydi")) continue;
            if (std::ranges::find(pointers, said[i - 1].folded) != pointers.end()) {
                refuse("letter", "it names an option by its letter");
            }
        }
    }

    void check_key_text(const std::vector<MatchWord>& said, const std::string& key) {
        const auto words = base::match_words(key);
        const auto counted = std::ranges::count_if(words, counts);
        if (counted == 0) return;
        const auto held = [&](const std::vector<MatchWord>& in) {
            return std::ranges::count_if(
                words, [&](const MatchWord& word) { return counts(word) && has(in, word); });
        };
        const bool is_said = held(said) == counted;
        const bool is_authored = std::ranges::any_of(
            grounds_, [&](const Ground& ground) { return held(ground.words) == counted; });
        if (is_said && !is_authored) refuse("key", "it says the answer");
    }

    /// A word of the learner's must come back that the ideas of the turn would not have brought
    /// anyway, where there is one.
    void check_take_up() {
        const auto& quote = judged_.contract.take_up;
        if (!judged_.must_take_up || quote.empty()) return;
        const auto brings = [&](const MatchWord& word) {
            return std::ranges::any_of(grounds_, [&](const Ground& ground) {
                return !ground.holds_quote && has(ground.words, word);
            });
        };
        const auto wanted = base::match_words(quote);
        const auto is_own = [&](const MatchWord& word) { return counts(word) && !brings(word); };
        const bool has_own = std::ranges::any_of(wanted, is_own);
        const auto said = base::match_words(text_);
        const bool is_taken_up = std::ranges::any_of(wanted, [&](const MatchWord& word) {
            return (has_own ? is_own(word) : counts(word)) && has(said, word);
        });
        if (!is_taken_up && std::ranges::any_of(wanted, counts)) {
            refuse("take-up", "it does not take up what the learner said");
        }
    }

    /// What a brief forbids is not said, not even as the words of the rule itself.
    void check_must_not_say() {
        const auto said = base::fold(own_);
        for (const auto& forbidden : judged_.contract.must_not_say) {
            if (said.find(base::fold(forbidden)) != said.npos)
                refuse("must-not-say", "it says what this conversation must not say");
        }
    }

    /// Whether a sentence says nothing but that something is wrong: "That is wrong, sorry".
    bool is_bare_blame(std::string_view sentence) const {
        bool has_blame = false;
        for (const auto& word : base::match_words(sentence)) {
            if (blames(word.word.folded)) {
                has_blame = true;
            } else if (counts(word) && !is_social_word(word)) {
                return false;
            }
        }
        return has_blame;
    }

    /// The stem of a word without what is joined to it: "swnio'n", "anwybyddu'r".
    static std::string bare_stem(const MatchWord& word) {
        return base::stem(word.word.folded.substr(0, word.word.folded.find('\'')));
    }

    static bool is_turning(const MatchWord& word) {
        return turns_claim(word.forms.front()) || turns_claim(bare_stem(word));
    }

    static bool is_social_word(const MatchWord& word) {
        return is_social(bare_stem(word)) ||
               std::ranges::any_of(word.forms,
                                   [](const std::string& form) { return is_social(form); });
    }

    /// Only what people wrote calls an answer right or wrong.
    void check_verdict() {
        const auto& rest = own_;
        // What an author wrote for this turn, word for word, passes no verdict of the model's.
        const auto blames_alone = [&](std::string_view one) {
            return is_bare_blame(one) && !authored_.contains(base::squeeze(one));
        };
        if (std::ranges::any_of(base::sentences(rest), blames_alone)) {
            refuse("verdict", "it calls something wrong");
        }
        for (const auto& word : own_words_) {
            const auto& folded = word.word.folded;
            if (is_learners(word) || is_anywhere(word)) continue;
            if (blames(folded)) refuse("verdict", "it calls something wrong");
            if (praises(folded) && judged_.contract.rule.starts_with("item/") &&
                judged_.contract.rule != "item/right") {
                refuse("verdict", "it calls the answer right");
            }
        }
    }

    bool is_in_grounds(const StatedNumber& number) const {
        return std::ranges::any_of(grounds_, [&](const Ground& ground) {
            return std::ranges::any_of(
                ground.numbers, [&](const StatedNumber& one) { return is_same(one, number); });
        });
    }

    bool is_learners(const StatedNumber& number) const {
        return std::ranges::any_of(learner_numbers_,
                                   [&](const StatedNumber& one) { return is_same(one, number); });
    }

    bool is_learners(const MatchWord& word) const { return has(learner_, word); }

    void check_sentence(std::string_view sentence) {
        // What an author wrote for this turn stands, word for word.
        if (judged_.may_state && authored_.contains(base::squeeze(sentence))) return;
        const auto words = base::match_words(sentence);
        const auto numbers = numbers_in(sentence);
        for (const auto& number : numbers) {
            if (!is_in_grounds(number) && !is_learners(number)) {
                refuse("number", "no source of this turn has the number " + number.text);
            }
        }
        std::vector<MatchWord> claims;
        for (const auto& word : words) {
            const bool turns = is_turning(word);
            // Outside the quote, a word that turns a claim is the mentor's, whoever said it first.
            if (!turns && (!counts(word) || is_learners(word))) continue;
            if (is_social_word(word) && !turns) continue;
            claims.push_back(word);
        }
        const bool is_question = sentence.ends_with('?');
        if (claims.empty()) {
            check_denial(words, is_question);
            if (!is_question) check_parroting(words, numbers);
            return check_advice(words);
        }
        if (!judged_.may_state && !is_question) {
            return refuse("support",
                          "it makes a claim of its own (" + claims.front().word.folded + ")");
        }
        check_support(words, claims, numbers, is_question);
    }

    /// After a right answer a sentence that only denies ("Yes, that is not it.") takes it back.
    void check_denial(const std::vector<MatchWord>& words, bool is_question) {
        if (is_question || judged_.contract.rule != "item/right" || negations_in(words) == 0)
            return;
        refuse("verdict", "it takes back that the answer is right");
    }

    /// What a learner said is theirs: said after them as if it were the mentor's own ("AI replaces
    /// nurses.", "tout est permis.") it is a claim like any other. "You" gives it back to them, and
    /// so does any word of talk, but not with a figure: "It comes to 97%."
    void check_parroting(const std::vector<MatchWord>& words,
                         const std::vector<StatedNumber>& numbers) {
        const bool is_given_back = std::ranges::any_of(words, [&](const MatchWord& word) {
            return addresses(word.word.folded) || (numbers.empty() && is_social_word(word));
        });
        if (is_given_back) return;
        std::vector<MatchWord> claims;
        std::ranges::copy_if(words, std::back_inserter(claims), counts);
        if (!claims.empty()) check_support(words, claims, numbers, false);
    }

    /// A sentence of the learner's and social words alone must not tell them what to do.
    void check_advice(const std::vector<MatchWord>& words) {
        for (const auto& word : words) {
            const auto& folded = word.word.folded;
            if (folded == "should" || folded == "must" || folded == "rhaid" || folded == "dylech") {
                return refuse("support", "it gives advice that no source gives");
            }
        }
    }

    void check_support(const std::vector<MatchWord>& words, const std::vector<MatchWord>& claims,
                       const std::vector<StatedNumber>& numbers, bool is_question) {
        const Ground* best = nullptr;
        double most = 0;
        const auto* term = defined_in(words);
        for (const auto& ground : grounds_) {
            // What a term is can only be said from a source that says what it is.
            const auto* defined = term ? defined_in(ground.words) : nullptr;
            if (term && !(defined && base::meets(*defined, *term))) continue;
            if (!holds_figures(ground, numbers)) continue;
            const auto held = std::ranges::count_if(
                claims, [&](const MatchWord& word) { return has(ground.words, word); });
            const auto share = static_cast<double>(held) / static_cast<double>(claims.size());
            if (share > most) {
                most = share;
                best = &ground;
            }
        }
        if (!best || most < support_min)
            return refuse("support", "no source of this turn says this");
        for (const auto& word : claims) {
            if (has(best->words, word)) continue;
            if (is_turning(word)) {
                return refuse("direction",
                              "it turns what the source says (" + word.word.folded + ")");
            }
            if (is_opposed(word, *best)) {
                return refuse("direction",
                              "it says the opposite of the source (" + word.word.folded + ")");
            }
            if (judged_.teaching.confusables.is_term(word.word.folded) && !is_anywhere(word)) {
                return refuse("term", "no source of this turn names " + word.word.folded);
            }
        }
        if (is_question) return;
        if (negations_in(words) % 2 != best->negations % 2) {
            return refuse("direction",
                          "it negates what the source does not, or the other way round");
        }
        check_turns(words, *best);
        check_qualifiers(words, numbers, *best);
        check_lost_numbers(words, *best);
    }

    /// A figure that a source of the turn gives is said by what that source says of it, not beside
    /// the words of another.
    bool holds_figures(const Ground& ground, const std::vector<StatedNumber>& numbers) const {
        return std::ranges::all_of(numbers, [&](const StatedNumber& number) {
            return !is_in_grounds(number) ||
                   std::ranges::any_of(ground.numbers, [&](const StatedNumber& one) {
                       return is_same(one, number);
                   });
        });
    }

    /// The term whose meaning a sentence says ("Sensitivity is …", "Sensitifrwydd yw …"), or null.
    const MatchWord* defined_in(const std::vector<MatchWord>& words) const {
        static constexpr std::array<std::string_view, 9> verbs{
            "is", "are", "means", "yw", "yw'r", "ydy", "ydy'r", "ydi", "golygu"};
        constexpr std::size_t reach = 3;
        for (std::size_t i = 0; i < std::min(words.size(), reach); ++i) {
            if (!judged_.teaching.confusables.is_term(words[i].word.folded)) continue;
            for (auto j = i + 1; j < std::min(words.size(), i + reach); ++j) {
                if (std::ranges::find(verbs, words[j].word.folded) != verbs.end()) return &words[i];
            }
        }
        return nullptr;
    }

    /// A sentence that says most of what its ground says has no turning word more often than it:
    /// "then a false one goes by" where the ground lets a true one go by.
    void check_turns(const std::vector<MatchWord>& words, const Ground& ground) {
        const auto wanted = std::ranges::count_if(ground.words, counts);
        const auto held = std::ranges::count_if(
            ground.words, [&](const MatchWord& word) { return counts(word) && has(words, word); });
        if (2 * held < wanted) return;
        const auto said = turns_in(words);
        const auto granted = turns_in(ground.words);
        const bool adds = std::ranges::any_of(
            said, [&](const std::string& turn) { return said.count(turn) > granted.count(turn); });
        if (adds) {
            refuse("direction", "it turns what the source says another way");
        }
    }

    static std::multiset<std::string> turns_in(const std::vector<MatchWord>& words) {
        std::multiset<std::string> turns;
        for (const auto& word : words) {
            if (is_turning(word)) turns.insert(bare_stem(word));
        }
        return turns;
    }

    bool is_opposed(const MatchWord& word, const Ground& ground) const {
        return std::ranges::any_of(ground.words, [&](const MatchWord& one) {
            return judged_.teaching.confusables.are_opposed(word.word.folded, one.word.folded);
        });
    }

    bool is_anywhere(const MatchWord& word) const {
        return std::ranges::any_of(grounds_,
                                   [&](const Ground& ground) { return has(ground.words, word); });
    }

    static bool says_most_of(const std::vector<MatchWord>& words, const Ground& ground) {
        const auto wanted = std::ranges::count_if(ground.words, counts);
        const auto held = std::ranges::count_if(
            ground.words, [&](const MatchWord& word) { return counts(word) && has(words, word); });
        return static_cast<double>(held) >= qualifiers_min * static_cast<double>(wanted);
    }

    void check_qualifiers(const std::vector<MatchWord>& words,
                          const std::vector<StatedNumber>& numbers, const Ground& ground) {
        const bool uses_number = std::ranges::any_of(numbers, [&](const StatedNumber& number) {
            return std::ranges::any_of(
                ground.numbers, [&](const StatedNumber& one) { return is_same(one, number); });
        });
        if (!uses_number) return;
        if (!says_most_of(words, ground)) {
            refuse("qualifier", "it gives a number without what the source says about it");
        }
    }

    /// A sentence that says what its ground says gives its figures too, here or elsewhere in the
    /// text; the learner's quoted words give none ("can be % accurate" where they said 97).
    void check_lost_numbers(const std::vector<MatchWord>& words, const Ground& ground) {
        if (!says_most_of(words, ground)) return;
        const auto& given = own_numbers_;
        for (const auto& number : ground.numbers) {
            if (!is_in_digits(number)) continue;
            if (std::ranges::any_of(given,
                                    [&](const StatedNumber& one) { return is_same(one, number); }))
                continue;
            return refuse("number", "it leaves out a number of the source: " + number.text);
        }
    }

    const Judged& judged_;
    base::Language language_;
    std::string_view text_;
    std::string own_;  // the text without the learner's words
    std::vector<MatchWord> own_words_;
    std::vector<StatedNumber> own_numbers_;
    std::vector<MatchWord> learner_;
    std::vector<StatedNumber> learner_numbers_;
    std::set<std::string> authored_;  // the sentences of the grounds
    std::vector<Ground> grounds_;
    std::vector<Refusal> refusals_;
};

std::vector<std::string> grounds_of(const Teaching& teaching, const model::Contract& contract,
                                    const model::Reply& authored) {
    std::vector<std::string> grounds;
    for (const auto& segment : authored.segments)
        grounds.push_back(segment.text);
    for (const auto& passage : contract.passages) {
        // The sections of a reading say too much at once to be a ground for one turn.
        const bool is_section = passage.text().find('#') != std::string::npos &&
                                teaching.curriculum->find(passage) != nullptr;
        if (is_section) continue;
        if (const auto citation = cite(passage, *teaching.curriculum)) {
            grounds.push_back(citation->text.in(contract.language));
        }
    }
    return grounds;
}

}  // namespace

std::vector<Refusal> judge(const Judged& judged, std::string_view text) {
    return Judging{judged, text}.run();
}

Judged judged_whole(const Teaching& teaching, const model::Contract& contract,
                    const model::Reply& authored, std::string learner_words) {
    return {teaching,
            contract,
            grounds_of(teaching, contract, authored),
            std::move(learner_words),
            contract.questions,
            contract.words_max,
            true,
            true};
}

Judged judged_taking_up(const Teaching& teaching, const model::Contract& contract,
                        const model::Reply& authored, std::string learner_words) {
    constexpr int taking_up_words_max = 40;
    return {teaching,
            contract,
            grounds_of(teaching, contract, authored),
            std::move(learner_words),
            0,
            taking_up_words_max,
            true,
            false};
}

}  // namespace athro::dialogue
