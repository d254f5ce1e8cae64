#include <athro/http/server.h>

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

#include <athro/http/connection_parts.h>
#include <athro/http/problem.h>
#include <athro/http/response_text.h>

namespace athro::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using runtime::Task;

namespace {

/// What the accepting coroutine and its Server share. `acceptor` stands in the coroutine's frame
/// and is used on its loop only.
struct Listener {
    std::shared_ptr<const Site> site;
    std::vector<runtime::Executor> executors;
    std::vector<std::shared_ptr<Shard>> shards;  ///< one for each executor
    runtime::Admission admission;
    tcp::acceptor* acceptor = nullptr;
    bool is_closed = false;
};

/// Announces the acceptor for as long as its frame lives.
class Announced {
public:
    Announced(Listener& listener, tcp::acceptor& acceptor) : listener_{listener} {
        listener_.acceptor = &acceptor;
    }
    Announced(const Announced&) = delete;
    Announced& operator=(const Announced&) = delete;
    ~Announced() { listener_.acceptor = nullptr; }

private:
    Listener& listener_;
};

/// Says 503 to a connection beyond the limits, without waiting.
void turn_away(tcp::socket& socket, const Site& site) {
    const Delivery delivery{
        .is_secure = site.is_secure, .is_kept_alive = false, .now = site.clock->now()};
    const auto text = to_response_text(
        problem({base::Code::unavailable, "too many connections are open"}, ""), delivery);
    error_code ignored;
    socket.write_some(asio::buffer(text), ignored);
}

void admit(Listener& listener, std::size_t index, tcp::socket socket) {
    error_code error;
    const auto peer = socket.remote_endpoint(error).address().to_string();
    if (error) return;  // it has left already
    socket.non_blocking(true, error);
    socket.set_option(tcp::no_delay{true}, error);
    auto place = listener.admission.take(peer);
    if (!place) return turn_away(socket, *listener.site);
    auto parts = std::make_unique<Connection::Parts>(std::move(socket));
    parts->peer = peer;
    runtime::spawn(listener.executors[index], serve(Connection{std::move(parts)}, listener.site,
                                                    listener.shards[index], std::move(*place)));
}

Task<void> accept_all(std::shared_ptr<Listener> listener, tcp::acceptor acceptor) {
    const Announced announced{*listener, acceptor};
    for (std::size_t turn = 0; !listener->is_closed; ++turn) {
        const auto index = turn % listener->executors.size();
        error_code error;
        auto socket = co_await acceptor.async_accept(
            listener->executors[index], asio::redirect_error(asio::use_awaitable, error));
        if (!error) admit(*listener, index, std::move(socket));
        if (error == asio::error::operation_aborted) co_return;
        if (error) co_await runtime::sleep(runtime::milliseconds{50});  // no descriptor is free
    }
}

/// Raises the limit of open files as far as it goes: how many connections that allows.
std::size_t allow_descriptors() {
    constexpr rlim_t own = 256;  // databases, model connections, files
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return own;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur > 2 * own ? limit.rlim_cur - own : limit.rlim_cur / 2;
}

base::Error to_error(const error_code& error, const ServerOptions& options) {
    const auto port = std::to_string(options.port);
    if (error == asio::error::address_in_use) {
        return {base::Code::conflict, "port " + port +
                                          " is in use: stop the other program, or choose "
                                          "another port"};
    }
    if (error == asio::error::access_denied) {
        return {base::Code::forbidden,
                "port " + port + " needs more rights: choose one from 1024 upwards"};
    }
    return {base::Code::invalid,
            "cannot listen on " + options.address + " port " + port + ": " + error.message()};
}

Result<tcp::acceptor> listen(const runtime::Executor& executor, const ServerOptions& options) {
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) return to_error(error, options);
    if (!address.is_loopback() && !options.is_behind_tls_proxy) {
        return base::Error{base::Code::forbidden,
                           "plain HTTP is for this machine only: listen on 127.0.0.1, or say that "
                           "a TLS proxy stands in front"};
    }
    const tcp::endpoint endpoint{address, options.port};
    tcp::acceptor acceptor{executor};
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address{true}, error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
    if (error) return to_error(error, options);
    return acceptor;
}

}  // namespace

struct Server::Parts {
    std::shared_ptr<Listener> listener;
    std::vector<runtime::LoopRef> loops;  ///< of listener->executors
    unsigned short port = 0;

    /// Calls `work(shard)` on each loop that still lives.
    void on_each_loop(const std::function<void(Shard&)>& work) const {
        for (std::size_t i = 0; i < loops.size(); ++i) {
            loops[i].post([shard = listener->shards[i], work] { work(*shard); });
        }
    }
};

Server::Server(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Server::Server(Server&&) noexcept = default;
Server::~Server() {
    if (parts_) close(runtime::milliseconds{0});
}

unsigned short Server::port() const {
    return parts_->port;
}
std::size_t Server::connections() const {
    return parts_->listener->admission.total();
}

Result<Server> Server::open(runtime::Loops& loops, RouteTable routes, const base::Clock& clock,
                            base::Random& random, ServerOptions options) {
    auto acceptor = listen(loops.executor(0), options);
    if (!acceptor) return acceptor.error();
    const auto most = std::min(options.connections_max, allow_descriptors());
    const auto site = std::make_shared<const Site>(
        Site{std::move(routes), std::move(options.hosts), options.is_behind_tls_proxy,
             std::move(options.error_page), options.patience, &clock, &random});
    auto parts = std::make_unique<Parts>();
    parts->listener = std::make_shared<Listener>(
        Listener{site, {}, {}, {most, options.connections_per_address_max}});
    for (std::size_t i = 0; i < loops.count(); ++i) {
        parts->listener->executors.push_back(loops.executor(i));
        parts->listener->shards.push_back(std::make_shared<Shard>());
        parts->loops.emplace_back(loops.executor(i));
    }
    parts->port = acceptor->local_endpoint().port();
    runtime::spawn(loops.executor(0), accept_all(parts->listener, std::move(*acceptor)));
    return Server{std::move(parts)};
}

void Server::close(runtime::milliseconds patience) {
    parts_->loops[0].post([listener = parts_->listener] {
        listener->is_closed = true;
        error_code ignored;
        if (listener->acceptor != nullptr) listener->acceptor->close(ignored);
    });
    parts_->on_each_loop([](Shard& shard) {
        shard.is_draining = true;
        for (auto* connection : shard.idle)
            connection->interrupt();
    });
    const auto until = std::chrono::steady_clock::now() + patience;
    while (connections() > 0 && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(runtime::milliseconds{10});
    }
    parts_->on_each_loop([](Shard& shard) {
        for (auto* connection : shard.open)
            connection->interrupt();
    });
}

}  // namespace athro::http
