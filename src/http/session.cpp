#include <athro/http/session.h>

#include <algorithm>
#include <optional>
#include <typeinfo>

#include <athro/base/expect.h>
#include <athro/base/log.h>
#include <athro/http/edge.h>
#include <athro/http/event_stream.h>
#include <athro/http/limits.h>
#include <athro/http/problem.h>
#include <athro/http/response_text.h>

namespace athro::http {

namespace {

using runtime::Task;
using std::chrono::steady_clock;

/// A request as it came off the wire; nothing when the peer left between two.
struct Received {
    RequestHead head;
    std::string body;
};

/// Puts a connection on its loop's lists and takes it off when the session's frame goes.
class Listed {
public:
    Listed(std::shared_ptr<Shard> shard, Connection& connection)
        : shard_{std::move(shard)}, connection_{connection} {
        shard_->open.insert(&connection_);
    }
    Listed(const Listed&) = delete;
    Listed& operator=(const Listed&) = delete;
    ~Listed() {
        shard_->open.erase(&connection_);
        shard_->idle.erase(&connection_);
    }
    void set_idle(bool is_idle) {
        if (is_idle) shard_->idle.insert(&connection_);
        if (!is_idle) shard_->idle.erase(&connection_);
    }

private:
    std::shared_ptr<Shard> shard_;
    Connection& connection_;
};

std::unexpected<Refusal> refuse_slow() {
    return std::unexpected{Refusal{408, {base::Code::timeout, "the request came too slowly"}}};
}

/// Reads until a whole head is there and takes it off `pending`. Nothing when the peer has left.
Task<Framed<std::optional<RequestHead>>> receive_head(Connection& connection, std::string& pending,
                                                      const Patience& patience, Listed& listed) {
    HeadScanner scanner;
    bool is_begun = !pending.empty();
    auto deadline = steady_clock::now() + (is_begun ? patience.head : patience.idle);
    for (;;) {
        const auto length = scanner.scan(pending);
        if (!length) co_return std::unexpected{length.error()};
        if (*length) {
            auto head = parse_request_head(std::string_view{pending}.substr(0, **length));
            pending.erase(0, **length);
            if (!head) co_return std::unexpected{head.error()};
            co_return std::move(*head);
        }
        listed.set_idle(!is_begun);
        const auto size = co_await connection.read(pending, deadline);
        listed.set_idle(false);
        if (!size && is_begun && size.error().code == base::Code::timeout) co_return refuse_slow();
        if (!size || *size == 0) co_return std::nullopt;
        if (!is_begun) deadline = steady_clock::now() + patience.head;
        is_begun = true;
    }
}

/// Reads the body that the head announces. Nothing when the peer has left.
Task<Framed<std::optional<std::string>>> receive_body(Connection& connection, std::string& pending,
                                                      const RequestHead& head) {
    const auto length = head.content_length.value_or(0);
    if (length > limits::body_bytes_max) {
        co_return std::unexpected{Refusal{413, {base::Code::too_large, "the body is too large"}}};
    }
    auto reader = head.is_chunked ? BodyReader::chunked(limits::body_bytes_max)
                                  : BodyReader::of_length(length, limits::body_bytes_max);
    const auto start = steady_clock::now();
    std::string body;
    bool must_continue = head.wants_continue && pending.empty();
    for (;;) {
        const auto is_whole = reader.take(pending, body);
        if (!is_whole) co_return std::unexpected{is_whole.error()};
        if (*is_whole) co_return std::move(body);
        const auto deadline = start + limits::body_time +
                              std::chrono::seconds{body.size() / limits::bytes_per_second_min};
        if (std::exchange(must_continue, false)) {
            const auto sent = co_await connection.write("HTTP/1.1 100 Continue\r\n\r\n", deadline);
            if (!sent) co_return std::nullopt;
        }
        const auto size = co_await connection.read(pending, deadline);
        if (!size && size.error().code == base::Code::timeout) co_return refuse_slow();
        if (!size || *size == 0) co_return std::nullopt;
    }
}

Task<Framed<std::optional<Received>>> receive(Connection& connection, std::string& pending,
                                              const Patience& patience, Listed& listed) {
    auto head = co_await receive_head(connection, pending, patience, listed);
    if (!head) co_return std::unexpected{head.error()};
    if (!*head) co_return std::nullopt;
    auto body = co_await receive_body(connection, pending, **head);
    if (!body) co_return std::unexpected{body.error()};
    if (!*body) co_return std::nullopt;
    co_return Received{std::move(**head), std::move(**body)};
}

/// An error as the asker can read it.
Response render(const Site& site, const Request& request, const Refusal& refusal) {
    if (!site.error_page || !request.accepts_html()) {
        return problem(refusal.error, request.id(), refusal.status);
    }
    auto response = site.error_page(request, refusal.error);
    response.status = refusal.status;
    return response;
}

/// The answer where the table has no route for a request.
Response render_no_route(const Site& site, const Request& request,
                         const std::vector<Method>& allowed) {
    if (allowed.empty()) {
        return render(site, request, {404, {base::Code::not_found, "there is nothing here"}});
    }
    std::string names;
    for (const auto method : allowed) {
        if (method == Method::get) names += "HEAD, ";
        names += std::string{to_text(method)} + ", ";
    }
    names.resize(names.size() - 2);
    auto response =
        render(site, request, {405, {base::Code::invalid, "this address has no such method"}});
    response.headers.set("Allow", names);
    return response;
}

std::optional<Refusal> check(const Site& site, const Request& request) {
    if (auto refusal = check_host(request, site.hosts)) return refusal;
    if (auto refusal = check_origin(request)) return refusal;
    return check_content_type(request);
}

Task<Response> run(const Site& site, Request& request) {
    if (const auto refusal = check(site, request)) co_return render(site, request, *refusal);
    auto match = site.routes.find(request.method(), request.path());
    if (match.route == nullptr) co_return render_no_route(site, request, match.allowed);
    request.set_path_values(std::move(match.values));
    auto answer = co_await runtime::within(request.time_left(), match.route->handler(request));
    if (answer) co_return std::move(*answer);
    co_return render(site, request, {base::to_status(answer.error().code), answer.error()});
}

void log_failure(const Request& request, std::string what) {
    base::log("error", "request_failed", {{"request", request.id()}, {"what", std::move(what)}});
}

/// Sends an answer. False when the connection is of no use any more.
Task<bool> send(Connection& connection, const Site& site, Response response,
                const Delivery& delivery) {
    StreamOptions stream{response.events_after, !delivery.is_http_1_0, site.patience.heartbeat,
                         site.patience.stream};
    const auto log = response.events;
    const auto text = to_response_text(std::move(response), delivery);
    const auto deadline = steady_clock::now() + limits::body_time +
                          std::chrono::seconds{text.size() / limits::bytes_per_second_min};
    if (!co_await connection.write(text, deadline)) co_return false;
    if (!log || delivery.is_for_head) co_return delivery.is_kept_alive;
    const auto sent = co_await send_events(connection, log, stream);
    co_return sent&& delivery.is_kept_alive;
}

/// What goes out where a request could not even be read.
Task<void> send_refusal(Connection& connection, const Site& site, const Refusal& refusal) {
    const auto id = base::make_id(*site.random);
    Delivery delivery{.is_secure = site.is_secure, .is_kept_alive = false};
    delivery.now = site.clock->now();
    (void)co_await send(connection, site, problem(refusal.error, id, refusal.status), delivery);
    co_await connection.linger();
}

Result<Request> to_request(const Site& site, const Connection& connection, Received received) {
    return Request::from({.method = received.head.method,
                          .target = std::move(received.head.target),
                          .headers = std::move(received.head.headers),
                          .body = std::move(received.body),
                          .id = base::make_id(*site.random),
                          .peer = connection.peer(),
                          .is_secure = site.is_secure,
                          .deadline = steady_clock::now() + site.patience.request});
}

}  // namespace

Task<Response> respond(const Site& site, Request& request) {
    try {
        co_return co_await run(site, request);
    } catch (const base::Bug& bug) {
        log_failure(request, bug.what());
    } catch (const std::exception& thrown) {
        log_failure(request, typeid(thrown).name());  // its text may hold what a learner wrote
    }
    co_return problem({base::Code::internal, "something went wrong on our side"}, request.id());
}

Task<void> serve(Connection connection, std::shared_ptr<const Site> site,
                 std::shared_ptr<Shard> shard, runtime::Admission::Place) {
    Listed listed{shard, connection};
    std::string pending;
    for (bool is_kept = true; is_kept && !shard->is_draining;) {
        auto received = co_await receive(connection, pending, site->patience, listed);
        if (!received) co_return co_await send_refusal(connection, *site, received.error());
        if (!*received) co_return;
        Delivery delivery{.is_secure = site->is_secure,
                          .is_kept_alive = (*received)->head.is_kept_alive,
                          .is_http_1_0 = (*received)->head.is_http_1_0,
                          .is_for_head = (*received)->head.method == Method::head};
        auto request = to_request(*site, connection, std::move(**received));
        if (!request) co_return co_await send_refusal(connection, *site, {400, request.error()});
        auto response = co_await respond(*site, *request);
        delivery.is_kept_alive = delivery.is_kept_alive && !shard->is_draining;
        delivery.now = site->clock->now();
        is_kept = co_await send(connection, *site, std::move(response), delivery);
    }
    co_await connection.linger();
}

}  // namespace athro::http
