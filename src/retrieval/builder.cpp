#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <ranges>
#include <span>
#include <utility>

#include <athro/retrieval/content.h>

namespace athro::retrieval {
namespace {

// BM25 with its usual constants, and what a word weighs where it stands.
constexpr double k1 = 1.2;
constexpr double b = 0.75;
constexpr double title_weight = 2.0;
constexpr double question_weight = 1.5;
constexpr double text_weight = 1.0;
constexpr double group_weight = 2.0;

/// A term that more than one of so many documents hold keeps its impact for every document.
constexpr std::size_t dense_share = 32;

bool meet(const IndexWord& a, const IndexWord& b_word) {
    if (a.forms.front() == b_word.forms.front()) return true;
    const auto has = [](const std::vector<std::string>& list, const std::string& text) {
        return std::ranges::find(list, text) != list.end();
    };
    return has(a.forms, b_word.forms.front()) || has(b_word.forms, a.forms.front());
}

bool has_figure(const base::Bilingual& text) {
    return (text.en + text.cy).find_first_of("0123456789") != std::string::npos;
}

}  // namespace

bool IndexTerm::is_in(DocumentNumber document) const {
    if (!impacts.empty()) return impacts[document] > 0;
    const auto place = std::ranges::lower_bound(postings, document, {}, &Posting::document);
    return place != postings.end() && place->document == document;
}

std::vector<std::pair<TermNumber, std::size_t>> Content::names_at(
    const std::vector<IndexWord>& words, std::size_t at) const {
    std::vector<std::pair<TermNumber, std::size_t>> found;
    for (const auto& form : words[at].forms) {
        const auto list = names.find(form);
        if (list == names.end()) continue;
        for (const auto& name : list->second) {
            if (at + name.words.size() > words.size()) continue;
            bool fits = true;
            for (std::size_t i = 0; i < name.words.size() && fits; ++i) {
                fits = meet(words[at + i], name.words[i]);
            }
            if (fits) found.emplace_back(name.group, name.words.size());
        }
    }
    return found;
}

/// Puts documents into a Content.
class Index::Builder {
public:
    Builder(std::span<const Document> documents, std::span<const Synonyms> synonyms)
        : content_{std::make_unique<Content>()} {
        for (const auto& group : synonyms)
            add_group(group);
        for (const auto& document : documents)
            add(document);
        weigh();
        round_impacts();
        index_grams();
        add_everyday();
        arrange();
        spread();
    }

    std::unique_ptr<const Content> take() { return std::move(content_); }

private:
    using Counts = std::map<TermNumber, double>;

    TermNumber number_of(const std::string& text) {
        const auto [place, is_new] =
            content_->numbers.emplace(text, static_cast<TermNumber>(content_->terms.size()));
        if (is_new) content_->terms.push_back({text, 0, {}, {}, {}});
        return place->second;
    }

    void add_group(const Synonyms& group) {
        if (group.names.empty()) return;
        const auto number = number_of("@" + std::to_string(group_count_++));
        for (const auto& text : group.names) {
            Name name{name_words(text), number};
            if (name.words.empty()) continue;
            content_->names[name.words.front().forms.front()].push_back(std::move(name));
        }
    }

    void add(const Document& document) {
        const auto number = static_cast<DocumentNumber>(content_->documents.size());
        content_->documents.push_back({document.kind, document.id, has_figure(document.text)});
        DocumentBrief brief;
        brief.questions_begin = static_cast<std::uint32_t>(content_->question_terms.size());
        brief.has_en = !document.text.en.empty();
        brief.has_cy = !document.text.cy.empty();
        Counts counts;
        for (const auto language : base::both_languages) {
            count(document.title.in(language), title_weight, counts);
            count(document.text.in(language), text_weight, counts);
            add_question(document.title.in(language));
            for (const auto& question : document.questions.in(language)) {
                count(question, question_weight, counts);
                add_question(question);
            }
        }
        double length = 0;
        for (const auto& [term, weight] : counts) {
            content_->terms[term].postings.push_back({number, static_cast<float>(weight)});
            length += weight;
        }
        lengths_.push_back(length);
        brief.questions_end = static_cast<std::uint32_t>(content_->question_terms.size());
        content_->briefs.push_back(brief);
    }

    void count(std::string_view text, double weight, Counts& counts) {
        for (const auto& word : index_words(text)) {
            counts[number_of(word.forms.front())] += weight;
            // What it may be mutated from, so that a query in another mutation meets it.
            for (std::size_t i = 1; i < word.forms.size(); ++i) {
                if (word.forms[i].size() > 3) counts[number_of("~" + word.forms[i])] += weight;
            }
        }
        const auto words = name_words(text);
        for (std::size_t at = 0; at < words.size(); ++at) {
            for (const auto& [group, length] : content_->names_at(words, at)) {
                counts[group] += weight * group_weight;
            }
        }
    }

    void add_question(const std::string& text) {
        std::vector<TermNumber> terms;
        for (const auto& word : index_words(text))
            terms.push_back(number_of(word.forms.front()));
        const auto words = name_words(text);
        for (std::size_t at = 0; at < words.size(); ++at) {
            for (const auto& [group, length] : content_->names_at(words, at))
                terms.push_back(group);
        }
        std::ranges::sort(terms);
        terms.erase(std::ranges::unique(terms).begin(), terms.end());
        for (const auto term : terms)
            content_->question_terms.push_back({term, false, term == terms.back(), 0});
    }

    /// Turns counts into BM25 impacts.
    void weigh() {
        const auto documents = static_cast<double>(content_->documents.size());
        double total = 0;
        for (const auto length : lengths_)
            total += length;
        const auto average = documents > 0 ? total / documents : 1;
        for (auto& term : content_->terms) {
            const auto holding = static_cast<double>(term.postings.size());
            term.idf = std::log(1 + (documents - holding + 0.5) / (holding + 0.5));
            content_->idf_max = std::max(content_->idf_max, term.idf);
            for (auto& posting : term.postings) {
                const double weight = posting.impact;
                const auto length = 1 - b + b * lengths_[posting.document] / average;
                posting.impact =
                    static_cast<float>(term.idf * weight * (k1 + 1) / (weight + k1 * length));
            }
        }
    }

    /// Makes impacts multiples of a step, of which the highest is the last that two bytes hold.
    void round_impacts() {
        float most = 0;
        for (const auto& term : content_->terms) {
            for (const auto& posting : term.postings)
                most = std::max(most, posting.impact);
        }
        if (most > 0) content_->impact_step = most / std::numeric_limits<std::uint16_t>::max();
        for (auto& term : content_->terms) {
            for (auto& posting : term.postings)
                posting.impact = static_cast<float>(steps_of(posting)) * content_->impact_step;
        }
    }

    std::uint16_t steps_of(const Posting& posting) const {
        return static_cast<std::uint16_t>(
            std::max(1L, std::lround(posting.impact / content_->impact_step)));
    }

    void index_grams() {
        for (TermNumber number = 0; number < content_->terms.size(); ++number) {
            const auto& term = content_->terms[number];
            if (term.text.size() < 4 || term.text[0] == '@' || term.text[0] == '~') continue;
            if (term.postings.empty()) continue;
            for (const auto& gram : letter_grams(term.text)) {
                auto& list = content_->grams[gram];
                if (list.empty() || list.back().term != number)
                    list.push_back({static_cast<std::uint32_t>(term.text.size()), number});
            }
        }
        for (auto& [gram, list] : content_->grams)
            std::ranges::sort(list);
    }

    /// A group of everyday words becomes a term of its own: in each document the best of its words
    /// counts.
    void add_everyday() {
        groups_of_.resize(content_->terms.size());
        for (const auto& group : everyday_words()) {
            std::map<DocumentNumber, float> best;
            const auto number = static_cast<TermNumber>(content_->terms.size());
            for (const auto& stem : group) {
                const auto member = content_->numbers.find(stem);
                if (member == content_->numbers.end()) continue;
                for (const auto& posting : content_->terms[member->second].postings) {
                    auto& impact = best[posting.document];
                    impact = std::max(impact, posting.impact);
                }
            }
            if (best.empty()) continue;
            for (const auto& stem : group) {
                content_->everyday[stem].push_back(number);
                const auto member = content_->numbers.find(stem);
                if (member != content_->numbers.end()) groups_of_[member->second].push_back(number);
            }
            IndexTerm term;
            for (const auto& [document, impact] : best)
                term.postings.push_back({document, impact});
            content_->terms.push_back(std::move(term));
        }
    }

    bool is_dense(const IndexTerm& term) const {
        return term.postings.size() * dense_share > content_->documents.size();
    }

    /// Puts documents next to one another that are about the same common things, so that a search
    /// finds little in most chunks.
    void arrange() {
        constexpr std::size_t telling = 6;  // so many common terms tell what a document is about
        const auto count = content_->documents.size();
        std::vector<std::vector<std::pair<float, TermNumber>>> about(count);
        for (TermNumber number = 0; number < content_->terms.size(); ++number) {
            if (!is_dense(content_->terms[number])) continue;
            for (const auto& posting : content_->terms[number].postings)
                about[posting.document].emplace_back(-posting.impact, number);
        }
        std::vector<std::vector<TermNumber>> keys(count);
        for (std::size_t document = 0; document < count; ++document) {
            std::ranges::sort(about[document]);
            for (const auto& [impact, number] : about[document] | std::views::take(telling))
                keys[document].push_back(number);
        }
        std::vector<DocumentNumber> order(count);
        std::iota(order.begin(), order.end(), DocumentNumber{0});
        std::ranges::sort(order, [&](DocumentNumber one, DocumentNumber two) {
            return keys[one] != keys[two] ? keys[one] < keys[two] : one < two;
        });
        renumber(order);
    }

    /// Makes the document that stands at `order[i]` the i-th.
    void renumber(std::span<const DocumentNumber> order) {
        std::vector<IndexedDocument> documents;
        std::vector<DocumentBrief> briefs;
        std::vector<DocumentNumber> number_of(order.size());
        for (DocumentNumber to = 0; to < order.size(); ++to) {
            documents.push_back(std::move(content_->documents[order[to]]));
            briefs.push_back(content_->briefs[order[to]]);
            number_of[order[to]] = to;
        }
        content_->documents = std::move(documents);
        content_->briefs = std::move(briefs);
        for (auto& term : content_->terms) {
            for (auto& posting : term.postings)
                posting.document = number_of[posting.document];
            std::ranges::sort(term.postings, {}, &Posting::document);
        }
    }

    /// Lays out what a search reads of many documents.
    void spread() {
        for (auto& term : content_->terms) {
            if (!is_dense(term)) continue;
            term.impacts.resize(content_->chunk_count() * chunk_documents);
            term.chunk_most.resize(content_->chunk_count());
            for (const auto& posting : term.postings) {
                term.impacts[posting.document] = steps_of(posting);
                auto& most = term.chunk_most[posting.document / chunk_documents];
                most = std::max(most, posting.impact);
            }
        }
        lay_out_questions();
    }

    /// Each term with what it tells apart, and behind it the groups of everyday words it is in.
    void lay_out_questions() {
        std::vector<QuestionTerm> laid_out;
        for (auto& brief : content_->briefs) {
            const auto begin = brief.questions_begin;
            const auto end = brief.questions_end;
            brief.questions_begin = static_cast<std::uint32_t>(laid_out.size());
            for (auto i = begin; i < end; ++i) {
                auto each = content_->question_terms[i];
                const bool is_last = std::exchange(each.is_last, false);
                const auto& term = content_->terms[each.term];
                each.information = term.text[0] == '@' ? 0 : term.idf;
                laid_out.push_back(each);
                for (const auto group : groups_of_[each.term])
                    laid_out.push_back({group, true, false, 0});
                laid_out.back().is_last = is_last;
            }
            brief.questions_end = static_cast<std::uint32_t>(laid_out.size());
        }
        content_->question_terms = std::move(laid_out);
    }

    std::vector<std::vector<TermNumber>> groups_of_;  // by term: the everyday groups it is in
    std::unique_ptr<Content> content_;
    std::vector<double> lengths_;
    std::size_t group_count_ = 0;
};

Index Index::from_documents(std::span<const Document> documents,
                            std::span<const Synonyms> synonyms) {
    return Index{Builder{documents, synonyms}.take()};
}

}  // namespace athro::retrieval
