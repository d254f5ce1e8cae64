#pragma once

#include <memory>
#include <string>
#include <vector>

#include "corpus.h"

struct sqlite3;
struct sqlite3_stmt;

namespace athro::bench {

/// SQLite FTS5 in this process, in memory, stemmed (porter), ranked by its own bm25.
class Fts5 {
public:
    explicit Fts5(const std::vector<Passage>& passages);

    /// The rowids of the best passages that hold any of the words.
    std::vector<long long> search(const std::vector<std::string>& words, int limit);

private:
    struct Close {
        void operator()(sqlite3* database) const;
        void operator()(sqlite3_stmt* statement) const;
    };

    void run(const char* sql);
    std::unique_ptr<sqlite3_stmt, Close> prepare(const char* sql);

    std::unique_ptr<sqlite3, Close> database_;
    std::unique_ptr<sqlite3_stmt, Close> select_;
};

}  // namespace athro::bench
