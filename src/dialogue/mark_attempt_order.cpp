#include <athro/dialogue/mark_attempt.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

}  // namespace

bool Attempt::runs_the_same_way() const {
    return is_a_sentence() && compares_the_same_way() && shares_the_same_way() &&
           happens_in_order() && causes_the_same_way() && acts_the_same_way() &&
           leads_to_the_same() && ends_the_same_way();
}

bool Attempt::ends_the_same_way() const {
    for (auto k = at_.size(); k-- > 0;) {
        if (at_[k] == none || form_.parts[k].is_light) continue;
        return is_negated_[at_[k]] == form_.parts[k].is_negated;
    }
    return true;
}

bool Attempt::is_a_sentence() const {
    constexpr std::size_t words_min = 5;
    if (end_ - begin_ < words_min) return true;
    const auto& tokens = finder_.reading().tokens;
    if (said(end_ - 1).at - said(begin_).at + 1 > end_ - begin_) return true;  // cues, signs
    for (auto i = begin_; i < end_; ++i)
        if (said(i).is_glue || tokens[said(i).at].kind == Kind::sign) return true;
    std::size_t last = 0;
    for (const auto at : at_) {
        if (at == none) continue;
        if (at < last) return false;
        last = at;
    }
    return true;
}

bool Attempt::compares_the_same_way() const {
    const auto& tokens = finder_.reading().tokens;
    bool compares = false;
    for (auto at = first_token(); at <= said(end_ - 1).at; ++at) {
        if (!is_than(tokens[at].text)) continue;
        compares = true;
        for (std::size_t k = 0; k < at_.size(); ++k) {
            if (at_[k] == none || form_.parts[k].is_light) continue;
            const bool behind = said(at_[k]).at > at;
            if (form_.has_than && behind != (k >= form_.after_than)) return false;
        }
    }
    if (!compares || form_.has_than) return true;
    for (auto i = begin_; i < end_; ++i) {
        const auto& sense = finder_.words()[i].sense;
        if (!is_used(i) && (sense == "more" || sense == "less")) return false;
    }
    return true;
}

bool Attempt::comes_in_order(Pivot pivot) const {
    std::size_t belonging = 0;
    std::size_t belonging_at = 0;
    std::size_t rest = 0;
    std::size_t rest_at = 0;
    for (std::size_t k = 0; k < at_.size(); ++k) {
        if (at_[k] == none || form_.parts[k].is_light) continue;
        const bool is_behind = k >= form_.after_pivot;
        const bool belongs = pivot == Pivot::none ? is_behind == (form_.pivot == Pivot::after)
                                                  : is_behind == (pivot == form_.pivot);
        ++(belongs ? belonging : rest);
        (belongs ? belonging_at : rest_at) += at_[k];
    }
    // On the whole: "before the transcript is filed somebody checks it" names it in front.
    return belonging == 0 || rest == 0 || belonging_at * rest < rest_at * belonging;
}

bool Attempt::shares_the_same_way() const {
    if (!form_.has_relative) return true;
    for (std::size_t k = 0; k < at_.size(); ++k) {
        if (!is_share(form_.parts[k].word)) continue;
        std::size_t last = 0;
        for (auto next = k + 1; next < at_.size(); ++next) {
            if (at_[next] == none || form_.parts[next].is_light) continue;
            if (at_[next] < last) return false;
            last = at_[next];
        }
        return true;
    }
    return true;
}

bool Attempt::causes_the_same_way() const {
    if (form_.after_cause == 0) return true;
    const auto& tokens = finder_.reading().tokens;
    std::size_t because = none;
    std::size_t so = none;
    std::size_t makes = none;
    for (auto at = first_token(); at <= said(end_ - 1).at; ++at) {
        if (because == none && gives_a_cause(tokens, at)) because = at;
        if (so == none && draws_a_conclusion(tokens[at].text)) so = at;
        if (makes == none && makes_so(tokens[at].text)) makes = at;
    }
    if (so == none && because == none) so = makes;
    const bool is_fronted = because == first_token();
    if ((because == none && so == none) || is_fronted) return true;
    std::size_t crossed = 0;
    std::size_t straight = 0;
    for (std::size_t k = 0; k < at_.size(); ++k) {
        if (at_[k] == none || form_.parts[k].is_light) continue;
        const bool is_cause_in_form = (k >= form_.after_cause) != form_.concludes;
        const bool is_cause = because != none ? said(at_[k]).at > because : said(at_[k]).at < so;
        ++(is_cause == is_cause_in_form ? straight : crossed);
    }
    return straight >= crossed;
}

bool Attempt::happens_in_order() const {
    if (form_.pivot == Pivot::none) return true;
    const auto& tokens = finder_.reading().tokens;
    for (auto at = first_token(); at <= said(end_ - 1).at; ++at) {
        const auto pivot = pivot_of(tokens[at].text);
        if (pivot == Pivot::none) continue;
        if (at == first_token()) return comes_in_order(pivot);
        auto end = at + 1;
        while (end < tokens.size() && tokens[end].kind != Kind::sign)
            ++end;
        for (std::size_t k = 0; k < at_.size(); ++k) {
            if (at_[k] == none || form_.parts[k].is_light) continue;
            const auto token = said(at_[k]).at;
            const bool behind = token > at && token < end;
            const bool behind_in_form = k >= form_.after_pivot;
            if (behind != (pivot == form_.pivot ? behind_in_form : !behind_in_form)) return false;
        }
        return true;
    }
    return !says_the_order() || comes_in_order(Pivot::none);
}

bool Attempt::says_the_order() const {
    static constexpr std::array<std::string_view, 6> words{"then",  "afterwards", "later",
                                                           "wedyn", "wedi",       "subsequently"};
    const auto& tokens = finder_.reading().tokens;
    return std::ranges::any_of(tokens, [&](const MarkToken& token) {
        return token.text != "wedi" && is_one_of(token.text, words);
    });
}

bool Attempt::acts_the_same_way() const {
    std::vector<std::size_t> parts;  // those that stand here, in the order of the form
    for (std::size_t k = 0; k < at_.size(); ++k) {
        const auto& sense = form_.parts[k].word.sense;
        const bool counts = !form_.parts[k].is_light || sense == "person" || sense == "tool" ||
                            brings_about(form_.parts[k].word);
        if (at_[k] != none && counts) parts.push_back(k);
    }
    if (parts.empty() || acts_on_another(parts)) return parts.empty();
    for (std::size_t b = 1; b + 1 < parts.size(); ++b) {
        const auto act = parts[b];
        const bool passive = is_passive_at(act) != form_.is_passive[act];
        for (std::size_t a = 0; a < b; ++a) {
            for (auto c = b + 1; c < parts.size(); ++c) {
                const auto last = at_[parts[c]];
                const bool is_turned = last < at_[act] && at_[act] < at_[parts[a]];
                if (is_turned && !passive && !stands_between(last, at_[act], begins_a_clause))
                    return false;
            }
        }
    }
    for (auto k = parts[0] + 1; k < at_.size(); ++k) {
        if (at_[k] != none && is_ousted(parts[0], k)) return false;
    }
    return true;
}

bool Attempt::is_ousted(std::size_t first, std::size_t other) const {
    if (other == first + 1 && at_[first] > at_[other] && has_subject_before(at_[other]) &&
        !form_.is_passive[other] && !is_passive_at(other)) {
        return true;
    }
    // All that belongs to it stands before it, but what stands right beside it: "meddyg teulu".
    for (auto k = first + 1; k < at_.size(); ++k)
        if (at_[k] != none && at_[k] > at_[first] + 1) return false;
    if (at_[first] < at_[other] || form_.is_passive[other] || is_passive_at(other)) return false;
    if (form_.segments[first] != form_.segments[other]) return false;
    for (auto i = at_[other]; i-- > begin_;) {
        if (said(i + 1).after_list_mark) return false;
        if (is_content(i)) return !is_used(i);
    }
    return false;
}

bool Attempt::acts_on_another(const std::vector<std::size_t>& parts) const {
    static constexpr std::array<std::string_view, 7> objects{"us",  "me",  "them", "him",
                                                             "her", "you", "ni"};
    const auto act = at_[parts.front()];
    const bool is_last =
        std::ranges::all_of(parts, [&](std::size_t part) { return at_[part] <= act; });
    const auto& tokens = finder_.reading().tokens;
    const auto next = said(act).at + 1;
    return form_.begins_with_its_act && parts.size() > 1 && is_last && next < tokens.size() &&
           is_one_of(tokens[next].text, objects);
}

bool Attempt::has_subject_before(std::size_t i) const {
    static constexpr std::array<std::string_view, 12> subjects{
        "it", "they", "we", "he", "she", "ni", "nhw", "ai", "fo", "fe", "hi", "tool"};
    const auto& tokens = finder_.reading().tokens;
    for (std::size_t back = 1; back <= 2 && back <= said(i).at; ++back) {
        const auto& token = tokens[said(i).at - back];
        if (token.kind == Kind::sign) return false;
        if (is_one_of(token.text, subjects)) return true;
    }
    return false;
}

bool Attempt::is_passive_at(std::size_t part) const {
    return is_passive(finder_.reading().tokens, said(at_[part]).at);
}

bool Attempt::leads_to_the_same() const {
    const auto& tokens = finder_.reading().tokens;
    for (std::size_t k = 0; k < at_.size(); ++k) {
        if (at_[k] == none || form_.led_by[k].empty()) continue;
        const auto at = said(at_[k]).at;
        const auto is_led = [&](std::size_t token) {
            for (std::size_t back = 1; back <= 3 && back <= token; ++back)
                if (tokens[token - back].is(form_.led_by[k])) return true;
            return false;
        };
        if (is_led(at)) continue;
        // "Reviewed by a clinician": the clinician acts, and not "reviews the clinician".
        const bool is_agent = form_.led_by[k] == "by" || form_.led_by[k] == "gan";
        if (is_agent && k > 0 && at_[k - 1] != none && at_[k] > at_[k - 1]) return false;
        for (auto i = begin_; i < end_; ++i)
            if (is_content(i) && !is_used(i) && i + 1 != at_[k] && is_led(said(i).at)) return false;
    }
    return true;
}

bool Attempt::is_counted_alike(std::size_t at) const {
    const auto count = count_before(said(at).at, finder_.reading().tokens, quantities_);
    if (!count) return true;
    bool any = false;
    for (const auto& form : forms_) {
        for (const auto& part : form.parts) {
            if (!part.count || !is_alike(finder_.likeness_at(at, part.word))) continue;
            if (*part.count == *count) return true;
            any = true;
        }
    }
    return !any;
}

bool Attempt::numbers_agree() const {
    const auto is_small = [](const Quantity& one) {
        return one.is_weak || (!one.unit && !one.numerator && (one.value == 1 || one.value == 2));
    };
    const auto is_here = [&](const Quantity& one) {
        return !is_small(one) && one.begin >= said(begin_).at && one.begin <= said(end_ - 1).at;
    };
    const auto is_said = [&](const Quantity& wanted) {
        return is_small(wanted) || std::ranges::any_of(quantities_, [&](const Quantity& one) {
                   return is_here(one) && are_equal(one, wanted);
               });
    };
    const auto is_meant = [&](const Quantity& one) {
        if (!is_here(one)) return true;
        return std::ranges::any_of(forms_, [&](const Saying& form) {
            return std::ranges::any_of(
                form.quantities, [&](const Quantity& wanted) { return are_equal(one, wanted); });
        });
    };
    for (const auto at : at_) {
        if (at != none && !is_counted_alike(at)) return false;
    }
    const bool any_wanted =
        std::ranges::any_of(forms_, [](const Saying& form) { return !form.quantities.empty(); });
    return std::ranges::all_of(form_.quantities, is_said) &&
           (!any_wanted || std::ranges::all_of(quantities_, is_meant));
}

}  // namespace athro::dialogue
