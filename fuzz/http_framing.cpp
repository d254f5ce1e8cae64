// A connection's bytes: whatever they are, each request is read whole or refused, and where the
// bytes are cut changes nothing.

#include <cstdint>
#include <string>
#include <string_view>

#include <athro/base/expect.h>
#include <athro/http/framing.h>
#include <athro/http/message.h>

using namespace athro;

namespace {

/// Reads one message from `bytes`, which arrive `step` at a time: what came of it, as text.
std::string read_message(std::string_view bytes, std::size_t step) {
    http::HeadScanner scanner;
    std::size_t arrived = 0;
    std::size_t head_size = 0;
    while (head_size == 0) {
        const auto length = scanner.scan(bytes.substr(0, arrived));
        if (!length) return "refused " + std::to_string(length.error().status);
        if (*length) head_size = **length;
        if (head_size == 0 && arrived == bytes.size()) return "more";
        if (head_size == 0) arrived = std::min(arrived + step, bytes.size());
    }
    const auto head = http::parse_request_head(bytes.substr(0, head_size));
    if (!head) return "refused " + std::to_string(head.error().status);
    auto reader = head->is_chunked
                      ? http::BodyReader::chunked(1'000)
                      : http::BodyReader::of_length(head->content_length.value_or(0), 1'000);
    std::string pending{bytes.substr(head_size, arrived - head_size)};
    std::string body;
    for (;;) {
        const auto is_whole = reader.take(pending, body);
        if (!is_whole) return "refused " + std::to_string(is_whole.error().status);
        if (*is_whole) return body + "|" + std::to_string(bytes.size() - arrived + pending.size());
        if (arrived == bytes.size()) return "more";
        const auto next = bytes.substr(arrived, step);
        pending += next;
        arrived += next.size();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto whole = read_message(bytes, size + 1);
    base::expect(whole == read_message(bytes, 1), "a cut changes nothing");
    base::expect(whole == read_message(bytes, 7), "a cut changes nothing");
    (void)http::parse_response_head(bytes);
    if (const auto head = http::parse_request_head(bytes)) {
        (void)http::Request::from(
            {.method = head->method, .target = head->target, .headers = head->headers});
    }
    return 0;
}
