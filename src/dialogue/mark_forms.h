#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <athro/dialogue/mark_reading.h>
#include <athro/dialogue/mark_words.h>

namespace athro::dialogue {

/// An accepted form, or one to avoid, prepared for search.
struct Form {
    std::vector<MarkWord> words;  // those that carry content, or all when none does
    bool is_negated = false;      // it holds a "not" of its own
    bool is_ordered = false;      // "A causes B", "A than B": the words stand in this order
};

/// Where a form stands in an answer.
struct FormMatch {
    std::vector<std::size_t> at;  // indices of words of the reading
    Likeness worst = Likeness::same;
};

/// What was found of a form; the last place counts.
struct FormSearch {
    std::optional<FormMatch> affirmed;
    std::optional<FormMatch> denied;   // it stands there, turned round by a negation
    std::optional<FormMatch> opposed;  // one of its words is replaced by an opposite
    bool is_near = false;              // it would stand there if a protected word were spelt right
};

/// An answer made ready for looking up forms in it.
class FormFinder {
public:
    FormFinder(const MarkReading& reading, const MarkTerms& terms, Synonymy synonymy);

    FormFinder(const FormFinder&) = delete;
    FormFinder& operator=(const FormFinder&) = delete;
    ~FormFinder();

    /// The ways to look for one written form in this answer: as it stands, and with what it writes
    /// as two words, or with a hyphen, written as one.
    std::vector<Form> forms_of(std::string_view text) const;

    FormSearch find(const Form& form) const;

    /// How a word of the answer stands to this one.
    Likeness likeness_at(std::size_t at, const MarkWord& meant) const {
        return likenesses_of(meant)[at];
    }

    /// How each word of the answer stands to this one; worked out once.
    const std::vector<Likeness>& likenesses_of(const MarkWord& meant) const;

    /// How two words stand to one another.
    Likeness likeness_of(const MarkWord& said, const MarkWord& meant) const {
        return likeness(said, meant, terms_, synonymy_);
    }

    bool is_term(const MarkWord& word) const { return terms_.is_term(word.text); }

    /// A word of a form made ready for comparison.
    MarkWord word_of(const MarkToken& token) const { return to_mark_word(token, terms_); }

    /// Whether a word of the answer may stand for this one.
    bool is_alike_to(std::size_t at, const MarkToken& token) const;

    const MarkReading& reading() const { return reading_; }
    const std::vector<MarkWord>& words() const { return words_; }

private:
    struct Place;

    using Places = std::vector<const std::vector<Place>*>;  // of each word of a form

    const std::vector<Place>& places_of(const MarkWord& meant) const;
    void add_joined(const Form& form, std::vector<Form>& forms) const;
    bool is_denied_at_once(std::size_t at) const;
    bool is_of_two_statements(const Form& form, const std::vector<std::size_t>& at) const;
    std::pair<std::size_t, std::size_t> statement_of(std::size_t at) const;
    bool is_said_otherwise(const std::vector<std::size_t>& at) const;
    bool is_followed_by_opposite(const std::vector<std::size_t>& at) const;
    bool is_left_open(const std::vector<std::size_t>& at) const;
    bool has_content_before(std::size_t at) const;
    bool has_rival_between(const Form& form, std::size_t first, std::size_t last,
                           const std::vector<std::size_t>& at) const;
    void find_from(const Form& form, const Places& places, std::size_t anchor, const Place& start,
                   FormSearch& out) const;

    const MarkReading& reading_;
    const MarkTerms& terms_;
    Synonymy synonymy_;
    std::vector<MarkWord> words_;
    mutable std::unordered_map<std::string, std::vector<Place>> places_;  // by word, once looked up
    mutable std::unordered_map<std::string, std::vector<Likeness>> likenesses_;  // the same
};

}  // namespace athro::dialogue
