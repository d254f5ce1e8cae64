#include <athro/http/event_stream.h>

#include <algorithm>

#include <athro/base/expect.h>
#include <athro/http/limits.h>

namespace athro::http {

namespace {

using std::chrono::steady_clock;

std::string to_hex(std::size_t number) {
    std::string digits;
    for (; number > 0; number /= 16)
        digits.insert(digits.begin(), "0123456789abcdef"[number % 16]);
    return digits;
}

std::string to_chunk(std::string text, bool is_chunked) {
    if (!is_chunked) return text;
    return to_hex(text.size()) + "\r\n" + std::move(text) + "\r\n";
}

}  // namespace

std::string to_event_text(const runtime::Event& event) {
    base::expect(event.name.find_first_of("\r\n") == std::string::npos,
                 "the name of an event is one line");
    std::string text = "id: " + std::to_string(event.id) + "\nevent: " + event.name + "\n";
    std::string_view rest = event.data;
    for (;;) {
        const auto end = rest.find_first_of("\r\n");
        text += "data: " + std::string{rest.substr(0, end)} + "\n";
        if (end == rest.npos) break;
        rest.remove_prefix(end + (rest.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return text + "\n";
}

runtime::Task<base::Result<void>> send_events(Connection& connection,
                                              std::shared_ptr<const runtime::EventLog> log,
                                              StreamOptions options) {
    const auto send = [&](std::string_view text) {
        return connection.write(text, steady_clock::now() + limits::body_time);
    };
    const auto until = steady_clock::now() + options.limit;
    std::string text = "retry: 1000\n\n";  // after a break EventSource is back within a second
    runtime::milliseconds wait{0};         // that, and what is there, goes out at once
    for (bool is_over = false; !is_over; wait = options.heartbeat) {
        const auto batch = co_await log->read_after(options.after, wait);
        for (const auto& event : batch.events) {
            text += to_event_text(event);
            options.after = event.id;
        }
        if (text.empty() && !batch.is_closed) text = ": still here\n\n";
        if (!text.empty()) {
            const auto chunk = to_chunk(std::move(text), options.is_chunked);
            const auto sent = co_await send(chunk);
            if (!sent) co_return sent;
            text.clear();
        }
        is_over = batch.is_closed || steady_clock::now() >= until;
    }
    if (!options.is_chunked) co_return base::Result<void>{};
    co_return co_await send("0\r\n\r\n");
}

}  // namespace athro::http
