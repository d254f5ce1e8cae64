#include <athro/http/connection.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <athro/http/connection_parts.h>

namespace athro::http {

namespace asio = boost::asio;
using base::Code;
using base::Error;
using base::Result;
using boost::system::error_code;
using runtime::Task;

namespace {

bool is_wait(const error_code& error) {
    return error == asio::error::would_block || error == asio::error::try_again;
}

/// Waits until the socket is ready. Errors: timeout, unavailable.
Task<Result<void>> wait_until_ready(Connection::Parts& parts, asio::ip::tcp::socket::wait_type what,
                                    Deadline deadline) {
    if (parts.is_interrupted) co_return Error{Code::unavailable, "the connection is closing"};
    parts.timer.expires_at(deadline);
    const auto [order, socket_error, timer_error] =
        co_await asio::experimental::make_parallel_group(
            parts.socket.async_wait(what, asio::deferred), parts.timer.async_wait(asio::deferred))
            .async_wait(asio::experimental::wait_for_one(), asio::use_awaitable);
    if (order[0] == 1 && !timer_error) co_return Error{Code::timeout, "the peer is too slow"};
    if (socket_error) co_return Error{Code::unavailable, "the connection broke"};
    co_return Result<void>{};
}

/// Takes what has arrived, without waiting.
std::size_t read_some(asio::ip::tcp::socket& socket, std::string& pending, error_code& error) {
    std::array<char, 16 * 1024> buffer;  // on the stack: an idle connection holds none
    const auto size = socket.read_some(asio::buffer(buffer), error);
    pending.append(buffer.data(), size);
    return size;
}

}  // namespace

Connection::Connection(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Connection::Connection(Connection&&) noexcept = default;
Connection::~Connection() = default;

const std::string& Connection::peer() const {
    return parts_->peer;
}

void Connection::interrupt() {
    parts_->is_interrupted = true;
    error_code ignored;
    parts_->socket.cancel(ignored);
}

Task<Result<std::size_t>> Connection::read(std::string& pending, Deadline deadline) {
    for (;;) {
        error_code error;
        const auto size = read_some(parts_->socket, pending, error);
        if (size > 0) co_return size;
        if (error == asio::error::eof) co_return std::size_t{0};
        if (!is_wait(error)) co_return Error{Code::unavailable, "the connection broke"};
        const auto ready =
            co_await wait_until_ready(*parts_, asio::ip::tcp::socket::wait_read, deadline);
        if (!ready) co_return ready.error();
    }
}

Task<Result<void>> Connection::write(std::string_view text, Deadline deadline) {
    while (!text.empty()) {
        error_code error;
        const auto size = parts_->socket.write_some(asio::buffer(text), error);
        text.remove_prefix(size);
        if (!error) continue;
        if (!is_wait(error)) co_return Error{Code::unavailable, "the connection broke"};
        const auto ready =
            co_await wait_until_ready(*parts_, asio::ip::tcp::socket::wait_write, deadline);
        if (!ready) co_return ready.error();
    }
    co_return Result<void>{};
}

Task<void> Connection::linger() {
    error_code ignored;
    parts_->socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{1};
    std::string dropped;
    for (int i = 0; i < 64; ++i) {  // at most 1 MiB
        dropped.clear();
        const auto size = co_await read(dropped, until);
        if (!size || *size == 0) co_return;
    }
}

}  // namespace athro::http
