#pragma once

#include <athro/http/message.h>
#include <athro/http/url.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace athro::http {

/// Where the client may go. Nowhere else.
struct ClientOptions {
    /// Origins that the administrator named, such as a model server: "http://127.0.0.1:8081",
    /// "https://models.example". May be private addresses; plain HTTP to this machine only.
    std::vector<std::string> named_origins;
    /// Origins that came in some other way, such as a platform's registration: https at public
    /// addresses only.
    std::vector<std::string> registered_origins;
    /// A file of certificates to trust instead of the system's; for an own authority.
    std::string certificates_file;
};

/// A request to another server.
struct OutgoingRequest {
    Method method = Method::post;
    std::string url;
    Headers headers;   ///< besides Host, Content-Length and Connection
    std::string body;  ///< JSON, unless the headers say otherwise
    /// From the call to the last byte of the answer.
    runtime::milliseconds deadline{30'000};
    /// The longest silence of the peer.
    runtime::milliseconds idle{30'000};
    /// The most that the body of the answer may hold.
    std::size_t bytes_max = 1024 * 1024;
};

/// What came back. A status that says no (404, 429, 500) is an answer, not an error.
struct Answer {
    int status = 0;
    Headers headers;
    std::string body;         ///< empty when the parts of it went to a callback
    bool is_stopped = false;  ///< the callback wanted no more
};

/// Gets each part of the body of a 2xx answer as it comes; returns false to end the request there.
using OnPart = std::function<bool(std::string_view)>;

/// The one outgoing client. Follows no redirects, keeps no connections, verifies TLS always. Any
/// loop may use it.
class Client {
public:
    /// Errors: invalid (an origin that is none, or plain HTTP to a host that is not this machine),
    /// unavailable (the certificates cannot be read).
    static Result<Client> open(ClientOptions options);
    Client(Client&&) noexcept;
    Client& operator=(Client&&) = delete;
    ~Client();

    /// Sends a request. `on_part`, when given, receives the body of a 2xx answer in parts.
    /// Errors: invalid (the address is none), forbidden (not one of the origins, or it stands for
    /// an address that is blocked), unavailable (no such host, refused, dropped, not trusted,
    /// garbled), timeout (deadline or silence), too_large.
    runtime::Task<Result<Answer>> send(OutgoingRequest request, OnPart on_part = {}) const;

private:
    struct Parts;
    explicit Client(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace athro::http
