// Addresses of other servers, and what the edge reads from headers.

#include <cstdint>
#include <string>
#include <string_view>

#include <athro/base/expect.h>
#include <athro/http/address.h>
#include <athro/http/cookie.h>
#include <athro/http/edge.h>
#include <athro/http/url.h>

using namespace athro;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const std::string text{bytes};
    if (const auto url = http::parse_url(bytes)) {
        const auto again = http::parse_url(url->origin() + url->target);
        base::expect(again && again->origin() == url->origin() && again->target == url->target,
                     "an address means the same when it is written out");
    }
    const bool is_loopback = http::is_loopback_address(bytes);
    base::expect(!(is_loopback && http::is_public_address(bytes)), "loopback is not public");
    http::RequestParts parts{.method = http::Method::post};
    for (const auto* name : {"Cookie", "Host", "Origin", "Referer", "Content-Type"})
        parts.headers.add(name, text);
    if (const auto request = http::Request::from(parts)) {
        (void)http::check_host(*request, {});
        (void)http::check_origin(*request);
        (void)http::check_content_type(*request);
    }
    return 0;
}
