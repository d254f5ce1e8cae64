#include <athro/http/security_headers.h>

namespace athro::http {

namespace {

constexpr std::pair<std::string_view, std::string_view> always[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
     "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"X-DNS-Prefetch-Control", "off"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
};

}  // namespace

void add_security_headers(Response& response, bool is_secure) {
    for (const auto& [name, value] : always)
        response.headers.set(name, std::string{value});
    if (is_secure) response.headers.set("Strict-Transport-Security", "max-age=31536000");
    if (!response.headers.find("Cache-Control")) response.headers.set("Cache-Control", "no-store");
}

}  // namespace athro::http
