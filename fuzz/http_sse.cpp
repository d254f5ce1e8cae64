// The event stream of a model server: where it is cut changes nothing, and no event is over the
// limit.

#include <cstdint>
#include <string>
#include <string_view>

#include <athro/base/expect.h>
#include <athro/http/sse.h>

using namespace athro;

namespace {

constexpr std::size_t bytes_max = 200;

/// All events of a stream that arrives `step` bytes at a time, or "refused".
std::string read_stream(std::string_view bytes, std::size_t step) {
    http::EventParser parser{bytes_max};
    std::string seen;
    const auto take = [&](const std::vector<http::ReceivedEvent>& events) {
        for (const auto& event : events) {
            base::expect(event.name.size() + event.data.size() <= bytes_max, "an event is bounded");
            seen += event.name + "=" + event.data + ";";
        }
    };
    for (; !bytes.empty(); bytes.remove_prefix(std::min(step, bytes.size()))) {
        const auto events = parser.feed(bytes.substr(0, step));
        if (!events) return "refused";
        take(*events);
    }
    take(parser.finish());
    return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto whole = read_stream(bytes, size + 1);
    base::expect(whole == read_stream(bytes, 1), "a cut changes nothing");
    base::expect(whole == read_stream(bytes, 5), "a cut changes nothing");
    return 0;
}
