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

/// Stands between a label and its number: "rhif y claf yw 123456".
bool is_small_word(const Canvas& canvas, std::size_t begin, std::size_t end) {
    static const Words words{"yw", "ydi", "ydy", "is", "was", "no", "nr", "of", "oedd"};
    return words.contains(std::string_view{canvas.flat()}.substr(begin, end - begin));
}

/// Digits in groups behind a label, "123 456" and "00 61 34-87": where they end.
std::size_t grouped_end(const Canvas& canvas, std::size_t begin, std::size_t end) {
    constexpr std::size_t digits_max = 12;
    for (auto at = begin; at < end; ++at)
        if (!is_digit(canvas.at(at))) return end;
    auto digits = end - begin;
    while (canvas.at(end) == ' ' || canvas.at(end) == '-') {
        auto stop = end + 1;
        while (is_digit(canvas.at(stop)))
            ++stop;
        const auto size = stop - end - 1;
        digits += size;
        if (size < 2 || size > 4 || digits > digits_max || is_alnum(canvas.at(stop))) break;
        if (read_date(canvas, end + 1)) break;
        end = stop;
    }
    return end;
}

/// Two to four digits and no unit behind them: "Z 55 1903", but not "K1234567 58 oed".
bool is_group(const Canvas& canvas, std::size_t begin) {
    auto end = begin;
    while (is_digit(canvas.at(end)))
        ++end;
    const bool ends = !is_alnum(canvas.at(end)) && canvas.at(end) != '%' &&
                      !(canvas.at(end) == ' ' && is_letter(canvas.at(end + 1)));
    return end - begin >= 2 && end - begin <= 4 && (ends || end - begin > 2);
}

/// A record number: letters, digits and signs between them. Where it ends; `begin` for none.
std::size_t record_end(const Canvas& canvas, std::size_t begin, std::size_t digits_min) {
    auto end = begin;
    auto at = begin;
    std::size_t digits = 0;
    std::size_t letters = 0;
    while (at < canvas.size() && at - begin < 18) {
        const char c = canvas.flat()[at];
        if (is_digit(c)) {
            ++digits;
            end = ++at;
        } else if (is_letter(c) && letters < 4) {
            ++letters;
            end = ++at;
        } else if ((c == '-' || c == '/') && is_alnum(canvas.at(at + 1)) && at > begin) {
            ++at;
        } else if (c == ' ' && letters > 0 && letters < 4 && !is_small_word(canvas, begin, at) &&
                   is_digit(canvas.at(at + 1)) && !read_date(canvas, at + 1) &&
                   (digits == 0 || is_group(canvas, at + 1))) {
            ++at;
        } else {
            break;
        }
    }
    const bool is_whole = digits >= digits_min && !is_alnum(canvas.at(end));
    return is_whole ? end : begin;
}

const Cues& record_cues() {
    static const Cues cues{" mrn",
                           " mrn no",
                           " hospital no",
                           " hospital number",
                           " hosp no",
                           " hosp number",
                           " hosp num",
                           " hospital id",
                           " hospital num",
                           " unit no",
                           " unit number",
                           " patient no",
                           " patient number",
                           " patient id",
                           " pt id",
                           " pt no",
                           " pt number",
                           " casenote",
                           " casenote no",
                           " case note no",
                           " case note number",
                           " casenote number",
                           " case no",
                           " case number",
                           " crn",
                           " crn no",
                           " crn number",
                           " pas no",
                           " pas number",
                           " pas id",
                           " record no",
                           " record number",
                           " record num",
                           " medical record",
                           " k number",
                           " k no",
                           " chart no",
                           " chart number",
                           " notes number",
                           " notes no",
                           " rhif ysbyty",
                           " rhif yr ysbyty",
                           " rhif claf",
                           " rhif y claf",
                           " rhif uned",
                           " rhif yr uned",
                           " rhif achos",
                           " rhif cofnod",
                           " rhif y cofnod",
                           " rhif nodiadau",
                           " rhif adnabod",
                           " rhif adnabod claf",
                           " rhif mrn",
                           " rhif ysbyty y claf",
                           " hospno",
                           " hosp",
                           " rhif crn",
                           " rhif y nodiadau",
                           " rhif cleifion",
                           " hospital identifier",
                           " district number",
                           " district no",
                           " x number",
                           " pt ref",
                           " patient ref",
                           " hosp ref",
                           " claf rhif",
                           " y claf rhif",
                           " label"};
    return cues;
}

// "ID" says less, so more digits are asked for.
const Cues& loose_record_cues() {
    static const Cues cues{" id", " pas", " pt", " claf", " glaf", " chlaf", " patient"};
    return cues;
}

}  // namespace

void find_labelled_mrns(Canvas& canvas) {
    for (std::size_t at = 0; at < canvas.size(); ++at) {
        if (!may_begin(canvas, at) || !canvas.is_free(at, at + 1)) continue;
        const auto end = record_end(canvas, at, 3);
        if (end == at) {  // "00 61 34-87": no group is long, all together are
            constexpr std::size_t length_min = 8;
            const auto last = grouped_end(canvas, at, at + 2);
            if (last >= at + length_min && has_cue(canvas.words_before(at), record_cues()))
                canvas.mask(at, last, Identifier::mrn);
            continue;
        }
        const auto line = canvas.words_before(at);
        // Ten digits are an NHS number's: its own finder looks at them.
        const bool is_loose = end - at >= 5 && end - at != 10 && record_end(canvas, at, 5) > at &&
                              has_cue(line, loose_record_cues()) && !read_date(canvas, at);
        if (has_cue(line, record_cues())) {
            canvas.mask(at, grouped_end(canvas, at, end), Identifier::mrn);
        } else if (is_loose) {
            canvas.mask(at, end, Identifier::mrn);
        }
    }
}

struct Groups {
    std::size_t end = 0;
    std::size_t digits = 0;
    bool has_year = false;
};

/// Groups of digits with one space or sign before each: "-6620981", "99 2210", " 31-88-02".
Groups read_groups(const Canvas& canvas, std::size_t begin) {
    constexpr std::string_view signs{" -/."};
    Groups groups{.end = begin};
    auto at = begin;
    while (at < canvas.size()) {
        auto first = at;
        if (signs.contains(canvas.at(first))) ++first;
        auto last = first;
        while (is_digit(canvas.at(last)))
            ++last;
        const bool is_whole = last > first && !is_alnum(canvas.at(last));
        if (!is_whole) break;
        const auto group = std::string_view{canvas.flat()}.substr(first, last - first);
        groups.digits += group.size();
        groups.end = last;
        groups.has_year = groups.has_year || (last > first && first > begin && group.size() == 4 &&
                                              (group.starts_with("19") || group.starts_with("20")));
        at = last;
    }
    return groups;
}

/// "RJ0098126", "RVA-6620981", "N61 44 09": one to three capitals and six digits or more, as
/// hospitals number records, unless the words before say what else is numbered.
void find_unlabelled_mrns(Canvas& canvas) {
    static const Cues others{
        " trial",   " study",    " batch",   " lot",     " model", " serial",   " order",
        " invoice", " asset",    " job",     " ticket",  " datix", " incident", " version",
        " ref",     " code",     " product", " device",  " part",  " policy",   " guideline",
        " nct",     " rhif swp", " archeb",  " anfoneb", " tocyn", " polisi",   " treial"};
    static const std::unordered_set<std::string_view> fronts{
        "nct", "iso", "pmc", "doi", "crd", "nhs", "ce", "bs", "en", "ip", "cd"};
    for (std::size_t at = 0; at < canvas.size(); ++at) {
        if (!may_begin(canvas, at) || !is_letter(canvas.flat()[at]) || !canvas.is_upper(at))
            continue;
        auto letters = at;
        while (is_letter(canvas.at(letters)) && canvas.is_upper(letters))
            ++letters;
        const auto front = std::string_view{canvas.flat()}.substr(at, letters - at);
        const auto groups = read_groups(canvas, letters);
        const bool fits = front.size() <= 3 && groups.digits >= 6 && groups.digits <= 8 &&
                          !groups.has_year && !fronts.contains(front);
        const auto end = groups.end;
        if (fits && !has_cue_within(canvas.words_before(at), others, 3))
            canvas.mask(at, end, Identifier::mrn);
    }
}

void find_neighbours(Canvas& canvas) {
    for (int round = 0; round < 2; ++round) {
        for (std::size_t at = 0; at < canvas.size(); ++at) {
            if (!may_begin(canvas, at) || !canvas.is_free(at, at + 1)) continue;
            const auto date = read_date(canvas, at);
            const auto end = date ? date->end : record_end(canvas, at, 5);
            if (end == at || (date && (!date->has_year || date->is_spaced))) continue;
            const auto* before = canvas.neighbour_before(at, 4);
            const auto* after = canvas.neighbour_after(end, 4);
            const auto is_strong = [](const Find* find) {
                return find &&
                       (find->type == Identifier::nhs_number || find->type == Identifier::mrn);
            };
            const bool stands_beside = is_strong(before) || is_strong(after) ||
                                       (before && before->type == Identifier::person);
            if (!stands_beside) continue;
            canvas.mask(at, end, date ? Identifier::dob : Identifier::mrn);
        }
    }
}

}  // namespace athro::safety
