#include <algorithm>
#include <set>

#include <athro/base/text.h>
#include <athro/curriculum/checks.h>
#include <athro/curriculum/figures.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

using base::Language;

std::string name_of(Language language) {
    return language == Language::cy ? "Welsh" : "English";
}

std::string path_in(const Text& text, Language language) {
    return below(text.path, base::to_text(language));
}

/// The texts that are there in both languages; a missing one has its finding from the reader.
std::vector<Text> whole_texts(const Faculty& faculty) {
    auto texts = texts_of(faculty.parts);
    std::erase_if(texts,
                  [](const Text& text) { return text.text->en.empty() || text.text->cy.empty(); });
    return texts;
}

std::size_t questions_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '?'));
}

std::string times(std::size_t count) {
    return count == 1 ? "1 question mark" : std::to_string(count) + " question marks";
}

/// What is wrong with the number of questions, or nothing.
std::string question_fault(Questions rule, std::size_t count) {
    if (rule == Questions::none && count > 0)
        return "asks where no question may stand: " + times(count);
    if (rule == Questions::one && count != 1)
        return "must ask exactly one question, and has " + times(count);
    if (rule == Questions::at_most_one && count > 1) {
        return "may ask one question at most, and has " + times(count);
    }
    return {};
}

void check_length(Findings& findings, const Faculty& faculty, const Text& text, Language language) {
    const auto& words = text.text->in(language);
    const auto& rule = text.rule;
    const auto path = path_in(text, language);
    const auto count = static_cast<int>(base::count_words(words));
    const auto warn = [&](std::string message) {
        findings.push_back(warning_at(faculty, path, std::move(message)));
    };
    if (rule.words_max > 0 && count > rule.words_max) {
        warn("long: " + std::to_string(count) + " words, at most " +
             std::to_string(rule.words_max));
    }
    if (count < rule.words_min) {
        warn("short: " + std::to_string(count) + " words, at least " +
             std::to_string(rule.words_min));
    }
    const auto sentences = base::sentences(words);
    if (rule.sentences_max > 0 && static_cast<int>(sentences.size()) > rule.sentences_max) {
        warn("long: " + std::to_string(sentences.size()) + " sentences, at most " +
             std::to_string(rule.sentences_max));
    }
    for (const auto sentence : sentences) {
        const auto length = static_cast<int>(base::count_words(sentence));
        if (rule.question_words_max == 0 || !sentence.contains('?')) continue;
        if (length > rule.question_words_max) {
            warn("long: a question of " + std::to_string(length) + " words, at most " +
                 std::to_string(rule.question_words_max));
        }
    }
}

/// What stands in braces, such as "{words}".
std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == text.npos) break;
        found.emplace(text.substr(open, close - open + 1));
    }
    return found;
}

std::set<std::string> expected_placeholders(std::string_view path) {
    const auto is_of = [&](std::string_view key) {
        return path.find(".phrase." + std::string{key} + ".variants") != path.npos;
    };
    if (is_of("quote") || is_of("follow-up-ask")) return {"{words}"};
    if (is_of("idea")) return {"{idea}"};
    return {};
}

}  // namespace

Findings check_questions(const Faculty& faculty) {
    Findings findings;
    for (const auto& text : whole_texts(faculty)) {
        for (const auto language : base::both_languages) {
            const auto fault =
                question_fault(text.rule.questions, questions_in(text.text->in(language)));
            if (fault.empty()) continue;
            findings.push_back(error_at(faculty, path_in(text, language),
                                        "the " + name_of(language) + " text " + fault));
        }
        const bool is_free = text.rule.questions == Questions::at_most_one ||
                             text.rule.questions == Questions::alike;
        const auto en = questions_in(text.text->en);
        const auto cy = questions_in(text.text->cy);
        if (!is_free || en == cy) continue;
        findings.push_back(
            error_at(faculty, path_in(text, Language::cy),
                     "the Welsh text has " + times(cy) + " and the English has " + times(en)));
    }
    return findings;
}

Findings check_lengths(const Faculty& faculty) {
    Findings findings;
    for (const auto& text : whole_texts(faculty)) {
        for (const auto language : base::both_languages)
            check_length(findings, faculty, text, language);
    }
    return findings;
}

Findings check_parity(const Faculty& faculty) {
    Findings findings;
    for (const auto& text : whole_texts(faculty)) {
        for (const auto language : base::both_languages) {
            const auto other = base::other(language);
            const auto lacks =
                lacking(figures(text.text->in(language), language), text.text->in(other), other);
            const auto report = [&](const std::string& what, const std::string& name) {
                findings.push_back(error_at(faculty, path_in(text, other),
                                            "the " + name_of(other) + " text lacks the " + what +
                                                " " + in_quotes(name) + " that the " +
                                                name_of(language) + " has"));
            };
            for (const auto& number : lacks.numbers)
                report("number", number);
            for (const auto& unit : lacks.units)
                report("unit", unit);
        }
    }
    return findings;
}

Findings check_negations(const Faculty& faculty) {
    Findings findings;
    for (const auto& text : whole_texts(faculty)) {
        for (const auto language : base::both_languages) {
            const auto other = base::other(language);
            if (negation(text.text->in(language), language) != Negation::plain) continue;
            if (negation(text.text->in(other), other) != Negation::none) continue;
            findings.push_back(warning_at(faculty, path_in(text, other),
                                          "the " + name_of(language) +
                                              " text denies something (\"not\") "
                                              "and the " +
                                              name_of(other) + " does not seem to"));
        }
    }
    return findings;
}

Findings check_placeholders(const Faculty& faculty) {
    Findings findings;
    for (const auto& text : whole_texts(faculty)) {
        const auto expected = expected_placeholders(text.path);
        for (const auto language : base::both_languages) {
            const auto found = placeholders(text.text->in(language));
            const auto path = path_in(text, language);
            for (const auto& name : expected) {
                if (found.contains(name)) continue;
                findings.push_back(
                    error_at(faculty, path, "the " + name_of(language) + " text lacks " + name));
            }
            for (const auto& name : found) {
                if (expected.contains(name)) continue;
                findings.push_back(error_at(
                    faculty, path, "nothing is put in place of " + name + " in this text"));
            }
        }
    }
    return findings;
}

}  // namespace athro::curriculum
