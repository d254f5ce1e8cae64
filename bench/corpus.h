#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <athro/retrieval/index.h>

namespace athro::bench {

/// A title and a text in one language, without line breaks or tabs.
struct Passage {
    std::string title;
    std::string text;
};

/// Passages and what is asked of them.
struct Corpus {
    std::string origin;  // for the reader of the table
    std::vector<Passage> passages;
    std::vector<std::string> queries;
};

/// The 1,000 passages of `shared`/vectors/grounding with their queries; where that folder is
/// missing, the passages, terms and cards of the faculty in both languages, asked by their own
/// questions.
Corpus read_corpus(const std::filesystem::path& shared, const curriculum::Curriculum& curriculum);

/// `size` passages made from those of `base`: these first, then copies on things of other names.
/// In a copy each rare word (in at most ten passages of `base`) becomes another word, the same one
/// throughout the copy, and one sentence in eight comes from any passage; so the share of passages
/// that hold a common word stays, and the number of different words grows as it does in a library.
/// The queries are asked of copies too. The same seed makes the same corpus.
Corpus enlarge(const Corpus& base, std::size_t size, std::uint64_t seed);

/// The passages as they are indexed; ids are the places in `passages`, of equal length.
std::vector<retrieval::Document> to_documents(const std::vector<Passage>& passages);

}  // namespace athro::bench
