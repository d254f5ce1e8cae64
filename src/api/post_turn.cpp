#include <athro/api/post_turn.h>

#include <algorithm>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <athro/http/json.h>

namespace athro::api {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

Error wrong_type(std::string_view name, std::string_view wanted) {
    return {Code::invalid, "\"" + std::string{name} + "\" is not " + std::string{wanted}};
}

Result<std::string> text_at(const json::object& body, std::string_view name) {
    const auto* value = body.if_contains(name);
    if (!value || value->is_null()) return std::string{};
    if (!value->is_string()) return wrong_type(name, "a text");
    return std::string{value->as_string()};
}

/// Ids of turns are made by clients: 32 hexadecimal digits.
bool is_turn_id(const std::string& text) {
    return text.size() == 32 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

}  // namespace

Result<model::Message> parse_message(const http::Request& request) {
    const auto value = http::parse_json(request);
    if (!value) return value.error();
    if (!value->is_object()) return Error{Code::invalid, "the body is one JSON object"};
    const auto& body = value->as_object();
    model::Message message;
    auto turn = text_at(body, "turn");
    if (!turn) return turn.error();
    if (!is_turn_id(*turn)) return wrong_type("turn", "32 hexadecimal digits");
    message.turn = model::TurnId{std::move(*turn)};
    auto words = text_at(body, "words");
    if (!words) return words.error();
    message.words = std::move(*words);
    if (const auto* choices = body.if_contains("choices")) {
        if (!choices->is_array()) return wrong_type("choices", "a list");
        for (const auto& choice : choices->as_array()) {
            if (!choice.is_string()) return wrong_type("choices", "a list of texts");
            message.choices.emplace_back(choice.as_string());
        }
    }
    if (const auto* confidence = body.if_contains("confidence");
        confidence && !confidence->is_null()) {
        if (!confidence->is_int64()) return wrong_type("confidence", "a whole number");
        message.confidence =
            static_cast<int>(std::clamp<std::int64_t>(confidence->as_int64(), 0, 6));
    }
    return message;
}

runtime::Task<Result<http::Response>> PostTurn::operator()(const http::Request& request) const {
    const auto caller = co_await gate.caller_of(request);
    if (!caller) co_return caller.error();

    const auto message = parse_message(request);
    if (!message) co_return message.error();

    const model::DialogueId dialogue{request.path("dialogue")};
    const auto turn = co_await engine.open_turn(caller->scope, dialogue, *message);
    if (!turn) co_return turn.error();

    co_return http::accepted("/v1/dialogues/" + dialogue.text() + "/turns/" +
                             std::to_string(turn->number) + "/events");
}

}  // namespace athro::api
