#include <athro/retrieval/index.h>

#include <athro/retrieval/content.h>
#include <athro/retrieval/query_words.h>
#include <athro/retrieval/scorer.h>
#include <athro/retrieval/wants.h>

namespace athro::retrieval {
namespace {

/// Whether a text holds a figure matters only where one is asked for.
void forget_figures(std::vector<Hit>& hits) {
    for (auto& hit : hits)
        hit.lacks_figure = false;
}

}  // namespace

std::string_view to_text(HitKind kind) {
    switch (kind) {
        case HitKind::passage:
            return "passage";
        case HitKind::term:
            return "term";
        case HitKind::card:
            return "card";
    }
    return "passage";
}

Index::Index(std::unique_ptr<const Content> content) : content_{std::move(content)} {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

std::vector<Hit> Index::search(std::string_view query, base::Language language,
                               std::size_t limit) const {
    const auto wants = read_wants(*content_, query);
    auto hits = find_hits(*content_, wants, language, limit);
    if (!asks_for_number(query)) forget_figures(hits);
    return hits;
}

std::vector<Hit> Index::search_exhaustively(std::string_view query, base::Language language,
                                            std::size_t limit) const {
    const auto wants = read_wants(*content_, query);
    auto hits = find_hits_exhaustively(*content_, wants, language, limit);
    if (!asks_for_number(query)) forget_figures(hits);
    return hits;
}

std::size_t Index::size() const {
    return content_->documents.size();
}

}  // namespace athro::retrieval
