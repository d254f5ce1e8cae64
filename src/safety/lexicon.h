#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <athro/base/learned_cache.h>
#include <athro/base/result.h>
#include <athro/safety/phrases.h>
#include <athro/safety/route.h>

namespace athro::safety {

/// A set of folded words; entries of several words are kept with one space between them.
class WordList {
public:
    /// Adds an entry in any spelling; it is folded here.
    void add(std::string_view entry);

    /// Enters what each entry may be mutated to in Welsh as well.
    void add_mutations();

    /// `folded` is a word, or words with one space between them, as base::fold makes them.
    bool has(std::string_view folded) const { return words_.contains(folded); }

    /// Whether any unmutated form of the word is in the list: "ddafydd" for "dafydd".
    bool has_mutated(std::string_view folded) const;

    /// The same, of a word whose unmutated forms are known already (base::radicals).
    bool has_any(const std::vector<std::string>& forms) const;

    /// Whether an entry of several words, or of one with a hyphen, begins with this one.
    bool has_longer(std::string_view folded) const { return firsts_.contains(folded); }

    /// The same, with that word unmutated in the list.
    bool has_longer_mutated(std::string_view folded) const {
        return mutated_firsts_.contains(folded);
    }

    /// Remembers the last word of each entry, for may_end_in.
    void index_endings();

    /// Whether an entry ends in this word, with or without a colon; only after index_endings.
    bool may_end_in(std::string_view folded) const { return endings_.contains(folded); }

    std::size_t size() const { return words_.size(); }

    /// Calls `use` with each entry, in no order.
    template <class Use>
    void for_each(Use use) const {
        for (const auto& word : words_)
            use(word);
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

    Words words_;
    Words firsts_;          // of the entries of several words, and of those with a hyphen
    Words endings_;         // the last word of each entry, where it was asked for
    Words mutated_firsts_;  // what these may be mutated to, themselves included
};

/// Every word list of this module. Read once by the running program and passed in; immutable
/// afterwards.
struct Lexicon {
    WordList first_names;
    WordList surnames;
    WordList ambiguous;     // names that are ordinary words too: will, rose, bryn
    WordList places;        // towns, hospitals, boards, wards
    WordList known_people;  // people of history and of reports, and the mentors
    WordList eponyms;       // clinical words that look like names: Parkinson, Apgar
    WordList common;        // ordinary words of both languages, never a name in lower case
    WordList person_cues;   // what a name follows at once: "pt", "enw", "dear"
    WordList role_cues;     // what a name may follow: "daughter", "gofalwr", and "ofalwr"
    WordList english;       // closed-class words that show a language
    WordList welsh;
    PhraseBook requests;   // small requests, see request.h
    PhraseBook questions;  // indirect questions, see is_question.h
    RouteRules routes;
    base::TextClassifier named;  // what names look like, see learned_names.h
};

/// Reads the folder faculty/shared/lexicon.
/// Errors: not_found (a file is missing), invalid (a file does not parse; file and line are named).
base::Result<Lexicon> load_lexicon(const std::filesystem::path& folder,
                                   const base::LearnedCache& cache = {});

}  // namespace athro::safety
