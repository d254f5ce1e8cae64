#include "search.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include <athro/base/text.h>
#include <athro/retrieval/query_words.h>

#include "fts5.h"
#include "xapian_process.h"

namespace athro::bench {
namespace {

constexpr auto ours = "athro, in memory";
constexpr auto fts5 = "SQLite FTS5, in memory";
constexpr auto xapian = "Xapian, in its own process";
constexpr std::size_t best = 10;
constexpr double fts5_ratio_min = 40;
constexpr double xapian_ratio_min = 8;
constexpr double p99_ms_max = 0.1;

/// The words of a query that say what it is about. FTS5 and Xapian are asked these alone: with the
/// words that only ask they take several times as long.
std::vector<std::string> words_about(const std::string& query) {
    std::vector<std::string> about;
    for (auto& word : base::words(query)) {
        if (word.folded.size() > 1 && !retrieval::only_asks(word.folded))
            about.push_back(std::move(word.folded));
    }
    return about;
}

}  // namespace

struct Searches::Parts {
    Corpus corpus;
    retrieval::Index index;
    Fts5 fts5;
    std::optional<XapianProcess> xapian;
    std::vector<std::vector<std::string>> words = {};  // of each query

    std::size_t count_inexact() const;
};

/// The queries whose best documents, or their scores, are not those of exhaustive scoring.
std::size_t Searches::Parts::count_inexact() const {
    std::size_t count = 0;
    for (const auto& query : corpus.queries) {
        const auto quick = index.search(query, base::Language::en, best);
        const auto full = index.search_exhaustively(query, base::Language::en, best);
        const bool is_same =
            std::ranges::equal(quick, full, [](const retrieval::Hit& a, const retrieval::Hit& b) {
                return a.kind == b.kind && a.id == b.id && a.score == b.score;
            });
        count += is_same ? 0 : 1;
    }
    return count;
}

Searches::Searches(Suite& suite, const Corpus& corpus, const std::filesystem::path& program)
    : parts_{new Parts{corpus, retrieval::Index::from_documents(to_documents(corpus.passages)),
                       Fts5{corpus.passages}, XapianProcess::start(program, corpus.passages)}} {
    auto& parts = *parts_;
    for (const auto& query : corpus.queries)
        parts.words.push_back(words_about(query));
    suite.add(ours, [&parts] {
        std::vector<Took> took;
        for (const auto& query : parts.corpus.queries)
            took.push_back(Stopwatch::time(
                [&] { return parts.index.search(query, base::Language::en, best); }));
        return took;
    });
    suite.add(fts5, [&parts] {
        std::vector<Took> took;
        for (const auto& words : parts.words)
            took.push_back(Stopwatch::time([&] { return parts.fts5.search(words, best); }));
        return took;
    });
    if (!parts.xapian) return;
    suite.add(xapian, [&parts] {
        std::vector<Took> took;
        for (const auto& words : parts.words)
            took.push_back(parts.xapian->search(words));
        return took;
    });
}

Searches::~Searches() = default;

bool Searches::print(const Suite& suite) const {
    const auto& own = suite.find(ours);
    print_heading(fmt::format("Search in {} passages, made from {}: {} queries, {} rounds",
                              parts_->corpus.passages.size(), parts_->corpus.origin,
                              parts_->corpus.queries.size(), own.rounds.size()));
    std::vector contenders{own, suite.find(fts5)};
    if (parts_->xapian) contenders.push_back(suite.find(xapian));
    print_medians(contenders);
    const auto mine = medians_of(own);
    std::vector<Bar> bars;
    const auto compare = [&](const char* name, double wanted) {
        const auto theirs = medians_of(suite.find(name));
        bars.push_back({fmt::format("{}: processor time, mean, to ours", name),
                        theirs.cpu_mean / mine.cpu_mean, wanted, true});
        bars.push_back({fmt::format("{}: wall time, median, to ours", name),
                        theirs.wall_p50 / mine.wall_p50, wanted, true});
    };
    compare(fts5, fts5_ratio_min);
    if (parts_->xapian) {
        compare(xapian, xapian_ratio_min);
    } else {
        print_heading("  Xapian is not installed (libxapian-dev), so it was not measured.");
    }
    bars.push_back({"ours, p99 of processor time, ms", mine.cpu_p99 * 1e-3, p99_ms_max});
    bars.push_back({"ours, p99 of wall time, ms", mine.wall_p99 * 1e-3, p99_ms_max});
    const auto differing = parts_->count_inexact();
    bars.push_back({"queries whose ten best are not those of exhaustive scoring",
                    static_cast<double>(differing), 0});
    bool all_met = true;
    for (const auto& bar : bars) {
        print_bar(bar);
        all_met = all_met && bar.is_met();
    }
    return all_met;
}

}  // namespace athro::bench
