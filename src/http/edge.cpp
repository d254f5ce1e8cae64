#include <athro/http/edge.h>

#include <algorithm>
#include <array>

namespace athro::http {

namespace {

constexpr std::array<std::string_view, 3> own_names{"localhost", "127.0.0.1", "[::1]"};

/// Without a port that is a number.
std::string_view name_of_host(std::string_view host) {
    const auto colon = host.rfind(':');
    if (colon == host.npos || host.ends_with(']')) return host;
    const auto port = host.substr(colon + 1);
    const bool is_number = std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
    return is_number ? host.substr(0, colon) : host;
}

std::optional<Refusal> refuse(int status, base::Code code, const char* why) {
    return Refusal{status, {code, why}};
}

}  // namespace

std::optional<Refusal> check_host(const Request& request, const std::vector<std::string>& hosts) {
    const auto name = name_of_host(request.header("Host").value_or(""));
    const auto is_named = [&](std::string_view own) { return is_equal_without_case(own, name); };
    if (std::ranges::any_of(own_names, is_named) || std::ranges::any_of(hosts, is_named)) {
        return std::nullopt;
    }
    return refuse(421, base::Code::invalid, "this server is not known under that name");
}

std::optional<Refusal> check_origin(const Request& request) {
    if (is_safe(request.method())) return std::nullopt;
    const auto refused = refuse(403, base::Code::forbidden, "this was sent from another site");
    if (const auto site = request.header("Sec-Fetch-Site")) {
        return *site == "same-origin" || *site == "none" ? std::nullopt : refused;
    }
    const auto own = std::string{request.is_secure() ? "https://" : "http://"} +
                     std::string{request.header("Host").value_or("")};
    if (const auto origin = request.header("Origin")) {
        return is_equal_without_case(*origin, own) ? std::nullopt : refused;
    }
    if (const auto referer = request.header("Referer")) {
        const auto start = referer->substr(0, own.size() + 1);
        return is_equal_without_case(start, own + "/") ? std::nullopt : refused;
    }
    return request.is_secure() && request.header("Cookie") ? refused : std::nullopt;
}

std::optional<Refusal> check_content_type(const Request& request) {
    if (request.body().empty()) return std::nullopt;
    const auto type = request.content_type();
    if (type == "application/json" || type == "application/x-www-form-urlencoded") {
        return std::nullopt;
    }
    return refuse(415, base::Code::invalid, "a body is a form or JSON");
}

}  // namespace athro::http
