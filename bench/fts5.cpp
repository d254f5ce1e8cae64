#include "fts5.h"

#include <sqlite3.h>

#include <athro/base/expect.h>

namespace athro::bench {

void Fts5::Close::operator()(sqlite3* database) const {
    sqlite3_close(database);
}
void Fts5::Close::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Fts5::run(const char* sql) {
    const auto result = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
    base::expect(result == SQLITE_OK, sql);
}

std::unique_ptr<sqlite3_stmt, Fts5::Close> Fts5::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    const auto result = sqlite3_prepare_v2(database_.get(), sql, -1, &statement, nullptr);
    base::expect(result == SQLITE_OK, sql);
    return std::unique_ptr<sqlite3_stmt, Close>{statement};
}

Fts5::Fts5(const std::vector<Passage>& passages) {
    sqlite3* database = nullptr;
    base::expect(sqlite3_open(":memory:", &database) == SQLITE_OK, "a database in memory opens");
    database_.reset(database);
    run("CREATE VIRTUAL TABLE passage USING fts5(title, text, tokenize = 'porter unicode61')");
    run("BEGIN");
    const auto insert = prepare("INSERT INTO passage (title, text) VALUES (?1, ?2)");
    for (const auto& passage : passages) {
        sqlite3_bind_text(insert.get(), 1, passage.title.data(),
                          static_cast<int>(passage.title.size()), SQLITE_STATIC);
        sqlite3_bind_text(insert.get(), 2, passage.text.data(),
                          static_cast<int>(passage.text.size()), SQLITE_STATIC);
        base::expect(sqlite3_step(insert.get()) == SQLITE_DONE, "a passage is inserted");
        sqlite3_reset(insert.get());
    }
    run("COMMIT");
    run("INSERT INTO passage (passage) VALUES ('optimize')");  // one segment, its quickest state
    select_ = prepare("SELECT rowid FROM passage WHERE passage MATCH ?1 ORDER BY rank LIMIT ?2");
}

std::vector<long long> Fts5::search(const std::vector<std::string>& words, int limit) {
    std::string any;
    for (const auto& word : words)
        any += (any.empty() ? "\"" : " OR \"") + word + "\"";
    sqlite3_bind_text(select_.get(), 1, any.data(), static_cast<int>(any.size()), SQLITE_STATIC);
    sqlite3_bind_int(select_.get(), 2, limit);
    std::vector<long long> found;
    while (sqlite3_step(select_.get()) == SQLITE_ROW)
        found.push_back(sqlite3_column_int64(select_.get(), 0));
    sqlite3_reset(select_.get());
    return found;
}

}  // namespace athro::bench
