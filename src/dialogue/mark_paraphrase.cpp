#include <athro/dialogue/mark_paraphrase.h>

#include <algorithm>
#include <utility>

#include <athro/dialogue/mark_attempt.h>

namespace athro::dialogue {
namespace {

/// Statements between list marks and clause signs, as ranges of words.
std::vector<std::pair<std::size_t, std::size_t>> statements_of(const MarkReading& reading) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= reading.words.size(); ++i) {
        // A list mark holds for the glue behind it too, up to the first word of content.
        const bool is_marked =
            i < reading.words.size() && reading.words[i].after_list_mark &&
            !(reading.words[i - 1].after_list_mark && reading.words[i - 1].is_glue);
        const bool ends = i == reading.words.size() || is_marked ||
                          (reading.words[i].clause != reading.words[i - 1].clause &&
                           !is_relative(reading.tokens[reading.words[i].at - 1].text));
        if (!ends) continue;
        found.emplace_back(begin, i);
        begin = i;
    }
    return found;
}

std::vector<Saying> to_sayings(const std::vector<std::string>& accept, const FormFinder& finder) {
    std::vector<Saying> forms;
    for (const auto& text : accept)
        forms.push_back(to_saying(text, finder));
    return forms;
}

/// The run of whole statements that these words stand in.
std::pair<std::size_t, std::size_t> run_around(const FormMatch& match, const MarkReading& reading) {
    const auto [first, last] = std::ranges::minmax(match.at);
    std::pair<std::size_t, std::size_t> run{first, last + 1};
    for (const auto& [begin, end] : statements_of(reading)) {
        if (first >= begin && first < end) run.first = begin;
        if (last >= begin && last < end) run.second = end;
    }
    return run;
}

/// A form stands here in its own words and says what it says: then one of the other language, whose
/// words stand in another order, refuses nothing.
bool is_said_plainly(const std::vector<Saying>& forms, const FormFinder& finder,
                     const AnswerFacts& facts, std::size_t begin, std::size_t end) {
    return std::ranges::any_of(forms, [&](const Saying& form) {
        Attempt attempt{form, forms, finder, facts, begin, end};
        return !form.parts.empty() && attempt.is_whole() && attempt.is_in_its_words() &&
               attempt.means_it() && !attempt.is_turned();
    });
}

}  // namespace

bool says_in_other_words(const std::vector<std::string>& accept, const FormFinder& finder) {
    constexpr std::size_t statements_max = 3;
    const auto& reading = finder.reading();
    if (reading.words.empty()) return false;
    const auto forms = to_sayings(accept, finder);
    const AnswerFacts facts{finder};
    const auto statements = statements_of(reading);
    // All words of a form, and not what it says: then no other form is meant either.
    const auto is_turned = [&](std::size_t begin, std::size_t end) {
        const bool is_plain = is_said_plainly(forms, finder, facts, begin, end);
        return std::ranges::any_of(forms, [&](const Saying& form) {
            Attempt whole{form, forms, finder, facts, begin, end};
            return form.heavy >= 2 && whole.is_whole() && !whole.means_it() &&
                   (!is_plain || whole.is_in_its_words());
        });
    };
    if (is_turned(0, reading.words.size())) return false;
    for (std::size_t count = 1; count <= statements_max; ++count) {
        for (std::size_t i = 0; i + count <= statements.size(); ++i) {
            const auto begin = statements[i].first;
            const auto end = statements[i + count - 1].second;
            if (reading.words[begin].sentence != reading.words[end - 1].sentence) continue;
            const auto attempt = [&](const Saying& form) {
                return Attempt{form, forms, finder, facts, begin, end};
            };
            if (is_turned(begin, end)) continue;
            if (std::ranges::any_of(forms,
                                    [&](const Saying& form) { return attempt(form).holds(); }))
                return true;
        }
    }
    return false;
}

bool says_something_else(const std::vector<std::string>& accept, const FormMatch& match,
                         const FormFinder& finder) {
    const auto forms = to_sayings(accept, finder);
    const AnswerFacts facts{finder};
    const auto [begin, end] = run_around(match, finder.reading());
    const bool is_plain = is_said_plainly(forms, finder, facts, begin, end);
    bool any_whole = false;
    bool any_meant = false;
    for (const auto& form : forms) {
        Attempt attempt{form, forms, finder, facts, begin, end};
        if (form.parts.empty() || !attempt.is_whole()) continue;
        any_whole = true;
        if (attempt.is_turned() && (!is_plain || attempt.is_in_its_words())) return true;
        any_meant = any_meant || attempt.means_it();
    }
    return any_whole && !any_meant;
}

}  // namespace athro::dialogue
