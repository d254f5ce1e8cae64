#include <algorithm>

#include <fmt/format.h>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/figures.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/reading_level.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

using base::Language;

std::string name_of(Language language) {
    return language == Language::cy ? "Welsh" : "English";
}

/// What a plainer form leaves out of its text, or adds to it: `verb` is "lacks" or "adds".
void compare_figures(std::vector<std::string>& faults, std::string_view verb, std::string_view has,
                     std::string_view other, Language language) {
    const auto lacks = lacking(figures(has, language), other, language);
    for (const auto& number : lacks.numbers)
        faults.push_back(fmt::format("{} the number {}", verb, in_quotes(number)));
    for (const auto& unit : lacks.units)
        faults.push_back(fmt::format("{} the unit {}", verb, in_quotes(unit)));
}

/// Everything in which a plainer form says something else than its text, or says it no plainer.
std::vector<std::string> faults_of(std::string_view text, std::string_view plainer,
                                   Language language) {
    std::vector<std::string> faults;
    if (lix(plainer) > lix(text)) {
        faults.push_back(
            fmt::format("is harder to read than the text itself: LIX {:.0f}, not {:.0f}",
                        lix(plainer), lix(text)));
    }
    compare_figures(faults, "lacks", text, plainer, language);
    compare_figures(faults, "adds", plainer, text, language);
    const auto said = negation(text, language);
    const auto said_plainly = negation(plainer, language);
    if (said == Negation::plain && said_plainly == Negation::none)
        faults.emplace_back("does not deny (\"not\") what the text denies");
    if (said == Negation::none && said_plainly == Negation::plain)
        faults.emplace_back("denies something (\"not\") and the text does not");
    const auto asks = std::ranges::count(text, '?');
    if (std::ranges::count(plainer, '?') != asks)
        faults.push_back(fmt::format("must ask as often as the text: {} question mark(s)", asks));
    return faults;
}

}  // namespace

Findings check_plainer(const Faculty& faculty) {
    Findings findings;
    for (const auto& text : texts_of(faculty.parts)) {
        if (!text.is_plainer) continue;
        for (const auto language : base::both_languages) {
            const auto& full = text.prose->in(language);
            const auto& plainer = text.text->in(language);
            if (full.empty() || plainer.empty()) continue;  // the reader has said so
            for (const auto& fault : faults_of(full, plainer, language)) {
                findings.push_back(error_at(faculty, below(text.path, base::to_text(language)),
                                            "the plainer " + name_of(language) + " text " + fault));
            }
        }
    }
    return findings;
}

Findings check_reading_levels(const Faculty& faculty) {
    Findings findings;
    for (const auto& text : texts_of(faculty.parts)) {
        if (!text.prose || !text.prose->plainer.is_empty()) continue;
        const auto level = reading_level_of(faculty, faculty.places.find(text.path).file);
        for (const auto& [language, limit] : level.lix) {
            const auto& words = text.text->in(language);
            if (!is_above(words, limit)) continue;
            auto finding =
                error_at(faculty, below(text.path, base::to_text(language)),
                         fmt::format("hard to read and without a plainer form: the {} text has LIX "
                                     "{:.0f}, above {:.0f}",
                                     name_of(language), lix(words), limit));
            finding.severity = level.is_strict ? Severity::error : Severity::note;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace athro::curriculum
