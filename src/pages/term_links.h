#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/text.h>
#include <athro/curriculum/curriculum.h>
#include <athro/pages/html.h>

namespace athro::pages {

/// Where a text names a term of the glossary (bytes, end past it).
struct Mention {
    std::size_t begin = 0;
    std::size_t end = 0;
    model::TermId term;
};

/// Finds the names of glossary terms in texts of one language: whole words, in the plural in
/// English and mutated in Welsh. Other names that a term goes by are ordinary words, and are left.
class TermFinder {
public:
    TermFinder(const curriculum::Curriculum& curriculum, base::Language language);

    /// The first mention of each term that is not in `seen`, which it is then added to; the longest
    /// name where one holds another. In order, apart from each other.
    std::vector<Mention> find(std::string_view text, std::set<model::TermId>& seen) const;

private:
    struct Name {
        std::vector<std::string> words;  // folded
        model::TermId term;
    };
    bool stands_at(const Name& name, const std::vector<base::Word>& words, std::size_t at) const;

    base::Language language_;
    std::vector<Name> names_;  // longest first
};

/// The text with each mention a link to the term's page in the language.
Html with_terms(std::string_view text, const std::vector<Mention>& mentions,
                base::Language language);

}  // namespace athro::pages
