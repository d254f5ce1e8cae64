#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <iterator>

#include <athro/dialogue/mark_kinds.h>
#include <athro/dialogue/mark_quantities.h>

namespace athro::dialogue {
namespace {

using model::Mark;

/// How one quantity of the answer stands to the key, the best last.
enum class Verdict {
    off,
    factor_of_ten,
    wrong_unit,
    two_readings,  // right in one way of reading it
    of_how_many,   // "9 of 108" where 9 is the key
    unit_extra,    // a unit where the key has none, or "mg a day" for "mg"
    unit_missing,
    right,
};

struct Key {
    double value = 0;
    double tolerance = 0;
    std::optional<Unit> unit;
    std::string unit_text;
};

bool is_close(double said, double meant, double tolerance) {
    return std::abs(said - meant) <= tolerance + 1e-9 * std::max(1.0, std::abs(meant));
}

bool is_power_of_ten_off(double said, double meant) {
    if (said == 0 || meant == 0 || (said < 0) != (meant < 0)) return false;
    const auto power = std::log10(said / meant);
    return std::abs(power) > 0.5 && std::abs(power - std::round(power)) < 0.01;
}

bool has_dimension(const std::optional<Unit>& unit, std::string_view dimension) {
    return unit && unit->dimension == dimension;
}

/// "mass/time" goes further than "mass", and the other way round.
bool extends(const std::string& a, const std::string& b) {
    return a.starts_with(b + "/") || b.starts_with(a + "/");
}

class Judge {
public:
    Judge(Key key, const std::vector<MarkToken>& tokens, const MarkQuestion& question,
          const MarkTerms& terms)
        : key_{std::move(key)}, tokens_{tokens}, question_{question}, terms_{terms} {}

    Verdict judge(const Quantity& said) const {
        if (has_dimension(key_.unit, "share")) return judge_share(said);
        if (!key_.unit) return judge_bare(said);
        if (key_.unit->dimension.starts_with("count ")) return judge_count(said);
        return judge_measure(said);
    }

    double key_value() const { return key_.value; }

private:
    bool is_close_to_key(double value) const { return is_close(value, key_.value, key_.tolerance); }

    Verdict otherwise(const Quantity& said) const {
        if (said.other_value && is_close_to_key(*said.other_value)) return Verdict::two_readings;
        return is_power_of_ten_off(said.value, key_.value) ? Verdict::factor_of_ten : Verdict::off;
    }

    /// The key is a percentage: its fraction and its decimal are the same number.
    Verdict judge_share(const Quantity& said) const {
        if (said.unit && said.unit->dimension != "share") {
            return is_close_to_key(said.value) ? Verdict::wrong_unit : otherwise(said);
        }
        if (said.unit) {
            return is_close_to_key(said.value) ? Verdict::right : otherwise(said);
        }
        const bool is_part = said.value <= 1 && is_close_to_key(100 * said.value);
        if (said.numerator) return is_part ? Verdict::right : Verdict::off;
        if (is_part) return Verdict::right;
        return is_close_to_key(said.value) ? Verdict::unit_missing : otherwise(said);
    }

    Verdict judge_bare(const Quantity& said) const {
        if (has_dimension(said.unit, "share")) {
            const bool is_part = std::abs(key_.value) <= 1 && is_close_to_key(said.value / 100);
            if (is_part) return Verdict::right;
            return is_close_to_key(said.value) ? Verdict::wrong_unit : otherwise(said);
        }
        if (said.unit) {
            // "120 minutes", where hours were asked for.
            const auto asked = unit_asked(*said.unit);
            if (asked && is_close_to_key(said.value * said.unit->factor / asked->factor))
                return Verdict::right;
            if (!is_close_to_key(said.value)) return otherwise(said);
            return asked ? Verdict::wrong_unit : Verdict::unit_extra;
        }
        if (is_close_to_key(said.value)) return Verdict::right;
        if (said.numerator && is_close_to_key(*said.numerator)) return Verdict::of_how_many;
        return otherwise(said);
    }

    /// The unit in which the question asks, of the same dimension as the one that was said.
    std::optional<Unit> unit_asked(const Unit& said) const {
        const auto asked = mark_tokens(question_.question);
        for (std::size_t at = 0; at < asked.size(); ++at) {
            if (asked[at].text.size() < 2) continue;
            for (const auto length :
                 {asked.size() - at, std::size_t{1}}) {  // "hours a week", hours
                const auto unit = parse_unit(std::span{asked}.subspan(at, length));
                if (unit && unit->unit.dimension == said.dimension) return unit->unit;
            }
        }
        return std::nullopt;
    }

    /// The key counts things that are no unit of measurement: "people", "points".
    Verdict judge_count(const Quantity& said) const {
        if (!is_close_to_key(said.value)) {
            const bool of_many = said.numerator && is_close_to_key(*said.numerator);
            return of_many ? Verdict::of_how_many : otherwise(said);
        }
        const bool is_points =
            has_dimension(said.unit, "share") && key_.unit_text.starts_with("percentage");
        if (is_points) return Verdict::right;
        if (said.unit) return Verdict::wrong_unit;
        const auto wanted = mark_tokens(key_.unit_text);
        const auto is_named = std::ranges::any_of(tokens_, [&](const MarkToken& token) {
            return token.kind == MarkToken::Kind::word &&
                   is_alike(likeness(to_mark_word(token, terms_),
                                     to_mark_word(wanted.back(), terms_), terms_,
                                     Synonymy::everyday));
        });
        return is_named ? Verdict::right : Verdict::unit_missing;
    }

    Verdict judge_measure(const Quantity& said) const {
        if (!said.unit) {
            return is_close_to_key(said.value) ? Verdict::unit_missing : otherwise(said);
        }
        if (said.unit->dimension != key_.unit->dimension) {
            if (extends(said.unit->dimension, key_.unit->dimension)) {
                const auto factor =
                    said.unit->dimension.starts_with(key_.unit->dimension) ? 1.0 : 0.0;
                return factor > 0 && is_close_to_key(said.value) ? Verdict::unit_extra
                                                                 : Verdict::wrong_unit;
            }
            return Verdict::wrong_unit;
        }
        const auto value = said.value * said.unit->factor / key_.unit->factor;
        if (is_close_to_key(value)) return Verdict::right;
        if (said.other_value &&
            is_close_to_key(*said.other_value * said.unit->factor / key_.unit->factor)) {
            return Verdict::two_readings;
        }
        if (is_close_to_key(said.value)) return Verdict::wrong_unit;
        return is_power_of_ten_off(value, key_.value) ? Verdict::factor_of_ten : Verdict::off;
    }

    Key key_;
    const std::vector<MarkToken>& tokens_;
    const MarkQuestion& question_;
    const MarkTerms& terms_;
};

Key to_key(const MarkQuestion& question, double value) {
    const auto tolerance =
        question.relative ? std::abs(value) * question.tolerance : question.tolerance;
    return {value, tolerance, parse_unit_of_key(question.unit), question.unit};
}

MarkResult decided(Mark mark, std::string why, std::string detail = {}) {
    MarkResult result;
    result.mark = mark;
    result.why = std::move(why);
    result.detail = std::move(detail);
    return result;
}

MarkResult to_result(Verdict verdict, const Quantity& said, const MarkQuestion& question) {
    switch (verdict) {
        case Verdict::right:
            if (said.is_range) return decided(Mark::unsure, "number/range");
            if (said.is_limit) return decided(Mark::unsure, "number/limit");
            return decided(Mark::correct, "number/right");
        case Verdict::unit_missing:
            return decided(Mark::unsure, "number/unit-missing", question.unit);
        case Verdict::unit_extra:
            return decided(Mark::unsure, "number/unit-unexpected", question.unit);
        case Verdict::two_readings:
            return decided(Mark::unsure, "number/two-readings");
        case Verdict::of_how_many:
            return decided(Mark::unsure, "number/of-how-many");
        case Verdict::wrong_unit:
            return decided(Mark::wrong, "number/wrong-unit", question.unit);
        case Verdict::factor_of_ten:
            return decided(Mark::wrong, "number/factor-of-ten");
        case Verdict::off:
            break;
    }
    return decided(Mark::wrong, "number/another");
}

bool is_negated(const Quantity& quantity, const MarkReading& reading) {
    return std::ranges::any_of(reading.words, [&](const SaidWord& word) {
        return word.is_negated && word.at >= quantity.begin && word.at < quantity.end;
    });
}

/// Whether the tokens between two quantities draw a result: "9/108 = 8.3 %", "so 8.3 %".
bool draws_result(const std::vector<MarkToken>& tokens, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end && at < tokens.size(); ++at) {
        const auto& text = tokens[at].text;
        for (const std::string_view link : {"=", "~", "so", "equals", "makes", "gives", "total",
                                            "i.e", "ie", "felly", "sef", "cyfanswm", "hynny"}) {
            if (text == link) return true;
        }
        if (text == "which" && at + 1 < tokens.size() && tokens[at + 1].is("is")) return true;
    }
    return false;
}

/// Whether a verb between two numbers makes the second what the first comes to.
bool links(const std::vector<MarkToken>& tokens, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end && at < tokens.size(); ++at) {
        for (const std::string_view link : {"is", "are", "leaves", "comes", "yw", "ydy", "ydi",
                                            "yna", "dyna", "gadael", "that's"}) {
            if (tokens[at].is(link)) return true;
        }
    }
    return false;
}

bool has_word(const std::vector<MarkToken>& tokens, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(tokens, [&](const MarkToken& token) {
        return std::ranges::any_of(words, [&](auto word) { return token.is(word); });
    });
}

/// Whether a value comes of two others in a row, or of one that is halved, doubled or a ratio: the
/// working of "1,200 minus 300 leaves 900".
bool comes_of(double value, const std::vector<Quantity>& others,
              const std::vector<MarkToken>& tokens) {
    const auto is = [&](double worked) { return is_close(worked, value, 1e-6); };
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto a = others[i].value;
        if (others[i].numerator && is(a)) return true;
        if (has_word(tokens, {"half", "halve", "halved", "hanner", "haneru"}) && is(a / 2))
            return true;
        if (has_word(tokens, {"double", "doubled", "twice", "dyblu", "dwbl"}) && is(2 * a))
            return true;
        for (auto j = i + 1; j < others.size(); ++j) {
            const auto b = others[j].value;
            if (is(a * b) || is(a + b) || is(a - b) || is(b - a)) return true;
            if ((b != 0 && is(a / b)) || (a != 0 && is(b / a))) return true;
        }
    }
    return false;
}

bool has_alternative(const std::vector<MarkToken>& tokens, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end && at < tokens.size(); ++at) {
        for (const std::string_view link : {"or", "neu", "either", "maybe", "perhaps", "possibly",
                                            "efallai", "falle", "hwyrach", "ynteu", "ella"}) {
            if (tokens[at].is(link)) return true;
        }
    }
    return false;
}

/// The numbers of an answer that count: no negated ones, none that only repeat the question.
std::vector<Quantity> those_that_count(std::vector<Quantity> all, const MarkQuestion& question,
                                       const std::vector<MarkToken>& tokens,
                                       const MarkReading& reading, const Judge& judge) {
    std::erase_if(all, [&](const Quantity& each) { return is_negated(each, reading); });
    if (all.size() > 1) std::erase_if(all, [](const Quantity& each) { return each.is_weak; });
    const auto asked = find_quantities(mark_tokens(question.question));
    const auto is_asked = [&](const Quantity& each) {
        return std::ranges::any_of(
                   asked,
                   [&](const Quantity& other) {
                       return is_close(each.value, other.value, 0) ||
                              (other.numerator && is_close(each.value, *other.numerator, 0));
                   }) &&
               judge.judge(each) != Verdict::right;
    };
    // What is drawn as a result is meant, whatever the question holds: "27 of 30, so 27 %".
    const auto is_drawn = [&](const Quantity& each) {
        return each.begin == all.back().begin && all.size() > 1 &&
               draws_result(tokens, all[all.size() - 2].end, each.begin);
    };
    const auto may_go = [&](const Quantity& each) { return is_asked(each) && !is_drawn(each); };
    if (std::ranges::any_of(all, [&](const Quantity& each) { return !may_go(each); })) {
        std::vector<Quantity> kept;
        std::ranges::remove_copy_if(all, std::back_inserter(kept), may_go);
        all = std::move(kept);
    }
    return all;
}

std::string find_misconception(const MarkQuestion& question, const std::vector<Quantity>& said,
                               const std::vector<MarkToken>& tokens, const MarkTerms& terms) {
    for (const auto& wrong : question.wrong) {
        if (!wrong.value) continue;
        const Judge judge{to_key(question, *wrong.value), tokens, question, terms};
        for (const auto& each : said) {
            const auto verdict = judge.judge(each);
            if (verdict == Verdict::right || verdict == Verdict::unit_missing)
                return wrong.misconception;
        }
    }
    return {};
}

/// The right number with its working before or behind it: "half of 6 is 3, less 1 leaves 2", "72
/// hours, 3 x 24". Null where the numbers do not come out, or anything is denied or left open.
const Quantity* worked_out(const std::vector<Quantity>& all, const std::vector<MarkToken>& tokens,
                           const Judge& judge) {
    if (all.size() < 2 || has_alternative(tokens, 0, tokens.size())) return nullptr;
    if (has_word(tokens,
                 {"not", "no", "never", "isn't", "nid", "ddim", "na", "nage", "between", "rhwng"}))
        return nullptr;
    if (std::ranges::any_of(all, [](const Quantity& each) { return each.is_limit; }))
        return nullptr;
    constexpr std::size_t numbers_max = 6;
    const bool is_working =
        has_word(tokens, {"x",      "×",        "*",       "/",     "÷",      "+",      "-",
                          "−",      "=",        "times",   "plus",  "minus",  "less",   "take",
                          "over",   "by",       "half",    "halve", "double", "twice",  "gwaith",
                          "lluosi", "rhannu",   "tynnu",   "llai",  "dros",   "hanner", "haneru",
                          "adio",   "subtract", "divided", "down",  "o",      "of"});
    if (!is_working || all.size() > numbers_max) return nullptr;
    const auto is_it = [&](const Quantity& said, const std::vector<Quantity>& others) {
        const auto verdict = judge.judge(said);
        const bool is_right = verdict == Verdict::right || verdict == Verdict::unit_missing;
        return is_right && (comes_of(said.value, others, tokens) ||
                            comes_of(judge.key_value(), others, tokens));
    };
    const std::vector<Quantity> before{all.begin(), all.end() - 1};
    if (is_it(all.back(), before)) return &all.back();
    // Working that comes after its result draws no other one.
    const auto& last = all.back();
    const bool draws_another = draws_result(tokens, all[all.size() - 2].end, last.begin) ||
                               links(tokens, all[all.size() - 2].end, last.begin);
    if (draws_another && !is_close(last.value, all.front().value, 1e-6)) return nullptr;
    const std::vector<Quantity> behind{all.begin() + 1, all.end()};
    return is_it(all.front(), behind) ? &all.front() : nullptr;
}

/// Whether the words stand in the answer in their order, at most one other between two of them.
bool stands_in(const std::vector<MarkToken>& words, const std::vector<MarkToken>& answer) {
    constexpr std::size_t reach = 2;
    for (std::size_t start = 0; start < answer.size(); ++start) {
        std::size_t found = 0;
        std::size_t last = start;
        for (auto at = start; at < answer.size() && found < words.size(); ++at) {
            if (found > 0 && at > last + reach) break;
            if (answer[at].text != words[found].text) {
                if (found == 0) break;
                continue;
            }
            last = at;
            ++found;
        }
        if (found == words.size()) return true;
    }
    return false;
}

/// "80 percent", "80 y cant" as "80 %".
std::vector<MarkToken> with_percent_signs(std::vector<MarkToken> tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool is_one = tokens[at].is("percent");
        const bool is_two =
            at + 1 < tokens.size() && ((tokens[at].is("per") && tokens[at + 1].is("cent")) ||
                                       (tokens[at].is("y") && tokens[at + 1].is("cant")));
        if (is_one || is_two) tokens[at].text = "%";
        if (is_two) tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
    return tokens;
}

/// The misconception of a statement that the answer makes with the right number in it: "it misses
/// 80%", where 80% are found; empty when it makes none.
std::string wrong_statement(const MarkQuestion& question, const std::vector<MarkToken>& tokens) {
    const auto said = with_percent_signs(tokens);
    for (const auto& wrong : question.wrong) {
        const bool is_made = std::ranges::any_of(wrong.accept, [&](const std::string& text) {
            return stands_in(mark_tokens(text), said);
        });
        if (is_made) return wrong.misconception;
    }
    return {};
}

MarkResult judge_several(const std::vector<Quantity>& said, const std::vector<MarkToken>& tokens,
                         const MarkQuestion& question, const Judge& judge) {
    std::vector<Verdict> verdicts;
    for (const auto& each : said)
        verdicts.push_back(judge.judge(each));
    const auto best = std::ranges::max_element(verdicts);
    const auto& best_said = said[static_cast<std::size_t>(best - verdicts.begin())];
    const auto is_right = [](Verdict verdict) {
        return verdict == Verdict::right || verdict == Verdict::unit_missing ||
               verdict == Verdict::of_how_many;
    };
    if (std::ranges::all_of(verdicts, is_right)) return to_result(*best, best_said, question);
    const auto& last = said.back();
    const auto& before = said[said.size() - 2];
    if (has_alternative(tokens, said.front().end, last.begin)) {
        return decided(Mark::wrong, "number/hedged");
    }
    if (draws_result(tokens, before.end, last.begin))
        return to_result(verdicts.back(), last, question);
    if (!is_right(*best)) return to_result(*best, best_said, question);
    return decided(Mark::unsure, best_said.is_range ? "number/range" : "number/several");
}

/// "What is 9/108 as a percentage?" wants it worked out, and answers nothing.
bool asks_for_working(const std::vector<MarkToken>& tokens) {
    static constexpr std::array<std::string_view, 12> alone{
        "calculate", "compute", "convert", "what's", "whats",   "cyfrifa",
        "cyfrifwch", "faint",   "sawl",    "trosa",  "troswch", "beth"};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> two{
        {{"what", "is"},
         {"how", "much"},
         {"how", "many"},
         {"work", "out"},
         {"be", "yw"},
         {"be", "di"}}};
    if (tokens.size() < 2) return false;
    const auto is_first = [&](std::string_view word) { return tokens.front().is(word); };
    return std::ranges::any_of(alone, is_first) || std::ranges::any_of(two, [&](const auto& pair) {
               return is_first(pair.first) && tokens[1].is(pair.second);
           });
}

}  // namespace

MarkResult mark_number(const MarkQuestion& question, std::string_view answer,
                       const MarkReading& reading, const MarkTerms& terms) {
    const auto tokens = mark_tokens(answer);
    const Judge judge{to_key(question, question.value), tokens, question, terms};
    const auto all = find_quantities(tokens);
    if (all.empty()) {
        return decided(Mark::unsure, reading.has_dont_know ? "answer/dont-know" : "number/none");
    }
    if (asks_for_working(tokens)) return decided(Mark::unsure, "answer/question");
    if (const auto* worked = worked_out(all, tokens, judge))
        return to_result(judge.judge(*worked), *worked, question);
    const auto said = those_that_count(all, question, tokens, reading, judge);
    if (said.empty()) return decided(Mark::wrong, "number/negated");
    auto result = said.size() == 1 ? to_result(judge.judge(said.front()), said.front(), question)
                                   : judge_several(said, tokens, question, judge);
    if (result.mark == Mark::wrong)
        result.misconception = find_misconception(question, said, tokens, terms);
    if (result.mark == Mark::correct) {
        const auto misconception = wrong_statement(question, tokens);
        if (!misconception.empty()) {
            result = decided(Mark::wrong, "number/of-something-else");
            result.misconception = misconception;
        }
    }
    return result;
}

}  // namespace athro::dialogue
