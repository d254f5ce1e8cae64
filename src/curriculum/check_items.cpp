#include <algorithm>
#include <cmath>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

constexpr std::size_t hints_exactly = 3;
constexpr std::size_t steps_min = 3;

bool has_options(const Item& item) {
    return item.kind == ItemKind::choice || item.kind == ItemKind::several;
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string{count == 1 ? one : many};
}

void check_right_options(Findings& findings, const Faculty& faculty, const Item& item) {
    const auto right =
        static_cast<std::size_t>(std::ranges::count(item.options, true, &Option::correct));
    const auto path = path_of("item", item.id.text());
    if (item.kind == ItemKind::choice && right != 1) {
        findings.push_back(error_at(faculty, path,
                                    "a choice has exactly one right option, and this has " +
                                        count_of(right, "option", "options") +
                                        " with correct = true"));
    }
    if (item.kind == ItemKind::several && right == 0) {
        findings.push_back(error_at(faculty, path, "none of the options has correct = true"));
    }
    if (item.options.size() < 2) {
        findings.push_back(error_at(faculty, path,
                                    "a choice needs two options or more, and this has " +
                                        std::to_string(item.options.size())));
    }
}

bool is_within(double value, const Item& item) {
    const auto span = item.relative ? std::abs(item.value) * item.tolerance : item.tolerance;
    return std::abs(value - item.value) <= span;
}

void check_both_lists(Findings& findings, const Faculty& faculty, const std::string& path,
                      const BilingualList& list) {
    for (const auto language : base::both_languages) {
        if (!list.in(language).empty()) continue;
        const std::string name{language == base::Language::cy ? "Welsh" : "English"};
        findings.push_back(error_at(faculty, below(path, base::to_text(language)),
                                    "there is no accepted form in " + name));
    }
}

}  // namespace

Findings check_hints(const Faculty& faculty) {
    Findings findings;
    for (const auto& item : faculty.parts.items) {
        if (item.hints.size() == hints_exactly) continue;
        findings.push_back(error_at(
            faculty, below(path_of("item", item.id.text()), "hints"),
            "an item has exactly three hints, and this has " + std::to_string(item.hints.size())));
    }
    return findings;
}

Findings check_options(const Faculty& faculty) {
    Findings findings;
    for (const auto& item : faculty.parts.items) {
        if (has_options(item)) check_right_options(findings, faculty, item);
        if (item.kind == ItemKind::order && item.options.size() < steps_min) {
            findings.push_back(error_at(faculty, path_of("item", item.id.text()),
                                        "an order needs three steps or more, and this has " +
                                            std::to_string(item.options.size())));
        }
    }
    return findings;
}

Findings check_misconceptions_of_items(const Faculty& faculty) {
    Findings findings;
    for (const auto& item : faculty.parts.items) {
        const auto path = path_of("item", item.id.text());
        for (std::size_t i = 0; has_options(item) && i < item.options.size(); ++i) {
            const auto& option = item.options[i];
            if (option.correct || !option.misconception.is_empty()) continue;
            findings.push_back(
                error_at(faculty, below(path, "option", i),
                         "wrong option " + in_quotes(option.id) + " names no misconception"));
        }
        for (std::size_t i = 0; item.kind != ItemKind::order && i < item.wrong.size(); ++i) {
            if (!item.wrong[i].misconception.is_empty()) continue;
            findings.push_back(error_at(faculty, below(path, "wrong", i),
                                        "the wrong answer names no misconception"));
        }
    }
    return findings;
}

Findings check_numbers(const Faculty& faculty) {
    Findings findings;
    for (const auto& item : faculty.parts.items) {
        if (item.kind != ItemKind::number) continue;
        const auto path = path_of("item", item.id.text());
        if (item.tolerance < 0) {
            findings.push_back(
                error_at(faculty, below(path, "tolerance"), "tolerance must not be below 0"));
        }
        for (std::size_t i = 0; i < item.wrong.size(); ++i) {
            const auto at = below(below(path, "wrong", i), "value");
            if (item.wrong[i].value && is_within(*item.wrong[i].value, item)) {
                findings.push_back(error_at(
                    faculty, at, "the wrong value lies within the tolerance of the right one"));
            }
        }
    }
    return findings;
}

Findings check_accepted_forms(const Faculty& faculty) {
    Findings findings;
    for (const auto& item : faculty.parts.items) {
        const auto path = path_of("item", item.id.text());
        if (item.kind == ItemKind::text)
            check_both_lists(findings, faculty, below(path, "accept"), item.accept);
        for (std::size_t i = 0; i < item.points.size(); ++i) {
            check_both_lists(findings, faculty, below(below(path, "point", i), "accept"),
                             item.points[i].accept);
        }
        const bool has_free_wrong = item.kind == ItemKind::text || item.kind == ItemKind::points;
        for (std::size_t i = 0; has_free_wrong && i < item.wrong.size(); ++i) {
            check_both_lists(findings, faculty, below(below(path, "wrong", i), "accept"),
                             item.wrong[i].accept);
        }
        if (item.kind == ItemKind::points &&
            std::ranges::none_of(item.points, [](const auto& point) { return point.required; })) {
            findings.push_back(error_at(faculty, path, "none of the points is required"));
        }
    }
    return findings;
}

}  // namespace athro::curriculum
