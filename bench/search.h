#pragma once

#include <filesystem>
#include <memory>

#include "corpus.h"
#include "suite.h"

namespace athro::bench {

/// Search in 20,000 passages: ours, SQLite FTS5, and Xapian where it is installed, asked the same.
class Searches {
public:
    /// `xapian` is the program with Xapian, which may be missing.
    Searches(Suite& suite, const Corpus& corpus, const std::filesystem::path& xapian);
    ~Searches();

    /// The table, whether every answer was exact, and the bars. False when a bar is missed.
    bool print(const Suite& suite) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace athro::bench
