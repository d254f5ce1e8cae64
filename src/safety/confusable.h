#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <athro/base/result.h>

namespace athro::safety {

/// Which words must not be taken for one another: families of opposites and look-alikes, clinical
/// terms, drug names, gene symbols, and ordinary words that are no slip of anything. Every word is
/// folded (base::fold), hyphens read as spaces; entries of several words are kept with one space
/// between them.
class Confusables {
public:
    /// Adds terms of which none may pass for another: {"hypertension", "hypotension"}.
    void add_family(const std::vector<std::string>& terms);

    /// Adds beginnings of which none may pass for another, such as {"hyper", "hypo"}. An empty one
    /// stands for the bare word: {"", "in"} for valid and invalid.
    void add_prefixes(const std::vector<std::string>& beginnings);

    /// Adds endings of which none may pass for another, such as {"olol", "pril"}.
    void add_suffixes(const std::vector<std::string>& endings);

    /// Adds a term of its own, of one word or more. A word near it is no slip of another.
    void add_term(std::string_view term);

    /// Adds an ordinary word, which is never a slip of another word.
    void add_word(std::string_view word);

    /// Adds words of both languages that say the same: {"kidney", "kidneys", "aren", "arennau"}. A
    /// word that stands among others already stays with them.
    void add_translations(const std::vector<std::string>& words);

    /// The number of the concept that a folded word names in either language, from 1; 0 when it has
    /// none.
    std::uint32_t concept_of(std::string_view word) const;

    /// Whether `term`, folded, was added as a term of its own.
    bool is_term(std::string_view term) const { return terms_.contains(std::string{term}); }

    /// Whether `word`, folded, is known at all: a term, a word of a family or an ordinary word.
    bool is_known(std::string_view word) const;

    /// Whether the two stand in one family, or differ by two beginnings or endings that must not
    /// pass for one another. Both folded; equal words are never opposed.
    bool are_opposed(std::string_view a, std::string_view b) const;

    /// Whether they differ by two beginnings or endings that must not pass for one another. Both
    /// folded.
    bool differ_by_affix(std::string_view a, std::string_view b) const;

    /// The numbers of the families that `term`, folded, stands in; mostly none.
    std::span<const std::uint32_t> families_of(std::string_view term) const;

    /// Whether `said` may be a slip of the pen for `meant` (both folded, different): close enough
    /// for its length, no known word itself, without digits, and with no other term near to either.
    bool is_slip(std::string_view said, std::string_view meant) const;

    /// Whether a term other than `except` lies within `distance` edits of the word.
    bool has_near(std::string_view word, std::string_view except, std::size_t distance) const;

    /// Names what is in it: changes with every word that is added, and no two that were filled
    /// apart have the same.
    std::uint64_t version() const { return version_; }

    /// The most words that a term has.
    std::size_t words_max() const { return words_max_; }

private:
    using Affixes = std::vector<std::vector<std::string>>;
    struct Term {
        std::string text;
        std::uint32_t letters = 0;  // which letters it has, one bit each
    };

    void enter(const std::string& key);
    bool differ_by_prefix(std::string_view a, std::string_view b) const;
    bool differ_by_suffix(std::string_view a, std::string_view b) const;
    bool is_protected(std::string_view word) const;
    bool is_halfway_to_another(std::string_view said, std::string_view meant) const;
    bool lies_near_another(std::string_view said, std::string_view meant,
                           std::size_t distance) const;
    bool any_near(std::string_view word, std::string_view except, std::size_t distance,
                  const std::function<bool(std::string_view)>& counts) const;

    std::unordered_map<std::string, std::vector<std::uint32_t>> families_;  // term -> its families
    std::uint32_t family_count_ = 0;
    std::unordered_map<std::string, std::uint32_t> concepts_;  // by word of either language
    std::uint32_t concept_count_ = 0;
    std::uint64_t version_ = 0;
    Affixes prefixes_;
    Affixes suffixes_;
    std::unordered_set<std::string> terms_;
    std::unordered_set<std::string> words_;
    std::vector<std::vector<Term>> by_length_;  // terms and words of families, of one word
    std::size_t words_max_ = 1;
};

/// The most edits that a slip of the pen makes in a word of this many letters: 0, 1 or 2.
std::size_t slips_max(std::size_t letters);

/// Reads confusable.toml, clinical.txt and translations.txt of the folder faculty/shared/lexicon.
/// Errors: not_found (a file is missing), invalid (it does not parse; file and line are named).
base::Result<Confusables> load_confusables(const std::filesystem::path& folder);

}  // namespace athro::safety
