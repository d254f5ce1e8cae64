#include <athro/dialogue/told.h>

#include <algorithm>
#include <array>

#include <athro/dialogue/quote.h>

namespace athro::dialogue {
namespace {

/// How many likely labels of each piece are looked at.
constexpr std::size_t likely_max = 6;
/// The whole message and its plainest piece count alike.
constexpr double whole_share = 0.5;
/// What a sign that stands whole in the words adds.
constexpr double sign_share = 0.3;
/// Where no messages were learned from, a sign stands alone: the more its words say, the surer.
constexpr double lone_sign_max = 0.6;
constexpr double full_weight = 20;
/// Where so many of the words were met before, all that is read counts; where so few, nothing.
constexpr double known_share_enough = 0.7;
constexpr double known_share_none = 0.3;
/// A clause of fewer words tells nothing by itself.
constexpr std::size_t clause_words_min = 3;

/// The label of messages that tell of nothing; it is never found.
constexpr std::string_view tells_nothing = "nothing";

using Pieces = std::vector<std::pair<std::size_t, std::size_t>>;

template <class Thing>
void add_examples(std::vector<base::TextClassifier::Example>& examples, const std::string& label,
                  const Thing& thing) {
    for (const auto language : base::both_languages) {
        for (const auto& text : thing.said.in(language))
            examples.push_back({text, label});
        for (const auto& text : thing.signs.in(language))
            examples.push_back({text, label});
    }
}

/// Of all that is learned from.
std::uint64_t key_of(const std::vector<base::TextClassifier::Example>& examples,
                     const curriculum::Curriculum& curriculum) {
    std::vector<std::string_view> texts;
    for (const auto& example : examples) {
        texts.push_back(example.text);
        texts.push_back(example.label);
    }
    for (const auto& one : curriculum.word_classes()) {
        texts.push_back(one.id.text());
        for (const auto language : base::both_languages) {
            for (const auto& words : one.words.in(language))
                texts.push_back(words);
        }
    }
    return base::key_of(texts);
}

/// Where a word stands that turns to the point: "but", "ond"; after the sign before it, if any.
std::vector<std::size_t> turns_in(std::string_view words) {
    static constexpr std::array<std::string_view, 5> turning{"but", "ond", "though", "however",
                                                             "er"};
    std::vector<std::size_t> found;
    for (const auto& word : base::words(words)) {
        const bool turns = std::ranges::find(turning, word.folded) != turning.end();
        if (turns && word.begin > 0) found.push_back(word.begin);
    }
    return found;
}

}  // namespace

Pieces clauses_of(std::string_view words) {
    Pieces pieces;
    const auto turns = turns_in(words);
    std::size_t start = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        const bool is_turn = std::ranges::find(turns, i) != turns.end();
        if (i < words.size() && !is_turn && !ends_clause(words, i)) continue;
        if (base::count_words(words.substr(start, i - start)) >= clause_words_min) {
            pieces.emplace_back(start, i);
        } else if (!pieces.empty() && i > start) {
            pieces.back().second = i;  // a short tail belongs to what stands before it
        }
        start = is_turn ? i : i + 1;
    }
    if (pieces.empty()) pieces.emplace_back(0, words.size());
    return pieces;
}

Telling Telling::from(const curriculum::Curriculum& curriculum, const base::LearnedCache& cache) {
    Telling telling;
    std::vector<base::TextClassifier::Example> examples;
    const auto has_messages = [](const auto& thing) { return !thing.said.is_empty(); };
    for (const auto& brief : curriculum.briefs()) {
        if (std::ranges::none_of(brief.experiences, has_messages)) continue;
        const auto add = [&](SignOf of, const auto& thing) {
            const auto label = brief.id.text() + "/" + thing.id;
            telling.labels_.emplace(label, Label{of, brief.id});
            add_examples(examples, label, thing);
        };
        for (const auto& experience : brief.experiences)
            add(SignOf::experience, experience);
        for (const auto& point : brief.points)
            add(SignOf::point, point);
        for (const auto language : base::both_languages) {
            for (const auto& text : brief.nothing.in(language))
                examples.push_back({text, std::string{tells_nothing}});
        }
    }
    for (const auto& one : curriculum.word_classes()) {
        for (const auto language : base::both_languages) {
            for (const auto& words : one.words.in(language))
                telling.classes_.add(one.id.text(), words);
        }
    }
    const auto key = key_of(examples, curriculum);
    if (auto kept = cache.find("telling", key)) {
        telling.classifier_ = std::move(*kept);
        telling.classifier_.set_classes(telling.classes_);
        return telling;
    }
    telling.classifier_ = base::TextClassifier::learn(examples, telling.classes_);
    cache.keep("telling", key, telling.classifier_);
    return telling;
}

bool Telling::is_learned(const model::BriefId& brief) const {
    return labels_.empty() || std::ranges::any_of(labels_, [&](const auto& label) {
               return label.second.brief == brief;
           });
}

double Telling::familiarity(std::string_view words) const {
    return classifier_.known_share(words);
}

std::set<std::string, std::less<>> Telling::classes_in(std::string_view words) const {
    std::set<std::string, std::less<>> all;
    for (const auto& at_word : classes_.find(base::match_words(words)))
        all.insert(at_word.begin(), at_word.end());
    return all;
}

std::vector<Told> Telling::find(std::string_view words, const std::vector<SignHit>& hits) const {
    std::map<std::string, Told, std::less<>> found;
    const auto pieces = clauses_of(words);
    for (const auto& score : classifier_.classify(words, likely_max)) {
        if (score.label == tells_nothing) continue;
        const auto& label = labels_.find(score.label)->second;
        found[std::string{score.label}] = {label.of, label.brief,  std::string{score.label},
                                           0,        words.size(), whole_share * score.probability};
    }
    std::map<std::string, double, std::less<>> plainest;
    for (const auto& [begin, end] : pieces) {
        for (const auto& score :
             classifier_.classify(words.substr(begin, end - begin), likely_max)) {
            if (score.label == tells_nothing) continue;
            auto& most = plainest[std::string{score.label}];
            if (score.probability <= most) continue;
            most = score.probability;
            const auto& label = labels_.find(score.label)->second;
            auto& told = found[std::string{score.label}];
            told.of = label.of;
            told.brief = label.brief;
            told.id = score.label;
            told.begin = begin;
            told.end = end;
        }
    }
    // Of words that nobody has said here the reader knows nothing, however they are put together.
    const auto known = std::clamp(
        (familiarity(words) - known_share_none) / (known_share_enough - known_share_none), 0.0,
        1.0);
    for (const auto& [label, most] : plainest)
        found[label].sureness += (1 - whole_share) * most;
    for (auto& [id, told] : found)
        told.sureness *= known;
    for (const auto& hit : hits) {
        if (hit.of != SignOf::experience && hit.of != SignOf::point) continue;
        if (!hit.is_whole) continue;
        const bool is_learned = labels_.contains(hit.id);
        auto& told = found[hit.id];
        if (told.id.empty()) told = {hit.of, hit.brief, hit.id, hit.begin, hit.end, 0};
        told.sureness +=
            is_learned ? sign_share : std::min(lone_sign_max, hit.weight / full_weight);
    }
    std::vector<Told> sorted;
    for (auto& [id, told] : found)
        sorted.push_back(std::move(told));
    std::ranges::sort(sorted, [](const Told& a, const Told& b) {
        if (a.sureness != b.sureness) return a.sureness > b.sureness;
        // What happened at work comes before a point that it may show.
        const bool a_happened = a.of == SignOf::experience;
        const bool b_happened = b.of == SignOf::experience;
        return a_happened != b_happened ? a_happened : a.id < b.id;
    });
    return sorted;
}

}  // namespace athro::dialogue
