#include <athro/http/problem.h>

#include <athro/base/log.h>

namespace athro::http {

namespace {

/// What a person can do about it.
std::string_view hint_for(base::Code code) {
    switch (code) {
        case base::Code::invalid:
            return "Check what was sent and send it again.";
        case base::Code::unauthenticated:
            return "Sign in and try again.";
        case base::Code::forbidden:
            return "Ask somebody who may, or go back to where you were.";
        case base::Code::not_found:
            return "Check the address.";
        case base::Code::conflict:
            return "Load the page again to see how things stand now.";
        case base::Code::too_large:
            return "Send less at once.";
        case base::Code::busy:
            return "Wait a little and try again.";
        case base::Code::internal:
            return "Try again; if it stays, report the request id.";
        case base::Code::unavailable:
            return "Wait a little and try again.";
        case base::Code::timeout:
            return "Try again.";
    }
    return "";
}

}  // namespace

Response problem(const base::Error& error, std::string_view request_id, int status) {
    const int shown = status != 0 ? status : base::to_status(error.code);
    const auto field = [](std::string_view name, std::string_view value) {
        return ",\"" + std::string{name} + "\":" + base::to_json_string(value);
    };
    auto response =
        content("{\"status\":" + std::to_string(shown) + field("code", base::to_text(error.code)) +
                    field("message", error.message) + field("hint", hint_for(error.code)) +
                    field("request", request_id) + "}",
                "application/problem+json");
    response.status = shown;
    if (shown == 429 || shown == 503) response.headers.set("Retry-After", "2");
    return response;
}

}  // namespace athro::http
