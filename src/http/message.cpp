#include <athro/http/message.h>

#include <algorithm>
#include <array>
#include <charconv>

#include <athro/base/expect.h>
#include <athro/base/text.h>
#include <athro/http/cookie.h>
#include <athro/http/url.h>

namespace athro::http {

namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> methods{
    {{Method::get, "GET"},
     {Method::head, "HEAD"},
     {Method::post, "POST"},
     {Method::put, "PUT"},
     {Method::patch, "PATCH"},
     {Method::del, "DELETE"},
     {Method::options, "OPTIONS"}}};

char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::string_view form_type = "application/x-www-form-urlencoded";

}  // namespace

std::string_view to_text(Method method) {
    return std::ranges::find(methods, method, [](const auto& row) { return row.first; })->second;
}

std::optional<Method> parse_method(std::string_view text) {
    const auto found = std::ranges::find(methods, text, [](const auto& row) { return row.second; });
    if (found == methods.end()) return std::nullopt;
    return found->first;
}

bool is_safe(Method method) {
    return method == Method::get || method == Method::head || method == Method::options;
}

bool is_equal_without_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, to_lower, to_lower);
}

void Headers::add(std::string name, std::string value) {
    fields_.push_back({std::move(name), std::move(value)});
}

void Headers::set(std::string_view name, std::string value) {
    std::erase_if(fields_, [&](const Field& f) { return is_equal_without_case(f.name, name); });
    fields_.push_back({std::string{name}, std::move(value)});
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (const auto& field : fields_) {
        if (is_equal_without_case(field.name, name)) return field.value;
    }
    return std::nullopt;
}

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        fields_, [&](const Field& f) { return is_equal_without_case(f.name, name); }));
}

void Values::add(std::string name, std::string value) {
    fields_.push_back({std::move(name), std::move(value)});
}

std::optional<std::string_view> Values::find(std::string_view name) const {
    for (const auto& field : fields_) {
        if (field.name == name) return field.value;
    }
    return std::nullopt;
}

std::vector<std::string_view> Values::find_all(std::string_view name) const {
    std::vector<std::string_view> found;
    for (const auto& field : fields_) {
        if (field.name == name) found.emplace_back(field.value);
    }
    return found;
}

Result<Request> Request::from(RequestParts parts) {
    Request request;
    request.parts_ = std::move(parts);
    const std::string_view target = request.parts_.target;
    if (!target.starts_with('/')) {
        return base::Error{base::Code::invalid, "the address of a request is a path"};
    }
    const auto mark = target.find('?');
    request.path_ = target.substr(0, mark);
    const auto path = decode_percent(request.path_);
    const auto is_control = [](unsigned char c) { return c < ' ' || c == 127; };
    if (!path || std::ranges::any_of(*path, is_control)) {
        return base::Error{base::Code::invalid, "the path is not well encoded"};
    }
    if (mark != target.npos) {
        auto query = parse_urlencoded(target.substr(mark + 1));
        if (!query) return query.error();
        request.query_ = std::move(*query);
    }
    if (request.content_type() == form_type) {
        auto form = parse_urlencoded(request.parts_.body);
        if (!form) return form.error();
        request.form_ = std::move(*form);
    }
    request.cookies_ = parse_cookies(request.parts_.headers);
    return request;
}

std::string Request::path(std::string_view name) const {
    return std::string{path_values_.find(name).value_or("")};
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
    return cookies_.find(to_cookie_name(name, is_secure()));
}

std::chrono::milliseconds Request::time_left() const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        parts_.deadline - std::chrono::steady_clock::now());
    return std::max(left, std::chrono::milliseconds{0});
}

std::string Request::content_type() const {
    const auto value = header("Content-Type").value_or("");
    std::string type = base::squeeze(value.substr(0, value.find(';')));
    std::ranges::transform(type, type.begin(), to_lower);
    return type;
}

bool Request::accepts_html() const {
    return header("Accept").value_or("").find("text/html") != std::string_view::npos;
}

Response content(std::string body, std::string media_type) {
    Response response;
    response.headers.set("Content-Type", std::move(media_type));
    response.body = std::move(body);
    return response;
}

Response html(std::string body, int status) {
    auto response = content(std::move(body), "text/html; charset=utf-8");
    response.status = status;
    return response;
}

Response text(std::string body, int status) {
    auto response = content(std::move(body), "text/plain; charset=utf-8");
    response.status = status;
    return response;
}

Response see_other(std::string location) {
    base::expect(location.starts_with('/') && !location.starts_with("//"),
                 "a redirect stays on this site");
    Response response;
    response.status = 303;
    response.headers.set("Location", std::move(location));
    return response;
}

Response accepted(std::string location) {
    Response response;
    response.status = 202;
    response.headers.set("Location", std::move(location));
    return response;
}

Response no_content() {
    Response response;
    response.status = 204;
    return response;
}

Response events(std::shared_ptr<const runtime::EventLog> log, const Request& request) {
    Response response = content("", "text/event-stream");
    response.headers.set("X-Accel-Buffering", "no");  // a proxy passes each event on at once
    response.events = std::move(log);
    const auto last = request.header("Last-Event-ID").value_or("");
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), id);
    if (error == std::errc{} && end == last.data() + last.size()) response.events_after = id;
    return response;
}

}  // namespace athro::http
