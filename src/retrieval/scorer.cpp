#include <athro/retrieval/scorer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <utility>

namespace athro::retrieval {
namespace {

/// Closeness to the query counts among so many documents that are the best by their words, or as
/// many as are wanted; it does not lift one from further down.
constexpr std::size_t candidates_min = 120;

/// Documents that are scored at one go, and that are looked at together for good scores.
constexpr std::size_t stretch_max = 2048;
constexpr std::size_t chunk_max = 32;

/// What closeness and language together multiply a score by at most, rounding included.
constexpr double bonus_max = (1 + closeness_bonus) * language_bonus * (1 + 1e-6);

/// A document on its way to being a hit.
struct Ranked {
    float found = 0;  // what its words score
    DocumentNumber document = 0;
};

bool is_better(const Ranked& a, const Ranked& b) {
    return a.found != b.found ? a.found > b.found : a.document < b.document;
}

bool is_worse(const Ranked& a, const Ranked& b) {
    return is_better(b, a);
}

/// Which wants a term serves. Most terms serve none, and are told by one bit.
class WantedTerms {
public:
    explicit WantedTerms(std::span<const Want> wants) {
        for (std::size_t want = 0; want < wants.size(); ++want) {
            for (const auto& choice : wants[want].choices) {
                served_.emplace_back(choice.term, want);
                maybe_[choice.term / 64 % maybe_.size()] |= std::uint64_t{1} << choice.term % 64;
            }
        }
        std::ranges::sort(served_);
    }

    /// Calls `serve` with the number of each want that the term serves; whether there is one.
    template <class Serve>
    bool each(TermNumber term, Serve serve) const {
        if (!(maybe_[term / 64 % maybe_.size()] >> term % 64 & 1)) return false;
        bool serves = false;
        for (auto at = std::ranges::lower_bound(served_, std::pair{term, std::size_t{0}});
             at != served_.end() && at->first == term; ++at) {
            serve(at->second);
            serves = true;
        }
        return serves;
    }

private:
    std::array<std::uint64_t, 16> maybe_{};
    std::vector<std::pair<TermNumber, std::size_t>> served_;
};

/// What is said of a document beside the score of its words.
class Describing {
public:
    Describing(const Content& content, std::span<const Want> wants, base::Language language)
        : content_{content},
          wants_{wants},
          language_{language},
          wanted_{wants},
          is_asked_(wants.size()) {
        for (const auto& want : wants) {
            total_ += want.information;
            if (want.information > 0) ++informative_;
            if (want.choices.empty()) unknown_ += want.information;
        }
    }

    double score(const Ranked& ranked, double closeness) const {
        return ranked.found * (1 + closeness_bonus * closeness) *
               (has_own(content_.briefs[ranked.document]) ? language_bonus : 1);
    }

    Hit to_hit(const Ranked& ranked, double closeness) const {
        const auto& document = content_.documents[ranked.document];
        Hit hit;
        hit.kind = document.kind;
        hit.id = document.id;
        hit.score = score(ranked, closeness);
        hit.coverage = total_ > 0 ? covered_in(ranked.document) / total_ : 0;
        hit.unknown = total_ > 0 ? unknown_ / total_ : 0;
        hit.closeness = closeness;
        hit.informative = informative_;
        hit.lacks_figure = !document.has_figure;
        const auto& brief = content_.briefs[ranked.document];
        hit.is_other_language_only = !has_own(brief) && (brief.has_cy || brief.has_en);
        return hit;
    }

    /// How near the query comes to one of the document's own questions: what both say, over what
    /// either says, by information.
    double closeness(DocumentNumber number) {
        const auto& brief = content_.briefs[number];
        const auto terms = std::span{content_.question_terms}.subspan(
            brief.questions_begin, brief.questions_end - brief.questions_begin);
        double best = 0;
        for (std::size_t begin = 0; begin < terms.size();) {
            auto end = begin;
            while (!terms[end++].is_last) {
            }
            best = std::max(best, closeness(terms.subspan(begin, end - begin)));
            begin = end;
        }
        return best;
    }

private:
    bool has_own(const DocumentBrief& brief) const {
        return language_ == base::Language::cy ? brief.has_cy : brief.has_en;
    }

    double closeness(std::span<const QuestionTerm> question) {
        bool has_any = false;
        std::ranges::fill(is_asked_, false);
        unwanted_.clear();
        for (std::size_t i = 0; i < question.size();) {
            const auto information = question[i].information;
            bool is_wanted = false;
            do {
                is_wanted |= wanted_.each(question[i].term,
                                          [&](std::size_t want) { is_asked_[want] = true; });
            } while (++i < question.size() && question[i].is_group);
            has_any |= is_wanted;
            if (!is_wanted) unwanted_.push_back(information);
        }
        if (!has_any) return 0;
        double both = 0;
        double apart = 0;
        for (std::size_t want = 0; want < wants_.size(); ++want)
            (is_asked_[want] ? both : apart) += wants_[want].information;
        for (const auto information : unwanted_)
            apart += information;
        return both > 0 ? both / (both + apart) : 0;
    }

    /// How much of the information that is asked for the document holds.
    float covered_in(DocumentNumber document) const {
        float covered = 0;
        for (const auto& want : wants_) {
            double best = 0;
            for (const auto& choice : want.choices) {
                const auto weight = std::min(choice.weight, 1.0);
                if (weight > best && content_.terms[choice.term].impact_in(document) > 0)
                    best = weight;
            }
            covered += static_cast<float>(best) * static_cast<float>(want.information);
        }
        return covered;
    }

    const Content& content_;
    std::span<const Want> wants_;
    base::Language language_;
    WantedTerms wanted_;
    std::vector<char> is_asked_;    // by want: whether the question at hand asks for it
    std::vector<double> unwanted_;  // information of the question at hand that nobody wants
    double total_ = 0;
    double unknown_ = 0;
    std::size_t informative_ = 0;
};

/// Scores all documents for what is wanted, stretch by stretch, so that what is added to stays near
/// the processor.
class Scoring {
public:
    Scoring(const Content& content, std::span<const Want> wants)
        : content_{content},
          wants_{wants},
          scores_((content.documents.size() + chunk_max - 1) / chunk_max * chunk_max) {
        std::size_t choices = 0;
        for (const auto& want : wants)
            choices += want.choices.size();
        reached_.resize(choices);
        const auto documents = content.documents.size();
        for (std::size_t begin = 0; begin < documents; begin += stretch_max)
            add_stretch(begin, std::min(begin + stretch_max, documents));
    }

    /// The documents that may be among the best `limit` when closeness has been added, and are
    /// among the best `count` before it; the first of equals, in no order.
    std::vector<Ranked> best(std::size_t limit, std::size_t count) const {
        std::vector<float> most;  // of each chunk
        most.reserve(scores_.size() / chunk_max);
        for (std::size_t begin = 0; begin < scores_.size(); begin += chunk_max)
            most.push_back(most_in(begin));
        const auto least = least_of_best(most, limit, count);
        std::vector<Ranked> kept;
        for (std::size_t chunk = 0; chunk < most.size(); ++chunk) {
            if (most[chunk] < least || most[chunk] == 0) continue;
            for (auto i = chunk * chunk_max; i < (chunk + 1) * chunk_max; ++i) {
                if (scores_[i] >= least && scores_[i] > 0)
                    kept.push_back({scores_[i], static_cast<DocumentNumber>(i)});
            }
        }
        if (kept.size() > count) {
            std::ranges::nth_element(kept, kept.begin() + static_cast<std::ptrdiff_t>(count),
                                     is_better);
            kept.resize(count);
        }
        return kept;
    }

private:
    /// In lanes of their own, which the compiler puts side by side.
    float most_in(std::size_t begin) const {
        constexpr std::size_t lanes = 8;
        float most[lanes] = {};
        const auto* scores = scores_.data() + begin;
        for (std::size_t i = 0; i < chunk_max; i += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                most[lane] = std::max(most[lane], scores[i + lane]);
        }
        return std::ranges::max(most);
    }

    /// A score that the best documents do not stay below: as many chunks as are wanted reach it.
    static float least_of_best(std::vector<float> most, std::size_t limit, std::size_t count) {
        const auto nth = [&](std::size_t n, auto end) {
            if (most.size() < n) return 0.0f;
            const auto place = most.begin() + static_cast<std::ptrdiff_t>(n) - 1;
            std::nth_element(most.begin(), place, end, std::greater{});
            return *place;
        };
        const auto least = nth(count, most.end());
        if (most.size() < count) return 0;
        const auto top = nth(limit, most.begin() + static_cast<std::ptrdiff_t>(count));
        return std::max(least, static_cast<float>(top / bonus_max));
    }

    /// Adds to the scores of the documents [begin, end) what each want finds in them.
    void add_stretch(std::size_t begin, std::size_t end) {
        auto reached = reached_.begin();
        for (const auto& want : wants_) {
            const bool is_in_many = std::ranges::any_of(want.choices, [&](const Choice& choice) {
                return !content_.terms[choice.term].impacts.empty();
            });
            touched_.clear();
            for (const auto& choice : want.choices)
                take_best(choice, begin, end, *reached++);
            const auto share = want.share();
            if (is_in_many) {
                auto* scores = scores_.data() + begin;
                auto* best = best_.data();
                for (std::size_t i = 0; i < end - begin; ++i) {
                    scores[i] += best[i] * share;
                    best[i] = 0;
                }
            } else {
                for (const auto i : touched_) {
                    scores_[begin + i] += best_[i] * share;
                    best_[i] = 0;
                }
            }
        }
    }

    /// `reached` is how far the postings of the choice have been read.
    void take_best(const Choice& choice, std::size_t begin, std::size_t end, std::size_t& reached) {
        const auto& term = content_.terms[choice.term];
        const auto weight = static_cast<float>(choice.weight);
        if (!term.impacts.empty()) {
            const auto* impacts = term.impacts.data() + begin;
            auto* best = best_.data();
            for (std::size_t i = 0; i < end - begin; ++i)
                best[i] = std::max(best[i], impacts[i] * weight);
            return;
        }
        for (; reached < term.postings.size() && term.postings[reached].document < end; ++reached) {
            const auto& posting = term.postings[reached];
            auto& best = best_[posting.document - begin];
            if (best == 0) touched_.push_back(posting.document - begin);
            best = std::max(best, posting.impact * weight);
        }
    }

    const Content& content_;
    std::span<const Want> wants_;
    std::vector<float> scores_;              // by document; 0 where nothing was found
    std::vector<std::size_t> reached_;       // by choice
    std::array<float, stretch_max> best_{};  // by document of the stretch; 0 between wants
    std::vector<std::size_t> touched_;       // of the stretch, by what few documents hold
};

}  // namespace

std::vector<Hit> find_hits(const Content& content, std::span<const Want> wants,
                           base::Language language, std::size_t limit) {
    struct Found {
        Ranked ranked;
        double closeness;
        double score;
    };
    const auto better = [&](const Found& a, const Found& b) {
        if (a.score != b.score) return a.score > b.score;
        const auto& left = content.documents[a.ranked.document];
        const auto& right = content.documents[b.ranked.document];
        return left.kind != right.kind ? left.kind < right.kind : left.id < right.id;
    };
    std::vector<Found> found;
    if (limit == 0) return {};
    Describing describing{content, wants, language};
    auto rest = Scoring{content, wants}.best(limit, std::max(limit, candidates_min));
    std::ranges::make_heap(rest, is_worse);
    for (; !rest.empty(); rest.pop_back()) {
        std::ranges::pop_heap(rest, is_worse);
        const auto& ranked = rest.back();
        if (found.size() == limit && ranked.found * bonus_max < found.back().score) break;
        const auto closeness = describing.closeness(ranked.document);
        const Found one{ranked, closeness, describing.score(ranked, closeness)};
        if (found.size() == limit) {
            if (!better(one, found.back())) continue;
            found.pop_back();
        }
        found.insert(std::ranges::upper_bound(found, one, better), one);
    }
    std::vector<Hit> hits;
    for (const auto& one : found)
        hits.push_back(describing.to_hit(one.ranked, one.closeness));
    return hits;
}

std::vector<Hit> find_hits_exhaustively(const Content& content, std::span<const Want> wants,
                                        base::Language language, std::size_t limit) {
    std::vector<Ranked> found;
    for (DocumentNumber number = 0; number < content.documents.size(); ++number) {
        Ranked ranked{0, number};
        for (const auto& want : wants) {
            float best = 0;
            for (const auto& choice : want.choices) {
                const auto& postings = content.terms[choice.term].postings;
                const auto place =
                    std::ranges::lower_bound(postings, number, {}, &Posting::document);
                if (place != postings.end() && place->document == number)
                    best = std::max(best, place->impact * static_cast<float>(choice.weight));
            }
            ranked.found += best * want.share();
        }
        if (ranked.found > 0) found.push_back(ranked);
    }
    std::ranges::sort(found, is_better);
    found.resize(std::min(found.size(), std::max(limit, candidates_min)));
    Describing describing{content, wants, language};
    std::vector<Hit> hits;
    for (const auto& ranked : found)
        hits.push_back(describing.to_hit(ranked, describing.closeness(ranked.document)));
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    });
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

}  // namespace athro::retrieval
