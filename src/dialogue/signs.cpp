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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether the sign at `at` ends a sentence, or, with `commas`, a clause. Within a number it ends
/// neither.
bool ends_at(std::string_view words, std::size_t at, bool commas) {
    const char c = words[at];
    const bool in_number =
        at > 0 && at + 1 < words.size() && is_digit(words[at - 1]) && is_digit(words[at + 1]);
    if (in_number) return false;
    return std::string_view{".?!;\n"}.find(c) != std::string_view::npos ||
           (commas && std::string_view{",:()"}.find(c) != std::string_view::npos);
}

/// The stretch around [from, to) up to the signs that end it.
std::pair<std::size_t, std::size_t> stretch(std::string_view words, std::size_t from,
                                            std::size_t to, bool commas) {
    while (from > 0 && !ends_at(words, from - 1, commas))
        --from;
    while (to < words.size() && !ends_at(words, to, commas))
        ++to;
    return {from, to};
}

/// Words between which a long sentence may be cut.
bool joins_clauses(std::string_view folded) {
    static constexpr std::array words{"so",    "and",      "but", "because", "cos",   "then",
                                      "which", "although", "ond", "felly",   "achos", "oherwydd",
                                      "wedyn", "wedyn'",   "ac",  "er"};
    return std::ranges::find(words, folded) != words.end();
}

/// Whether a clause begins with a word that hangs it on another one.
bool hangs_on_another(std::string_view clause) {
    static constexpr std::array words{"even",  "when", "because", "which", "although", "if",
                                      "since", "pan",  "achos",   "er",    "os",       "hyd",
                                      "lle",   "cyn",  "where",   "as",    "while",    "wrth"};
    const auto all = base::words(clause);
    return !all.empty() && std::ranges::find(words, all.front().folded) != words.end();
}

/// Without signs at the ends and without quotation marks, which stand around it already.
std::string trimmed(std::string_view text) {
    std::string plain;
    for (const auto mark : text) {
        if (mark != '"') plain += mark;
    }
    for (const std::string_view quote : {"\u201c", "\u201d", "\u2018"}) {
        for (auto at = plain.find(quote); at != plain.npos; at = plain.find(quote))
            plain.erase(at, quote.size());
    }
    // Never half of a mask such as "[name]".
    if (const auto open = plain.rfind('['); open != plain.npos && !plain.substr(open).contains(']'))
        plain.resize(open);
    std::string_view rest = plain;
    const auto is_edge = [](char c) {
        return std::string_view{" -'.,;:?!()\n"}.find(c) != std::string_view::npos;
    };
    while (!rest.empty() && is_edge(rest.front()))
        rest.remove_prefix(1);
    while (!rest.empty() && is_edge(rest.back()))
        rest.remove_suffix(1);
    return base::squeeze(rest);
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

std::string clause_around(std::string_view words, std::size_t begin, std::size_t end,
                          std::size_t words_max) {
    begin = std::min(begin, words.size());
    end = std::min(std::max(begin, end), words.size());
    for (const bool commas : {false, true}) {
        const auto [from, to] = stretch(words, begin, end, commas);
        const auto whole = words.substr(from, to - from);
        if (base::count_words(whole) <= words_max) return trimmed(whole);
    }
    // Too long even between commas: the words of the sign, then outwards to a conjunction, or to
    // the limit.
    const auto [from, to] = stretch(words, begin, end, true);
    const auto clause = words.substr(from, to - from);
    const auto all = base::match_words(clause);
    if (all.empty()) return {};
    std::size_t first = 0;
    while (first + 1 < all.size() && from + all[first].word.end <= begin)
        ++first;
    std::size_t last = first;
    while (last + 1 < all.size() && from + all[last].word.end < end)
        ++last;
    const auto sign_last = last;
    while (first > 0 && !joins_clauses(all[first - 1].word.folded) && last - first + 1 < words_max)
        --first;
    while (last + 1 < all.size() && !joins_clauses(all[last + 1].word.folded) &&
           last - first + 1 < words_max)
        ++last;
    last = std::min(last, first + words_max - 1);
    // A quote that is cut does not end on "and".
    const bool is_cut = last < sign_last;
    const auto leads_on = [&](std::size_t at) {
        const auto& folded = all[at].word.folded;
        return all[at].is_stop || folded.ends_with("'n") || folded.ends_with("'r");
    };
    while (last > first + 2 && (is_cut || last > sign_last) && leads_on(last))
        --last;
    return trimmed(
        clause.substr(all[first].word.begin, all[last].word.end - all[first].word.begin));
}

std::string without_fillers(std::string_view text) {
    static constexpr std::array before{
        "well", "wel",  "oh",   "o",   "ah", "eh",      "ha",   "haha",     "no",    "na",
        "yes",  "yeah", "yep",  "ie",  "ia", "lol",     "hmm",  "honestly", "asu",   "duw",
        "aye",  "nope", "naci", "nah", "so", "wyddoch", "sori", "sorry",    "right", "ok"};
    static constexpr std::array after{"haha", "ha",   "lol",   "hehe", "de",   "ynde",   "ynta",
                                      "te",   "yndê", "t'wel", "twel", "like", "anyway", "innit"};
    const auto all = base::words(text);
    constexpr std::size_t kept_min = 2;
    std::size_t first = 0;
    while (first + kept_min < all.size() &&
           std::ranges::find(before, all[first].folded) != before.end()) {
        // "no chest pain" is no filler: a sign has to follow it.
        const auto next = text[all[first].end];
        if (next == ' ' && all[first].folded != "well" && all[first].folded != "wel") break;
        ++first;
    }
    auto last = all.size();
    while (last > first + kept_min && std::ranges::find(after, all[last - 1].folded) != after.end())
        --last;
    if (all.empty()) return {};
    return trimmed(text.substr(all[first].begin, all[last - 1].end - all[first].begin));
}

namespace {

enum class Which { first, last };

std::string clause_that_says(std::string_view words, std::size_t words_max, Which which) {
    const auto content_of = [](std::string_view part) {
        const auto all = base::match_words(part);
        return static_cast<std::size_t>(
            std::ranges::count_if(all, [](const MatchWord& word) { return !word.is_stop; }));
    };
    // A laugh at the end of a long sentence is only a laugh.
    constexpr std::size_t joke_words_max = 9;
    const auto is_joke = [](std::string_view part) {
        const auto all = base::words(part);
        return all.size() <= joke_words_max && std::ranges::any_of(all, [](const base::Word& word) {
                   return word.folded == "haha" || word.folded == "lol" || word.folded == "ha" ||
                          word.folded == "hehe";
               });
    };
    // Of the sentences that say something and ask nothing.
    constexpr std::size_t content_min = 3;
    const auto sentences = base::sentences(words);
    std::string_view fullest;
    for (const auto& sentence : sentences) {
        if (content_of(sentence) > content_of(fullest)) fullest = sentence;
    }
    std::string_view best;
    for (const auto& sentence : sentences) {
        const auto content = content_of(sentence);
        const bool says_enough = content >= content_min && 3 * content >= content_of(fullest);
        if (!says_enough || sentence.ends_with('?') || is_joke(sentence)) continue;
        if (which == Which::last || best.empty()) best = sentence;
    }
    if (best.empty()) best = fullest;
    if (content_of(best) < 2) return {};
    if (base::count_words(best) <= words_max) return trimmed(best);
    // Too long: of what stands between commas the fullest that fits, rather not what hangs on
    // another clause.
    std::string_view part;
    std::size_t most = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= best.size(); ++i) {
        if (i < best.size() && !ends_at(best, i, true)) continue;
        const auto one = best.substr(start, i - start);
        start = i + 1;
        const auto content = content_of(one);
        if (base::count_words(one) > words_max || content < content_min) continue;
        const auto rank = 2 * content - (hangs_on_another(one) ? content_min : 0);
        if (rank <= most) continue;
        most = rank;
        part = one;
    }
    if (!part.empty()) return trimmed(part);
    const auto begin = static_cast<std::size_t>(best.data() - words.data());
    return clause_around(words, begin, begin + best.size(), words_max);
}

}  // namespace

std::string main_clause(std::string_view words, std::size_t words_max) {
    return clause_that_says(words, words_max, Which::last);
}

std::string answer_clause(std::string_view words, std::size_t words_max) {
    return clause_that_says(words, words_max, Which::first);
}

}  // namespace athro::dialogue
