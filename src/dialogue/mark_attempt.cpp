#include <athro/dialogue/mark_attempt.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <athro/dialogue/mark_senses.h>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

}  // namespace

bool Attempt::holds() {
    return align() && polarity_agrees() && nothing_is_left_open() && nothing_speaks_against() &&
           runs_the_same_way() && numbers_agree();
}

bool Attempt::is_whole() {
    place_all();
    for (std::size_t k = 0; k < at_.size(); ++k)
        if (at_[k] == none && !form_.parts[k].is_light) return false;
    return true;
}

bool Attempt::is_in_its_words() const {
    for (std::size_t k = 0; k < at_.size(); ++k) {
        if (at_[k] != none && finder_.words()[at_[k]].stem == form_.parts[k].word.stem) return true;
    }
    return false;
}

bool Attempt::means_it() const {
    return nothing_is_left_open() && leaves_the_same_room() && runs_the_same_way() &&
           numbers_agree();
}

bool Attempt::is_content(std::size_t i) const {
    const bool is_counted = finder_.words()[i].is_number && lies_in(said(i).at, quantities_);
    const bool tells = !said(i).is_glue || tells_direction(finder_.reading().tokens, said(i).at);
    return tells && !is_counted && !said(i).is_withdrawn;
}

std::size_t Attempt::find(const MarkWord& word, std::size_t after) const {
    std::size_t first = none;
    const auto& how = finder_.likenesses_of(word);
    for (auto i = begin_; i < end_; ++i) {
        if (!is_alike(how[i]) || !is_content(i) || is_used(i)) continue;
        if (i >= after) return i;
        if (first == none) first = i;
    }
    return first;
}

void Attempt::place_all() {
    at_.assign(form_.parts.size(), none);
    std::size_t last = begin_;
    for (std::size_t k = 0; k < form_.parts.size(); ++k) {
        at_[k] = find(form_.parts[k].word, last);
        if (at_[k] != none) last = at_[k];
    }
}

bool Attempt::align() {
    place_all();
    std::size_t heavy = 0;
    std::size_t light = 0;
    std::vector<std::size_t> missing;
    for (std::size_t k = 0; k < form_.parts.size(); ++k) {
        auto& count = form_.parts[k].is_light ? light : heavy;
        if (at_[k] != none) {
            ++count;
        } else if (!form_.parts[k].is_light) {
            missing.push_back(k);
        }
    }
    if (heavy == 0) return false;
    std::size_t replaced = 0;
    std::erase_if(missing, [&](std::size_t k) {
        at_[k] = in_words_of_another(k);
        replaced += at_[k] != none;
        return at_[k] != none;
    });
    if (!missing.empty() && (are_stood_for(missing) || are_carried_over(missing))) missing.clear();
    if (missing.size() == 1 && is_by_the_way(missing.front(), heavy)) missing.clear();
    return missing.empty() && 3 * replaced <= form_.heavy &&
           (heavy >= 2 || (heavy == 1 && form_.heavy == 1 && light >= 1));
}

std::size_t Attempt::in_words_of_another(std::size_t k) const {
    const auto& wanted = form_.parts[k].word;
    if (has_opposite_sense(wanted.sense)) return none;
    const auto is_mine = [&](const MarkWord& word) {
        return std::ranges::any_of(form_.parts, [&](const Part& part) {
            const auto how = finder_.likeness_of(word, part.word);
            return is_alike(how) || how == Likeness::opposed;
        });
    };
    for (const auto& other : forms_) {
        if (&other == &form_ || other.is_negated != form_.is_negated) continue;
        for (const auto& part : other.parts) {
            if (part.is_light && (part.word.sense != "person" || wanted.sense != "group")) continue;
            if (finder_.is_term(wanted) && !finder_.is_term(part.word)) continue;
            const auto found = find(part.word, begin_);
            if (found == none || is_mine(part.word)) continue;
            if (finder_.likeness_at(found, form_.parts[k].word) == Likeness::opposed) continue;
            return found;
        }
    }
    return none;
}

bool Attempt::are_stood_for(const std::vector<std::size_t>& missing) const {
    bool has_pronoun = false;
    for (auto i = begin_; i < end_; ++i)
        has_pronoun = has_pronoun || is_pronoun(said(i).token.text);
    const auto turns = [&](std::size_t k) { return has_opposite_sense(form_.parts[k].word.sense); };
    if (!has_pronoun || std::ranges::any_of(missing, turns)) return false;
    const auto was_named = [&](std::size_t k) {
        // "new data" is not "training data", whatever was named before.
        const bool has_next = k + 1 < at_.size() && at_[k + 1] != none && at_[k + 1] > begin_;
        const auto beside = has_next ? at_[k + 1] - 1 : none;
        if (has_next && is_content(beside) && !is_used(beside)) return false;
        for (std::size_t i = 0; i < begin_; ++i) {
            const auto how = finder_.likeness_at(i, form_.parts[k].word);
            if (!said(i).is_glue && is_alike(how)) return true;
        }
        return false;
    };
    if (std::ranges::all_of(missing, was_named)) return true;
    return missing.size() == 1 && is_pronoun(finder_.reading().words.front().token.text) &&
           missing.front() == first_heavy() && form_.heavy >= 3;
}

bool Attempt::are_carried_over(const std::vector<std::size_t>& missing) const {
    if (begin_ == 0 || !said(begin_).after_list_mark) return false;
    for (auto i = begin_; i < end_; ++i)
        if (is_content(i) && !is_used(i)) return false;
    return std::ranges::all_of(missing, [&](std::size_t k) {
        for (auto i = begin_; i-- > 0 && said(i).sentence == said(begin_).sentence;)
            if (!said(i).is_glue && is_alike(finder_.likeness_at(i, form_.parts[k].word)))
                return true;
        return false;
    });
}

bool Attempt::is_by_the_way(std::size_t k, std::size_t heavy) const {
    constexpr std::size_t heavy_min = 4;
    const auto& word = form_.parts[k].word;
    return heavy >= heavy_min && k + 1 == form_.parts.size() && !form_.led_by[k].empty() &&
           !has_opposite_sense(word.sense) && !finder_.is_term(word) && !word.is_number;
}

std::size_t Attempt::first_heavy() const {
    for (std::size_t k = 0; k < form_.parts.size(); ++k)
        if (!form_.parts[k].is_light) return k;
    return 0;
}

bool Attempt::polarity_agrees() const {
    bool any_denied = false;
    for (std::size_t k = 0; k < at_.size(); ++k) {
        if (at_[k] == none) continue;
        const bool is_denied = is_negated_[at_[k]];
        if (is_denied && !form_.is_negated) return false;
        any_denied = any_denied || (is_denied && form_.parts[k].is_negated);
    }
    return any_denied == form_.is_negated;
}

bool Attempt::nothing_is_left_open() const {
    const auto& words = finder_.reading().words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].sentence != said(begin_).sentence || !words[i].after_alternative) continue;
        if (form_.has_alternative) continue;
        // "low or high potassium", "low potassium or potassium that is high".
        constexpr std::size_t reach = 3;
        for (auto next = i; next < words.size() && next < i + reach; ++next) {
            if (words[next].clause != words[i].clause || is_used(next)) continue;
            if (opposes(next)) return false;
        }
        if (!is_used(i) && !words[i].is_glue && is_offered(i)) return false;
    }
    return form_.has_alternative || !offers_a_choice();
}

bool Attempt::offers_a_choice() const {
    const auto& tokens = finder_.reading().tokens;
    bool begun = false;
    int alternatives = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto& token = tokens[at];
        begun = begun || token.is("either") || token.is("naill") || token.is("unai");
        const bool is_or = token.is("or") || token.is("neu");
        alternatives += is_or;
        if (begun && is_or) return true;
        // "one of the two", "un o'r ddau", "none of these".
        const bool is_open =
            at + 2 < tokens.size() &&
            ((tokens[at].is("one") && tokens[at + 1].is("of") && tokens[at + 2].is("the")) ||
             (tokens[at].is("none") && tokens[at + 1].is("of")) ||
             (tokens[at].is("un") && tokens[at + 1].is("o'r") && tokens[at + 2].is("ddau")));
        if (is_open && alternatives > 0) return true;
    }
    return false;
}

bool Attempt::is_offered(std::size_t i) const {
    const auto& tokens = finder_.reading().tokens;
    for (auto at = said(i).at; at-- > 0 && tokens[at].kind != Kind::sign;) {
        static constexpr std::array<std::string_view, 8> words{
            "maybe", "perhaps", "possibly", "efallai", "falle", "ella", "hwyrach", "else"};
        if (at > 0 && is_one_of(tokens[at].text, words)) {
            const auto& before = tokens[at - 1].text;
            if (before == "or" || before == "neu") return true;
        }
    }
    return false;
}

bool Attempt::opposes(std::size_t i) const {
    return std::ranges::any_of(forms_, [&](const Saying& form) {
        return std::ranges::any_of(form.parts, [&](const Part& part) {
            return finder_.likeness_at(i, part.word) == Likeness::opposed;
        });
    });
}

bool Attempt::leaves_the_same_room() const {
    const auto& tokens = finder_.reading().tokens;
    bool absolute = false;
    bool limited = false;
    for (auto at = first_token(); at <= said(end_ - 1).at; ++at) {
        absolute = absolute || is_absolute(tokens[at].text);
        limited = limited || is_limit(tokens, at);
    }
    if (!absolute) return true;
    return (!form_.is_qualified || form_.is_absolute) && (!form_.is_limited || limited);
}

bool Attempt::nothing_speaks_against() const {
    if (!leaves_the_same_room()) return false;
    for (auto i = begin_; i < end_; ++i) {
        if (!is_content(i) || is_used(i)) continue;
        if (is_negated_[i] && !form_.is_negated) return false;
        if (said(i).after_alternative && !form_.has_alternative) return false;
        if (opposes(i)) return false;
    }
    return true;
}

}  // namespace athro::dialogue
