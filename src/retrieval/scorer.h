#pragma once

#include <span>
#include <vector>

#include <athro/retrieval/index.h>
#include <athro/retrieval/wants.h>

namespace athro::retrieval {

/// The best documents for what is wanted, best first, equal scores by kind and id; at most `limit`.
std::vector<Hit> find_hits(const Content& content, std::span<const Want> wants,
                           base::Language language, std::size_t limit);

/// The same by the plainest way: every posting looked up, every document scored, all of them
/// sorted.
std::vector<Hit> find_hits_exhaustively(const Content& content, std::span<const Want> wants,
                                        base::Language language, std::size_t limit);

}  // namespace athro::retrieval
