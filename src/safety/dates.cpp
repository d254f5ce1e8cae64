#include <athro/safety/dates.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include <athro/base/welsh.h>

namespace athro::safety {
namespace {

// Months whole and cut short, of both languages, folded.
const std::unordered_set<std::string>& months() {
    static const auto made = [] {
        std::unordered_set<std::string> all;
        for (const auto* word :
             {"january", "february",  "march",   "april",    "may",      "june", "july",
              "august",  "september", "october", "november", "december", "jan",  "feb",
              "mar",     "apr",       "jun",     "jul",      "aug",      "sep",  "sept",
              "oct",     "nov",       "dec",     "febuary",  "feburary"}) {
            all.insert(word);
        }
        for (const auto* word :
             {"ionawr", "chwefror", "mawrth", "ebrill",   "mai",     "mehefin", "gorffennaf",
              "awst",   "medi",     "hydref", "tachwedd", "rhagfyr", "ion",     "chw",
              "chwe",   "chwef",    "maw",    "ebr",      "meh",     "gor",     "gorff",
              "aws",    "med",      "hyd",    "tac",      "tach",    "rha",     "rhag"}) {
            for (const auto& form : base::mutations(word))
                all.insert(form);
        }
        return all;
    }();
    return made;
}

struct Reader {
    const Canvas& canvas;
    std::size_t at;

    char now() const { return canvas.at(at); }

    /// A number of at most `digits_max` digits; -1 for none. Does not stop within a longer one.
    int number(std::size_t digits_max) {
        int value = 0;
        auto end = at;
        while (is_digit(canvas.at(end)))
            value = value % 100000 * 10 + (canvas.at(end++) - '0');
        if (end == at || end - at > digits_max) return -1;
        at = end;
        return value;
    }

    std::size_t digits() const {
        auto end = at;
        while (is_digit(canvas.at(end)))
            ++end;
        return end - at;
    }

    void spaces(std::size_t max) {
        for (std::size_t i = 0; i < max && (now() == ' ' || now() == Canvas::joiner); ++i)
            ++at;
    }

    bool word(std::string_view text) {
        if (std::string_view{canvas.flat()}.substr(at, text.size()) != text) return false;
        if (is_alnum(canvas.at(at + text.size()))) return false;
        at += text.size();
        return true;
    }

    /// Words and the sign or space behind them.
    bool phrase(std::string_view text) {
        if (std::string_view{canvas.flat()}.substr(at, text.size()) != text) return false;
        at += text.size();
        return true;
    }

    bool month() {
        std::string name;
        auto end = at;
        while (is_letter(canvas.at(end)) || canvas.at(end) == Canvas::joiner) {
            if (canvas.at(end) != Canvas::joiner) name += canvas.at(end);
            ++end;
        }
        if (!months().contains(name)) return false;
        at = end;
        return true;
    }

    /// "st", "nd" … after a day, "af", "ydd" … in Welsh.
    void ordinal() {
        for (const auto ending :
             {"st", "nd", "rd", "th", "af", "ail", "ydd", "edd", "fed", "eg", "ed", "il", "ain"}) {
            if (word(ending)) return;
        }
    }

    /// A year after its separator; two digits, four, or an apostrophe and two.
    bool year() {
        const auto start = at;
        if (now() == '\'') ++at;
        const auto size = digits();
        const auto value = number(4);
        const bool is_year = size == 2 || (size == 4 && value >= 1900 && value <= 2099);
        if (!is_year || is_letter(now())) at = start;
        return is_year && at != start;
    }
};

/// "30 of the 11th 1940", "9fed o'r 9fed 31".
std::optional<DateFind> read_ordinals(const Canvas& canvas, std::size_t begin) {
    Reader reader{canvas, begin};
    const auto day = reader.number(2);
    if (day < 1 || day > 31) return std::nullopt;
    reader.ordinal();
    reader.spaces(2);
    if (!reader.phrase("of the ") && !reader.phrase("o'r ")) return std::nullopt;
    const auto month = reader.number(2);
    if (month < 1 || month > 12) return std::nullopt;
    reader.ordinal();
    if (reader.now() == ',') ++reader.at;
    reader.spaces(2);
    if (!reader.year()) return std::nullopt;
    return DateFind{reader.at, true, false};
}

/// "12.vi.39": the month in Roman figures.
std::optional<DateFind> read_roman(const Canvas& canvas, std::size_t begin) {
    Reader reader{canvas, begin};
    const auto day = reader.number(2);
    const char sign = reader.now();
    if (day < 1 || day > 31 || (sign != '.' && sign != '/' && sign != '-')) return std::nullopt;
    ++reader.at;
    static constexpr std::array<std::string_view, 12> numerals{
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    if (std::ranges::none_of(numerals, [&](auto numeral) { return reader.word(numeral); }))
        return std::nullopt;
    if (reader.now() != sign) return std::nullopt;
    ++reader.at;
    if (!reader.year()) return std::nullopt;
    return DateFind{reader.at, true, false};
}

/// "Boxing Day 1950", "noswyl Nadolig 1949": a day with a name, and its year.
std::optional<DateFind> read_feast(const Canvas& canvas, std::size_t begin) {
    static constexpr std::array<std::string_view, 19> feasts{
        "boxing day",     "christmas day",    "christmas eve",      "new year's day",
        "new years day",  "new year's eve",   "new years eve",      "st david's day",
        "st davids day",  "valentine's day",  "valentines day",     "dydd nadolig",
        "noswyl nadolig", "gwyl san steffan", "dydd calan",         "nos galan",
        "dydd gwyl dewi", "gwyl dewi",        "dydd santes dwynwen"};
    Reader reader{canvas, begin};
    if (std::ranges::none_of(feasts, [&](auto feast) { return reader.word(feast); }))
        return std::nullopt;
    if (reader.now() == ',') ++reader.at;
    reader.spaces(2);
    if (!reader.year()) return std::nullopt;
    return DateFind{reader.at, true, false};
}

std::optional<DateFind> read_year_first(const Canvas& canvas, std::size_t begin) {
    Reader reader{canvas, begin};
    if (reader.digits() != 4) return std::nullopt;
    const auto year = reader.number(4);
    const char sign = reader.now();
    if (year < 1900 || year > 2099 || (sign != '-' && sign != '/' && sign != '.'))
        return std::nullopt;
    ++reader.at;
    const auto month = reader.number(2);
    if (month < 1 || month > 12 || reader.now() != sign) return std::nullopt;
    ++reader.at;
    const auto day = reader.number(2);
    if (day < 1 || day > 31) return std::nullopt;
    return DateFind{reader.at, true, false};
}

std::optional<DateFind> read_figures(const Canvas& canvas, std::size_t begin) {
    Reader reader{canvas, begin};
    const auto day = reader.number(2);
    reader.spaces(1);
    const char sign = reader.now();
    const bool is_signed = sign == '-' || sign == '/' || sign == '.' || sign == '\\';
    if (is_signed) ++reader.at;
    reader.spaces(1);
    const auto month = reader.number(2);
    const bool is_day_month = day >= 1 && day <= 31 && month >= 1 && month <= 12;
    const bool is_month_day = month >= 1 && month <= 31 && day >= 1 && day <= 12;
    if (!is_day_month && !is_month_day) return std::nullopt;
    reader.spaces(1);
    if (is_signed) {
        if (reader.now() != sign) return std::nullopt;
        ++reader.at;
        reader.spaces(1);
    }
    if (!reader.year()) return std::nullopt;
    return DateFind{reader.at, true, !is_signed};
}

std::optional<DateFind> read_named(const Canvas& canvas, std::size_t begin) {
    Reader reader{canvas, begin};
    const bool day_first = is_digit(reader.now());
    const auto separate = [&] {
        reader.spaces(2);
        if (reader.now() == '-' || reader.now() == '/' || reader.now() == '.' ||
            reader.now() == ',') {
            ++reader.at;
        }
        reader.spaces(2);
    };
    if (day_first) {
        const auto day = reader.number(2);
        if (day < 1 || day > 31) return std::nullopt;
        reader.ordinal();
        separate();
        if (reader.word("of") || reader.word("o")) reader.spaces(2);
        if (!reader.month()) return std::nullopt;
    } else {
        if (!reader.month()) return std::nullopt;
        separate();
        if (reader.phrase("y ") || reader.phrase("yr ") || reader.phrase("the ")) reader.spaces(1);
        const auto day = reader.number(2);
        if (day < 1 || day > 31) return std::nullopt;
        reader.ordinal();
    }
    DateFind found{reader.at, false, false};
    separate();
    if (reader.year()) found = {reader.at, true, false};
    return found;
}

}  // namespace

bool is_month_name(std::string_view folded) {
    return months().contains(std::string{folded});
}

std::optional<DateFind> read_date(const Canvas& canvas, std::size_t begin) {
    if (is_alnum(canvas.before(begin))) return std::nullopt;
    auto found = read_year_first(canvas, begin);
    if (!found && is_digit(canvas.at(begin))) found = read_figures(canvas, begin);
    if (!found && is_digit(canvas.at(begin))) found = read_ordinals(canvas, begin);
    if (!found && is_digit(canvas.at(begin))) found = read_roman(canvas, begin);
    if (!found) found = read_named(canvas, begin);
    if (!found && is_letter(canvas.at(begin))) found = read_feast(canvas, begin);
    if (!found || is_alnum(canvas.at(found->end))) return std::nullopt;
    return found;
}

}  // namespace athro::safety
