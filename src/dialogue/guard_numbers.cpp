#include <athro/dialogue/guard_numbers.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include <athro/dialogue/mark_number_words.h>
#include <athro/dialogue/mark_tokens.h>

namespace athro::dialogue {
namespace {

bool is_close(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

/// Words that are a number in a sum and mostly none in talk.
bool is_too_often_none(const MarkToken& token) {
    static constexpr std::array<std::string_view, 9> words{"one", "un",  "a",    "an",  "can",
                                                           "gan", "deg", "pump", "chan"};
    return std::ranges::any_of(words, [&](std::string_view word) { return token.is(word); });
}

}  // namespace

std::vector<StatedNumber> numbers_in(std::string_view text) {
    std::vector<StatedNumber> found;
    const auto tokens = mark_tokens(text);
    for (std::size_t i = 0; i < tokens.size();) {
        const auto rest = std::span{tokens}.subspan(i);
        const auto run = is_too_often_none(tokens[i]) ? std::nullopt : parse_number(rest);
        if (!run || run->length == 0) {
            ++i;
            continue;
        }
        StatedNumber number{run->value, run->other_value, std::nullopt, tokens[i].text};
        i += run->length;
        if (const auto unit = parse_unit(std::span{tokens}.subspan(i))) number.unit = unit->unit;
        found.push_back(std::move(number));
    }
    return found;
}

bool is_same(const StatedNumber& a, const StatedNumber& b) {
    if (a.unit && b.unit) {
        return a.unit->dimension == b.unit->dimension &&
               is_close(a.value * a.unit->factor, b.value * b.unit->factor);
    }
    return has_value(a, b.value) || (b.other_value && has_value(a, *b.other_value));
}

bool is_in_digits(const StatedNumber& number) {
    return !number.text.empty() && number.text[0] >= '0' && number.text[0] <= '9';
}

bool has_value(const StatedNumber& number, double value) {
    return is_close(number.value, value) ||
           (number.other_value && is_close(*number.other_value, value));
}

}  // namespace athro::dialogue
