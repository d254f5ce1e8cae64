#include <athro/dialogue/mark_forms.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

/// How far apart the words of a form of `count` words may stand, in words of the answer.
std::size_t reach_of(std::size_t count) {
    return 3 * count + 3;
}

/// Words that a form of glue alone can do without: "it goes down" is "goes down".
bool is_thin(std::string_view word) {
    static constexpr std::array words{"a",   "an",  "the",   "it",    "its", "it's", "is", "are",
                                      "was", "be",  "to",    "of",    "y",   "yr",   "yn", "i",
                                      "o",   "mae", "mae'n", "mae'r", "fe",  "mi"};
    return std::ranges::find(words, word) != words.end();
}

/// Words that say little in an answer, and in an accepted form the very point: "goes up", "does
/// well".
bool turns_it(std::string_view word) {
    return word == "up" || word == "down" || word == "well";
}

/// What "well" means in Welsh.
constexpr std::string_view better = "better";

/// Words that say which of two things acts on or comes before the other.
bool gives_direction(std::string_view word) {
    static constexpr std::array words{"than", "cause",  "causes", "caused", "before", "after",
                                      "na",   "achosi", "cyn",    "leads",  "arwain", "exceeds"};
    return std::ranges::find(words, word) != words.end();
}

/// Whether words stand in it that only Welsh has: "is" is "lower" there.
bool has_welsh(const MarkReading& reading) {
    static constexpr std::array words{"yn",  "y",  "yr", "mae",  "mae'n", "mae'r", "ac",  "oedd",
                                      "gan", "ei", "o",  "sydd", "wedi",  "bod",   "fod", "pan"};
    return std::ranges::any_of(reading.words, [](const SaidWord& word) {
        return std::ranges::find(words, word.token.text) != words.end();
    });
}

Form to_form(const MarkReading& reading, const MarkTerms& terms) {
    Form form;
    const bool has_content = reading.content_count() > 0;
    const bool has_more = std::ranges::any_of(
        reading.words, [](const SaidWord& word) { return !is_thin(word.token.text); });
    const bool has_digits = std::ranges::any_of(
        reading.words, [](const SaidWord& word) { return word.token.kind == Kind::number; });
    for (const auto& word : reading.words) {
        auto mark_word = to_mark_word(word.token, terms);
        if (word.token.is("is") && !has_welsh(reading)) mark_word.sense = {};
        if (word.token.is("well") && has_welsh(reading)) mark_word.sense = better;
        const bool is_counted = has_digits && mark_word.is_number;
        const bool tells = turns_it(word.token.text);
        if (has_content && word.is_glue && !is_counted && !tells) continue;
        if (!has_content && has_more && is_thin(word.token.text)) continue;
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

std::vector<Form> FormFinder::forms_of(std::string_view text) const {
    const auto& terms = terms_;
    std::vector<Form> forms;
    auto form = to_form(read_form(text), terms);
    if (form.words.empty()) return forms;
    if (text.find('-') != std::string_view::npos) {
        std::string closed{text};
        std::erase(closed, '-');
        forms.push_back(to_form(read_form(closed), terms));
    }
    for (const auto& token : read_form(text).tokens) {
        if (gives_direction(token.text)) form.is_ordered = form.words.size() > 1;
    }
    add_joined(form, forms);
    forms.insert(forms.begin(), std::move(form));
    return forms;
}

/// Two words of the form that the answer writes as one: "base rate", "baserate".
void FormFinder::add_joined(const Form& form, std::vector<Form>& forms) const {
    for (std::size_t i = 0; i + 1 < form.words.size(); ++i) {
        MarkToken token;
        token.text = form.words[i].text + form.words[i + 1].text;
        const bool is_said = std::ranges::any_of(
            words_, [&](const MarkWord& word) { return word.text.starts_with(token.text); });
        if (!is_said || form.words[i].is_number || form.words[i + 1].is_number) continue;
        auto joined = form;
        joined.words[i] = to_mark_word(token, terms_);
        joined.words.erase(joined.words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        forms.push_back(std::move(joined));
    }
}

FormFinder::FormFinder(const MarkReading& reading, const MarkTerms& terms, Synonymy synonymy)
    : reading_{reading}, terms_{terms}, synonymy_{synonymy} {
    words_.reserve(reading.words.size());
    const bool is_welsh = has_welsh(reading);
    for (const auto& word : reading.words) {
        words_.push_back(to_mark_word(word.token, terms));
        if (!is_welsh && word.token.is("is")) words_.back().sense = {};
        if (is_welsh && word.token.is("well")) words_.back().sense = better;
    }
}

FormFinder::~FormFinder() = default;

bool FormFinder::is_alike_to(std::size_t at, const MarkToken& token) const {
    return is_alike(likeness(words_[at], to_mark_word(token, terms_), terms_, synonymy_));
}

const std::vector<FormFinder::Place>& FormFinder::places_of(const MarkWord& meant) const {
    auto [known, is_new] = places_.try_emplace(meant.text);
    auto& places = known->second;
    if (!is_new) return places;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (reading_.words[i].is_withdrawn) continue;
        if (i + 1 < words_.size() && is_compound(words_[i], words_[i + 1], meant)) {
            places.push_back({i, Likeness::same, 2});
            continue;
        }
        const auto found = likeness(words_[i], meant, terms_, synonymy_);
        if (found != Likeness::other) places.push_back({i, found});
    }
    return places;
}

const std::vector<Likeness>& FormFinder::likenesses_of(const MarkWord& meant) const {
    auto [known, is_new] = likenesses_.try_emplace(meant.text);
    auto& found = known->second;
    if (!is_new) return found;
    found.reserve(words_.size());
    for (const auto& word : words_)
        found.push_back(likeness(word, meant, terms_, synonymy_));
    return found;
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

/// Whether the words stand in two statements that say something else together: "sensitivity changes
/// and prevalence stays the same" says neither that sensitivity stays nor that prevalence changes.
bool FormFinder::is_of_two_statements(const Form& form, const std::vector<std::size_t>& at) const {
    const auto [first, last] = std::ranges::minmax(at);
    bool is_parted = false;
    for (auto i = first + 1; i <= last; ++i) {
        is_parted = is_parted || reading_.words[i].after_list_mark ||
                    reading_.words[i].clause != reading_.words[i - 1].clause;
    }
    if (!is_parted) return false;
    // One part denied and the other not: "made for one task, and nobody knows how good it is".
    const auto denied = std::ranges::count_if(
        at, [&](std::size_t word) { return reading_.words[word].is_negated; });
    if (denied > 0 && static_cast<std::size_t>(denied) < at.size()) return true;
    if (is_said_otherwise(at)) return true;
    // The other way round across the joint, with another subject before.
    if (at.size() == 2 && at[0] > at[1] && has_content_before(first)) return true;
    return has_rival_between(form, first, last, at);
}

/// The statement that a word stands in: words between list marks and clause signs.
std::pair<std::size_t, std::size_t> FormFinder::statement_of(std::size_t at) const {
    const auto parts = [&](std::size_t i) {
        // A list mark holds for the glue behind it too.
        const bool is_marked =
            reading_.words[i].after_list_mark &&
            !(reading_.words[i - 1].after_list_mark && reading_.words[i - 1].is_glue);
        return is_marked || reading_.words[i].clause != reading_.words[i - 1].clause;
    };
    auto first = at;
    while (first > 0 && !parts(first))
        --first;
    auto end = at + 1;
    while (end < words_.size() && !parts(end))
        ++end;
    return {first, end};
}

/// Whether a statement that holds a word of the form holds the opposite of one that stands in
/// another: "sensitivity goes down and specificity goes up" does not say that sensitivity goes up.
bool FormFinder::is_said_otherwise(const std::vector<std::size_t>& at) const {
    for (const auto one : at) {
        const auto [first, end] = statement_of(one);
        for (const auto other : at) {
            if (other >= first && other < end) continue;
            for (auto i = first; i < end; ++i) {
                if (reading_.words[i].is_negated || std::ranges::find(at, i) != at.end()) continue;
                if (likeness(words_[i], words_[other], terms_, synonymy_) == Likeness::opposed)
                    return true;
            }
        }
    }
    return false;
}

/// Whether what follows a word of the form at once is the opposite of one that comes later:
/// "potassium high and sodium low" does not say that potassium is low.
bool FormFinder::is_followed_by_opposite(const std::vector<std::size_t>& at) const {
    for (const auto one : at) {
        auto next = one + 1;
        while (next < words_.size() && reading_.words[next].is_glue)
            ++next;
        if (next >= words_.size() || reading_.words[next].is_negated) continue;
        if (std::ranges::find(at, next) != at.end()) continue;
        const bool is_rival = std::ranges::any_of(at, [&](std::size_t other) {
            return other > next &&
                   likeness(words_[next], words_[other], terms_, synonymy_) == Likeness::opposed;
        });
        if (is_rival) return true;
    }
    return false;
}

/// Whether "or" sets a word of the form beside another that it must not pass for: "BRCA1 or BRCA2".
bool FormFinder::is_left_open(const std::vector<std::size_t>& at) const {
    constexpr std::size_t reach = 3;
    const auto is_rival = [&](std::size_t i, std::size_t of) {
        const auto& a = words_[i].text;
        const auto& b = words_[of].text;
        const auto has_digit = [](const std::string& text) {
            return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
        };
        const bool are_names =
            has_digit(a) && has_digit(b) && !words_[i].is_number && !words_[of].is_number && a != b;
        const bool are_terms = terms_.is_term(a) && terms_.is_term(b) && a != b;
        return are_names || are_terms ||
               likeness(words_[i], words_[of], terms_, synonymy_) == Likeness::opposed;
    };
    for (const auto one : at) {
        for (auto i = one + 1; i < words_.size() && i <= one + reach; ++i) {
            if (reading_.words[i].after_alternative && is_rival(i, one)) return true;
        }
        if (!reading_.words[one].after_alternative) continue;
        for (auto i = one; i-- > 0 && one - i <= reach;) {
            if (is_rival(i, one)) return true;
        }
    }
    return false;
}

bool FormFinder::has_content_before(std::size_t at) const {
    for (auto i = at; i-- > 0 && reading_.words[i].clause == reading_.words[at].clause;) {
        if (!reading_.words[i].is_glue) return true;
    }
    return false;
}

/// Whether an opposite of one of the form's words stands between, with a statement of its own;
/// "sensitivity and specificity stay" names both of one statement.
bool FormFinder::has_rival_between(const Form& form, std::size_t first, std::size_t last,
                                   const std::vector<std::size_t>& at) const {
    bool said_something = false;
    for (auto i = first + 1; i < last; ++i) {
        if (reading_.words[i].is_glue || std::ranges::find(at, i) != at.end()) continue;
        const bool is_rival = std::ranges::any_of(form.words, [&](const MarkWord& word) {
            return likeness(words_[i], word, terms_, Synonymy::none) == Likeness::opposed;
        });
        if (is_rival && said_something && !reading_.words[i].is_negated) return true;
        said_something = said_something || !is_rival;
    }
    return false;
}

FormSearch FormFinder::find(const Form& form) const {
    FormSearch out;
    Places places;
    for (const auto& word : form.words) {
        places.push_back(&places_of(word));
        if (places.back()->empty()) return out;
    }
    const auto rarest =
        std::ranges::min_element(places, {}, [](const auto* list) { return list->size(); });
    const auto anchor = static_cast<std::size_t>(rarest - places.begin());
    for (const auto& start : **rarest)
        find_from(form, places, anchor, start, out);
    return out;
}

namespace {

/// Beside the word that is turned round there is one that is no mere "people": "most people are
/// well" does not contradict "few people have it", of which only "few people" are words.
bool says_more_than_who(const Form& form, const std::vector<Likeness>& how) {
    static constexpr std::array<std::string_view, 14> who{
        "people", "person", "patient", "ones", "one",      "anyone",   "pobl",
        "bobl",   "person", "claf",    "rhai", "cleifion", "gleifion", "neb"};
    for (std::size_t i = 0; i < how.size(); ++i) {
        if (!is_alike(how[i])) continue;
        if (std::ranges::find(who, form.words[i].text) == who.end()) return true;
    }
    return false;
}

}  // namespace

void FormFinder::find_from(const Form& form, const Places& places, std::size_t anchor,
                           const Place& start, FormSearch& out) const {
    const auto reach = reach_of(form.words.size());
    const auto sentence = reading_.words[start.at].sentence;
    const auto distance = [&](const Place& place) {
        return place.at > start.at ? place.at - start.at : start.at - place.at;
    };
    // Alike before opposed, in one statement before across two, near before far,
    // behind before before.
    const auto [first, end] = statement_of(start.at);
    const auto rank = [&](const Place& place) {
        const bool elsewhere = place.at < first || place.at >= end;
        return std::tuple{!is_alike(place.likeness), elsewhere, distance(place),
                          place.at < start.at};
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
        for (const auto& place : *places[i]) {
            if (distance(place) > reach || reading_.words[place.at].sentence != sentence) continue;
            if (std::ranges::find(at, place.at) != at.end()) continue;
            if (form.is_ordered && (place.at < start.at) != (i < anchor)) continue;
            if (best == nullptr || rank(place) < rank(*best)) best = &place;
        }
        if (best == nullptr) return;
        at[i] = best->at;
        how[i] = best->likeness;
        if (best->length == 2) second_halves.push_back(best->at + 1);
    }
    const auto unlike = std::ranges::count_if(how, [](Likeness each) { return !is_alike(each); });
    if (form.words.size() > 1 && is_of_two_statements(form, at)) return;
    if (form.words.size() > 1 && is_followed_by_opposite(at)) return;
    if (synonymy_ == Synonymy::everyday && is_left_open(at)) {
        out.is_near = true;
        return;
    }
    at.insert(at.end(), second_halves.begin(), second_halves.end());
    FormMatch match{at, *std::ranges::min_element(how)};
    if (unlike == 0) {
        const bool negated = std::ranges::any_of(
            at, [&](std::size_t word) { return reading_.words[word].is_negated; });
        if (negated && form.is_negated && form.words.size() == 1 && !is_denied_at_once(at[0]))
            return;
        (negated == form.is_negated ? out.affirmed : out.denied) = std::move(match);
    } else if (unlike == 1 && match.worst == Likeness::opposed && form.words.size() > 1) {
        // "Most do not have it" turns "few have it" round twice.
        const bool negated = std::ranges::any_of(
            at, [&](std::size_t word) { return reading_.words[word].is_negated; });
        if (negated == form.is_negated && says_more_than_who(form, how))
            out.opposed = std::move(match);
    } else if (unlike == 1 && match.worst == Likeness::near) {
        out.is_near = true;
    }
}

}  // namespace athro::dialogue
