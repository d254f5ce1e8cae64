#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace athro::dialogue {

/// Where in the words something was recognised, in bytes; nothing where both are 0.
struct Recognised {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The words that a good listener gives back: the clause that carries what matters to whoever said
/// it, at most `words_max` words, as it stands, rather one in which something was recognised. Empty
/// when there is nothing to give back. How often it is the one that readers chose:
/// QuoteBars.GivesBackWhatReadersCallThePoint.
std::string main_clause(std::string_view words, std::size_t words_max, Recognised recognised = {});

}  // namespace athro::dialogue
