#pragma once

#include <athro/http/limits.h>
#include <athro/http/session.h>
#include <athro/runtime/loops.h>

#include <memory>
#include <string>
#include <vector>

namespace athro::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    unsigned short port = 0;  ///< zero: any free one; Server::port says which
    /// The names under which the server is known besides localhost, 127.0.0.1 and [::1]; without
    /// port.
    std::vector<std::string> hosts;
    /// A proxy in front of us speaks TLS: cookies are Secure, and other than loopback addresses may
    /// be bound.
    bool is_behind_tls_proxy = false;
    ErrorPage error_page;
    Patience patience;
    std::size_t connections_max = limits::connections_max;
    std::size_t connections_per_address_max = limits::connections_per_address_max;
};

/// The HTTP server. Connections are spread over the loops and stay there.
class Server {
public:
    /// Listens from now on; answers once the loops run. Raises the limit of open files where it
    /// can, and takes fewer connections where it cannot. `clock` and `random` outlive the loops.
    /// Errors: conflict (the port is taken), forbidden (the port needs rights, or the address is
    /// not loopback and no TLS proxy is named), invalid (no such address).
    static Result<Server> open(runtime::Loops& loops, RouteTable routes, const base::Clock& clock,
                               base::Random& random, ServerOptions options);
    Server(Server&&) noexcept;
    Server& operator=(Server&&) = delete;

    /// Closes at once. Harmless when the loops have gone before.
    ~Server();

    unsigned short port() const;

    /// How many connections are open.
    std::size_t connections() const;

    /// Stops accepting, ends connections that wait for a request, gives the others `patience` to
    /// finish what they are at, then ends them too. Blocks; not from a loop.
    void close(runtime::milliseconds patience);

private:
    struct Parts;
    explicit Server(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace athro::http
