#include <athro/dialogue/signs.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace athro::dialogue {
namespace {

/// A sign must be found within so many words, beyond its own length.
constexpr std::size_t slack = 5;
/// The share of a sign's information that makes an incomplete hit, for signs of three words and more.
constexpr double enough = 0.66;
/// A negation this many words before a sign negates it.
constexpr std::size_t negation_reach = 2;

using base::MatchWord;

/// Where the words of one sign stand in the text: per word of the sign, the positions.
struct Found {
    std::vector<std::vector<std::size_t>> positions;
};

/// The tightest run of positions, one of each list that is not empty.
std::pair<std::size_t, std::size_t> tightest(const std::vector<std::vector<std::size_t>>& lists) {
    std::pair best{std::size_t{0}, std::numeric_limits<std::size_t>::max()};
    for (const auto& anchors : lists) {
        for (const auto anchor : anchors) {
            auto first = anchor;
            auto last = anchor;
            for (const auto& list : lists) {
                if (list.empty()) continue;
                const auto nearest = *std::ranges::min_element(list, {}, [&](std::size_t at) {
                    return at > anchor ? at - anchor : anchor - at;
                });
                first = std::min(first, nearest);
                last = std::max(last, nearest);
            }
            if (last - first < best.second - best.first) best = {first, last};
        }
        if (!anchors.empty()) break;
    }
    return best;
}

bool is_negated(const std::vector<MatchWord>& text, std::size_t first, std::size_t last) {
    const auto start = first > negation_reach ? first - negation_reach : 0;
    for (auto i = start; i <= last && i < text.size(); ++i) {
        if (text[i].negates) return true;
    }
    return last + 1 < text.size() && text[last + 1].word.folded == "ddim";
}

std::vector<MatchWord> sign_words(std::string_view text) {
    auto all = base::match_words(text);
    std::vector<MatchWord> counted;
    std::ranges::copy_if(all, std::back_inserter(counted),
                         [](const MatchWord& word) { return !word.is_stop || word.negates; });
    return counted.empty() ? all : counted;
}

bool ends_clause(char c) { return std::string_view{".,;:?!()\n"}.find(c) != std::string_view::npos; }

/// Words between which a long sentence may be cut.
bool joins_clauses(std::string_view folded) {
    static constexpr std::array words{"so",   "and",  "but",   "because", "cos",    "then",   "which", "although",
                                      "ond",  "felly", "achos", "oherwydd", "wedyn", "wedyn'", "ac",    "er"};
    return std::ranges::find(words, folded) != words.end();
}

std::string trimmed(std::string_view text) {
    const auto is_edge = [](char c) { return c == ' ' || c == '-' || c == '"' || c == '\'' || ends_clause(c); };
    while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
    return base::squeeze(text);
}

}  // namespace

void Signs::add(SignOf of, const model::BriefId& brief, const std::string& id, std::string_view text) {
    const auto words = sign_words(text);
    if (words.empty()) return;
    const auto number = static_cast<std::uint32_t>(signs_.size());
    Sign sign{of, brief, id, words.size(), false, 0};
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        sign.negates = sign.negates || words[i].negates;
        for (std::size_t form = 0; form < words[i].forms.size(); ++form) {
            postings_[words[i].forms[form]].push_back({number, i, form == 0});
        }
        const auto& front = words[i].forms.front();
        if (!front.empty()) vocabulary_[front[0]].push_back(front);
    }
    signs_.push_back(std::move(sign));
}

void Signs::weigh() {
    // A word that stands in the signs of many things says little.
    std::unordered_map<std::string, std::set<std::string>> things;
    for (const auto& [form, postings] : postings_) {
        for (const auto& posting : postings) {
            if (posting.is_front) things[form].insert(signs_[posting.sign].id);
        }
    }
    std::set<std::string> all;
    for (const auto& sign : signs_) all.insert(sign.id);
    word_weights_.resize(signs_.size());
    for (std::size_t i = 0; i < signs_.size(); ++i) word_weights_[i].resize(signs_[i].length);
    for (const auto& [form, postings] : postings_) {
        const auto count = static_cast<double>(std::max<std::size_t>(things[form].size(), 1));
        const auto weight = 1 + std::log(static_cast<double>(all.size() + 1) / count);
        for (const auto& posting : postings) {
            if (posting.is_front) word_weights_[posting.sign][posting.word] = weight;
        }
    }
    for (std::size_t i = 0; i < signs_.size(); ++i) {
        for (const auto weight : word_weights_[i]) signs_[i].weight += weight;
    }
    for (auto& [letter, words] : vocabulary_) {
        std::ranges::sort(words);
        const auto repeated = std::ranges::unique(words);
        words.erase(repeated.begin(), repeated.end());
    }
}

Signs Signs::from(const curriculum::Curriculum& curriculum) {
    Signs signs;
    const auto add_all = [&](SignOf of, const model::BriefId& brief, const std::string& id,
                             const curriculum::BilingualList& texts) {
        for (const auto language : base::both_languages) {
            for (const auto& text : texts.in(language)) signs.add(of, brief, id, text);
        }
    };
    for (const auto& brief : curriculum.briefs()) {
        for (const auto& experience : brief.experiences) {
            add_all(SignOf::experience, brief.id, brief.id.text() + "/" + experience.id, experience.signs);
        }
        for (const auto& point : brief.points) {
            add_all(SignOf::point, brief.id, brief.id.text() + "/" + point.id, point.signs);
        }
    }
    for (const auto& misconception : curriculum.misconceptions()) {
        add_all(SignOf::misconception, {}, misconception.id.text(), misconception.signs);
    }
    for (const auto& profession : curriculum.professions()) {
        add_all(SignOf::profession, {}, profession.id.text(), profession.said_as);
        for (const auto language : base::both_languages) {
            signs.add(SignOf::profession, {}, profession.id.text(), profession.name.in(language));
        }
    }
    signs.weigh();
    return signs;
}

std::string Signs::nearest(const std::string& form) const {
    if (form.size() < 6 || postings_.contains(form)) return form;
    const auto group = vocabulary_.find(form[0]);
    if (group == vocabulary_.end()) return form;
    for (const auto& word : group->second) {
        if (word.size() > 5 && base::edit_distance(form, word, 1) <= 1) return word;
    }
    return form;
}

std::vector<SignHit> Signs::find(std::string_view words) const {
    const auto text = base::match_words(words);
    std::map<std::uint32_t, Found> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (std::size_t form = 0; form < text[at].forms.size(); ++form) {
            const auto key = form == 0 ? nearest(text[at].forms[0]) : text[at].forms[form];
            const auto postings = postings_.find(key);
            if (postings == postings_.end()) continue;
            for (const auto& posting : postings->second) {
                if (form > 0 && !posting.is_front && key.size() <= 3) continue;
                auto& lists = found[posting.sign].positions;
                lists.resize(signs_[posting.sign].length);
                auto& list = lists[posting.word];
                if (list.empty() || list.back() != at) list.push_back(at);
            }
        }
    }
    std::map<std::pair<SignOf, std::string>, SignHit> best;
    for (const auto& [number, hits] : found) {
        const auto& sign = signs_[number];
        double weight = 0;
        std::size_t count = 0;
        for (std::size_t i = 0; i < sign.length; ++i) {
            if (hits.positions[i].empty()) continue;
            weight += word_weights_[number][i];
            ++count;
        }
        const bool is_whole = count == sign.length;
        const bool is_part = sign.of == SignOf::experience && count >= 2 && weight >= enough * sign.weight;
        if (!is_whole && !is_part) continue;
        const auto [first, last] = tightest(hits.positions);
        if (last - first >= 2 * sign.length + slack) continue;
        if (!sign.negates && is_negated(text, first, last)) continue;
        SignHit hit{sign.of, sign.brief, sign.id, text[first].word.begin, text[last].word.end,
                    is_whole ? weight : weight * enough, is_whole};
        auto& slot = best[{sign.of, sign.id}];
        if (hit.weight > slot.weight) slot = std::move(hit);
    }
    std::vector<SignHit> sorted;
    for (auto& [key, hit] : best) sorted.push_back(std::move(hit));
    std::ranges::sort(sorted, [](const SignHit& a, const SignHit& b) {
        return std::tuple{a.is_whole, a.weight, b.id} > std::tuple{b.is_whole, b.weight, a.id};
    });
    return sorted;
}

std::string clause_around(std::string_view words, std::size_t begin, std::size_t end, std::size_t words_max) {
    auto from = std::min(begin, words.size());
    auto to = std::min(end, words.size());
    while (from > 0 && !ends_clause(words[from - 1])) --from;
    while (to < words.size() && !ends_clause(words[to])) ++to;
    const auto clause = words.substr(from, to - from);
    const auto all = base::match_words(clause);
    if (all.empty()) return {};
    // The words of the sign itself, then outwards: to a conjunction, or to the limit.
    std::size_t first = 0;
    while (first + 1 < all.size() && from + all[first].word.end <= begin) ++first;
    std::size_t last = first;
    while (last + 1 < all.size() && from + all[last].word.end < end) ++last;
    const auto sign_first = first;
    const auto sign_last = last;
    while (first > 0 && !joins_clauses(all[first - 1].word.folded) && last - first + 1 < words_max) --first;
    while (last + 1 < all.size() && !joins_clauses(all[last + 1].word.folded) && last - first + 1 < words_max) ++last;
    if (last - first + 1 >= words_max) {
        while (last > sign_last && all[last].is_stop) --last;
        while (first < sign_first && first > 0 && all[first].is_stop) ++first;
    }
    last = std::min(last, first + words_max - 1);
    return trimmed(clause.substr(all[first].word.begin, all[last].word.end - all[first].word.begin));
}

std::string fullest_clause(std::string_view words, std::size_t words_max) {
    std::size_t best_begin = 0;
    std::size_t best_end = 0;
    std::size_t most = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        if (i < words.size() && !ends_clause(words[i])) continue;
        const auto clause = words.substr(start, i - start);
        const auto all = base::match_words(clause);
        const auto content = static_cast<std::size_t>(
            std::ranges::count_if(all, [](const MatchWord& word) { return !word.is_stop; }));
        if (content > most) {
            most = content;
            best_begin = start + all.front().word.begin;
            best_end = best_begin + 1;
        }
        start = i + 1;
    }
    if (most < 2) return {};
    return clause_around(words, best_begin, best_end, words_max);
}

}  // namespace athro::dialogue
