#include <string_view>
#include <unordered_set>
#include <vector>

#include <athro/safety/finders.h>

namespace athro::safety {
namespace {

// The 124 postcode areas (Royal Mail), with those of the islands.
const std::unordered_set<std::string_view>& areas() {
    static const std::unordered_set<std::string_view> all{
        "ab", "al", "b",  "ba", "bb", "bd", "bf", "bh", "bl", "bn", "br", "bs", "bt", "bx",
        "ca", "cb", "cf", "ch", "cm", "co", "cr", "ct", "cv", "cw", "da", "dd", "de", "dg",
        "dh", "dl", "dn", "dt", "dy", "e",  "ec", "eh", "en", "ex", "fk", "fy", "g",  "gl",
        "gu", "gy", "ha", "hd", "hg", "hp", "hr", "hs", "hu", "hx", "ig", "im", "ip", "iv",
        "je", "ka", "kt", "kw", "ky", "l",  "la", "ld", "le", "ll", "ln", "ls", "lu", "m",
        "me", "mk", "ml", "n",  "ne", "ng", "nn", "np", "nr", "nw", "ol", "ox", "pa", "pe",
        "ph", "pl", "po", "pr", "rg", "rh", "rm", "s",  "sa", "se", "sg", "sk", "sl", "sm",
        "sn", "so", "sp", "sr", "ss", "st", "sw", "sy", "ta", "td", "tf", "tn", "tq", "tr",
        "ts", "tw", "ub", "w",  "wa", "wc", "wd", "wf", "wn", "wr", "ws", "wv", "yo", "ze"};
    return all;
}

bool is_inward_letter(char c) {
    return c >= 'a' && c <= 'z' && std::string_view{"cikmov"}.find(c) == std::string_view::npos;
}

/// Endings of "2nd" and "4hr", which are written small.
bool is_unit(std::string_view two) {
    for (const std::string_view unit : {"nd", "rd", "th", "st", "hr", "pt", "wk", "yr", "gb", "tb",
                                        "mg", "ml", "kg", "cm", "mm", "am", "pm"}) {
        if (two == unit) return true;
    }
    return false;
}

/// The end of the outward half that begins at `at` ("cf14", "ec1a"), or `at` for none.
std::size_t outward_end(const Canvas& canvas, std::size_t at) {
    auto end = at;
    while (is_letter(canvas.at(end)) && end - at < 2)
        ++end;
    if (end == at || !areas().contains(std::string_view{canvas.flat()}.substr(at, end - at)))
        return at;
    const auto digits = end;
    while (is_digit(canvas.at(end)) && end - digits < 2)
        ++end;
    if (end == digits) return at;
    if (is_letter(canvas.at(end)) && end - digits == 1) ++end;
    return end;
}

/// The end of the inward half at `at` ("4xw"), or `at` for none.
std::size_t inward_end(const Canvas& canvas, std::size_t at) {
    const bool fits = is_digit(canvas.at(at)) && is_inward_letter(canvas.at(at + 1)) &&
                      is_inward_letter(canvas.at(at + 2)) && !is_alnum(canvas.at(at + 3));
    if (!fits) return at;
    const bool is_small = !canvas.is_upper(at + 1);
    if (is_small && is_unit(std::string_view{canvas.flat()}.substr(at + 1, 2))) return at;
    return at + 3;
}

std::size_t postcode_end(const Canvas& canvas, std::size_t begin) {
    const auto outward = outward_end(canvas, begin);
    if (outward == begin) return begin;
    // "CF141AB" reads its last digit as the inward half's.
    for (auto half = outward; half + 2 > outward && half > begin + 1; --half) {
        auto inward = half;
        while (inward - half < 3 &&
               (canvas.at(inward) == ' ' || canvas.at(inward) == '-' || canvas.at(inward) == '\n' ||
                canvas.at(inward) == Canvas::joiner)) {
            ++inward;
        }
        if (!is_digit(canvas.before(half)) && !is_letter(canvas.before(half))) continue;
        const auto end = inward_end(canvas, inward);
        if (end > inward) return end;
    }
    return begin;
}

/// The areas of Wales and its border; none is a word that figures follow.
bool is_welsh_area(std::string_view area) {
    for (const std::string_view welsh : {"ll", "cf", "sa", "np", "sy", "ld", "ch"}) {
        if (area == welsh) return true;
    }
    return false;
}

/// "LL 53 5ZY", "LL5 54RQ", "cf3 2 1zp", "CF24 OZD": a postcode with its spaces in odd places, or
/// with a letter that none has. Where it ends, or `begin`.
std::size_t loose_end(const Canvas& canvas, std::size_t begin) {
    constexpr std::size_t size_max = 7;
    const auto area = std::string_view{canvas.flat()}.substr(begin, 2);
    if (area.size() < 2 || !areas().contains(area) || is_letter(canvas.at(begin + 2))) return begin;
    std::string signs;  // l: letter, 9: digit
    bool is_capital = true;
    auto found = begin;
    for (auto at = begin; at < canvas.size() && signs.size() < size_max; ++at) {
        const char c = canvas.flat()[at];
        if (c == ' ' && is_alnum(canvas.at(at + 1))) continue;
        if (!is_alnum(c) || c == Canvas::letter) break;
        // "OZD": the letter for the figure
        const bool is_nought = c == 'o' && signs.size() >= 3 && canvas.before(at) == ' ';
        signs += is_digit(c) || is_nought ? '9' : 'l';
        if (is_letter(c)) is_capital = is_capital && canvas.is_upper(at);
        const bool is_whole = signs == "ll99ll" || signs == "ll999ll";
        if (is_whole && !is_alnum(canvas.at(at + 1))) found = at + 1;
    }
    if (found == begin || !(is_capital || is_welsh_area(area))) return begin;
    return is_capital || !is_unit(std::string_view{canvas.flat()}.substr(found - 2, 2)) ? found
                                                                                        : begin;
}

}  // namespace

void find_postcodes(Canvas& canvas) {
    for (std::size_t at = 0; at < canvas.size(); ++at) {
        if (!is_letter(canvas.flat()[at]) || is_alnum(canvas.before(at))) continue;
        auto end = postcode_end(canvas, at);
        if (end == at) end = loose_end(canvas, at);
        if (end > at) canvas.mask(at, end, Identifier::postcode);
    }
}

}  // namespace athro::safety
