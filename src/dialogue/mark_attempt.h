#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/mark_saying.h>

namespace athro::dialogue {

/// What an answer says beside its words; found once for all attempts.
struct AnswerFacts {
    explicit AnswerFacts(const FormFinder& finder)
        : quantities{find_quantities(finder.reading().tokens)},
          is_negated{negations_of(finder.reading(), finder.words())} {}

    std::vector<Quantity> quantities;
    std::vector<bool> is_negated;  // of each word
};

/// Tries to read one accepted form out of a run of words of the answer.
class Attempt {
public:
    Attempt(const Saying& form, const std::vector<Saying>& forms, const FormFinder& finder,
            const AnswerFacts& facts, std::size_t begin, std::size_t end)
        : form_{form},
          forms_{forms},
          finder_{finder},
          quantities_{facts.quantities},
          is_negated_{facts.is_negated},
          begin_{begin},
          end_{end},
          at_(form.parts.size(), none) {}

    /// The form is said here, in its own or in other words.
    bool holds();

    /// All words of the form stand here.
    bool is_whole();

    /// Its words stand here, three or more, and somebody else acts or is acted on.
    bool is_turned() const { return form_.heavy >= 3 && is_in_its_words() && !acts_the_same_way(); }

    /// One of the form's own words stands here at least, and not only what says the same in the
    /// other language, where words stand in another order: "rhybuddion ffug", "false alarms".
    bool is_in_its_words() const;

    /// Its words stand here; whether they say what it says.
    bool means_it() const;

private:
    static constexpr std::size_t none = std::string::npos;

    const SaidWord& said(std::size_t i) const { return finder_.reading().words[i]; }

    bool is_content(std::size_t i) const;

    bool is_used(std::size_t i) const { return std::ranges::find(at_, i) != at_.end(); }

    /// The place of a word in the run that is not taken yet, preferably behind the last one.
    std::size_t find(const MarkWord& word, std::size_t after) const;

    void place_all();

    bool align();

    /// A word that only other accepted forms have, and that stands here for one of this form.
    std::size_t in_words_of_another(std::size_t k) const;

    /// A pronoun in the run, for what was named before it, or for what the question is about.
    bool are_stood_for(const std::vector<std::size_t>& missing) const;

    /// "… the sensitivity goes up and the specificity goes down": what was named before holds for a
    /// statement that is joined on and says nothing else.
    bool are_carried_over(const std::vector<std::size_t>& missing) const;

    /// A last word that only adds where or for whom: "… is used in their care".
    bool is_by_the_way(std::size_t k, std::size_t heavy) const;

    std::size_t first_heavy() const;

    /// What the form denies is denied, and nothing else.
    bool polarity_agrees() const;

    /// No "or" offers the opposite in the same sentence: "narrower, or maybe wider".
    bool nothing_is_left_open() const;

    /// "Either … or …", "naill ai … neu …".
    bool offers_a_choice() const;

    /// "or maybe", "neu efallai" before it.
    bool is_offered(std::size_t i) const;

    bool opposes(std::size_t i) const;

    /// What a form leaves room for leaves no exception here, or what it limits has no limit.
    bool leaves_the_same_room() const;

    bool nothing_speaks_against() const;

    /// The words from the one before up to this one, cues and signs among them.
    template <class Is>
    bool stands_between(std::size_t i, std::size_t j, Is is_it) const {
        const auto& tokens = finder_.reading().tokens;
        for (auto at = said(i).at + 1; at < said(j).at; ++at)
            if (is_it(std::string_view{tokens[at].text})) return true;
        return false;
    }

    /// Who acts on whom: turned round only where something shows that the sentence was.
    bool runs_the_same_way() const;

    /// What is said last is denied in both or in neither.
    bool ends_the_same_way() const;

    /// Words in a row without any that join them have to stand as in the form.
    bool is_a_sentence() const;

    bool compares_the_same_way() const;

    /// The first token that belongs to the run: signs and cues before its first word too.
    std::size_t first_token() const { return begin_ == 0 ? 0 : said(begin_ - 1).at + 1; }

    /// "Once it is approved, delete it": what the word in front belongs to stands before the rest.
    bool comes_in_order(Pivot pivot) const;

    bool shares_the_same_way() const;

    /// "X because Y" is not "Y because X": what is the cause in the form is one here.
    bool causes_the_same_way() const;

    /// "Your own view before the tool's": what comes first.
    bool happens_in_order() const;

    /// "First …, and then …", "afterwards", "wedyn": what is said first comes first.
    bool says_the_order() const;

    /// "Naloxone reverses opioids" and "opioids reverse naloxone": of three words the first and the
    /// last have changed places around the one between, or another has come before the second in
    /// place of the first, and no passive accounts for it.
    bool acts_the_same_way() const;

    /// Whether the first word of the form stands behind one that belongs to it, and another word in
    /// its place.
    bool is_ousted(std::size_t first, std::size_t other) const;

    /// "The manager should tell us", for "tell the manager".
    bool acts_on_another(const std::vector<std::size_t>& parts) const;

    /// "It reviews …", "they tell …", "rhaid i ni ddangos …": somebody else acts.
    bool has_subject_before(std::size_t i) const;

    /// Whether something is done to somebody by it: "was reported", "cael ei adrodd".
    bool is_passive_at(std::size_t part) const;

    /// "Quickly to morphine" and "morphine to …": where a word that the form leads up to has
    /// another in its place.
    bool leads_to_the_same() const;

    /// "One copy" is not "two copies": where a form counts a word, it is counted like that.
    bool is_counted_alike(std::size_t at) const;

    /// Each number of the form is said, and no other of its kind.
    bool numbers_agree() const;

    const Saying& form_;
    const std::vector<Saying>& forms_;
    const FormFinder& finder_;
    const std::vector<Quantity>& quantities_;
    const std::vector<bool>& is_negated_;
    std::size_t begin_;
    std::size_t end_;
    std::vector<std::size_t> at_;  // where each part of the form stands, or none
};

}  // namespace athro::dialogue
