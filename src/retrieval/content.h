#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <athro/retrieval/index.h>
#include <athro/retrieval/query_words.h>

namespace athro::retrieval {

using TermNumber = std::uint32_t;
using DocumentNumber = std::uint32_t;

/// So many documents are bounded, and scored, together.
constexpr std::size_t chunk_documents = 16;

/// A document that holds a term, and what the term adds to its score there.
struct Posting {
    DocumentNumber document = 0;
    float impact = 0;
};

struct IndexTerm {
    std::string text;
    double idf = 0;
    std::vector<Posting> postings;  // by document
    // Where many documents hold the term, else empty: its impact in every document, and the most
    // of it in each chunk of them.
    std::vector<std::uint16_t> impacts;  // in steps of Content::impact_step
    std::vector<float> chunk_most;

    /// Whether the document holds the term.
    bool is_in(DocumentNumber document) const;
};

/// A name of a thing, as stems; the number is that of its group's own term.
struct Name {
    std::vector<IndexWord> words;
    TermNumber group = 0;
};

/// A term of a title or a question. The everyday groups that a term is in follow it.
struct QuestionTerm {
    TermNumber term = 0;
    bool is_group = false;   // of everyday words
    bool is_last = false;    // of its question
    double information = 0;  // that tells the question apart; 0 for terms that stand for others
};

/// A term that holds a run of three letters, and how many letters it has.
struct GramTerm {
    std::uint32_t length = 0;
    TermNumber term = 0;

    friend auto operator<=>(const GramTerm&, const GramTerm&) = default;
};

struct IndexedDocument {
    HitKind kind = HitKind::passage;
    std::string id;
    bool has_figure = false;
};

/// What is read of each document that may be a hit, kept apart from the rest of it to be near.
struct DocumentBrief {
    std::uint32_t questions_begin = 0;  // its title and questions, in question_terms
    std::uint32_t questions_end = 0;
    bool has_en = false;
    bool has_cy = false;
};

/// Everything that a search reads.
struct Content {
    std::vector<IndexedDocument> documents;
    std::vector<DocumentBrief> briefs;         // by document
    std::vector<QuestionTerm> question_terms;  // by document, one question after another
    std::vector<IndexTerm> terms;
    std::unordered_map<std::string, TermNumber> numbers;       // stem -> term
    std::unordered_map<std::string, std::vector<Name>> names;  // by any form of their first word
    std::unordered_map<std::string, std::vector<GramTerm>>
        grams;  // three letters -> terms, by length
    std::unordered_map<std::string, std::vector<TermNumber>> everyday;  // stem -> terms of groups
    double idf_max = 0;
    float impact_step = 1;  // impacts are whole multiples of it

    std::size_t chunk_count() const {
        return (documents.size() + chunk_documents - 1) / chunk_documents;
    }

    /// The names that begin with this word of a text, and fit what follows: group and length.
    std::vector<std::pair<TermNumber, std::size_t>> names_at(const std::vector<IndexWord>& words,
                                                             std::size_t at) const;
};

}  // namespace athro::retrieval
