#include <athro/api/turn_events.h>

#include <charconv>

namespace athro::api {
namespace {

/// The number of a turn in a path, or 0, which no turn has.
int to_number(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

}  // namespace

runtime::Task<base::Result<http::Response>> TurnEvents::operator()(
    const http::Request& request) const {
    const auto caller = co_await gate.caller_of(request);
    if (!caller) co_return caller.error();
    const auto log =
        co_await engine.events(caller->scope, model::DialogueId{request.path("dialogue")},
                               to_number(request.path("turn")));
    if (!log) co_return log.error();
    co_return http::events(*log, request);
}

runtime::Task<base::Result<http::Response>> StopTurn::operator()(
    const http::Request& request) const {
    const auto caller = co_await gate.caller_of(request);
    if (!caller) co_return caller.error();
    const auto stopped =
        co_await engine.stop_waiting(caller->scope, model::DialogueId{request.path("dialogue")},
                                     to_number(request.path("turn")));
    if (!stopped) co_return stopped.error();
    co_return http::no_content();
}

runtime::Task<base::Result<http::Response>> Alive::operator()(const http::Request&) const {
    co_return http::no_content();
}

}  // namespace athro::api
