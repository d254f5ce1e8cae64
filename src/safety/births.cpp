#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <athro/safety/dates.h>
#include <athro/safety/finders.h>

namespace athro::safety {
namespace {

using Cues = std::vector<std::string_view>;
using Words = std::unordered_set<std::string_view>;

const Cues& birth_cues() {
    static const Cues cues{" dob",
                           " d o b",
                           " date of birth",
                           " birth date",
                           " birthdate",
                           " born",
                           " birthday",
                           " date of brith",
                           " dyddiad geni",
                           " dydd geni",
                           " geni",
                           " ganwyd",
                           " ganed",
                           " anwyd",
                           " aned",
                           " pen blwydd",
                           " phen blwydd",
                           " phenblwydd",
                           " penblwydd",
                           " dyddiad ei eni",
                           " ei geni",
                           " ei eni",
                           " eni",
                           " dg",
                           " d g",
                           " d geni",
                           " dygeni",
                           " d o birth",
                           " born in",
                           " born on the",
                           " date of birth in",
                           " bday",
                           " b day",
                           " dofb",
                           " ddyddiad geni",
                           " enwyd",
                           " dyddiadgeni",
                           " a aned",
                           " a anwyd",
                           " genedigaeth",
                           " genin",  // "geni'n"
                           " dateofbirth",
                           " d.o.b",
                           " ddob"};
    return cues;
}

// Said a few words before the date: "born at Morriston on 3 May 1950".
const Cues& far_birth_cues() {
    static const Cues cues{" born", " dob", " birth", " birthday", " ganwyd", " ganed",
                           " geni", " eni", " anwyd", " aned",     " ngeni",  " penblwydd"};
    return cues;
}

// What is born in a text about history is no person.
const Cues& not_born_cues() {
    static const Cues cues{" nhs was",     " the nhs",  " y gig", " gig ei",
                           " service was", " idea was", " bevan"};
    return cues;
}

bool is_birth(const Canvas& canvas, std::size_t begin) {
    static const Cues certain{" dob", " d o b", " date of birth", " dyddiad geni", " birthday"};
    const auto line = canvas.words_before(begin);
    if (has_cue(line, certain)) return true;
    if (has_cue(line, birth_cues())) return !has_cue_within(line, not_born_cues(), 4);
    if (line.ends_with(" b") || line.ends_with(" g") || line.ends_with(" bn")) return true;
    // Only the words since the last number or identifier speak of this date.
    const auto near = line.substr(std::min(line.find_last_of("0123456789#") + 1, line.size()));
    return has_cue_within(near, far_birth_cues(), 6) && !has_cue_within(line, not_born_cues(), 9);
}

bool is_birth_after(const Canvas& canvas, std::size_t end) {
    auto at = end;
    while (canvas.at(at) == ' ')
        ++at;
    // "… is his DOB", "… yw ei dyddiad geni".
    const auto behind = std::string_view{canvas.flat()}.substr(at);
    for (const std::string_view said :
         {"is his dob",           "is her dob",           "is their dob",
          "is the dob",           "is his date of birth", "is her date of birth",
          "is his birthday",      "is her birthday",      "yw ei dyddiad geni",
          "ydi ei dyddiad geni",  "ydy ei dyddiad geni",  "yw ei ddyddiad geni",
          "ydi ei ddyddiad geni", "ydy ei ddyddiad geni", "yw pen-blwydd",
          "yw ei phen-blwydd",    "yw ei ben-blwydd",     "yw penblwydd",
          "oedd ei phen-blwydd",  "oedd ei ben-blwydd"}) {
        if (behind.starts_with(said)) return true;
    }
    if (canvas.at(at) != '(') return false;
    const auto rest = std::string_view{canvas.flat()}.substr(at + 1);
    for (const std::string_view word : {"dob", "d.o.b", "date of birth", "dyddiad geni", "born"}) {
        if (rest.starts_with(word)) return true;
    }
    return false;
}

/// "DOB 03051935" or "DOB: 1935".
bool take_bare_digits(Canvas& canvas, std::size_t begin) {
    static const Cues strict{" dob", " d o b", " date of birth", " dyddiad geni"};
    auto end = begin;
    while (is_digit(canvas.at(end)))
        ++end;
    const auto size = end - begin;
    const auto& flat = canvas.flat();
    const bool is_year =
        size == 4 && (flat.compare(begin, 2, "19") == 0 || flat.compare(begin, 2, "20") == 0);
    if ((size != 6 && size != 8 && !is_year) || is_alnum(canvas.at(end))) return false;
    return has_cue(canvas.words_before(begin), strict) && canvas.mask(begin, end, Identifier::dob);
}

/// "the third of March 1947" after a cue: up to the year, when a month's name stands between.
void take_spelt_date(Canvas& canvas, std::size_t begin) {
    // "the third of …", "y trydydd o …".
    const auto rest = std::string_view{canvas.flat()}.substr(begin);
    if (!rest.starts_with("the ") && !rest.starts_with("y ") && !rest.starts_with("yr ")) return;
    if (!has_cue(canvas.words_before(begin), birth_cues())) return;
    auto at = begin;
    for (int words = 0; words < 6 && at < canvas.size(); ++words) {
        if (const auto date = read_date(canvas, at); date && words > 0) return;
        auto month_end = at;
        while (is_letter(canvas.at(month_end)))
            ++month_end;
        auto year = month_end;
        while (canvas.at(year) == ' ' || canvas.at(year) == ',')
            ++year;
        // A month and its year read as "1 <month> <year>".
        const Canvas probe{"1 " + canvas.flat().substr(at, month_end - at) + " " +
                           canvas.flat().substr(year, 4)};
        if (const auto date = read_date(probe, 0);
            date && date->has_year && is_digit(canvas.at(year))) {
            auto end = year;
            while (is_digit(canvas.at(end)))
                ++end;
            canvas.mask(begin, end, Identifier::dob);
            return;
        }
        at = month_end;
        while (at < canvas.size() && !is_alnum(canvas.flat()[at])) {
            if (canvas.flat()[at] == '.' || canvas.flat()[at] == '\n') return;
            ++at;
        }
        if (is_digit(canvas.at(at))) return;
    }
}

/// Words that a spelt date is made of, beside months: days, years and what joins them.
bool is_date_word(std::string_view word) {
    static const Words words{
        "first",      "second",     "third",     "fourth",     "fifth",       "sixth",
        "seventh",    "eighth",     "ninth",     "tenth",      "eleventh",    "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth",  "seventeenth", "eighteenth",
        "nineteenth", "twentieth",  "thirtieth", "one",        "two",         "three",
        "four",       "five",       "six",       "seven",      "eight",       "nine",
        "ten",        "eleven",     "twelve",    "thirteen",   "fourteen",    "fifteen",
        "sixteen",    "seventeen",  "eighteen",  "nineteen",   "twenty",      "thirty",
        "forty",      "fifty",      "sixty",     "seventy",    "eighty",      "ninety",
        "hundred",    "thousand",   "oh",        "cyntaf",     "gyntaf",      "ail",
        "trydydd",    "pedwerydd",  "pumed",     "chweched",   "seithfed",    "wythfed",
        "nawfed",     "degfed",     "unfed",     "deuddegfed", "pymthegfed",  "ugeinfed",
        "mil",        "cant",       "gant",      "un",         "dau",         "ddau",
        "tri",        "dri",        "pedwar",    "bedwar",     "pump",        "bump",
        "pum",        "chwech",     "chwe",      "saith",      "wyth",        "naw",
        "deg",        "ddeg",       "ugain",     "dim",        "hanner"};
    return words.contains(word);
}

bool joins_date_words(std::string_view word) {
    static const Words words{"the", "of", "and", "y", "yr", "o", "ar", "a", "st", "th", "nd", "rd"};
    return words.contains(word);
}

/// "16th", "9fed": where it ends, when a space follows; `begin` for none.
std::size_t ordinal_end(const Canvas& canvas, std::size_t begin) {
    static const Words endings{"st",  "nd",  "rd", "th", "af", "ail", "ydd",
                               "edd", "fed", "eg", "ed", "il", "ain"};
    auto digits = begin;
    while (is_digit(canvas.at(digits)))
        ++digits;
    auto end = digits;
    while (is_letter(canvas.at(end)))
        ++end;
    const auto ending = std::string_view{canvas.flat()}.substr(digits, end - digits);
    const bool fits = digits > begin && digits - begin <= 2 && canvas.at(end) == ' ';
    return fits && endings.contains(ending) ? end : begin;
}

/// Where a year in four figures ends that follows at `begin`; `begin` for none.
std::size_t year_end(const Canvas& canvas, std::size_t begin) {
    auto at = begin;
    while (canvas.at(at) == ' ' || canvas.at(at) == ',')
        ++at;
    const auto figures = std::string_view{canvas.flat()}.substr(std::min(at, canvas.size()), 4);
    const bool is_year = at > begin && figures.size() == 4 &&
                         (figures.starts_with("19") || figures.starts_with("20")) &&
                         std::ranges::all_of(figures, is_digit) && !is_alnum(canvas.at(at + 4));
    return is_year ? at + 4 : begin;
}

/// "the ninth of june nineteen fifty two", "dau ddeg un mawrth un naw pump dim": a date all in
/// words, with its year. Where it ends; `begin` for none.
std::size_t worded_date_end(const Canvas& canvas, std::size_t begin) {
    static const Cues strict{" dob", " d o b", " date of birth", " dyddiad geni"};
    constexpr std::size_t words_min = 3;  // "dob twelve five seventy three"
    auto at = begin;
    auto end = begin;
    std::size_t days = 0;
    std::size_t years = 0;
    bool has_month = false;
    if (const auto day = ordinal_end(canvas, begin); day > begin) {  // "16th of june oh three"
        ++days;
        at = day + 1;
    }
    while (at < canvas.size()) {
        auto stop = at;
        while (is_letter(canvas.at(stop)))
            ++stop;
        const auto word = std::string_view{canvas.flat()}.substr(at, stop - at);
        // Some months cut short are other words too: "one or two of the ten".
        static const Words other{"or", "med", "fed", "mar", "ion"};
        const bool may_be_month = word.size() > 2 && !other.contains(word);
        if (is_date_word(word)) {
            ++(has_month ? years : days);
            end = stop;
        } else if (word.empty()) {
            break;
        } else if (!joins_date_words(word)) {
            if (has_month || !may_be_month || !is_month_name(word)) break;
            has_month = true;
            end = stop;
        }
        at = stop;
        while (canvas.at(at) == ' ' || canvas.at(at) == '-')
            ++at;
    }
    if (has_month && days > 0 && years >= 2) return end;
    const auto with_year = year_end(canvas, end);
    // "unfed ar ddeg o Dachwedd 1950"
    if (has_month && days > 0 && years == 0 && with_year > end && is_birth(canvas, begin))
        return with_year;
    if (!has_month && days >= words_min && has_cue(canvas.words_before(begin), strict)) return end;
    // "Ionawr y cyntaf 1964".
    const bool is_day_behind = has_month && days == 0 && years > 0 && with_year > end;
    return is_day_behind && is_birth(canvas, begin) ? with_year : begin;
}

}  // namespace

void find_labelled_births(Canvas& canvas) {
    for (std::size_t at = 0; at < canvas.size(); ++at) {
        if (!may_begin(canvas, at) || !canvas.is_free(at, at + 1)) continue;
        const auto date = read_date(canvas, at);
        const auto worded = worded_date_end(canvas, at);
        if (date && worded <= date->end &&
            (is_birth(canvas, at) || (date->has_year && is_birth_after(canvas, date->end)))) {
            canvas.mask(at, date->end, Identifier::dob);
            continue;
        }
        if (worded > at) {
            canvas.mask(at, worded, Identifier::dob);
            continue;
        }
        if (is_digit(canvas.at(at))) {
            take_bare_digits(canvas, at);
        } else if (!date) {
            take_spelt_date(canvas, at);
        }
    }
}

/// Dates of long ago in figures, "two records with the same 12-08-1955"; in words, where somebody
/// is identified. What is told of at work is seldom older than that.
void find_old_dates(Canvas& canvas) {
    constexpr int recent_from = 2012;
    const auto tells_who = [](const Find& find) {
        return find.type == Identifier::person || find.type == Identifier::nhs_number ||
               find.type == Identifier::mrn || find.type == Identifier::dob;
    };
    const bool names_somebody = std::ranges::any_of(canvas.finds(), tells_who) ||
                                std::ranges::any_of(canvas.placeholders(), tells_who);
    for (std::size_t at = 0; at < canvas.size(); ++at) {
        if (!may_begin(canvas, at)) continue;
        const auto date = read_date(canvas, at);
        if (!date || !date->has_year || date->is_spaced) continue;
        auto year = date->end;
        while (year > at && is_digit(canvas.before(year)))
            --year;
        int value = 0;
        for (auto i = year; i < date->end; ++i)
            value = value * 10 + (canvas.flat()[i] - '0');
        const auto size = date->end - year;
        if (size == 2) value += value > 26 ? 1900 : 2000;
        const auto written = std::string_view{canvas.flat()}.substr(at, date->end - at);
        const bool is_in_words = std::ranges::any_of(
            written, [](char c) { return is_letter(c) && c != 'i' && c != 'v' && c != 'x'; });
        if (is_in_words && !names_somebody) continue;
        if (has_cue_within(canvas.words_before(at), {" version", " fersiwn", " release"}, 2))
            continue;
        // Nobody is left who was born in 1900; forms say it where nothing was filled in.
        if ((size == 2 || size == 4) && value > 1900 && value < recent_from)
            canvas.mask(at, date->end, Identifier::dob);
    }
}

}  // namespace athro::safety
