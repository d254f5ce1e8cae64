#include <athro/dialogue/mark_quantities.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <athro/dialogue/mark_number_words.h>
#include <athro/dialogue/mark_phrases.h>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;

/// Words between the two numbers of a ratio, the longest first.
constexpr std::array<std::string_view, 30> ratio_links{
    "out of the", "out of every", "out of",  "out o", "in every", "for every", "of the",
    "of every",   "per",          "over",    "in",    "of",       "/",         ":",
    "allan o'r",  "allan o bob",  "allan o", "mas o", "ym mhob",  "mewn",      "o bob",
    "ymhob",      "o blith",      "o'r",     "o",     "dros",     "rhan o",    "ran o",
    "am bob",     "fesul",
};

/// Words between the two ends of a range.
bool is_range_link(std::string_view word) {
    return word == "-" || word == "to" || word == "i" || word == "hyd" || word == "til" ||
           word == "until";
}

class QuantityFinder {
public:
    explicit QuantityFinder(const std::vector<MarkToken>& tokens)
        : tokens_{tokens}, cues_{find_cues(tokens)} {}

    std::vector<Quantity> find() {
        for (std::size_t at = 0; at < tokens_.size();) {
            const auto number = number_at(at);
            if (!number) {
                ++at;
                continue;
            }
            at = add(at, *number);
        }
        join_halves();
        if (found_.empty()) take_lone_unit();
        take_another_unit();
        return std::move(found_);
    }

private:
    std::span<const MarkToken> from(std::size_t at) const {
        return std::span{tokens_}.subspan(std::min(at, tokens_.size()));
    }

    std::string_view text(std::size_t at) const {
        return at < tokens_.size() ? std::string_view{tokens_[at].text} : std::string_view{};
    }

    std::optional<NumberRun> number_at(std::size_t at) const {
        if (at >= tokens_.size() || tokens_[at].kind == Kind::sign) return std::nullopt;
        auto run = parse_number(from(at));
        if (run && is_ordinal_ending(at + run->length)) return std::nullopt;
        return run;
    }

    /// "3rd", "8fed": no number of things.
    bool is_ordinal_ending(std::size_t at) const {
        const auto word = text(at);
        return at < tokens_.size() && tokens_[at].is_glued &&
               (word == "st" || word == "nd" || word == "rd" || word == "th" || word == "fed" ||
                word == "ed" || word == "ydd");
    }

    std::size_t add(std::size_t at, const NumberRun& number) {
        Quantity quantity;
        quantity.value = number.value;
        quantity.other_value = number.other_value;
        quantity.begin = at;
        auto end = at + number.length;
        end = take_ratio(end, quantity);
        end = take_unit(end, quantity);
        quantity.end = end;
        quantity.is_weak = !quantity.unit && !quantity.numerator && number.length == 1 &&
                           (text(at) == "one" || text(at) == "un");
        if (is_minus(at)) quantity.value = -quantity.value;
        take_cues(at, quantity);
        take_range(quantity);
        found_.push_back(std::move(quantity));
        return end;
    }

    std::size_t link_length(std::size_t at, std::string_view link) const {
        std::size_t length = 0;
        for (std::size_t start = 0; start < link.size(); ++length) {
            const auto end = std::min(link.find(' ', start), link.size());
            if (text(at + length) != link.substr(start, end - start)) return 0;
            start = end + 1;
        }
        return length;
    }

    std::size_t take_ratio(std::size_t at, Quantity& quantity) const {
        for (const auto link : ratio_links) {
            const auto length = link_length(at, link);
            if (length == 0) continue;
            auto below = number_at(at + length);
            // "un rhan o bump", where "bump" alone is a word of its own.
            if (!below && text(at + length) == "bump") below = NumberRun{5, std::nullopt, 1};
            if (!below || below->value <= 0) continue;
            if (link == "/" && !is_slash(at)) continue;
            quantity.numerator = quantity.value;
            quantity.value /= below->value;
            quantity.other_value.reset();
            return at + length + below->length;
        }
        return at;
    }

    /// "9/108" and "9 / 108", but not "15 mg/2".
    bool is_slash(std::size_t at) const { return at > 0 && tokens_[at - 1].kind != Kind::sign; }

    std::size_t take_unit(std::size_t at, Quantity& quantity) const {
        // "5-mg", "15 (mg)", "150 o filigramau".
        const bool is_of_a = text(at) == "of" && (text(at + 1) == "a" || text(at + 1) == "an");
        const bool is_fraction = text(at - 1) == "half" || text(at - 1) == "quarter";
        if (is_of_a && is_fraction) ++at;
        const bool is_part = (text(at) == "a" || text(at) == "an") && is_fraction;
        const bool skip = (is_part || text(at) == "-" || text(at) == "(" || text(at) == "o" ||
                           text(at) == "of") &&
                          at + 1 < tokens_.size() && tokens_[at + 1].kind == Kind::word;
        const auto start = skip ? at + 1 : at;
        if (const auto unit = parse_unit(from(start))) {
            if (is_unit_there(start, unit->length)) {
                quantity.unit = unit->unit;
                return start + unit->length;
            }
        }
        // "mg 150", "%8", "mg: 150".
        auto before = quantity.begin;
        if (before > 0 && (text(before - 1) == ":" || text(before - 1) == "=")) --before;
        if (before > 0 && text(before - 1).size() > 1) {
            const auto unit = parse_unit(from(before - 1));
            if (unit && unit->length == 1) quantity.unit = unit->unit;
        }
        if (quantity.begin > 0 && text(quantity.begin - 1) == "%")
            quantity.unit = Unit{"share", 0.01};
        return at;
    }

    /// "5 m" is a length, but "5 a" or "1 o" is nothing; a letter alone must end a word or stand
    /// glued.
    bool is_unit_there(std::size_t at, std::size_t length) const {
        const auto word = text(at);
        if (word.size() > 1 || word == "%" || length > 1) return true;
        if (tokens_[at].is_glued) return true;
        return word == "g" || word == "l" || word == "h" || word == "m" || word == "c" ||
               word == "u";
    }

    bool is_minus(std::size_t at) const {
        if (at == 0) return false;
        const auto sign = text(at - 1);
        if (sign == "minus" || sign == "minws" || sign == "negative") return true;
        const bool after_number = !found_.empty() && found_.back().end == at - 1;
        return sign == "-" && tokens_[at].is_glued && !after_number &&
               (at == 1 || !tokens_[at - 1].is_glued);
    }

    void take_cues(std::size_t at, Quantity& quantity) const {
        for (const auto& cue : cues_) {
            const bool touches = cue.end == at || (cue.end + 1 == at && text(cue.end) == "about");
            if (touches && cue.cue == Cue::bound) quantity.is_limit = true;
        }
        if (at > 0 && (text(at - 1) == "<" || text(at - 1) == ">")) quantity.is_limit = true;
        if (text(quantity.end) == "+" || text(quantity.end) == "plus") quantity.is_limit = true;
        const auto rest = text(quantity.end) == "or" || text(quantity.end) == "neu";
        const auto more = text(quantity.end + 1);
        if (rest && (more == "more" || more == "less" || more == "fewer" || more == "over" ||
                     more == "mwy" || more == "fwy" || more == "lai" || more == "llai")) {
            quantity.is_limit = true;
        }
    }

    void take_range(Quantity& quantity) {
        if (found_.empty()) return;
        auto& before = found_.back();
        const auto between = quantity.begin - before.end;
        const bool linked = between == 1 && is_range_link(text(before.end));
        const bool joined = between == 1 && (text(before.end) == "and" || text(before.end) == "a" ||
                                             text(before.end) == "ac");
        const auto first = before.begin > 0 ? text(before.begin - 1) : std::string_view{};
        if (linked || (joined && (first == "between" || first == "rhwng"))) {
            before.is_range = quantity.is_range = true;
            if (!before.unit) before.unit = quantity.unit;
        }
    }

    bool is_half(const Quantity& quantity) const {
        const auto first = text(quantity.begin);
        return quantity.value == 0.5 && (first == "a" || first == "and" || first == "ac" ||
                                         first == "half" || first == "hanner");
    }

    /// "Dau litr a hanner", "an hour and a half", "awr a hanner": a half of the unit before it.
    void join_halves() {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            auto& half = found_[i];
            if (!is_half(half)) continue;
            auto begin = half.begin;
            if (begin > 0 && text(half.begin) != "and" &&
                (text(begin - 1) == "and" || text(begin - 1) == "a" || text(begin - 1) == "ac"))
                --begin;
            if (i > 0 && found_[i - 1].end == begin && found_[i - 1].unit) {
                found_[i - 1].value += half.value;
                found_[i - 1].end = half.end;
                found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
                --i;
            } else if (begin > 0 && begin < half.end) {
                const auto unit = parse_unit(from(begin - 1));
                const bool is_whole = unit && unit->length == 1 && text(begin - 1).size() > 2 &&
                                      unit->unit.dimension == "time";
                if (!is_whole) continue;
                half.unit = unit->unit;
                half.value += 1;
                half.begin = begin - 1;
            }
        }
    }

    /// "Wythnos", "a fortnight": one of a time, where no number is said.
    void take_lone_unit() {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            const bool is_fortnight =
                text(at) == "fortnight" || text(at) == "pythefnos" || text(at) == "bythefnos";
            const auto unit = parse_unit(from(at));
            const bool is_time = unit && unit->unit.dimension == "time" && text(at).size() > 2;
            if (!is_fortnight && !is_time) continue;
            constexpr double day = 86'400;
            Quantity quantity;
            quantity.value = is_fortnight ? 14 : 1;
            quantity.unit = is_fortnight ? Unit{"time", day} : unit->unit;
            quantity.begin = at;
            quantity.end = at + (is_fortnight ? 1 : unit->length);
            found_.push_back(std::move(quantity));
            return;
        }
    }

    /// "half an hour or an hour": the other of two has no number either.
    void take_another_unit() {
        for (std::size_t at = 1; at < tokens_.size(); ++at) {
            auto unit_at = at;
            if (text(at - 1) != "or" && text(at - 1) != "neu") continue;
            if (text(unit_at) == "a" || text(unit_at) == "an") ++unit_at;
            const auto unit = parse_unit(from(unit_at));
            const bool is_known = std::ranges::any_of(found_, [&](const Quantity& one) {
                return unit_at >= one.begin && unit_at < one.end;
            });
            if (!unit || unit->unit.dimension != "time" || text(unit_at).size() < 3 || is_known)
                continue;
            Quantity quantity;
            quantity.value = 1;
            quantity.unit = unit->unit;
            quantity.begin = unit_at;
            quantity.end = unit_at + unit->length;
            found_.push_back(std::move(quantity));
        }
    }

    const std::vector<MarkToken>& tokens_;
    std::vector<CueSpan> cues_;
    std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(const std::vector<MarkToken>& tokens) {
    return QuantityFinder{tokens}.find();
}

}  // namespace athro::dialogue
