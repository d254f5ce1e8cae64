#include <athro/http/framing.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include <athro/http/limits.h>

namespace athro::http {

namespace {

std::unexpected<Refusal> refuse(int status, std::string why) {
    const auto code = status == 413 || status == 414 || status == 431 ? base::Code::too_large
                                                                      : base::Code::invalid;
    return std::unexpected{Refusal{status, {code, std::move(why)}}};
}

bool is_token_character(char c) {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           others.contains(c);
}

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_token_character);
}

bool is_value_character(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= ' ' && byte != 127);
}

std::string_view trim(std::string_view text) {
    const auto start = text.find_first_not_of(" \t");
    if (start == text.npos) return {};
    return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

std::optional<std::uint64_t> parse_digits(std::string_view text, int base) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// The lines of a head after the first, up to the empty one.
Framed<Headers> parse_fields(std::string_view text) {
    Headers headers;
    while (!text.starts_with("\r\n")) {
        const auto end = text.find("\r\n");
        if (end == text.npos) return refuse(400, "the head does not end");
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 2);
        const auto colon = line.find(':');
        if (colon == line.npos || !is_token(line.substr(0, colon))) {
            return refuse(400, "a header line has no proper name");  // folded lines too
        }
        const auto value = trim(line.substr(colon + 1));
        if (!std::ranges::all_of(value, is_value_character)) {
            return refuse(400, "a header has a control character");
        }
        if (headers.all().size() == limits::head_fields_max) {
            return refuse(431, "the request has too many headers");
        }
        headers.add(std::string{line.substr(0, colon)}, std::string{value});
    }
    return headers;
}

/// What both heads say about their body.
struct BodyFraming {
    std::optional<std::uint64_t> content_length;
    bool is_chunked = false;
};

Framed<BodyFraming> parse_body_framing(const Headers& headers) {
    BodyFraming framing;
    const auto lengths = headers.count("Content-Length");
    const auto encodings = headers.count("Transfer-Encoding");
    if (lengths + encodings > 1) return refuse(400, "the length of the body is said twice");
    if (encodings == 1) {
        if (!is_equal_without_case(*headers.find("Transfer-Encoding"), "chunked")) {
            return refuse(501, "the only transfer encoding is chunked");
        }
        framing.is_chunked = true;
    }
    if (lengths == 1) {
        framing.content_length = parse_digits(*headers.find("Content-Length"), 10);
        if (!framing.content_length) return refuse(400, "the length of the body is no number");
    }
    return framing;
}

bool has_connection_option(const Headers& headers, std::string_view option) {
    for (const auto& field : headers.all()) {
        if (!is_equal_without_case(field.name, "Connection")) continue;
        std::string_view rest = field.value;
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            if (is_equal_without_case(trim(rest.substr(0, comma)), option)) return true;
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return false;
}

bool is_host_character(char c) {
    return is_token_character(c) || c == ':' || c == '[' || c == ']';
}

bool is_target_character(char c) {
    return c > ' ' && c < 127 && c != '#';
}

/// "GET /path HTTP/1.1"
Framed<RequestHead> parse_request_line(std::string_view line) {
    RequestHead head;
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == line.npos || first == last) return refuse(400, "the request line has three parts");
    const auto version = line.substr(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        return refuse(505, "the versions of HTTP here are 1.1 and 1.0");
    }
    head.is_http_1_0 = version == "HTTP/1.0";
    const auto target = line.substr(first + 1, last - first - 1);
    if (target.size() > limits::target_bytes_max) return refuse(414, "the address is too long");
    if (!target.starts_with('/') || !std::ranges::all_of(target, is_target_character)) {
        return refuse(400, "the address of a request is a path");
    }
    head.target = target;
    const auto method = parse_method(line.substr(0, first));
    if (!method) return refuse(501, "this method is not known here");
    head.method = *method;
    return head;
}

}  // namespace

Framed<std::optional<std::size_t>> HeadScanner::scan(std::string_view pending) {
    for (; seen_ < pending.size(); ++seen_) {
        const char c = pending[seen_];
        if (c == '\0') return refuse(400, "the head has a NUL");
        const bool is_after_cr = seen_ > 0 && pending[seen_ - 1] == '\r';
        if (is_after_cr != (c == '\n')) return refuse(400, "a line ends with CR LF");
        if (seen_ >= limits::head_bytes_max) return refuse(431, "the head is too large");
        if (c != '\n') continue;
        if (seen_ - line_start_ == 1) return seen_ + 1;
        if (line_start_ == 0 && seen_ > limits::target_bytes_max + 32) {
            return refuse(414, "the address is too long");
        }
        line_start_ = seen_ + 1;
    }
    return std::nullopt;
}

Framed<RequestHead> parse_request_head(std::string_view text) {
    const auto line_end = text.find("\r\n");
    if (line_end == text.npos) return refuse(400, "the request line does not end");
    auto head = parse_request_line(text.substr(0, line_end));
    if (!head) return head;
    auto headers = parse_fields(text.substr(line_end + 2));
    if (!headers) return std::unexpected{headers.error()};
    head->headers = std::move(*headers);

    const auto framing = parse_body_framing(head->headers);
    if (!framing) return std::unexpected{framing.error()};
    head->content_length = framing->content_length;
    head->is_chunked = framing->is_chunked;
    if (head->is_chunked && head->is_http_1_0) return refuse(400, "HTTP/1.0 knows no chunks");

    const auto hosts = head->headers.count("Host");
    if (hosts > 1 || (hosts == 0 && !head->is_http_1_0)) {
        return refuse(400, "a request names one host");
    }
    if (!std::ranges::all_of(head->headers.find("Host").value_or(""), is_host_character)) {
        return refuse(400, "the host is no name");
    }
    if (const auto expected = head->headers.find("Expect")) {
        if (!is_equal_without_case(*expected, "100-continue")) {
            return refuse(417, "the only expectation is 100-continue");
        }
        head->wants_continue = !head->is_http_1_0;
    }
    head->is_kept_alive = !head->is_http_1_0 && !has_connection_option(head->headers, "close");
    return head;
}

Framed<ResponseHead> parse_response_head(std::string_view text) {
    // "HTTP/1.1 200 OK"; the reason may be missing.
    const auto line_end = text.find("\r\n");
    const auto line = text.substr(0, line_end);
    const bool is_version = line.starts_with("HTTP/1.1 ") || line.starts_with("HTTP/1.0 ");
    if (line_end == text.npos || !is_version || line.size() < 12) {
        return refuse(502, "the answer is no HTTP/1.1");
    }
    const auto status = parse_digits(line.substr(9, 3), 10);
    const bool is_ended = line.size() == 12 || line[12] == ' ';
    if (!status || *status < 100 || !is_ended) return refuse(502, "the answer has no status");
    auto headers = parse_fields(text.substr(line_end + 2));
    if (!headers) return std::unexpected{headers.error()};
    const auto framing = parse_body_framing(*headers);
    if (!framing) return std::unexpected{framing.error()};
    return ResponseHead{static_cast<int>(*status), std::move(*headers), framing->content_length,
                        framing->is_chunked};
}

BodyReader BodyReader::of_length(std::uint64_t length, std::size_t bytes_max) {
    BodyReader reader;
    reader.left_ = length;
    reader.bytes_max_ = bytes_max;
    if (length == 0) reader.state_ = State::done;
    return reader;
}

BodyReader BodyReader::chunked(std::size_t bytes_max) {
    BodyReader reader;
    reader.is_chunked_ = true;
    reader.state_ = State::size_line;
    reader.bytes_max_ = bytes_max;
    return reader;
}

BodyReader BodyReader::until_end(std::size_t bytes_max) {
    return of_length(std::numeric_limits<std::uint64_t>::max(), bytes_max);
}

Framed<bool> BodyReader::take(std::string& pending, std::string& body) {
    std::size_t used = 0;
    while (state_ != State::done) {
        const auto rest = std::string_view{pending}.substr(used);
        if (state_ == State::data) {
            if (rest.empty()) break;
            const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(left_, rest.size()));
            taken_ += part;
            if (taken_ > bytes_max_) return refuse(413, "the body is too large");
            body.append(rest.substr(0, part));
            used += part;
            left_ -= part;
            if (left_ == 0) state_ = is_chunked_ ? State::data_end : State::done;
        } else {
            const auto whole =
                state_ == State::size_line ? take_size_line(rest, used) : take_line_end(rest, used);
            if (!whole) return whole;
            if (!*whole) break;
        }
    }
    pending.erase(0, used);
    return state_ == State::done;
}

/// "1A\r\n": at most eight digits, and nothing else.
Framed<bool> BodyReader::take_size_line(std::string_view pending, std::size_t& used) {
    const auto digits =
        std::min(pending.find_first_not_of("0123456789abcdefABCDEF"), pending.size());
    if (digits > 8) return refuse(400, "the size of a chunk is too long");
    if (digits == pending.size()) return false;
    if (digits == 0 || pending[digits] != '\r')
        return refuse(400, "the size of a chunk is no number");
    if (digits + 1 == pending.size()) return false;
    if (pending[digits + 1] != '\n') return refuse(400, "a line ends with CR LF");
    left_ = *parse_digits(pending.substr(0, digits), 16);
    if (taken_ + left_ > bytes_max_) return refuse(413, "the body is too large");
    used += digits + 2;
    state_ = left_ == 0 ? State::last_line : State::data;
    return true;
}

/// The end of a chunk's data, or the empty line after the last chunk (so no trailers).
Framed<bool> BodyReader::take_line_end(std::string_view pending, std::size_t& used) {
    constexpr std::string_view line_end = "\r\n";
    const auto part = pending.substr(0, 2);
    if (part != line_end.substr(0, part.size())) {
        return refuse(400, "a chunk ends with CR LF, and nothing follows the last one");
    }
    if (part.size() < 2) return false;
    used += 2;
    state_ = state_ == State::last_line ? State::done : State::size_line;
    return true;
}

}  // namespace athro::http
