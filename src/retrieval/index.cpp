#include <athro/retrieval/index.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>

#include <athro/base/stem.h>
#include <athro/base/text.h>
#include <athro/retrieval/content.h>

namespace athro::retrieval {
namespace {

// What another way of matching a word weighs against the word itself.
constexpr double mutated_weight = 0.9;
constexpr double everyday_weight = 0.7;
constexpr double slip_weight = 0.75;

/// A name found whole, its single words beside it, and a question that the query comes near to.
constexpr double group_bonus = 1.2;
constexpr double closeness_bonus = 0.6;
constexpr float name_part_weight = 0.3f;

/// How much of its information a word keeps that says little about the topic.
constexpr double light_share = 0.3;

/// What the language of the search adds to documents that have it.
constexpr double language_bonus = 1.02;

/// The longest query that is read, in words that carry information.
constexpr std::size_t words_max = 64;

/// Documents whose closeness to the query is worked out, beyond those that are wanted.
constexpr std::size_t candidates_min = 120;

using Terms = std::vector<IndexTerm>;

/// A term that may stand for what the query asks for, and how well.
struct Choice {
    TermNumber term = 0;
    double weight = 1;
};

/// One thing that the query asks for: in each document the best of its choices counts.
struct Want {
    std::vector<Choice> choices;
    double information = 0;  // 0 for the single words of a name that was found whole
};

}  // namespace

/// Reads a query into what it asks for.
class Index::QueryReader {
public:
    explicit QueryReader(const Content& content) : content_{content} {}

    std::vector<Want> read(std::string_view query) {
        auto words = name_words(query);
        std::vector<bool> in_name(words.size());
        for (std::size_t at = 0; at < words.size(); ++at)
            take_name(words, at, in_name);
        std::size_t taken = 0;
        for (std::size_t at = 0; at < words.size() && taken < words_max; ++at) {
            if (is_letter_term(words[at].folded)) {
                wants_.push_back({{}, content_.idf_max});
                continue;
            }
            if (only_asks(words[at].folded) || words[at].folded.size() < 2) continue;
            take_word(words, at, in_name[at]);
            ++taken;
        }
        if (asks_only_what_it_is()) add_overview();
        return std::move(wants_);
    }

private:
    /// "What is X?": nothing but a name.
    bool asks_only_what_it_is() const {
        return std::ranges::count_if(wants_,
                                     [](const Want& want) { return want.information > 0; }) == 1;
    }

    /// A text that says what a thing is comes before one on some side of it.
    void add_overview() {
        Want want;
        for (const auto* word : {"information", "overview", "definition", "diffiniad"}) {
            add_choice(want, base::stem(word), everyday_weight);
        }
        wants_.push_back(std::move(want));
    }

    void take_name(const std::vector<IndexWord>& words, std::size_t at,
                   std::vector<bool>& in_name) {
        if (in_name[at]) return;
        std::size_t longest = 0;
        Want want;
        for (const auto& [group, length] : content_.names_at(words, at)) {
            const auto& term = content_.terms[group];
            if (term.postings.empty() || length < longest) continue;
            if (length > longest) want = {};
            longest = length;
            want.choices.push_back({group, group_bonus});
            want.information = std::max(want.information, term.idf);
        }
        for (std::size_t i = at; i < at + longest; ++i)
            in_name[i] = true;
        if (longest > 0) wants_.push_back(std::move(want));
    }

    void take_word(const std::vector<IndexWord>& words, std::size_t at, bool is_in_name) {
        Want want;
        const auto& word = words[at];
        const auto& stem = word.forms.front();
        add_choice(want, stem, 1);
        add_choice(want, "~" + stem, mutated_weight);
        for (std::size_t i = 1; i < word.forms.size(); ++i) {
            if (word.forms[i].size() < 3) continue;
            add_choice(want, word.forms[i], mutated_weight);
            add_choice(want, "~" + word.forms[i], mutated_weight);
        }
        if (want.choices.empty() && at + 1 < words.size()) {
            add_choice(want, word.folded + words[at + 1].forms.front(), slip_weight);  // "chat bot"
        }
        if (want.choices.empty() && at > 0) {
            add_choice(want, words[at - 1].folded + stem, slip_weight);
        }
        if (want.choices.empty()) add_slip(want, stem);
        want.information = information_of(want) * (says_little(word) ? light_share : 1);
        if (const auto groups = content_.everyday.find(stem); groups != content_.everyday.end()) {
            for (const auto group : groups->second)
                want.choices.push_back({group, everyday_weight});
        }
        if (is_in_name) want.information = 0;
        wants_.push_back(std::move(want));
    }

    void add_choice(Want& want, const std::string& text, double weight) const {
        const auto found = content_.numbers.find(text);
        if (found == content_.numbers.end() || content_.terms[found->second].postings.empty())
            return;
        want.choices.push_back({found->second, weight});
    }

    double information_of(const Want& want) const {
        if (want.choices.empty()) return content_.idf_max;
        double least = content_.idf_max;
        for (const auto& choice : want.choices) {
            least = std::min(least, content_.terms[choice.term].idf);
        }
        return least;
    }

    /// The indexed word that is spelt most like an unknown one.
    void add_slip(Want& want, const std::string& stem) const {
        const std::size_t limit = stem.size() < 5 ? 0 : stem.size() < 8 ? 1 : 2;
        if (limit == 0) return;
        const auto grams = letter_grams(stem);
        std::vector<std::uint8_t> shared(content_.terms.size());
        std::vector<TermNumber> near;  // terms that share a third of the letter runs
        for (const auto& gram : grams) {
            const auto list = content_.grams.find(gram);
            if (list == content_.grams.end()) continue;
            for (const auto term : list->second) {
                if (shared[term] == std::numeric_limits<std::uint8_t>::max()) continue;
                ++shared[term];
                const auto before = shared[term] - 1u;
                if (before * 3 < grams.size() && shared[term] * 3u >= grams.size())
                    near.push_back(term);
            }
        }
        std::optional<TermNumber> best;
        std::size_t least = limit + 1;
        for (const auto term : near) {
            const auto distance = base::edit_distance(stem, content_.terms[term].text, limit);
            if (distance > limit || distance > least) continue;
            if (distance < least || term < *best) best = term;
            least = distance;
        }
        if (best) want.choices.push_back({*best, slip_weight});
    }

    const Content& content_;
    std::vector<Want> wants_;
};

/// Scores the documents for what a query asks for.
class Index::Scorer {
public:
    Scorer(const Content& content, const std::vector<Want>& wants)
        : content_{content}, wants_{wants}, scores_(content.documents.size()) {
        for (const auto& want : wants) {
            total_ += want.information;
            if (want.information > 0) ++informative_;
            if (want.choices.empty()) unknown_ += want.information;
        }
        // Stretch by stretch, so that what is added to stays near the processor.
        std::vector<std::size_t> reached(number_of_choices());
        for (std::size_t begin = 0; begin < scores_.size(); begin += stretch_max)
            add_stretch(begin, std::min(begin + stretch_max, scores_.size()), reached);
    }

    /// The documents that were found, the best first.
    std::vector<Hit> hits(base::Language language, std::size_t limit) const {
        std::vector<Hit> hits;
        if (limit == 0) return hits;
        const auto better = [](const Hit& a, const Hit& c) {
            if (a.score != c.score) return a.score > c.score;
            return a.kind != c.kind ? a.kind < c.kind : a.id < c.id;
        };
        for (const auto document : candidates(std::max(limit, candidates_min))) {
            if (hits.size() == limit && most_of(document) < hits.back().score) break;
            auto hit = to_hit(document, language);
            if (hits.size() == limit) {
                if (!better(hit, hits.back())) continue;
                hits.pop_back();
            }
            hits.insert(std::ranges::upper_bound(hits, hit, better), std::move(hit));
        }
        return hits;
    }

private:
    /// Documents that are scored at one go.
    static constexpr std::size_t stretch_max = 2048;

    std::size_t number_of_choices() const {
        std::size_t count = 0;
        for (const auto& want : wants_)
            count += want.choices.size();
        return count;
    }

    /// Adds to the scores of the documents [begin, end) what each want finds in them. `reached` is
    /// how far the postings of each choice have been read.
    void add_stretch(std::size_t begin, std::size_t end, std::vector<std::size_t>& reached) {
        std::array<float, stretch_max> best;
        auto next = reached.begin();
        for (const auto& want : wants_) {
            if (want.choices.empty()) continue;
            best.fill(0);
            for (const auto& choice : want.choices)
                take_best(choice, begin, end, *next++, best.data());
            const auto share = want.information > 0 ? 1.0f : name_part_weight;
            for (std::size_t i = begin; i < end; ++i)
                scores_[i] += best[i - begin] * share;
        }
    }

    void take_best(const Choice& choice, std::size_t begin, std::size_t end, std::size_t& reached,
                   float* best) const {
        const auto& term = content_.terms[choice.term];
        const auto weight = static_cast<float>(choice.weight);
        if (!term.impacts.empty()) {
            const auto* impacts = term.impacts.data() + begin;
            for (std::size_t i = 0; i < end - begin; ++i)
                best[i] = std::max(best[i], impacts[i] * weight);
            return;
        }
        for (; reached < term.postings.size() && term.postings[reached].document < end; ++reached) {
            const auto& posting = term.postings[reached];
            auto& one = best[posting.document - begin];
            one = std::max(one, posting.impact * weight);
        }
    }

    /// At most `count` documents with the highest scores, the best first, the first of equals.
    std::vector<DocumentNumber> candidates(std::size_t count) const {
        const auto better = [&](DocumentNumber a, DocumentNumber c) {
            return scores_[a] != scores_[c] ? scores_[a] > scores_[c] : a < c;
        };
        std::vector<DocumentNumber> kept;
        float least = 0;  // what a further document must exceed
        for (std::size_t i = 0; i < scores_.size(); ++i) {
            if (scores_[i] <= least) continue;
            kept.push_back(static_cast<DocumentNumber>(i));
            if (kept.size() < 2 * count) continue;
            std::ranges::nth_element(kept, kept.begin() + static_cast<std::ptrdiff_t>(count) - 1,
                                     better);
            kept.resize(count);
            least = scores_[kept.back()];
        }
        std::ranges::sort(kept, better);
        if (kept.size() > count) kept.resize(count);
        return kept;
    }

    /// No less than the score of the document's hit can be.
    double most_of(DocumentNumber document) const {
        constexpr double rounding = 1 + 1e-9;
        return scores_[document] * (1 + closeness_bonus) * language_bonus * rounding;
    }

    Hit to_hit(DocumentNumber number, base::Language language) const {
        const auto& document = content_.documents[number];
        Hit hit;
        hit.kind = document.kind;
        hit.id = document.id;
        hit.coverage = total_ > 0 ? coverage(number) / total_ : 0;
        hit.unknown = total_ > 0 ? unknown_ / total_ : 0;
        hit.closeness = closeness(document);
        hit.informative = informative_;
        hit.lacks_figure = !document.has_figure;
        const bool has_own = language == base::Language::cy ? document.has_cy : document.has_en;
        hit.is_other_language_only = !has_own && (document.has_cy || document.has_en);
        hit.score = scores_[number] * (1 + closeness_bonus * hit.closeness) *
                    (has_own ? language_bonus : 1);
        return hit;
    }

    /// How much of the information that is asked for the document holds.
    float coverage(DocumentNumber document) const {
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

    /// How near the query comes to one of the document's own questions: what both say, over what
    /// either says, by information.
    double closeness(const IndexedDocument& document) const {
        double best = 0;
        for (const auto& question : document.questions) {
            double both = 0;
            double apart = 0;
            for (const auto& want : wants_) {
                (has_any(question, want) ? both : apart) += want.information;
            }
            for (const auto term : question) {
                if (content_.told_apart_by[term] > 0 && !is_wanted(term))
                    apart += content_.told_apart_by[term];
            }
            if (both > 0) best = std::max(best, both / (both + apart));
        }
        return best;
    }

    static bool has_any(const std::vector<TermNumber>& question, const Want& want) {
        return std::ranges::any_of(want.choices, [&](const Choice& choice) {
            return std::ranges::binary_search(question, choice.term);
        });
    }

    bool is_wanted(TermNumber term) const {
        return std::ranges::any_of(wants_, [&](const Want& want) {
            return std::ranges::any_of(want.choices, [&](const Choice& choice) {
                return choice.term == term || is_in(term, choice.term);
            });
        });
    }

    bool is_in(TermNumber term, TermNumber group) const {
        const auto& groups = content_.groups_of[term];
        return std::ranges::find(groups, group) != groups.end();
    }

    const Content& content_;
    const std::vector<Want>& wants_;
    std::vector<float> scores_;  // by document; 0 where nothing was found
    double total_ = 0;
    double unknown_ = 0;
    std::size_t informative_ = 0;
};

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
    const auto wants = QueryReader{*content_}.read(query);
    auto hits = Scorer{*content_, wants}.hits(language, limit);
    if (!asks_for_number(query)) {
        for (auto& hit : hits)
            hit.lacks_figure = false;
    }
    return hits;
}

std::size_t Index::size() const {
    return content_->documents.size();
}

}  // namespace athro::retrieval
