#pragma once

#include <athro/http/message.h>

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

/// Where one message ends and the next begins: the strict reading of RFC 9112 that leaves two
/// readers (a proxy and us) no room to differ. Whatever is unusual is refused and the connection
/// closed.
namespace athro::http {

/// A request that goes no further: the status to answer with, which may be one that no Code has
/// (431), and why. After a refusal from this header the connection is closed.
struct Refusal {
    int status = 400;
    base::Error error;
};

template <class T>
using Framed = std::expected<T, Refusal>;

/// The head of a request.
struct RequestHead {
    Method method = Method::get;
    std::string target;
    Headers headers;
    std::optional<std::uint64_t> content_length;
    bool is_chunked = false;
    bool is_kept_alive = true;  ///< HTTP/1.1 without "Connection: close", or 1.0 (never kept)
    bool is_http_1_0 = false;
    bool wants_continue = false;  ///< "Expect: 100-continue"
};

/// The head of an answer, for the outgoing client.
struct ResponseHead {
    int status = 0;
    Headers headers;
    std::optional<std::uint64_t> content_length;
    bool is_chunked = false;
};

/// Finds the end of a head in bytes that arrive in parts; looks at each byte once. Refuses what can
/// be no head at once: a bare CR or LF, NUL, more than limits::head_bytes_max.
class HeadScanner {
public:
    /// The length of the head with its empty line, or nothing while more is needed. `pending`
    /// begins with the head and has only grown since the last call.
    Framed<std::optional<std::size_t>> scan(std::string_view pending);

private:
    std::size_t seen_ = 0;
    std::size_t line_start_ = 0;
};

/// Reads a head that HeadScanner found. Refuses: 400 (any doubt), 413, 414, 417, 431, 501, 505.
Framed<RequestHead> parse_request_head(std::string_view text);

/// Reads the head of an answer. Refuses any doubt.
Framed<ResponseHead> parse_response_head(std::string_view text);

/// Takes a body off the bytes that arrive: of a known length, chunked, or (in answers) until the
/// end.
class BodyReader {
public:
    static BodyReader of_length(std::uint64_t length, std::size_t bytes_max);
    static BodyReader chunked(std::size_t bytes_max);
    static BodyReader until_end(std::size_t bytes_max);

    /// Moves what belongs to the body from the front of `pending` to the end of `body`; true when
    /// the body is complete and the rest of `pending` belongs to the next message. An until_end
    /// body never completes. Refuses 413 beyond bytes_max; 400 for chunk extensions, trailers and
    /// broken chunks.
    Framed<bool> take(std::string& pending, std::string& body);

private:
    enum class State { size_line, data, data_end, last_line, done };

    Framed<bool> take_size_line(std::string_view pending, std::size_t& used);
    Framed<bool> take_line_end(std::string_view pending, std::size_t& used);

    bool is_chunked_ = false;
    State state_ = State::data;
    std::uint64_t left_ = 0;
    std::uint64_t taken_ = 0;
    std::size_t bytes_max_ = 0;
};

}  // namespace athro::http
