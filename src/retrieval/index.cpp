#include <athro/retrieval/index.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

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
        for (const auto& other : everyday_words(stem))
            add_choice(want, other, everyday_weight);
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
        std::unordered_map<TermNumber, std::size_t> shared;
        const auto grams = letter_grams(stem);
        for (const auto& gram : grams) {
            const auto list = content_.grams.find(gram);
            if (list == content_.grams.end()) continue;
            for (const auto term : list->second)
                ++shared[term];
        }
        std::optional<TermNumber> best;
        std::size_t least = limit + 1;
        for (const auto& [term, count] : shared) {
            if (count * 3 < grams.size()) continue;
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
        : content_{content},
          wants_{wants},
          scores_(content.documents.size()),
          covered_(content.documents.size()),
          best_(content.documents.size()),
          best_weight_(content.documents.size()) {
        for (const auto& want : wants)
            add(want);
    }

    /// The documents that were found, the best first.
    std::vector<Hit> hits(base::Language language, std::size_t limit) {
        const auto keep = std::min(found_.size(), std::max(limit, candidates_min));
        const auto better = [&](DocumentNumber a, DocumentNumber c) {
            return scores_[a] != scores_[c] ? scores_[a] > scores_[c] : a < c;
        };
        std::ranges::partial_sort(found_, found_.begin() + static_cast<std::ptrdiff_t>(keep),
                                  better);
        std::vector<Hit> hits;
        for (std::size_t i = 0; i < keep; ++i)
            hits.push_back(to_hit(found_[i], language));
        std::ranges::sort(hits, [](const Hit& a, const Hit& c) {
            if (a.score != c.score) return a.score > c.score;
            return a.kind != c.kind ? a.kind < c.kind : a.id < c.id;
        });
        if (hits.size() > limit) hits.resize(limit);
        return hits;
    }

private:
    void add(const Want& want) {
        total_ += want.information;
        if (want.information > 0) ++informative_;
        if (want.choices.empty()) unknown_ += want.information;
        std::vector<DocumentNumber> touched;
        for (const auto& choice : want.choices) {
            for (const auto& posting : content_.terms[choice.term].postings) {
                auto& best = best_[posting.document];
                if (best == 0) touched.push_back(posting.document);
                best = std::max(best, posting.impact * static_cast<float>(choice.weight));
                auto& weight = best_weight_[posting.document];
                weight = std::max(weight, static_cast<float>(std::min(choice.weight, 1.0)));
            }
        }
        for (const auto document : touched) {
            if (scores_[document] == 0) found_.push_back(document);
            const auto share = want.information > 0 ? 1.0f : name_part_weight;
            scores_[document] += best_[document] * share;
            covered_[document] += best_weight_[document] * static_cast<float>(want.information);
            best_[document] = best_weight_[document] = 0;
        }
    }

    Hit to_hit(DocumentNumber number, base::Language language) const {
        const auto& document = content_.documents[number];
        Hit hit;
        hit.kind = document.kind;
        hit.id = document.id;
        hit.coverage = total_ > 0 ? covered_[number] / total_ : 0;
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
                const auto& text = content_.terms[term].text;
                if (text[0] != '@' && !is_wanted(term)) apart += content_.terms[term].idf;
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
            return std::ranges::any_of(want.choices,
                                       [&](const Choice& choice) { return choice.term == term; });
        });
    }

    const Content& content_;
    const std::vector<Want>& wants_;
    std::vector<float> scores_;
    std::vector<float> covered_;
    std::vector<float> best_;
    std::vector<float> best_weight_;
    std::vector<DocumentNumber> found_;
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
