#include <fmt/format.h>

#include <chrono>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

constexpr auto notice = std::chrono::days{30};

std::string to_iso(base::Date date) {
    const std::chrono::year_month_day day{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

template <class T>
void add(Findings& findings, const Faculty& faculty, std::string_view kind,
         const std::vector<T>& things, base::Date today) {
    for (const auto& thing : things) {
        const auto path = below(path_of(kind, thing.id.text()), "review_date");
        // A missing date has its finding from the reader, and a section has that of its source.
        if (!faculty.places.has(path) || thing.review_date == base::Date{}) continue;
        const auto date = to_iso(thing.review_date);
        if (thing.review_date < today) {
            findings.push_back(
                error_at(faculty, path,
                         "the review date " + date +
                             " has passed: read it again, correct it and set a new date"));
        } else if (thing.review_date < today + notice) {
            findings.push_back(warning_at(faculty, path, "the review date " + date + " is near"));
        }
    }
}

}  // namespace

Findings check_dates(const Faculty& faculty, base::Date today) {
    Findings findings;
    const auto& parts = faculty.parts;
    add(findings, faculty, "source", parts.sources, today);
    add(findings, faculty, "passage", parts.passages, today);
    add(findings, faculty, "term", parts.terms, today);
    add(findings, faculty, "card", parts.cards, today);
    add(findings, faculty, "item", parts.items, today);
    add(findings, faculty, "lab", parts.labs, today);
    return findings;
}

}  // namespace athro::curriculum
