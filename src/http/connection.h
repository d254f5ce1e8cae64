#pragma once

#include <athro/runtime/coroutine.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace athro::http {

using Deadline = std::chrono::steady_clock::time_point;

/// One accepted TCP connection. It lives in the frame of its session and is used on its loop only.
class Connection {
public:
    struct Parts;  // in connection_parts.h, for the two files that see Asio's sockets
    explicit Connection(std::unique_ptr<Parts> parts);
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) = delete;
    ~Connection();

    /// Waits for bytes and adds them to `pending` (at most 16 KiB): how many; zero when the peer
    /// has ended. Errors: timeout at the deadline, unavailable when the connection broke or was
    /// interrupted.
    runtime::Task<base::Result<std::size_t>> read(std::string& pending, Deadline deadline);

    /// Sends all of `text`, which the caller keeps until then. Errors: as read.
    runtime::Task<base::Result<void>> write(std::string_view text, Deadline deadline);

    /// Says that nothing more will be sent, and takes in for a moment what still arrives: so the
    /// peer gets to read our last answer.
    runtime::Task<void> linger();

    /// Ends a read or write that waits, with unavailable.
    void interrupt();

    /// The peer's address, without the port.
    const std::string& peer() const;

private:
    std::unique_ptr<Parts> parts_;
};

}  // namespace athro::http
