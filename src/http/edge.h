#pragma once

#include <athro/http/framing.h>

#include <optional>
#include <string>
#include <vector>

/// What is asked of a request before any handler sees it.
namespace athro::http {

/// Whether the Host header names this server: localhost, 127.0.0.1, [::1] or one of `hosts` (lower
/// case), with any port. Refuses 421. (HTTP/1.0 without a Host is refused too.)
std::optional<Refusal> check_host(const Request& request, const std::vector<std::string>& hosts);

/// Whether a request that may change something comes from our own pages, or from a program. Refuses
/// 403.
///
/// 1. Sec-Fetch-Site, which every current browser sends to us and no page can forge: "same-origin"
/// and "none"
///    (the person's own doing) pass, all else is refused.
/// 2. Without it, Origin: passes when it is this very origin ("null" is not).
/// 3. Without both, Referer: when there is one, it begins with this origin.
/// 4. Without all three it is a program, which no foreign page can drive. It passes, but over TLS
/// (that is, on
///    a server that others reach) only without a cookie: a browser too old to say where it comes
///    from may also be too old to hold back cookies that are SameSite.
std::optional<Refusal> check_origin(const Request& request);

/// Whether a body is of a type that the handlers read: a form or JSON. Refuses 415.
std::optional<Refusal> check_content_type(const Request& request);

}  // namespace athro::http
