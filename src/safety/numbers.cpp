#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <athro/safety/finders.h>

namespace athro::safety {
namespace {

using Cues = std::vector<std::string_view>;

/// A run of digits, end past it.
struct Group {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};

/// Digit groups that follow each other, and the digits in them.
struct Run {
    std::vector<Group> groups;
    std::string digits;
    bool is_uniform = true;  // one kind of separator throughout

    std::size_t begin() const { return groups.front().begin; }
    std::size_t end() const { return groups.back().end; }
    bool is_split(const std::vector<std::size_t>& sizes) const {
        return std::ranges::equal(groups, sizes, {}, &Group::size);
    }
};

const Cues& nhs_cues() {
    static const Cues cues{
        " nhs",         " nhs no",        " nhs id", " nhsno",      " gig",
        " rhif gig",    " rhifgig",       " chi",    " h c",        " hcn",
        " hsc",         " h and c",       " y gig",  " nhs number", " health and care",
        " health care", " iechyd a gofal"};
    return cues;
}

/// What numbers other things: said before a number, it is not a person's.
const Cues& thing_cues() {
    static const Cues cues{" order",    " batch",      " pmid",        " isbn",   " doi",
                           " invoice",  " tracking",   " serial",      " lot",    " ticket",
                           " barcode",  " gtin",       " catalogue",   " grant",  " audit",
                           " asset",    " charity",    " issn",        " archeb", " swp",
                           " anfoneb",  " archwiliad", " cyfresol",    " docyn",  " datix",
                           " purchase", " po",         " requisition", " elusen", " model"};
    return cues;
}

const Cues& loose_thing_cues() {
    static const Cues cues{" reference", " ref",     " cyfeirnod", " code",
                           " cod",       " version", " fersiwn"};
    return cues;
}

bool is_separator(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == '_' || c == ',' || c == '\n' ||
           c == Canvas::joiner || c == Canvas::other;
}

/// The separator's sign, or ' ' when it is spaces alone.
char kind_of(const std::string& flat, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at) {
        if (flat[at] != ' ' && flat[at] != '\n' && flat[at] != Canvas::joiner) return flat[at];
    }
    return ' ';
}

/// Groups from `begin` on until they hold `wanted` digits or more; nothing when they never do
/// exactly.
std::optional<Run> read_run(const Canvas& canvas, std::size_t begin, std::size_t wanted) {
    const auto& flat = canvas.flat();
    Run run;
    auto at = begin;
    char kind = '\0';
    while (run.digits.size() < wanted) {
        Group group{at, at};
        while (is_digit(canvas.at(group.end)))
            ++group.end;
        if (group.size() == 0) return std::nullopt;
        run.groups.push_back(group);
        run.digits.append(flat, group.begin, group.size());
        if (run.digits.size() >= wanted) break;
        at = group.end;
        while (is_separator(canvas.at(at)) && at - group.end < 4)
            ++at;
        if (at == group.end || at - group.end > 3) return std::nullopt;
        const auto here = kind_of(flat, group.end, at);
        if (kind != '\0' && here != kind) run.is_uniform = false;
        kind = here;
    }
    if (run.digits.size() != wanted || !canvas.is_free(run.begin(), run.end())) return std::nullopt;
    return run;
}

/// Whether a number that begins here is a part of a longer one: "978-0-…", "1.25", "AB12".
bool is_inside(const Canvas& canvas, std::size_t begin) {
    const char c = canvas.before(begin);
    if (is_alnum(c)) return true;
    if (c != '-' && c != '.' && c != '/' && c != ',') return false;
    return begin >= 2 && is_digit(canvas.at(begin - 2));
}

bool goes_on(const Canvas& canvas, std::size_t end) {
    const char c = canvas.at(end);
    if (is_alnum(c)) return true;
    return (c == '-' || c == '.' || c == '/') && is_digit(canvas.at(end + 1));
}

bool has_check_digit(const std::string& digits) {
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (digits[static_cast<std::size_t>(i)] - '0') * (10 - i);
    const int check = (11 - sum % 11) % 11;
    return check != 10 && check == digits[9] - '0';
}

/// Test numbers, England and Wales, Northern Ireland, and Scotland's that begin with a day and
/// month.
bool is_issued_range(const std::string& digits) {
    if (digits.starts_with("999")) return true;
    if (digits[0] == '4' || digits[0] == '6' || digits[0] == '7') return true;
    if (digits[0] == '3' && digits[1] >= '2') return true;
    const int day = (digits[0] - '0') * 10 + digits[1] - '0';
    const int month = (digits[2] - '0') * 10 + digits[3] - '0';
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

bool is_even_grouping(const Run& run) {
    const auto ones = std::ranges::count(run.groups, std::size_t{1}, &Group::size);
    return run.is_uniform && (ones == 0 || ones == static_cast<std::ptrdiff_t>(run.groups.size()));
}

bool is_nhs_number(const Canvas& canvas, const Run& run) {
    const bool is_usual = run.is_split({3, 3, 4});
    const auto line = canvas.words_before(run.begin());
    if (has_cue_within(line, {" pmid", " isbn", " issn"}, 3)) return false;
    if (!has_check_digit(run.digits)) return is_usual && !has_cue_within(line, thing_cues(), 4);
    if (is_usual) return true;
    if (run.groups.size() > 1) return is_even_grouping(run);
    if (has_cue_within(line, thing_cues(), 4)) return false;
    return is_issued_range(run.digits) || !has_cue_within(line, loose_thing_cues(), 4);
}

template <class Use>
void for_each_number(const Canvas& canvas, Use use) {
    for (std::size_t at = 0; at < canvas.size(); ++at) {
        if (is_digit(canvas.flat()[at]) && !is_digit(canvas.before(at))) use(at);
    }
}

/// The national part of a phone number after its 0, or nothing when this is no British one.
bool is_personal_phone(const std::string& national) {
    // 1, 2: landlines; 7: mobiles. 3 and 8 are services that anyone may ring.
    return (national.size() == 9 || national.size() == 10) &&
           (national[0] == '1' || national[0] == '2' || national[0] == '7');
}

/// Digits from `begin` on with the signs that stand in phone numbers; `end` moves past them.
std::string phone_digits(const Canvas& canvas, std::size_t begin, std::size_t& end) {
    std::string digits;
    end = begin;
    for (auto at = begin; at < canvas.size() && digits.size() < 16; ++at) {
        const char c = canvas.flat()[at];
        if (is_digit(c)) {
            digits += c;
            end = at + 1;
        } else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' &&
                   c != Canvas::joiner && c != '/' && !(c == '+' && at == begin)) {
            break;
        } else if (at - end > 2 && !digits.empty()) {
            break;
        }
    }
    return digits;
}

/// Cuts digits that belong to what follows: stops where the number is complete.
bool take_phone(Canvas& canvas, std::size_t begin) {
    std::size_t end = 0;
    const auto digits = phone_digits(canvas, begin, end);
    const bool is_foreign = canvas.at(begin) == '+' || digits.starts_with("00");
    std::size_t skip = is_foreign ? (digits.starts_with("00") ? 4 : 2) : 1;
    const auto code = is_foreign ? digits.substr(digits.starts_with("00") ? 2 : 0, 2) : "44";
    if (is_foreign && code == "44" && digits.size() > skip && digits[skip] == '0') ++skip;
    if (is_digit(canvas.at(end))) return false;  // longer than any phone number
    const auto line = canvas.words_before(begin);
    if (has_cue_within(line, thing_cues(), 4)) return false;
    if (is_foreign && code != "44") {
        return digits.size() >= 9 && canvas.mask(begin, end, Identifier::phone);
    }
    if (digits.size() < skip || (!is_foreign && digits[0] != '0')) return false;
    for (const std::size_t size : {10, 9}) {
        if (digits.size() < skip + size) continue;
        if (size == 9 && digits.size() > skip + 9) continue;
        if (!is_personal_phone(digits.substr(skip, size))) continue;
        std::size_t count = 0;
        auto stop = begin;
        while (count < skip + size)
            count += is_digit(canvas.at(stop++)) ? 1 : 0;
        if (is_alnum(canvas.at(stop))) return false;
        return canvas.mask(begin, stop, Identifier::phone);
    }
    return false;
}

/// Short numbers count when the words say that they are a phone's.
void take_labelled_phone(Canvas& canvas, std::size_t begin) {
    static const Cues cues{" tel",     " telephone", " phone",    " mobile",   " mob",
                           " ffon",    " symudol",   " cell",     " landline", " ffonio",
                           " contact", " rhif ffon", " teleffon", " fon"};
    std::size_t end = 0;
    const auto digits = phone_digits(canvas, begin, end);
    if (digits.size() < 6 || digits.size() > 13 || is_inside(canvas, begin)) return;
    if (is_alnum(canvas.at(end))) return;
    if (digits.starts_with("03") || digits.starts_with("08")) return;
    if (has_cue(canvas.words_before(begin), cues)) canvas.mask(begin, end, Identifier::phone);
}

bool is_nino_sign(char c) {
    return c == ' ' || c == '-' || c == '.' || c == Canvas::joiner;
}

}  // namespace

void find_labelled_nhs_numbers(Canvas& canvas) {
    for_each_number(canvas, [&](std::size_t begin) {
        if (is_alnum(canvas.before(begin)) && !is_digit(canvas.before(begin))) {
            // "NHS9990676844": the label may touch its number.
            if (!has_cue(canvas.words_before(begin), nhs_cues())) return;
        } else if (is_inside(canvas, begin)) {
            return;
        }
        if (!has_cue(canvas.words_before(begin), nhs_cues())) return;
        for (const std::size_t wanted : {10, 9, 11}) {
            const auto run = read_run(canvas, begin, wanted);
            if (!run || is_digit(canvas.at(run->end()))) continue;
            canvas.mask(run->begin(), run->end(), Identifier::nhs_number);
            return;
        }
    });
}

void find_nhs_numbers(Canvas& canvas) {
    for_each_number(canvas, [&](std::size_t begin) {
        const bool is_glued = is_letter(canvas.before(begin));
        if (!is_glued && is_inside(canvas, begin)) return;
        const auto run = read_run(canvas, begin, 10);
        if (run && is_glued && !(run->is_split({3, 3, 4}) && has_check_digit(run->digits))) return;
        if (!run || goes_on(canvas, run->end()) || !is_nhs_number(canvas, *run)) return;
        canvas.mask(run->begin(), run->end(), Identifier::nhs_number);
    });
}

void find_phones(Canvas& canvas) {
    for (std::size_t at = 0; at < canvas.size(); ++at) {
        const char c = canvas.flat()[at];
        const bool begins = c == '+' ||
                            (c == '(' && (canvas.at(at + 1) == '0' || canvas.at(at + 1) == '+')) ||
                            (c == '0' && !is_inside(canvas, at) && canvas.before(at) != '+');
        if (!begins) continue;
        auto from = at;
        if (c == '(' && canvas.at(at + 1) == '+') from = at + 1;
        take_phone(canvas, from);
    }
    for_each_number(canvas, [&](std::size_t begin) { take_labelled_phone(canvas, begin); });
}

void find_ninos(Canvas& canvas) {
    static const Cues cues{" ni",      " nino", " national insurance", " yswiriant gwladol", " yg",
                           " nat ins", " n i"};
    for (std::size_t at = 0; at + 8 <= canvas.size(); ++at) {
        const auto& flat = canvas.flat();
        if (!is_letter(flat[at]) || is_alnum(canvas.before(at)) || !is_letter(flat[at + 1]))
            continue;
        auto end = at + 2;
        std::size_t digits = 0;
        std::size_t signs = 0;
        while (end < flat.size() && digits < 6 && signs < 8) {
            if (is_digit(flat[end])) {
                ++digits;
            } else if (is_nino_sign(flat[end])) {
                ++signs;
            } else {
                break;
            }
            ++end;
        }
        if (digits != 6 || is_digit(canvas.at(end))) continue;
        auto last = end;
        while (is_nino_sign(canvas.at(last)) && last - end < 2)
            ++last;
        const bool has_suffix =
            canvas.at(last) >= 'a' && canvas.at(last) <= 'd' && !is_alnum(canvas.at(last + 1));
        const bool is_labelled = has_cue(canvas.words_before(at), cues);
        if (!has_suffix && (!is_labelled || is_letter(canvas.at(end)))) continue;
        canvas.mask(at, has_suffix ? last + 1 : end, Identifier::nino);
    }
}

}  // namespace athro::safety
