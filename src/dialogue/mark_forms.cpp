#include <athro/dialogue/mark_forms.h>

#include <algorithm>
#include <array>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

/// How far apart the words of a form of `count` words may stand, in words of the answer.
std::size_t reach_of(std::size_t count) {
    return 3 * count + 3;
}

/// Words that say which of two things acts on or comes before the other.
bool gives_direction(std::string_view word) {
    static constexpr std::array words{"than", "cause",  "causes", "caused", "before", "after",
                                      "na",   "achosi", "cyn",    "leads",  "arwain", "exceeds"};
    return std::ranges::find(words, word) != words.end();
}

Form to_form(const MarkReading& reading, const MarkTerms& terms) {
    Form form;
    const bool has_content = reading.content_count() > 0;
    const bool has_digits = std::ranges::any_of(
        reading.words, [](const SaidWord& word) { return word.token.kind == Kind::number; });
    for (const auto& word : reading.words) {
        auto mark_word = to_mark_word(word.token, terms);
        const bool is_counted = has_digits && mark_word.is_number;
        if (has_content && word.is_glue && !is_counted) continue;
        form.is_negated = form.is_negated || word.is_negated;
        form.words.push_back(std::move(mark_word));
    }
    return form;
}

/// Two words of an answer written apart that a form writes as one.
bool is_compound(const MarkWord& first, const MarkWord& second, const MarkWord& meant) {
    return meant.text.size() >= 5 && first.text.size() + second.text.size() == meant.text.size() &&
           meant.text.starts_with(first.text) && meant.text.ends_with(second.text);
}

}  // namespace

/// A word of the answer that may stand for a word of the form.
struct FormFinder::Place {
    std::size_t at = 0;
    Likeness likeness = Likeness::other;
    std::size_t length = 1;  // 2 for a word that is written as two
};

std::vector<Form> to_forms(std::string_view text, const MarkTerms& terms) {
    std::vector<Form> forms;
    auto form = to_form(read_answer(text, ReadAs::explanation), terms);
    if (form.words.empty()) return forms;
    for (const auto& token : mark_tokens(text)) {
        if (gives_direction(token.text)) form.is_ordered = form.words.size() > 1;
    }
    if (form.words.size() == 2 && !form.words[0].is_number && !form.words[1].is_number) {
        MarkToken token;
        token.text = form.words[0].text + form.words[1].text;
        forms.push_back({{to_mark_word(token, terms)}, form.is_negated, false});
    }
    if (form.words.size() > 1 && form.words.front().sense == "person") {
        auto rest = form;
        rest.words.erase(rest.words.begin());
        forms.push_back(std::move(rest));
    }
    forms.insert(forms.begin(), std::move(form));
    return forms;
}

FormFinder::FormFinder(const MarkReading& reading, const MarkTerms& terms, Synonymy synonymy)
    : reading_{reading}, terms_{terms}, synonymy_{synonymy} {
    words_.reserve(reading.words.size());
    for (const auto& word : reading.words)
        words_.push_back(to_mark_word(word.token, terms));
}

std::vector<FormFinder::Place> FormFinder::places_of(const MarkWord& meant) const {
    std::vector<Place> places;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (i + 1 < words_.size() && is_compound(words_[i], words_[i + 1], meant)) {
            places.push_back({i, Likeness::same, 2});
            continue;
        }
        const auto found = likeness(words_[i], meant, terms_, synonymy_);
        if (found != Likeness::other) places.push_back({i, found});
    }
    return places;
}

/// Whether a negation denies just this word, and not another before it: "never stopped looking"
/// does not deny the looking.
bool FormFinder::is_denied_at_once(std::size_t at) const {
    const auto between = reading_.words[at].after_negation;
    if (between == 0) return true;
    for (auto i = at; i-- > 0;) {
        if (!reading_.words[i].is_glue) return between == 1 && words_[i].sense != "stop";
    }
    return false;
}

FormSearch FormFinder::find(const Form& form) const {
    FormSearch out;
    std::vector<std::vector<Place>> places;
    for (const auto& word : form.words) {
        places.push_back(places_of(word));
        if (places.back().empty()) return out;
    }
    const auto rarest = std::ranges::min_element(places, {}, &std::vector<Place>::size);
    const auto anchor = static_cast<std::size_t>(rarest - places.begin());
    for (const auto& start : *rarest)
        find_from(form, places, anchor, start, out);
    return out;
}

void FormFinder::find_from(const Form& form, const std::vector<std::vector<Place>>& places,
                           std::size_t anchor, const Place& start, FormSearch& out) const {
    const auto reach = reach_of(form.words.size());
    const auto sentence = reading_.words[start.at].sentence;
    const auto distance = [&](const Place& place) {
        return place.at > start.at ? place.at - start.at : start.at - place.at;
    };
    std::vector<std::size_t> at(form.words.size(), words_.size());
    std::vector<Likeness> how(form.words.size(), Likeness::other);
    at[anchor] = start.at;
    how[anchor] = start.likeness;
    std::vector<std::size_t> second_halves;
    if (start.length == 2) second_halves.push_back(start.at + 1);
    for (std::size_t i = 0; i < form.words.size(); ++i) {
        if (i == anchor) continue;
        const Place* best = nullptr;
        for (const auto& place : places[i]) {
            if (distance(place) > reach || reading_.words[place.at].sentence != sentence) continue;
            if (std::ranges::find(at, place.at) != at.end()) continue;
            if (form.is_ordered && (place.at < start.at) != (i < anchor)) continue;
            const bool better = best == nullptr ||
                                is_alike(place.likeness) > is_alike(best->likeness) ||
                                (is_alike(place.likeness) == is_alike(best->likeness) &&
                                 distance(place) < distance(*best));
            if (better) best = &place;
        }
        if (best == nullptr) return;
        at[i] = best->at;
        how[i] = best->likeness;
        if (best->length == 2) second_halves.push_back(best->at + 1);
    }
    const auto unlike = std::ranges::count_if(how, [](Likeness each) { return !is_alike(each); });
    at.insert(at.end(), second_halves.begin(), second_halves.end());
    FormMatch match{at, *std::ranges::min_element(how)};
    if (unlike == 0) {
        const bool negated = std::ranges::any_of(
            at, [&](std::size_t word) { return reading_.words[word].is_negated; });
        if (negated && form.is_negated && form.words.size() == 1 && !is_denied_at_once(at[0]))
            return;
        (negated == form.is_negated ? out.affirmed : out.denied) = std::move(match);
    } else if (unlike == 1 && match.worst == Likeness::opposed && form.words.size() > 1) {
        out.opposed = std::move(match);
    } else if (unlike == 1 && match.worst == Likeness::near) {
        out.is_near = true;
    }
}

}  // namespace athro::dialogue
