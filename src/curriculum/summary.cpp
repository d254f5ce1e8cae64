#include <athro/curriculum/summary.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>

#include <athro/base/text.h>
#include <athro/curriculum/reading_level.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

constexpr std::size_t hardest_max = 5;
constexpr auto soon = std::chrono::days{90};

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

template <class T>
void add_dates(std::vector<base::Date>& dates, const std::vector<T>& things) {
    for (const auto& thing : things) {
        if (thing.review_date != base::Date{}) dates.push_back(thing.review_date);
    }
}

void add_dates(Summary& summary, const Curriculum::Parts& parts, base::Date today) {
    std::vector<base::Date> dates;
    add_dates(dates, parts.sources);
    add_dates(dates, parts.passages);
    add_dates(dates, parts.terms);
    add_dates(dates, parts.cards);
    add_dates(dates, parts.items);
    add_dates(dates, parts.labs);
    if (!dates.empty()) summary.oldest_review_date = *std::ranges::min_element(dates);
    summary.expiring_in_90_days = static_cast<std::size_t>(
        std::ranges::count_if(dates, [&](base::Date date) { return date < today + soon; }));
}

void add_reading(Summary& summary, const std::vector<Text>& texts) {
    for (const auto language : base::both_languages) {
        std::vector<double> values;
        for (const auto& text : texts) {
            if (text.is_plainer) continue;
            const auto& words = text.text->in(language);
            if (base::count_words(words) < lix_words_min) continue;
            values.push_back(lix(words));
            auto& hard = summary.hardest.emplace_back(text.path, language, values.back());
            if (text.prose && !text.prose->plainer.is_empty())
                hard.plainer_lix = lix(text.prose->plainer.in(language));
        }
        summary.lix_median[language] = median(std::move(values));
    }
    std::ranges::sort(summary.hardest, std::ranges::greater{}, &HardText::lix);
    if (summary.hardest.size() > hardest_max) summary.hardest.resize(hardest_max);
}

}  // namespace

Summary summarise(const Faculty& faculty, base::Date today) {
    const auto& parts = faculty.parts;
    Summary summary;
    summary.mentors = parts.mentors.size();
    summary.units = parts.units.size();
    summary.objectives = parts.objectives.size();
    summary.briefs = parts.briefs.size();
    summary.misconceptions = parts.misconceptions.size();
    summary.passages = parts.passages.size();
    summary.terms = parts.terms.size();
    summary.cards = parts.cards.size();
    summary.labs = parts.labs.size();
    for (const auto& item : parts.items)
        ++summary.items[item.kind];
    auto texts = texts_of(parts);
    std::erase_if(texts, [](const Text& text) { return text.text->is_empty(); });
    summary.texts = texts.size();
    const auto both = std::ranges::count_if(
        texts, [](const Text& text) { return !text.text->en.empty() && !text.text->cy.empty(); });
    if (!texts.empty()) {
        summary.both_languages_share =
            static_cast<double>(both) / static_cast<double>(texts.size());
    }
    add_dates(summary, parts, today);
    add_reading(summary, texts);
    return summary;
}

std::string to_text(const Summary& summary) {
    std::string items;
    std::size_t count = 0;
    for (const auto& [kind, number] : summary.items) {
        items += fmt::format("{}{} {}", items.empty() ? "" : ", ", number, to_text(kind));
        count += number;
    }
    const std::chrono::year_month_day oldest{summary.oldest_review_date};
    std::string text = fmt::format(
        "{} mentor(s), {} units, {} objectives, {} briefs, {} items ({})\n"
        "{} passages, {} terms, {} cards, {} misconceptions, {} labs\n"
        "{} texts, {:.0f} % of them in both languages\n"
        "first review due {:04}-{:02}-{:02}; {} due within 90 days\n"
        "reading level (LIX, median): English {:.0f}, Welsh {:.0f}\n",
        summary.mentors, summary.units, summary.objectives, summary.briefs, count, items,
        summary.passages, summary.terms, summary.cards, summary.misconceptions, summary.labs,
        summary.texts, 100 * summary.both_languages_share, static_cast<int>(oldest.year()),
        static_cast<unsigned>(oldest.month()), static_cast<unsigned>(oldest.day()),
        summary.expiring_in_90_days, summary.lix_median.at(base::Language::en),
        summary.lix_median.at(base::Language::cy));
    for (const auto& hard : summary.hardest) {
        text += fmt::format("  hard to read: {} ({}), LIX {:.0f}", hard.path,
                            base::to_text(hard.language), hard.lix);
        if (hard.plainer_lix) text += fmt::format(", {:.0f} in plainer words", *hard.plainer_lix);
        text += "\n";
    }
    return text;
}

}  // namespace athro::curriculum
