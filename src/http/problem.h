#pragma once

#include <athro/http/message.h>

#include <string_view>

namespace athro::http {

/// The one form in which an error goes out: application/problem+json (RFC 9457) with code, message,
/// hint and the request's id. `status` replaces the status of the code, for what HTTP names more
/// exactly (405, 421).
Response problem(const base::Error& error, std::string_view request_id, int status = 0);

}  // namespace athro::http
