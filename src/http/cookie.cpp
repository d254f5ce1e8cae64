#include <athro/http/cookie.h>

#include <algorithm>

#include <athro/base/expect.h>

namespace athro::http {

namespace {

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '.' || c == '_' || c == '~' || c == '-';
    });
}

std::string_view trim(std::string_view text) {
    const auto start = text.find_first_not_of(" \t");
    if (start == text.npos) return {};
    return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

}  // namespace

std::string to_cookie_name(std::string_view name, bool is_secure) {
    return (is_secure ? "__Host-" : "") + std::string{name};
}

void set_cookie(Response& response, const Request& request, const Cookie& cookie) {
    base::expect(!cookie.name.empty() && is_plain(cookie.name), "the name of a cookie is a token");
    base::expect(is_plain(cookie.value), "the value of a cookie is plain");
    auto line = to_cookie_name(cookie.name, request.is_secure()) + "=" + cookie.value +
                "; Path=/; HttpOnly; SameSite=Lax";
    if (request.is_secure()) line += "; Secure";
    if (cookie.max_age) line += "; Max-Age=" + std::to_string(cookie.max_age->count());
    response.headers.add("Set-Cookie", std::move(line));
}

void clear_cookie(Response& response, const Request& request, std::string_view name) {
    set_cookie(response, request, {std::string{name}, "", std::chrono::seconds{0}});
}

Values parse_cookies(const Headers& headers) {
    Values cookies;
    for (const auto& field : headers.all()) {
        if (!is_equal_without_case(field.name, "Cookie")) continue;
        std::string_view rest = field.value;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(';'), rest.size());
            const auto pair = trim(rest.substr(0, end));
            const auto equals = pair.find('=');
            if (equals != pair.npos && equals > 0) {
                cookies.add(std::string{pair.substr(0, equals)},
                            std::string{pair.substr(equals + 1)});
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return cookies;
}

}  // namespace athro::http
