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

/// A sign must be found within so many words, beyond its own length, and within one sentence.
constexpr std::size_t slack = 3;
/// The share of a sign's information that makes an incomplete hit, for signs of four words and
/// more.
constexpr double enough = 0.75;
constexpr std::size_t incomplete_length_min = 4;
/// The least information of a hit: a lone word that stands in the signs of few things, or words
/// together.
constexpr double weight_min = 4.5;
/// A misconception is met only on firmer ground: to be put right for what one did not say is
/// unkind.
constexpr double misconception_weight_min = 8;
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

/// The sentence that each word stands in.
std::vector<std::size_t> sentence_of_words(std::string_view words,
                                           const std::vector<MatchWord>& text) {
    std::vector<std::size_t> sentences;
    std::size_t sentence = 0;
    std::size_t at = 0;
    for (const auto& word : text) {
        for (; at < word.word.begin; ++at) {
            if (std::string_view{".?!\n"}.find(words[at]) != std::string_view::npos) ++sentence;
        }
        sentences.push_back(sentence);
        at = word.word.end;
    }
    return sentences;
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

}  // namespace

void Signs::add(SignOf of, const model::BriefId& brief, const std::string& id,
                std::string_view text) {
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
    for (const auto& sign : signs_)
        all.insert(sign.id);
    word_weights_.resize(signs_.size());
    for (std::size_t i = 0; i < signs_.size(); ++i)
        word_weights_[i].resize(signs_[i].length);
    for (const auto& [form, postings] : postings_) {
        const auto count = static_cast<double>(std::max<std::size_t>(things[form].size(), 1));
        const auto weight = 1 + std::log(static_cast<double>(all.size() + 1) / count);
        for (const auto& posting : postings) {
            if (posting.is_front) word_weights_[posting.sign][posting.word] = weight;
        }
    }
    for (std::size_t i = 0; i < signs_.size(); ++i) {
        for (const auto weight : word_weights_[i])
            signs_[i].weight += weight;
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
            for (const auto& text : texts.in(language))
                signs.add(of, brief, id, text);
        }
    };
    for (const auto& brief : curriculum.briefs()) {
        for (const auto& experience : brief.experiences) {
            add_all(SignOf::experience, brief.id, brief.id.text() + "/" + experience.id,
                    experience.signs);
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
    const auto sentence = sentence_of_words(words, text);
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
        const bool is_part = sign.of == SignOf::experience &&
                             sign.length >= incomplete_length_min && weight >= enough * sign.weight;
        const auto least = sign.of == SignOf::misconception ? misconception_weight_min : weight_min;
        const bool is_sure = weight >= least || sign.of == SignOf::profession;
        if ((!is_whole && !is_part) || !is_sure) continue;
        const auto [first, last] = tightest(hits.positions);
        if (last - first >= sign.length + slack || sentence[first] != sentence[last]) continue;
        if (!sign.negates && is_negated(text, first, last)) continue;
        SignHit hit{sign.of,
                    sign.brief,
                    sign.id,
                    text[first].word.begin,
                    text[last].word.end,
                    is_whole ? weight : weight * enough,
                    is_whole};
        auto& slot = best[{sign.of, sign.id}];
        if (hit.weight > slot.weight) slot = std::move(hit);
    }
    std::vector<SignHit> sorted;
    for (auto& [key, hit] : best)
        sorted.push_back(std::move(hit));
    std::ranges::sort(sorted, [](const SignHit& a, const SignHit& b) {
        return std::tuple{a.is_whole, a.weight, b.id} > std::tuple{b.is_whole, b.weight, a.id};
    });
    return sorted;
}

}  // namespace athro::dialogue
