#pragma once

#include <athro/http/route.h>
#include <athro/http/session.h>

#include <string>
#include <string_view>

namespace athro::http {

/// A GET as a browser on http://localhost sends it.
RequestParts get(std::string target, Headers headers = {});
/// A form sent from our own page.
RequestParts post_form(std::string target, const Values& form, Headers headers = {});
/// JSON sent from our own page.
RequestParts post_json(std::string target, std::string body, Headers headers = {});

/// A request for a handler under test; throws Bug when the edge would refuse it.
Request make_request(RequestParts parts, Values path_values = {});

/// The answer that a server with these routes gives, edge checks included, without a socket.
Response answer(const RouteTable& routes, RequestParts parts, ErrorPage error_page = {});

/// Sends bytes to 127.0.0.1 and returns what comes back until the server closes or is silent for
/// `quiet_ms`.
std::string exchange(unsigned short port, std::string_view bytes, int quiet_ms = 10'000);

}  // namespace athro::http
