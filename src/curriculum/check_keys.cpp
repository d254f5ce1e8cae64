#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include <athro/base/text.h>
#include <athro/base/welsh.h>
#include <athro/curriculum/checks.h>
#include <athro/curriculum/figures.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

using base::Language;
using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
    Words found;
    for (auto& word : base::words(text))
        found.push_back(std::move(word.folded));
    return found;
}

/// Whether two folded words are the same, or forms of one Welsh word under mutation.
bool is_same(const std::string& a, const std::string& b, Language language) {
    if (a == b) return true;
    if (language != Language::cy || a.size() < 4 || b.size() < 4) return false;
    if (a.back() != b.back()) return false;  // mutation changes the beginning only
    const auto left = base::radicals(a);
    return std::ranges::any_of(base::radicals(b), [&](const std::string& form) {
        return std::ranges::find(left, form) != left.end();
    });
}

bool holds(const Words& text, const std::string& word, Language language) {
    return std::ranges::any_of(text, [&](const auto& one) { return is_same(one, word, language); });
}

/// Whether the words stand in the text one after another.
bool holds_in_a_row(const Words& text, const Words& phrase, Language language) {
    const auto same = [language](const auto& a, const auto& b) { return is_same(a, b, language); };
    return !phrase.empty() && !std::ranges::search(text, phrase, same).empty();
}

/// Words that carry no meaning by themselves are short in both languages.
bool is_content(const std::string& word) {
    return word.size() > 3;
}

/// Whether every content word of an option is in the text, and one of them is neither in the
/// question nor in another option: then the text says the option in other order.
bool holds_all_of(const Words& text, const Words& option, const Words& elsewhere,
                  Language language) {
    bool is_telling = false;
    std::size_t count = 0;
    for (const auto& word : option) {
        if (!is_content(word)) continue;
        if (!holds(text, word, language)) return false;
        is_telling = is_telling || !holds(elsewhere, word, language);
        ++count;
    }
    return is_telling && count >= 2;
}

/// A text that may not give the key away.
struct Guarded {
    std::string path;
    const Prose* text;
};

std::vector<Guarded> guarded_texts(const Item& item) {
    const auto path = path_of("item", item.id.text());
    std::vector<Guarded> texts;
    for (std::size_t i = 0; i < item.hints.size(); ++i)
        texts.push_back({below(path, "hints", i), &item.hints[i]});
    texts.push_back({below(path, "first_step"), &item.first_step});
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        if (item.options[i].correct) continue;
        texts.push_back({below(below(path, "option", i), "reason"), &item.options[i].reason});
    }
    for (std::size_t i = 0; i < item.wrong.size(); ++i) {
        texts.push_back({below(below(path, "wrong", i), "reason"), &item.wrong[i].reason});
    }
    for (std::size_t i = 0; i < item.points.size(); ++i) {
        texts.push_back({below(below(path, "point", i), "missing"), &item.points[i].missing});
    }
    return texts;
}

/// The words of a right option that the text holds, or empty. A text that names a wrong option as
/// well only compares.
std::string leaked_option(const Item& item, const Words& text, Language language) {
    const auto is_named = [&](const Option& option) {
        return holds_in_a_row(text, words_of(option.text.in(language)), language);
    };
    const auto is_named_wrong = [&](const Option& option) {
        return !option.correct && is_named(option);
    };
    if (std::ranges::any_of(item.options, is_named_wrong)) return {};
    const auto stem = words_of(item.stem.in(language));
    for (const auto& option : item.options) {
        if (!option.correct) continue;
        auto elsewhere = stem;
        for (const auto& other : item.options) {
            if (&other == &option) continue;
            const auto words = words_of(other.text.in(language));
            elsewhere.insert(elsewhere.end(), words.begin(), words.end());
        }
        const auto words = words_of(option.text.in(language));
        const bool is_in_stem = holds_in_a_row(stem, words, language);
        if ((!is_in_stem && holds_in_a_row(text, words, language)) ||
            holds_all_of(text, words, elsewhere, language)) {
            return option.text.in(language);
        }
    }
    return {};
}

bool is_key(const Figure& figure, const Item& item) {
    if (std::abs(figure.value - item.value) < 1e-9) return true;
    const auto span = item.relative ? std::abs(item.value) * item.tolerance : item.tolerance;
    const bool has_unit = !item.unit.empty() && figure.unit == item.unit;
    return has_unit && std::abs(figure.value - item.value) <= span;
}

/// The value that the text holds in digits or words, or empty. A number of the question itself is
/// no key.
std::string leaked_number(const Item& item, std::string_view text, Language language) {
    const auto given = figures(item.stem.in(language), language);
    for (const auto& figure : figures(text, language)) {
        if (!figure.is_demanded || !is_key(figure, item)) continue;
        const auto is_given = [&](const Figure& one) {
            return std::abs(one.value - figure.value) < 1e-9;
        };
        if (std::ranges::none_of(given, is_given)) return fmt::format("{}", figure.value);
    }
    return {};
}

/// An accepted form that the text holds word by word, or empty; one that the question holds is no
/// key. `words_min`: shorter forms are passed over.
std::string leaked_form(const Words& stem, const Words& text, const std::vector<std::string>& forms,
                        std::size_t words_min, Language language) {
    for (const auto& form : forms) {
        const auto words = words_of(form);
        if (words.size() < words_min || holds_in_a_row(stem, words, language)) continue;
        if (holds_in_a_row(text, words, language)) return form;
    }
    return {};
}

std::string leaked_point(const Item& item, const Words& text, Language language) {
    const auto stem = words_of(item.stem.in(language));
    for (const auto& point : item.points) {
        if (!point.required) continue;
        // One word of a free explanation is seldom the whole of a point.
        auto form = leaked_form(stem, text, point.accept.in(language), 2, language);
        if (!form.empty()) return form;
    }
    return {};
}

/// Whether all steps of an order stand in the text in their right order.
bool holds_order(const Item& item, const Words& text, Language language) {
    auto at = text.begin();
    const auto same = [language](const auto& a, const auto& b) { return is_same(a, b, language); };
    for (const auto& step : item.options) {
        const auto words = words_of(step.text.in(language));
        const auto found = std::search(at, text.end(), words.begin(), words.end(), same);
        if (found == text.end()) return false;
        at = found + static_cast<std::ptrdiff_t>(words.size());
    }
    return !item.options.empty();
}

/// What of the key a text gives away, or empty.
std::string leak(const Item& item, std::string_view text, Language language) {
    const auto words = words_of(text);
    switch (item.kind) {
        case ItemKind::choice:
        case ItemKind::several:
            return leaked_option(item, words, language);
        case ItemKind::number:
            return leaked_number(item, text, language);
        case ItemKind::text:
            return leaked_form(words_of(item.stem.in(language)), words, item.accept.in(language), 1,
                               language);
        case ItemKind::points:
            return leaked_point(item, words, language);
        case ItemKind::order:
            return holds_order(item, words, language) ? "the steps in their order" : "";
    }
    return {};
}

void check_key(Findings& findings, const Faculty& faculty, const Item& item,
               const std::string& path, const Bilingual& text) {
    for (const auto language : base::both_languages) {
        const auto key = leak(item, text.in(language), language);
        if (key.empty()) continue;
        findings.push_back(error_at(faculty, below(path, base::to_text(language)),
                                    "the text contains the key: " + in_quotes(key)));
    }
}

}  // namespace

Findings check_keys(const Faculty& faculty) {
    Findings findings;
    for (const auto& item : faculty.parts.items) {
        for (const auto& [path, text] : guarded_texts(item)) {
            check_key(findings, faculty, item, path, *text);
            check_key(findings, faculty, item, below(path, "plainer"), text->plainer);
        }
    }
    return findings;
}

}  // namespace athro::curriculum
