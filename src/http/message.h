#pragma once

#include <athro/base/result.h>
#include <athro/runtime/event_log.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace athro::http {

using base::Result;

enum class Method { get, head, post, put, patch, del, options };

/// The method as it stands in a request, such as "DELETE".
std::string_view to_text(Method method);

/// Exactly one of the names of to_text; anything else (TRACE, CONNECT, lower case) is nothing.
std::optional<Method> parse_method(std::string_view text);

/// Whether a request of this method changes nothing: GET, HEAD, OPTIONS.
bool is_safe(Method method);

/// A name and its value.
struct Field {
    std::string name;
    std::string value;
};

/// Header fields in order; names compare without case.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<Field> fields) : fields_{fields} {}

    void add(std::string name, std::string value);
    /// Replaces all fields of that name by one.
    void set(std::string_view name, std::string value);
    /// The first value of a name. Valid until the fields change.
    std::optional<std::string_view> find(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    const std::vector<Field>& all() const { return fields_; }

private:
    std::vector<Field> fields_;
};

/// Fields of a query, a form or cookies, decoded, in order; names compare exactly.
class Values {
public:
    Values() = default;
    Values(std::initializer_list<Field> fields) : fields_{fields} {}

    void add(std::string name, std::string value);
    std::optional<std::string_view> find(std::string_view name) const;
    std::vector<std::string_view> find_all(std::string_view name) const;
    const std::vector<Field>& all() const { return fields_; }

private:
    std::vector<Field> fields_;
};

/// What a request is made of, before it is checked.
struct RequestParts {
    Method method = Method::get;
    std::string target = "/";  ///< path and query as sent, in origin form
    Headers headers;
    std::string body;
    std::string id;                                    ///< ours, for the log and the answer
    std::string peer;                                  ///< the address, without the port
    bool is_secure = false;                            ///< over TLS, ours or a proxy's
    std::chrono::steady_clock::time_point deadline{};  ///< when an answer is due
};

/// A request that passed the edge: its parts are decoded, and all its text is valid UTF-8.
class Request {
public:
    /// Decodes query, cookies and (application/x-www-form-urlencoded) form.
    /// Errors: invalid, when the target is no path, an escape is broken or a text is not UTF-8.
    static Result<Request> from(RequestParts parts);

    Method method() const { return parts_.method; }
    /// The path as sent, without the query: "/en/units/1".
    const std::string& path() const { return path_; }
    /// The decoded value of a parameter of the route's pattern: path("dialogue") for "{dialogue}".
    /// Empty when the pattern has none of that name.
    std::string path(std::string_view name) const;
    /// Path and query as sent.
    const std::string& target() const { return parts_.target; }

    std::optional<std::string_view> query(std::string_view name) const { return query_.find(name); }
    std::optional<std::string_view> header(std::string_view name) const {
        return parts_.headers.find(name);
    }
    /// The value of a cookie that set_cookie made under this name.
    std::optional<std::string_view> cookie(std::string_view name) const;
    /// A field of the form in the body; nothing when the body is no form.
    std::optional<std::string_view> form(std::string_view name) const { return form_.find(name); }
    /// All fields of that name in order, as check boxes send them.
    std::vector<std::string_view> form_all(std::string_view name) const {
        return form_.find_all(name);
    }
    const Values& form() const { return form_; }
    const Values& query() const { return query_; }
    const Headers& headers() const { return parts_.headers; }
    const std::string& body() const { return parts_.body; }

    const std::string& id() const { return parts_.id; }
    const std::string& peer() const { return parts_.peer; }
    bool is_secure() const { return parts_.is_secure; }
    std::chrono::steady_clock::time_point deadline() const { return parts_.deadline; }
    /// What is left until the deadline; zero when it has passed.
    std::chrono::milliseconds time_left() const;
    /// The media type of the body in lower case, without parameters: "application/json". Empty when
    /// none.
    std::string content_type() const;
    /// Whether the client asks for HTML by name: a browser that shows a page.
    bool accepts_html() const;

    /// For the router: what the pattern's parameters stand for.
    void set_path_values(Values values) { path_values_ = std::move(values); }

private:
    RequestParts parts_;
    std::string path_;
    Values path_values_;
    Values query_;
    Values cookies_;
    Values form_;
};

/// An answer: a status with headers and a body, or a stream of events.
struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    /// When set, the body is the events of this log after `events_after`, until the log is closed.
    std::shared_ptr<const runtime::EventLog> events;
    std::uint64_t events_after = 0;
};

/// A page.
Response html(std::string body, int status = 200);
/// Plain text.
Response text(std::string body, int status = 200);
/// Any other body, such as an image.
Response content(std::string body, std::string media_type);
/// 303: the browser gets `location` next. A path on this site, expected to begin with one '/'.
Response see_other(std::string location);
/// 202 with the address where the outcome will be.
Response accepted(std::string location);
/// 204: done, and nothing to say.
Response no_content();
/// The events of a log as text/event-stream, from where the request's Last-Event-ID says.
Response events(std::shared_ptr<const runtime::EventLog> log, const Request& request);

/// Whether two texts are equal but for the case of ASCII letters.
bool is_equal_without_case(std::string_view a, std::string_view b);

}  // namespace athro::http
