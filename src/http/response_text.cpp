#include <athro/http/response_text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include <athro/base/expect.h>
#include <athro/http/security_headers.h>

namespace athro::http {

namespace {

constexpr std::pair<int, std::string_view> reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

std::string_view reason_of(int status) {
    const auto found =
        std::ranges::find(reasons, status, [](const auto& row) { return row.first; });
    return found == std::end(reasons) ? std::string_view{} : found->second;
}

bool is_fit_for_a_header(std::string_view text) {
    return std::ranges::none_of(text, [](unsigned char c) { return c < ' ' || c == 127; });
}

void add_framing(Response& response, const Delivery& delivery) {
    if (response.events) {
        if (!delivery.is_http_1_0) response.headers.set("Transfer-Encoding", "chunked");
    } else if (response.status != 204 && response.status != 304) {
        response.headers.set("Content-Length", std::to_string(response.body.size()));
    }
    if (!delivery.is_kept_alive) response.headers.set("Connection", "close");
}

}  // namespace

std::string to_http_date(base::Time time) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
    return fmt::format(
        "{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days.at(std::chrono::weekday{day}.c_encoding()),
        static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
        static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
        clock.seconds().count());
}

std::string to_response_text(Response response, const Delivery& delivery) {
    add_security_headers(response, delivery.is_secure);
    add_framing(response, delivery);
    response.headers.set("Date", to_http_date(delivery.now));
    std::string text =
        fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
    for (const auto& [name, value] : response.headers.all()) {
        base::expect(is_fit_for_a_header(name) && is_fit_for_a_header(value),
                     "a header has no control characters");
        text += name + ": " + value + "\r\n";
    }
    text += "\r\n";
    if (!response.events && !delivery.is_for_head) text += response.body;
    return text;
}

}  // namespace athro::http
