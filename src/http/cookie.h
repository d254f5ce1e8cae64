#pragma once

#include <athro/http/message.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace athro::http {

/// A cookie as we set it: for the whole site, HttpOnly, SameSite=Lax; over TLS also Secure and with
/// the prefix "__Host-", which request.cookie(name) adds again.
struct Cookie {
    std::string name;   ///< a token, without the prefix
    std::string value;  ///< expected to be of [A-Za-z0-9._~-]
    /// How long it lives; nothing: until the browser is closed.
    std::optional<std::chrono::seconds> max_age;
};

/// The name on the wire.
std::string to_cookie_name(std::string_view name, bool is_secure);

/// Adds the cookie to an answer to `request`.
void set_cookie(Response& response, const Request& request, const Cookie& cookie);

/// Tells the browser to forget the cookie.
void clear_cookie(Response& response, const Request& request, std::string_view name);

/// The cookies of a request by their names on the wire. A pair that is none is passed over:
/// browsers send what other pages of the same host have set.
Values parse_cookies(const Headers& headers);

}  // namespace athro::http
