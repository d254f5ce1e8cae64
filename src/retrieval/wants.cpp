#include <athro/retrieval/wants.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include <athro/base/stem.h>
#include <athro/base/text.h>

namespace athro::retrieval {
namespace {

// What another way of matching a word weighs against the word itself.
constexpr double mutated_weight = 0.9;
constexpr double everyday_weight = 0.7;
constexpr double slip_weight = 0.75;

/// A name found whole, its single words beside it.
constexpr double group_bonus = 1.2;

/// How much of its information a word keeps that says little about the topic.
constexpr double light_share = 0.3;

/// The longest query that is read, in words that carry information.
constexpr std::size_t words_max = 64;

/// Reads a query into what it asks for.
class QueryReader {
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
        const auto wanted = (grams.size() + 2) / 3;
        // Counted by few places, so that terms share them: what is near is looked at once more.
        constexpr std::size_t places = 8192;
        std::array<std::uint8_t, places> shared{};
        std::vector<TermNumber> near;  // terms that may share a third of the letter runs
        for (const auto& gram : grams) {
            const auto list = content_.grams.find(gram);
            if (list == content_.grams.end()) continue;
            const auto& terms = list->second;
            auto at = std::ranges::lower_bound(terms, stem.size() - limit, {}, &GramTerm::length);
            for (; at != terms.end() && at->length <= stem.size() + limit; ++at) {
                auto& count = shared[at->term % places];
                if (count < std::numeric_limits<std::uint8_t>::max()) ++count;
                if (count >= wanted) near.push_back(at->term);
            }
        }
        std::ranges::sort(near);
        const auto repeated = std::ranges::unique(near);
        near.erase(repeated.begin(), repeated.end());
        std::erase_if(near, [&](TermNumber term) {
            const auto own = letter_grams(content_.terms[term].text);
            const auto count = std::ranges::count_if(grams, [&](const std::string& gram) {
                return std::ranges::find(own, gram) != own.end();
            });
            return static_cast<std::size_t>(count) < wanted;
        });
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

}  // namespace

std::vector<Want> read_wants(const Content& content, std::string_view query) {
    return QueryReader{content}.read(query);
}

}  // namespace athro::retrieval
