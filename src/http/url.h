#pragma once

#include <athro/http/message.h>

#include <string>
#include <string_view>

namespace athro::http {

/// A text with every byte but [A-Za-z0-9._~-] as %XX: fit for a segment of a path or a value of a
/// query.
std::string encode_percent(std::string_view text);

/// Reads %XX. Errors: invalid, for a broken escape and for what is then not UTF-8 or holds NUL.
Result<std::string> decode_percent(std::string_view text);

/// Reads a query or a form: names and values, with + for a space. At most limits::form_fields_max
/// of them. Errors: invalid, as decode_percent; too_large.
Result<Values> parse_urlencoded(std::string_view text);

/// Writes a query or a form.
std::string to_urlencoded(const Values& values);

/// An address of another server: "https://models.example:8443/v1".
struct Url {
    bool is_secure = false;  ///< https
    std::string host;        ///< lower case; an IPv6 address without its brackets
    unsigned short port = 0;
    std::string target;  ///< path and query, at least "/"

    /// "https://host:port", the port always there: what an allow-list compares.
    std::string origin() const;
    /// "host" or "host:port", as the Host header wants it.
    std::string authority() const;
};

/// Reads an absolute http or https address without user, password or fragment.
/// Errors: invalid; the message says what is wrong.
Result<Url> parse_url(std::string_view text);

}  // namespace athro::http
