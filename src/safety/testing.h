#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <athro/safety/lexicon.h>

namespace athro::safety {

/// The lexicon that ships with the faculty, read once. For tests; throws when it cannot be read.
inline const Lexicon& shipped_lexicon() {
    static const Lexicon lexicon = [] {
        const char* source = std::getenv("ATHRO_SOURCE_DIR");
        const std::filesystem::path root{source ? source : "."};
        auto loaded = load_lexicon(root / "faculty/shared/lexicon",
                                   base::LearnedCache::named().value_or(base::LearnedCache{}));
        if (!loaded) throw std::runtime_error{loaded.error().message};
        return std::move(*loaded);
    }();
    return lexicon;
}

}  // namespace athro::safety
