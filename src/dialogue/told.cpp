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
/// What a sign that stands whole in the words adds to what its messages make so likely at least;
/// to what they make less likely, less.
constexpr double sign_share = 0.3;
constexpr double sureness_for_sign = 0.2;
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

using Example = base::TextClassifier::Example;

Example as_it_stands(const std::string& label, const std::string& text) {
    return {text, label};
}

template <class Thing>
void add_examples(std::vector<Example>& examples, const std::string& label, const Thing& thing,
                  Example (*make)(const std::string&, const std::string&)) {
    for (const auto language : base::both_languages) {
        for (const auto* texts : {&thing.said.in(language), &thing.signs.in(language)}) {
            for (const auto& text : *texts)
                examples.push_back(make(label, text));
        }
    }
}

/// The label of a question that nobody is known to ask often.
constexpr std::string_view other_question = "other";

/// Who or what is spoken of by a small word: the writer, the tool, others; "" for any other word.
std::string_view person_of(std::string_view folded) {
    static constexpr std::array<std::string_view, 15> self{"i",   "me", "my",  "we",  "us",
                                                           "our", "fi", "mi",  "ni",  "fy",
                                                           "ein", "im", "ive", "i'm", "dwi"};
    static constexpr std::array<std::string_view, 16> tool{
        "it", "its", "ai", "computer", "machine", "tool",     "thing",       "e",
        "o",  "fe",  "fo", "hwn",      "hwnna",   "peiriant", "cyfrifiadur", "peth"};
    static constexpr std::array<std::string_view, 6> others{"they", "them",   "nhw",
                                                            "maen", "anyone", "rhywun"};
    const auto is_in = [&](const auto& list) {
        return std::ranges::find(list, folded) != list.end();
    };
    if (is_in(self)) return "self";
    if (is_in(tool)) return "tool";
    return is_in(others) ? "others" : "";
}

/// A question that asks what AI does says "AI" for "it"; only where it asks what is AI does the
/// word tell anything.
std::string without_subject(std::string_view question) {
    static constexpr std::array<std::string_view, 34> before{
        "would",  "could",  "can",    "does",  "will",  "is",  "did",   "has",   "might",
        "should", "do",     "an",     "the",   "how",   "why", "when",  "fydde", "fydd",
        "bydd",   "byddai", "fyddai", "fedar", "fedra", "all", "allai", "gall",  "gallai",
        "ydi",    "ydy",    "odi",    "ody",   "sut",   "pam", "smo"};
    std::string plain{question};
    const auto all = base::words(question);
    for (std::size_t i = all.size(); i-- > 1;) {
        const bool is_subject = all[i].folded == "ai" && i + 1 < all.size() &&
                                std::ranges::find(before, all[i - 1].folded) != before.end();
        if (is_subject) plain.replace(all[i].begin, all[i].end - all[i].begin, "it");
    }
    return plain;
}

/// The form of a question, which its small words carry: how it begins, and of whom it speaks.
std::vector<std::string> form_of(std::string_view question) {
    static constexpr std::array<std::string_view, 15> leads{"but", "so",  "and", "then", "well",
                                                            "or",  "ond", "a",   "ac",   "felly",
                                                            "wel", "neu", "te",  "just", "jyst"};
    constexpr std::size_t opening_max = 3;
    std::vector<std::string> marks;
    std::string opening;
    std::size_t taken = 0;
    for (const auto& word : base::words(question)) {
        const auto bare = word.folded.substr(0, word.folded.find('\''));
        const auto person = person_of(bare);
        if (!person.empty()) marks.push_back("speaks of " + std::string{person});
        const bool leads_in = taken == 0 && std::ranges::find(leads, word.folded) != leads.end();
        if (leads_in || taken == opening_max) continue;
        opening += (taken == 0 ? "" : " ") + (person.empty() ? bare : std::string{person});
        marks.push_back("begins " + opening);
        ++taken;
    }
    return marks;
}

Example as_question(const std::string& label, const std::string& text) {
    return {without_subject(text), label, form_of(text)};
}

/// The questions of a thing that is no question itself: what is not often asked.
template <class Thing>
void add_other_questions(std::vector<Example>& examples, const Thing& thing) {
    for (const auto language : base::both_languages) {
        for (const auto& text : thing.said.in(language)) {
            if (text.ends_with('?'))
                examples.push_back(as_question(std::string{other_question}, text));
        }
    }
}

/// Of all that is learned from.
std::uint64_t key_of(const std::vector<Example>& examples,
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

bool is_surer(const Told& a, const Told& b) {
    if (a.sureness != b.sureness) return a.sureness > b.sureness;
    const bool a_happened = a.of == SignOf::experience;
    const bool b_happened = b.of == SignOf::experience;
    return a_happened != b_happened ? a_happened : a.id < b.id;
}

Pieces clauses_of(std::string_view words) {
    Pieces pieces;
    const auto turns = turns_in(words);
    std::size_t start = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        if (i == start && i < words.size() && words[i] == ' ') ++start;
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
    std::vector<Example> examples;
    std::vector<Example> questions;
    const auto has_messages = [](const auto& thing) { return !thing.said.is_empty(); };
    for (const auto& brief : curriculum.briefs()) {
        if (std::ranges::none_of(brief.experiences, has_messages)) continue;
        const auto add = [&](SignOf of, const auto& thing) {
            const auto label = brief.id.text() + "/" + thing.id;
            telling.labels_.emplace(label, Label{of, brief.id});
            add_examples(examples, label, thing, as_it_stands);
        };
        for (const auto& experience : brief.experiences) {
            add(SignOf::experience, experience);
            if (experience.asks) {
                add_examples(questions, brief.id.text() + "/" + experience.id, experience,
                             as_question);
            } else {
                add_other_questions(questions, experience);
            }
        }
        for (const auto& point : brief.points)
            add(SignOf::point, point);
        for (const auto language : base::both_languages) {
            for (const auto& text : brief.nothing.in(language)) {
                examples.push_back({text, std::string{tells_nothing}});
                if (text.ends_with('?'))
                    questions.push_back(as_question(std::string{other_question}, text));
            }
        }
    }
    for (const auto& one : curriculum.word_classes()) {
        for (const auto language : base::both_languages) {
            for (const auto& words : one.words.in(language))
                telling.classes_.add(one.id.text(), words);
        }
    }
    const auto learn = [&](std::string_view name, const auto& from) {
        const auto key = key_of(from, curriculum);
        if (auto kept = cache.find(name, key)) {
            kept->set_classes(telling.classes_);
            return std::move(*kept);
        }
        auto learned = base::TextClassifier::learn(from, telling.classes_);
        cache.keep(name, key, learned);
        return learned;
    };
    telling.classifier_ = learn("telling", examples);
    telling.asking_ = learn("asking", questions);
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

double Telling::known_part(std::string_view words) const {
    return std::clamp(
        (familiarity(words) - known_share_none) / (known_share_enough - known_share_none), 0.0,
        1.0);
}

std::vector<Told> Telling::find_asked(std::string_view question) const {
    std::vector<Told> found;
    const auto known = known_part(question);
    for (const auto& score :
         asking_.classify(without_subject(question), likely_max, form_of(question))) {
        if (score.label == other_question) continue;
        const auto& label = labels_.find(score.label)->second;
        found.push_back({label.of, label.brief, std::string{score.label}, 0, question.size(),
                         known * score.probability});
    }
    return found;
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
    const auto known = known_part(words);
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
        told.sureness += is_learned ? sign_share * std::min(1.0, told.sureness / sureness_for_sign)
                                    : std::min(lone_sign_max, hit.weight / full_weight);
    }
    std::vector<Told> sorted;
    for (auto& [id, told] : found)
        sorted.push_back(std::move(told));
    std::ranges::sort(sorted, is_surer);
    return sorted;
}

}  // namespace athro::dialogue
