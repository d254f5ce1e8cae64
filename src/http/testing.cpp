#include <athro/http/testing.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>

#include <athro/base/expect.h>
#include <athro/http/url.h>
#include <athro/runtime/testing.h>

namespace athro::http {

namespace {

RequestParts make_parts(Method method, std::string target, Headers headers) {
    RequestParts parts;
    parts.method = method;
    parts.target = std::move(target);
    parts.headers = std::move(headers);
    parts.headers.add("Host", "localhost");
    parts.id = "request-under-test";
    parts.peer = "127.0.0.1";
    parts.deadline = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    return parts;
}

RequestParts post(std::string target, std::string body, std::string type, Headers headers) {
    auto parts = make_parts(Method::post, std::move(target), std::move(headers));
    parts.headers.add("Sec-Fetch-Site", "same-origin");
    parts.headers.add("Content-Type", std::move(type));
    parts.body = std::move(body);
    return parts;
}

}  // namespace

RequestParts get(std::string target, Headers headers) {
    return make_parts(Method::get, std::move(target), std::move(headers));
}

RequestParts post_form(std::string target, const Values& form, Headers headers) {
    return post(std::move(target), to_urlencoded(form), "application/x-www-form-urlencoded",
                std::move(headers));
}

RequestParts post_json(std::string target, std::string body, Headers headers) {
    return post(std::move(target), std::move(body), "application/json", std::move(headers));
}

Request make_request(RequestParts parts, Values path_values) {
    auto request = Request::from(std::move(parts));
    base::expect(request.has_value(), "a request under test passes the edge");
    request->set_path_values(std::move(path_values));
    return std::move(*request);
}

Response answer(const RouteTable& routes, RequestParts parts, ErrorPage error_page) {
    Site site;
    site.routes = routes;
    site.error_page = std::move(error_page);
    auto request = make_request(std::move(parts));
    return runtime::await(respond(site, request));
}

std::string exchange(unsigned short port, std::string_view bytes, int quiet_ms) {
    const int peer = socket(AF_INET, SOCK_STREAM, 0);
    base::expect(peer >= 0, "a socket can be made");
    const timeval quiet{quiet_ms / 1000, (quiet_ms % 1000) * 1000};
    setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &quiet, sizeof quiet);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string received;
    if (connect(peer, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        (void)send(peer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        std::array<char, 65'536> buffer{};
        for (ssize_t size = 0; (size = recv(peer, buffer.data(), buffer.size(), 0)) > 0;) {
            received.append(buffer.data(), static_cast<std::size_t>(size));
        }
    }
    ::close(peer);
    return received;
}

}  // namespace athro::http
