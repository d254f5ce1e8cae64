#include <athro/llm/open_ai.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include <athro/base/text.h>
#include <athro/http/json.h>
#include <athro/http/sse.h>

namespace athro::llm {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t event_bytes_max = 64 * 1024;
constexpr std::string_view chat_path = "/chat/completions";

std::string chat_url(std::string url) {
    while (url.ends_with('/'))
        url.pop_back();
    if (url.ends_with(chat_path)) return url;
    return url + std::string{chat_path};
}

std::string to_body(const Prompt& prompt, const std::string& name) {
    json::array messages;
    for (const auto& message : prompt.messages) {
        messages.push_back(json::object{{"role", message.role}, {"content", message.text}});
    }
    const json::object body{
        {"model", name},      {"messages", std::move(messages)},
        {"stream", true},     {"stream_options", json::object{{"include_usage", true}}},
        {"temperature", 0.3}, {"max_tokens", prompt.tokens_max}};
    return json::serialize(body);
}

/// The number at `name`, or 0: servers leave counts out.
int count_of(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_int64() ? static_cast<int>(value->as_int64()) : 0;
}

/// Takes the events of a reply one by one.
class Reader {
public:
    explicit Reader(std::size_t bytes_max) : bytes_max_{bytes_max}, parser_{event_bytes_max} {}

    /// False to read no further: at the end, or at a fault.
    bool take(std::string_view part) {
        auto events = parser_.feed(part);
        if (!events) {
            fault_ = events.error();
            return false;
        }
        for (const auto& event : *events) {
            if (!take_event(event.data)) return false;
        }
        return true;
    }

    Result<Completion> finish() {
        if (!is_done_ && !fault_) {
            for (const auto& event : parser_.finish())
                take_event(event.data);
        }
        if (fault_) return *fault_;
        if (!base::is_valid_utf8(completion_.text))
            return Error{Code::invalid, "the model's reply is not UTF-8"};
        // A stream that was dropped has neither an end mark nor a reason for its end.
        if (!is_done_ && !has_reason_)
            return Error{Code::unavailable, "the model's reply was cut off"};
        return std::move(completion_);
    }

private:
    bool take_event(std::string_view data) {
        if (data == "[DONE]") {
            is_done_ = true;
            return false;
        }
        const auto value = http::parse_json(data);
        if (!value || !value->is_object()) {
            fault_ = Error{Code::invalid, "the model server sent an event that is no JSON object"};
            return false;
        }
        const auto& object = value->as_object();
        if (object.contains("error")) {
            fault_ =
                Error{Code::unavailable, "the model server reported an error within its stream"};
            return false;
        }
        take_usage(object);
        return take_text(object);
    }

    void take_usage(const json::object& object) {
        const auto* usage = object.if_contains("usage");
        if (!usage || !usage->is_object()) return;
        const auto& counts = usage->as_object();
        completion_.prompt_tokens = count_of(counts, "prompt_tokens");
        completion_.completion_tokens = count_of(counts, "completion_tokens");
        const auto* details = counts.if_contains("prompt_tokens_details");
        if (details && details->is_object())
            completion_.cached_tokens = count_of(details->as_object(), "cached_tokens");
    }

    bool take_text(const json::object& object) {
        const auto* choices = object.if_contains("choices");
        if (!choices || !choices->is_array() || choices->as_array().empty()) return true;
        const auto* choice = choices->as_array().front().if_object();
        if (!choice) return true;
        const auto* reason = choice->if_contains("finish_reason");
        has_reason_ = has_reason_ || (reason && reason->is_string());
        const auto* delta = choice->if_contains("delta");
        const auto* fields = delta ? delta->if_object() : nullptr;
        const auto* content = fields ? fields->if_contains("content") : nullptr;
        if (!content || !content->is_string())
            return true;  // null in the first one, reasoning in others
        completion_.text += content->as_string();
        if (completion_.text.size() <= bytes_max_) return true;
        fault_ = Error{Code::too_large, "the model's reply is too long"};
        return false;
    }

    std::size_t bytes_max_;
    http::EventParser parser_;
    Completion completion_;
    bool is_done_ = false;
    bool has_reason_ = false;
    std::optional<Error> fault_;
};

Error status_error(int status) {
    if (status == 429) return {Code::busy, "the model server has too much to do"};
    return {Code::unavailable, "the model server answered with status " + std::to_string(status)};
}

}  // namespace

Result<OpenAiModel> OpenAiModel::from(const http::Client& client, OpenAiServer server) {
    if (const auto origin = origin_of(server.url); !origin) return origin.error();
    return OpenAiModel{client, std::move(server)};
}

runtime::Task<Result<Completion>> OpenAiModel::complete(Prompt prompt,
                                                        runtime::milliseconds limit) {
    http::OutgoingRequest request;
    request.url = chat_url(server_.url);
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "text/event-stream"}};
    if (!server_.key.empty()) request.headers.add("Authorization", "Bearer " + server_.key);
    request.body = to_body(prompt, server_.name);
    request.deadline = limit;
    request.idle = limit;
    Reader reader{prompt.bytes_max};
    const auto answer = co_await client_.send(
        std::move(request), [&](std::string_view part) { return reader.take(part); });
    if (!answer) co_return answer.error();
    if (answer->status != 200) co_return status_error(answer->status);
    co_return reader.finish();
}

Result<std::string> origin_of(const std::string& url) {
    auto parsed = http::parse_url(url);
    if (!parsed) return parsed.error();
    return parsed->origin();
}

}  // namespace athro::llm
