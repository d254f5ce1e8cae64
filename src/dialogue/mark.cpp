#include <athro/dialogue/mark.h>

#include <algorithm>
#include <unordered_set>

#include <athro/dialogue/mark_kinds.h>

namespace athro::dialogue {
namespace {

using model::Mark;

/// Longer answers are read up to here.
constexpr std::size_t answer_bytes_max = 8'000;

/// An answer that says this much of the question, and nothing else, only repeats it.
constexpr std::size_t echo_words_min = 4;

bool is_written(QuestionKind kind) {
    return kind == QuestionKind::short_answer || kind == QuestionKind::points ||
           kind == QuestionKind::number;
}

bool is_letter_alone(const MarkReading& reading) {
    std::size_t letters = 0;
    for (const auto& word : reading.words) {
        if (word.token.kind == MarkToken::Kind::number || word.token.text.size() > 1) {
            if (!word.is_glue) return false;
        } else {
            ++letters;
        }
    }
    return letters > 0 && reading.words.size() <= 3;
}

/// Whether the answer's content is the question's, word for word, and no accepted form is in it
/// whole.
bool is_echo(const MarkQuestion& question, const MarkReading& reading) {
    std::unordered_set<std::string> asked;
    for (const auto& word : read_answer(question.question, ReadAs::explanation).words) {
        if (!word.is_glue) asked.insert(word.token.text);
    }
    std::size_t repeated = 0;
    for (const auto& word : reading.words) {
        if (word.is_glue) continue;
        if (!asked.contains(word.token.text)) return false;
        ++repeated;
    }
    return repeated >= echo_words_min;
}

/// Whether the answer is an accepted form word for word: then nothing about it is in doubt.
bool is_literal(const MarkQuestion& question, const std::vector<MarkToken>& tokens) {
    const auto text_of = [](const std::vector<MarkToken>& all) {
        std::string text;
        for (const auto& token : all) {
            if (token.kind != MarkToken::Kind::sign) text += token.text + " ";
        }
        return text;
    };
    const auto answer = text_of(tokens);
    return answer.size() > 2 && std::ranges::any_of(question.accept, [&](const std::string& form) {
               return text_of(mark_tokens(form)) == answer;
           });
}

std::string_view head_of(std::string_view text) {
    auto end = std::min(text.size(), answer_bytes_max);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

MarkResult decided(Mark mark, std::string why) {
    MarkResult result;
    result.mark = mark;
    result.why = std::move(why);
    return result;
}

}  // namespace

MarkResult mark(const MarkQuestion& question, std::string_view answer,
                const safety::Confusables& confusables) {
    const auto text = head_of(answer);
    const bool is_points = question.kind == QuestionKind::points;
    const auto reading = read_answer(text, is_points ? ReadAs::explanation : ReadAs::statement);
    MarkTerms terms{confusables, {}};
    for (const auto& term : question.terms)
        terms.own.add_term(term);

    const auto tokens = mark_tokens(text);
    if (tokens.empty()) return decided(Mark::unsure, "answer/empty");
    if (question.kind == QuestionKind::short_answer && is_literal(question, tokens)) {
        return decided(Mark::correct, "short/accepted");
    }
    if (is_written(question.kind)) {
        if (reading.has_instruction) return decided(Mark::wrong, "answer/speaks-to-marker");
        if (reading.words.empty()) {
            return decided(Mark::unsure,
                           reading.has_dont_know ? "answer/dont-know" : "answer/empty");
        }
        if (question.kind != QuestionKind::number && is_letter_alone(reading)) {
            return decided(Mark::wrong, "answer/single-letter");
        }
        if (is_echo(question, reading)) return decided(Mark::unsure, "answer/repeats-question");
    }
    switch (question.kind) {
        case QuestionKind::short_answer:
            return mark_short(question, reading, terms);
        case QuestionKind::points:
            return mark_points(question, reading, terms);
        case QuestionKind::number:
            return mark_number(question, text, reading, terms);
        case QuestionKind::choice:
        case QuestionKind::several:
        case QuestionKind::order:
            return mark_options(question, text, reading, terms);
    }
    return decided(Mark::unsure, "answer/unknown-kind");
}

}  // namespace athro::dialogue
