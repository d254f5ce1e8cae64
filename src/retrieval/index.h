#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/language.h>
#include <athro/curriculum/curriculum.h>

namespace athro::retrieval {

enum class HitKind { passage, term, card };

/// "passage", "term", "card".
std::string_view to_text(HitKind kind);

/// What is indexed: one text that can be cited, in one language or both.
struct Document {
    HitKind kind = HitKind::passage;
    std::string id;
    base::Bilingual title;
    base::Bilingual text;
    curriculum::BilingualList questions;  // ways people ask for it
};

/// Names of one thing; a query with one of them finds the texts with any of them.
struct Synonyms {
    std::vector<std::string> names;
};

/// A document that a query found. Higher scores are better; they compare within one query only.
struct Hit {
    HitKind kind = HitKind::passage;
    std::string id;
    double score = 0;
    double coverage = 0;  // share of the query's information that the document holds, 0 to 1
    double unknown = 0;   // share of the query's information that no document holds, 0 to 1
    double closeness =
        0;  // how much of one of its own questions or of its title the query is, 0 to 1
    std::size_t informative = 0;  // words of the query that carry information
    bool lacks_figure =
        false;  // the question asks for an amount or a time, the text holds no figure
    bool is_other_language_only = false;  // no text in the language of the search
};

/// Everything that a search reads.
struct Content;

/// Finds the texts that fit a question in either language. Immutable once built; a look-up takes no
/// lock.
class Index {
public:
    /// `synonyms` may name things that no document mentions. Documents have different ids within a
    /// kind.
    static Index from_documents(std::span<const Document> documents,
                                std::span<const Synonyms> synonyms = {});

    /// Passages, glossary terms and cards whose own and whose source's review date is not before
    /// `today`.
    static Index build(const curriculum::Curriculum& curriculum, base::Date today);

    /// The best documents, best first, equal scores by kind and id; empty when no word of the query
    /// is anywhere. Both languages are searched; `language` only settles what is nearly equal.
    std::vector<Hit> search(std::string_view query, base::Language language,
                            std::size_t limit = 10) const;

    /// The same hits, found by scoring every document in full: slowly, and with nothing that
    /// `search` leaves out to be quick. What `search` is held to by tests and benchmarks.
    std::vector<Hit> search_exhaustively(std::string_view query, base::Language language,
                                         std::size_t limit = 10) const;

    std::size_t size() const;

    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

private:
    class Builder;
    explicit Index(std::unique_ptr<const Content> content);

    std::unique_ptr<const Content> content_;
};

/// Whether the hit really answers the question it was found for, rather than sharing words with it.
/// When the best hit does not, no reviewed source covers the question.
bool is_answerable(const Hit& best);

}  // namespace athro::retrieval
