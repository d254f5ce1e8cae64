#pragma once

#include <string_view>
#include <vector>

#include <athro/retrieval/content.h>

namespace athro::retrieval {

/// A term that may stand for what the query asks for, and how well.
struct Choice {
    TermNumber term = 0;
    double weight = 1;
};

/// One thing that the query asks for: in each document the best of its choices counts.
struct Want {
    std::vector<Choice> choices;
    double information = 0;  // 0 for the single words of a name that was found whole

    /// What the best choice counts for in a score: a name's single words little beside the name.
    float share() const { return information > 0 ? 1.0f : 0.3f; }
};

/// What a query asks for, in its order.
std::vector<Want> read_wants(const Content& content, std::string_view query);

/// What closeness adds to a score at most, as a share of it, and what the language of the search
/// multiplies the scores of documents by that have it.
constexpr double closeness_bonus = 0.6;
constexpr double language_bonus = 1.02;

}  // namespace athro::retrieval
