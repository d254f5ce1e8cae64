#include <athro/dialogue/incoming.h>

#include <algorithm>
#include <utility>

#include <athro/base/text.h>
#include <athro/safety/redact.h>

namespace athro::dialogue {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t words_max = 4'000;  // characters of one message
constexpr std::size_t choices_max = 20;   // options of one answer
constexpr std::size_t choice_bytes_max = 64;

bool is_opening(const model::Message& message) {
    return message.words.empty() && message.choices.empty();
}

}  // namespace

Result<void> check_message(const model::Message& message) {
    if (message.turn.is_empty()) return Error{Code::invalid, "the turn has no id"};
    if (is_opening(message)) return Error{Code::invalid, "the message is empty"};
    if (!base::is_valid_utf8(message.words))
        return Error{Code::invalid, "the message is not UTF-8 text"};
    if (base::to_code_point_offset(message.words, message.words.size()) > words_max) {
        return Error{Code::invalid, "the message is longer than 4,000 characters"};
    }
    if (message.choices.size() > choices_max)
        return Error{Code::invalid, "too many options were chosen"};
    for (const auto& choice : message.choices) {
        const bool is_id =
            choice.size() <= choice_bytes_max && std::ranges::all_of(choice, [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            });
        if (!is_id || choice.empty()) return Error{Code::invalid, "an option has no such id"};
    }
    if (message.confidence && (*message.confidence < 1 || *message.confidence > 5)) {
        return Error{Code::invalid, "confidence is a number from 1 to 5"};
    }
    return {};
}

model::Turn make_turn(const Teaching& teaching, const model::Dialogue& dialogue,
                      const model::Message& message, base::Time now) {
    model::Turn turn;
    turn.id = message.turn;
    turn.dialogue = dialogue.id;
    turn.curriculum = teaching.curriculum->version();
    turn.message = message;
    turn.opened_at = now;
    const auto redaction = safety::redact(*teaching.lexicon, message.words, dialogue.language);
    turn.message.words = redaction.out;
    for (const auto& span : redaction.spans) {
        std::string type{safety::to_text(span.type)};
        if (std::ranges::find(turn.masked, type) == turn.masked.end())
            turn.masked.push_back(std::move(type));
    }
    return turn;
}

}  // namespace athro::dialogue
