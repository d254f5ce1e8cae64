#pragma once

#include <athro/http/message.h>

#include <boost/json/value.hpp>
#include <string_view>

namespace athro::http {

/// Reads one JSON text (RFC 8259, nothing beyond it), at most limits::json_depth_max levels deep.
/// Errors: invalid, also for bytes that are not UTF-8 and for numbers that no double holds.
Result<boost::json::value> parse_json(std::string_view text);

/// The JSON body of a request. Errors: invalid, also when the request does not say
/// application/json.
Result<boost::json::value> parse_json(const Request& request);

/// An answer in JSON.
Response json(const boost::json::value& value, int status = 200);

}  // namespace athro::http
