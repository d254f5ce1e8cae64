#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <athro/base/language.h>
#include <athro/base/result.h>

namespace athro::safety {

/// One word of a text as phrases see it: folded, apostrophes gone ("I'm" is "im", "mae'n" is
/// "maen").
struct Token {
    std::string text;
    std::size_t begin = 0;  // bytes of the original
    std::size_t end = 0;
    bool ends_sentence = false;
};

std::vector<Token> tokens(std::string_view text);

/// Which labels matched, and how many words of the text the matches of each label cover.
struct PhraseHits {
    std::map<std::string, std::size_t, std::less<>> covered;  // label -> words covered
    std::size_t words = 0;                                    // words in the text

    bool has(std::string_view label) const { return covered.contains(label); }
};

/// Phrases under labels, found in a text in one pass.
///
/// A phrase is words in order; "(a|b c)" is a choice, "word?" may be absent, "suicid*" is a
/// beginning, "_" is any one word, ".." up to three and "..." up to seven words in the same
/// sentence,
/// "<name>" any word of a named class, "^" and "$" the ends of a sentence. Words of Welsh phrases
/// match in every mutation; a long word matches with one slip when the slip is no word that the
/// book knows.
class PhraseBook {
public:
    /// Words that "<name>" stands for. To be named before the phrases that use them.
    /// Errors: invalid, when an entry is more than one word.
    base::Result<void> add_class(std::string_view name, const std::vector<std::string>& words,
                                 base::Language language);

    /// A spelling that stands for another: "u" for "you", "pt" for "patient".
    void add_alias(std::string_view from, std::string_view to);

    /// An ordinary word that is never taken for a slip of another.
    void add_known(std::string_view word);

    /// Errors: invalid, when the phrase is empty, a bracket stays open or a class is unknown.
    base::Result<void> add(std::string_view label, std::string_view phrase,
                           base::Language language);

    PhraseHits find(std::string_view text) const;

private:
    using WordId = std::uint32_t;

    /// A step of a phrase: one of some words, or a gap.
    struct Step {
        std::vector<WordId> words;  // sorted; empty for a gap or an anchor
        std::uint8_t gap_min = 0;
        std::uint8_t gap_max = 0;
        bool is_optional = false;
        bool at_start = false;
        bool at_end = false;
    };
    struct Phrase {
        std::uint32_t label = 0;
        std::vector<Step> steps;
    };
    struct Read;  // a text with the ids of its words

    WordId to_id(std::string_view key);
    base::Result<void> add_choice(std::string_view choice, base::Language language, Step& step);
    bool is_one_step(std::string_view choice) const;
    base::Result<std::vector<std::string>> expand(const std::string& phrase) const;
    base::Result<void> add_variant(std::string_view label, std::string_view text,
                                   base::Language language);
    base::Result<Step> to_step(std::string piece, base::Language language);
    void enter(std::string_view word, base::Language language, Step& step);
    std::vector<WordId> ids_of(const std::string& word) const;
    Read read(std::string_view text) const;
    std::size_t match(const Read& read, const Phrase& phrase, std::size_t step,
                      std::size_t at) const;

    std::vector<std::string> labels_;
    std::unordered_map<std::string, std::uint32_t> label_ids_;
    std::unordered_map<std::string, WordId> ids_;
    std::unordered_map<std::string, std::vector<WordId>> forms_;  // a form -> what it may stand for
    std::unordered_map<std::string, std::vector<WordId>> prefixes_;  // a beginning -> its id
    std::unordered_map<std::string, std::vector<WordId>>
        slips_;  // first letter, and a form less a letter
    std::unordered_map<std::string, std::string> aliases_;
    std::set<std::string, std::less<>> known_;
    std::unordered_map<std::string, std::vector<WordId>> classes_;
    std::vector<Phrase> phrases_;
    std::unordered_map<WordId, std::vector<std::uint32_t>> by_first_;  // first word -> phrases
    std::vector<std::uint32_t> unanchored_;  // phrases without a first word
};

}  // namespace athro::safety
