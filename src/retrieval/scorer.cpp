#include <athro/retrieval/scorer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace athro::retrieval {
namespace {

/// A document on its way to being a hit.
struct Ranked {
    float found = 0;  // what its words score
    DocumentNumber document = 0;
};

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

    /// How much information is asked for.
    double total() const { return total_; }

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
                if (weight > best && content_.terms[choice.term].is_in(document)) best = weight;
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

/// A document with all that counts for its place.
struct Found {
    Ranked ranked;
    double closeness = 0;
    double score = 0;
};

/// The best documents so far, in their order.
class Best {
public:
    Best(const Content& content, std::size_t limit) : content_{content}, limit_{limit} {}

    /// What a document must score at least to be among them.
    double least() const { return found_.size() < limit_ ? 0 : found_.back().score; }

    void add(const Found& one) {
        const auto better = [&](const Found& a, const Found& b) { return is_better(a, b); };
        if (found_.size() == limit_) {
            if (!better(one, found_.back())) return;
            found_.pop_back();
        }
        found_.insert(std::ranges::upper_bound(found_, one, better), one);
    }

    std::span<const Found> found() const { return found_; }

private:
    bool is_better(const Found& a, const Found& b) const {
        if (a.score != b.score) return a.score > b.score;
        const auto& left = content_.documents[a.ranked.document];
        const auto& right = content_.documents[b.ranked.document];
        return left.kind != right.kind ? left.kind < right.kind : left.id < right.id;
    }

    const Content& content_;
    std::size_t limit_;
    std::vector<Found> found_;
};

/// Finds the documents that score best for what is wanted. No document of a chunk scores more than
/// the sum of the most that each want finds there, and none comes nearer to the query than by the
/// information of what it holds, so most chunks are never scored. The loops over chunks and
/// documents go by pointers: they are made of vectors so.
class Scoring {
public:
    Scoring(const Content& content, std::span<const Want> wants, Describing& describing)
        : content_{content},
          wants_{wants},
          describing_{describing},
          bonus_{describing.total() > 0 ? static_cast<float>(closeness_bonus / describing.total())
                                        : 0} {
        bound_all();
    }

    void find(Best& best) {
        auto runs = make_runs();
        const auto is_lower = [](const Run& a, const Run& b) {
            return a.bound != b.bound ? a.bound < b.bound : a.begin > b.begin;
        };
        std::ranges::make_heap(runs, is_lower);
        while (!runs.empty() && runs.front().bound >= best.least()) {
            std::ranges::pop_heap(runs, is_lower);
            const auto run = runs.back();
            runs.pop_back();
            if (!runs.empty()) fetch(runs.front(), best.least());
            for (auto chunk = run.begin; chunk < run.end; ++chunk) {
                if (bounds_[chunk] > 0 && bounds_[chunk] >= best.least()) score_chunk(chunk, best);
            }
        }
    }

private:
    /// What a term that few documents hold adds to one of them.
    struct Rare {
        std::uint32_t want = 0;
        std::uint32_t place = 0;  // in its chunk
        float impact = 0;
        std::int32_t next = -1;  // of the same chunk
    };

    /// A choice of a want whose term many documents hold.
    struct Common {
        std::uint32_t want = 0;
        float weight = 0;
        const std::uint16_t* impacts = nullptr;  // by document
    };

    /// Chunks that are taken together, and the highest of their bounds.
    struct Run {
        float bound = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    /// Rounding may not put a bound below what it bounds.
    static constexpr float slack = 1 + 1e-5f;

    /// The most that documents score with such words and such information.
    static void bound(float* sums, const float* informations, float bonus, std::size_t count) {
        constexpr auto language = static_cast<float>(language_bonus) * slack;
        for (std::size_t i = 0; i < count; ++i)
            sums[i] *= (1 + bonus * informations[i]) * language;
    }

    /// Adds what a want finds at most.
    static void add(float* sums, float* informations, const float* most, const Want& want,
                    std::size_t count) {
        const auto share = want.share();
        const auto information = static_cast<float>(want.information);
        for (std::size_t i = 0; i < count; ++i) {
            sums[i] += most[i] * share;
            informations[i] += most[i] > 0 ? information : 0;
        }
    }

    static void take_more(float* most, const float* impacts, float weight, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto impact = impacts[i] * weight;
            most[i] = most[i] > impact ? most[i] : impact;
        }
    }

    static void take_more(float* most, const std::uint16_t* steps, float step, float weight) {
        for (std::size_t i = 0; i < chunk_documents; ++i) {
            const auto impact = static_cast<float>(steps[i]) * step * weight;
            most[i] = most[i] > impact ? most[i] : impact;
        }
    }

    void bound_all() {
        const auto count = content_.chunk_count();
        bounds_.resize(count);
        first_rare_.assign(count, -1);
        std::vector<float> informations(count);
        std::vector<float> most(count);
        for (std::uint32_t number = 0; number < wants_.size(); ++number) {
            const auto& want = wants_[number];
            if (want.choices.empty()) continue;
            std::ranges::fill(most, 0.0f);
            for (const auto& choice : want.choices) {
                const auto& term = content_.terms[choice.term];
                const auto weight = static_cast<float>(choice.weight);
                if (!term.impacts.empty()) {
                    take_more(most.data(), term.chunk_most.data(), weight, count);
                    common_.push_back({number, weight, term.impacts.data()});
                    continue;
                }
                for (const auto& posting : term.postings) {
                    const auto chunk = posting.document / chunk_documents;
                    const auto impact = posting.impact * weight;
                    most[chunk] = std::max(most[chunk], impact);
                    rare_.push_back({number,
                                     static_cast<std::uint32_t>(posting.document % chunk_documents),
                                     impact, first_rare_[chunk]});
                    first_rare_[chunk] = static_cast<std::int32_t>(rare_.size()) - 1;
                }
            }
            add(bounds_.data(), informations.data(), most.data(), want, count);
        }
        bound(bounds_.data(), informations.data(), bonus_, count);
    }

    /// Sorting every chunk would take longer than scoring those that matter.
    std::vector<Run> make_runs() const {
        constexpr std::uint32_t run_chunks = 8;
        const auto count = static_cast<std::uint32_t>(bounds_.size());
        std::vector<Run> runs;
        for (std::uint32_t begin = 0; begin < count; begin += run_chunks) {
            const auto end = std::min(begin + run_chunks, count);
            float most = 0;
            for (const auto* at = bounds_.data() + begin; at != bounds_.data() + end; ++at)
                most = most > *at ? most : *at;
            if (most > 0) runs.push_back({most, begin, end});
        }
        return runs;
    }

    /// What the chunks need lies far apart: it is fetched while others are scored.
    void fetch(const Run& run, double least) const {
        for (auto chunk = run.begin; chunk < run.end; ++chunk) {
            if (bounds_[chunk] < least) continue;
            for (const auto& common : common_)
                __builtin_prefetch(common.impacts + chunk * chunk_documents);
        }
    }

    void score_chunk(std::uint32_t chunk, Best& best) {
        using Chunk = std::array<float, chunk_documents>;
        const auto begin = static_cast<DocumentNumber>(chunk * chunk_documents);
        Chunk scores{};
        Chunk informations{};
        auto common = common_.begin();
        for (std::uint32_t number = 0; number < wants_.size(); ++number) {
            const auto& want = wants_[number];
            Chunk most{};
            for (; common != common_.end() && common->want == number; ++common)
                take_more(most.data(), common->impacts + begin, content_.impact_step,
                          common->weight);
            for (auto at = first_rare_[chunk]; at >= 0;
                 at = rare_[static_cast<std::size_t>(at)].next) {
                const auto& rare = rare_[static_cast<std::size_t>(at)];
                if (rare.want == number) most[rare.place] = std::max(most[rare.place], rare.impact);
            }
            add(scores.data(), informations.data(), most.data(), want, chunk_documents);
        }
        auto bounds = scores;
        bound(bounds.data(), informations.data(), bonus_, chunk_documents);
        auto least = best.least();
        for (std::uint32_t i = 0; i < chunk_documents; ++i) {
            if (scores[i] == 0 || bounds[i] < least) continue;
            const Ranked ranked{scores[i], begin + i};
            const auto closeness = describing_.closeness(ranked.document);
            best.add({ranked, closeness, describing_.score(ranked, closeness)});
            least = best.least();
        }
    }

    const Content& content_;
    std::span<const Want> wants_;
    Describing& describing_;
    float bonus_;                 // for each bit of information that a document holds
    std::vector<float> bounds_;   // by chunk: no document of it scores more
    std::vector<Common> common_;  // by want
    std::vector<Rare> rare_;
    std::vector<std::int32_t> first_rare_;  // by chunk; -1 where there is none
};

}  // namespace

std::vector<Hit> find_hits(const Content& content, std::span<const Want> wants,
                           base::Language language, std::size_t limit) {
    if (limit == 0) return {};
    Describing describing{content, wants, language};
    Best best{content, limit};
    Scoring{content, wants, describing}.find(best);
    std::vector<Hit> hits;
    for (const auto& one : best.found())
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
