#include <athro/http/json.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>

#include <athro/base/text.h>
#include <athro/http/limits.h>

namespace athro::http {

namespace {

/// Whether every number fits a double. The recursion is as deep as the value, which is bounded.
bool is_finite(const boost::json::value& value) {
    if (const auto* number = value.if_double()) return std::isfinite(*number);
    if (const auto* array = value.if_array()) {
        return std::ranges::all_of(*array, [](const auto& item) { return is_finite(item); });
    }
    if (const auto* object = value.if_object()) {
        return std::ranges::all_of(*object,
                                   [](const auto& item) { return is_finite(item.value()); });
    }
    return true;
}

}  // namespace

Result<boost::json::value> parse_json(std::string_view text) {
    if (!base::is_valid_utf8(text))
        return base::Error{base::Code::invalid, "the JSON is not UTF-8"};
    boost::json::parse_options options;
    options.max_depth = limits::json_depth_max;
    boost::json::error_code error;
    auto value =
        boost::json::parse(boost::json::string_view{text.data(), text.size()}, error, {}, options);
    if (error) return base::Error{base::Code::invalid, "this is no valid JSON: " + error.message()};
    if (!is_finite(value))
        return base::Error{base::Code::invalid, "a number of the JSON is too large"};
    return value;
}

Result<boost::json::value> parse_json(const Request& request) {
    if (request.content_type() != "application/json") {
        return base::Error{base::Code::invalid, "the body is sent as application/json"};
    }
    return parse_json(std::string_view{request.body()});
}

Response json(const boost::json::value& value, int status) {
    auto response = content(boost::json::serialize(value), "application/json");
    response.status = status;
    return response;
}

}  // namespace athro::http
