#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace athro::curriculum {

/// A key that every mentor's phrases.toml must have. One that ends in "-ask" holds exactly one
/// question, the others hold none.
struct PhraseKey {
    std::string key;
    std::size_t variants_min = 1;
};

/// The table of docs/reference/content-format.md, "The phrases of a mentor".
const std::vector<PhraseKey>& phrase_keys();

}  // namespace athro::curriculum
