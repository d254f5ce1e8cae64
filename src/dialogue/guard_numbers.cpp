#include <athro/dialogue/guard_numbers.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <unordered_map>

#include <athro/base/text.h>
#include <athro/base/welsh.h>

namespace athro::dialogue {
namespace {

const std::unordered_map<std::string_view, double>& number_words() {
    static const std::unordered_map<std::string_view, double> words{
        {"two", 2},      {"three", 3},    {"four", 4},     {"five", 5},      {"six", 6},      {"seven", 7},
        {"eight", 8},    {"nine", 9},     {"ten", 10},     {"eleven", 11},   {"twelve", 12},  {"fifteen", 15},
        {"twenty", 20},  {"thirty", 30},  {"forty", 40},   {"fifty", 50},    {"sixty", 60},   {"seventy", 70},
        {"eighty", 80},  {"ninety", 90},  {"hundred", 100}, {"thousand", 1000}, {"million", 1e6},
        {"dau", 2},      {"dwy", 2},      {"ddau", 2},     {"ddwy", 2},      {"tri", 3},      {"tair", 3},
        {"dri", 3},      {"dair", 3},     {"pedwar", 4},   {"pedair", 4},    {"bedwar", 4},   {"bedair", 4},
        {"pump", 5},     {"bump", 5},     {"chwech", 6},   {"chwe", 6},      {"saith", 7},    {"wyth", 8},
        {"naw", 9},      {"deg", 10},     {"ddeg", 10},    {"deuddeg", 12},  {"ugain", 20},   {"cant", 100},
        {"gant", 100},   {"chant", 100},  {"can", 0},      {"mil", 1000},    {"fil", 1000},   {"miliwn", 1e6},
    };
    return words;
}

std::optional<double> parse_digits(std::string_view folded) {
    std::string plain;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i];
        if (c >= '0' && c <= '9') {
            plain += c;
        } else if (c == '.') {
            plain += '.';
        } else if (c == ',') {
            // Three digits behind it: a thousands separator; else a decimal mark.
            const auto rest = folded.size() - i - 1;
            const bool is_thousands = rest >= 3 && (rest == 3 || folded[i + 4] == ',' || folded[i + 4] == '.');
            if (!is_thousands) plain += '.';
        } else {
            return std::nullopt;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return value;
}

std::optional<double> parse_word(std::string_view folded) {
    if (folded[0] >= '0' && folded[0] <= '9') {
        std::size_t digits = 0;
        while (digits < folded.size() && (std::isdigit(static_cast<unsigned char>(folded[digits])) ||
                                          folded[digits] == '.' || folded[digits] == ',')) {
            ++digits;
        }
        return parse_digits(folded.substr(0, digits));
    }
    const auto found = number_words().find(folded);
    if (found == number_words().end() || found->second == 0) return std::nullopt;
    return found->second;
}

constexpr std::array units{
    "mg", "g", "kg", "mcg", "ug", "ng", "ml", "l", "mmol", "units", "unit", "percent", "mm", "cm", "m", "km",
    "hours", "hour", "minutes", "minute", "days", "day", "weeks", "week", "months", "month", "years", "year",
    "oriau", "awr", "munud", "diwrnod", "dyddiau", "wythnos", "mis", "blynedd", "blwyddyn", "canran",
};

std::string unit_after(std::string_view text, const base::Word& word, const base::Word* next) {
    const auto digits = word.folded.find_first_not_of("0123456789.,");
    if (digits != std::string::npos && std::isdigit(static_cast<unsigned char>(word.folded[0]))) {
        return word.folded.substr(digits);
    }
    auto rest = text.substr(word.end);
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    if (rest.starts_with('%')) return "%";
    if (!next || next->begin > word.end + 2) return {};
    const auto found = std::ranges::find(units, next->folded);
    if (found == units.end()) return {};
    return next->folded == "percent" || next->folded == "canran" ? "%" : next->folded;
}

}  // namespace

std::vector<Quantity> quantities_in(std::string_view text) {
    std::vector<Quantity> found;
    const auto all = base::words(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto value = parse_word(all[i].folded);
        if (!value) continue;
        const auto* next = i + 1 < all.size() ? &all[i + 1] : nullptr;
        found.push_back({*value, unit_after(text, all[i], next),
                         std::string{text.substr(all[i].begin, all[i].end - all[i].begin)}});
    }
    return found;
}

bool is_same_value(const Quantity& number, double value) {
    return std::abs(number.value - value) <= 1e-9 * std::max(1.0, std::abs(value));
}

bool is_same(const Quantity& a, const Quantity& b) {
    return is_same_value(a, b.value) && (a.unit == b.unit || a.unit.empty() || b.unit.empty());
}

}  // namespace athro::dialogue
