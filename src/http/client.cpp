#include <athro/http/client.h>

#include <algorithm>
#include <array>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <optional>

#include <athro/http/address.h>
#include <athro/http/framing.h>

namespace athro::http {

namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using asio::ip::tcp;
using base::Code;
using base::Error;
using boost::system::error_code;
using runtime::Task;
using std::chrono::steady_clock;

namespace {

/// When an exchange must be over, and how long the peer may be silent.
struct Clockwork {
    steady_clock::time_point deadline;
    runtime::milliseconds idle;

    steady_clock::time_point next() const { return std::min(deadline, steady_clock::now() + idle); }
};

Error unavailable(std::string message) {
    return {Code::unavailable, std::move(message)};
}

/// Runs one operation of Asio (made with asio::deferred) for at most as long as the clockwork
/// allows. Returns what came of it; `size` is set where the operation has one.
template <class Operation>
Task<Result<std::size_t>> race(const Clockwork& clockwork, Operation operation) {
    asio::steady_timer timer{co_await asio::this_coro::executor, clockwork.next()};
    const auto outcome = co_await asio::experimental::make_parallel_group(
                             std::move(operation), timer.async_wait(asio::deferred))
                             .async_wait(asio::experimental::wait_for_one(), asio::use_awaitable);
    constexpr auto last = std::tuple_size_v<std::decay_t<decltype(outcome)>> - 1;
    if (std::get<0>(outcome)[0] == 1 && !std::get<last>(outcome)) {
        co_return Error{Code::timeout, "the other server did not answer in time"};
    }
    const error_code error = std::get<1>(outcome);
    if (error == asio::error::eof || error == ssl::error::stream_truncated) {
        co_return std::size_t{0};
    }
    if (error) co_return unavailable("the other server: " + error.message());
    if constexpr (last == 3) co_return std::get<2>(outcome);
    co_return std::size_t{0};
}

/// The addresses of a host; an address is itself.
Task<Result<std::vector<asio::ip::address>>> resolve(std::string host, const Clockwork& clockwork) {
    using Addresses = std::vector<asio::ip::address>;
    error_code error;
    if (const auto address = asio::ip::make_address(host, error); !error) {
        co_return Addresses{address};
    }
    if (host == "localhost") {
        co_return Addresses{asio::ip::address_v4::loopback(), asio::ip::address_v6::loopback()};
    }
    // A look-up cannot be ended, only left behind: what it finds goes to `found`, whoever still
    // wants it.
    struct Found {
        error_code error = asio::error::host_not_found;
        Addresses addresses;
    };
    const auto found = std::make_shared<Found>();
    tcp::resolver resolver{co_await asio::this_coro::executor};
    const auto left =
        std::chrono::ceil<runtime::milliseconds>(clockwork.next() - steady_clock::now());
    const bool is_done = co_await runtime::suspend_for(left, [&](const runtime::Resume& resume) {
        resolver.async_resolve(host, "",
                               [found, resume](const error_code& failed, const auto& results) {
                                   found->error = failed;
                                   for (const auto& result : results) {
                                       found->addresses.push_back(result.endpoint().address());
                                   }
                                   resume();
                               });
    });
    if (!is_done)
        co_return Error{Code::timeout, "the name of the other server was not found in time"};
    if (found->error) co_return unavailable("the name of the other server is not known");
    co_return std::move(found->addresses);
}

/// Connects to the first address that answers.
Task<Result<void>> connect(tcp::socket& socket, const std::vector<asio::ip::address>& addresses,
                           unsigned short port, const Clockwork& clockwork) {
    Result<std::size_t> connected = unavailable("the other server has no address");
    for (const auto& address : addresses) {
        error_code ignored;
        socket.close(ignored);
        connected = co_await race(
            clockwork, socket.async_connect(tcp::endpoint{address, port}, asio::deferred));
        if (connected) {
            socket.set_option(tcp::no_delay{true}, ignored);
            co_return Result<void>{};
        }
    }
    co_return connected.error();
}

std::string to_request_text(const OutgoingRequest& request, const Url& url) {
    auto headers = request.headers;
    headers.set("Host", url.authority());
    headers.set("Connection", "close");
    if (!headers.find("Accept-Encoding")) headers.set("Accept-Encoding", "identity");
    if (!request.body.empty() || request.method == Method::post) {
        headers.set("Content-Length", std::to_string(request.body.size()));
        if (!headers.find("Content-Type")) headers.set("Content-Type", "application/json");
    }
    auto text = std::string{to_text(request.method)} + " " + url.target + " HTTP/1.1\r\n";
    for (const auto& [name, value] : headers.all())
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + request.body;
}

bool has_control(const Headers& headers) {
    const auto is_control = [](unsigned char c) { return c < ' ' || c == 127; };
    return std::ranges::any_of(headers.all(), [&](const Field& field) {
        return std::ranges::any_of(field.name, is_control) ||
               std::ranges::any_of(field.value, is_control);
    });
}

/// Sends the request over a connected stream, plain or TLS, and takes the answer in.
template <class Stream>
class Conversation {
public:
    Conversation(Stream& stream, const Clockwork& clockwork, const OutgoingRequest& request,
                 const OnPart& on_part)
        : stream_{stream}, clockwork_{clockwork}, request_{request}, on_part_{on_part} {}

    Task<Result<Answer>> run(const Url& url) {
        const auto text = to_request_text(request_, url);
        const auto sent = co_await race(
            clockwork_, asio::async_write(stream_, asio::buffer(text), asio::deferred));
        if (!sent) co_return sent.error();
        auto head = co_await read_head();
        if (!head) co_return head.error();
        co_return co_await read_body(std::move(*head));
    }

private:
    /// Adds what arrives to pending_: how much, zero at the end.
    Task<Result<std::size_t>> read() {
        const auto size = co_await race(
            clockwork_, stream_.async_read_some(asio::buffer(buffer_), asio::deferred));
        if (size) pending_.append(buffer_.data(), *size);
        co_return size;
    }

    /// The final head; those that only say "continue" are passed over.
    Task<Result<ResponseHead>> read_head() {
        for (int heads = 0; heads < 10;) {
            HeadScanner scanner;
            auto length = scanner.scan(pending_);
            for (; length && !*length; length = scanner.scan(pending_)) {
                const auto size = co_await read();
                if (!size) co_return size.error();
                if (*size == 0) co_return unavailable("the other server ended without an answer");
            }
            if (!length) co_return unavailable(length.error().error.message);
            auto head = parse_response_head(std::string_view{pending_}.substr(0, **length));
            pending_.erase(0, **length);
            if (!head) co_return unavailable(head.error().error.message);
            if (head->status >= 200) co_return std::move(*head);
            ++heads;
        }
        co_return unavailable("the other server never comes to its answer");
    }

    Task<Result<Answer>> read_body(ResponseHead head) {
        Answer answer{head.status, std::move(head.headers), {}, false};
        auto reader = reader_for(head);
        const bool is_in_parts = on_part_ && head.status / 100 == 2;
        for (;;) {
            std::string part;
            const auto is_whole = reader.take(pending_, part);
            if (!is_whole) co_return to_error(is_whole.error());
            if (!is_in_parts) answer.body += part;
            if (is_in_parts && !part.empty() && !on_part_(part)) {
                answer.is_stopped = true;
                co_return answer;
            }
            if (*is_whole) co_return answer;
            const auto size = co_await read();
            if (!size) co_return size.error();
            if (*size > 0) continue;
            if (!head.is_chunked && !head.content_length) co_return answer;
            co_return unavailable("the other server broke off its answer");
        }
    }

    BodyReader reader_for(const ResponseHead& head) const {
        if (head.status == 204 || head.status == 304 || request_.method == Method::head) {
            return BodyReader::of_length(0, 0);
        }
        if (head.is_chunked) return BodyReader::chunked(request_.bytes_max);
        if (!head.content_length) return BodyReader::until_end(request_.bytes_max);
        return BodyReader::of_length(*head.content_length, request_.bytes_max);
    }

    static Error to_error(const Refusal& refusal) {
        if (refusal.status == 413) return {Code::too_large, "the answer is too large"};
        return unavailable(refusal.error.message);
    }

    Stream& stream_;
    const Clockwork& clockwork_;
    const OutgoingRequest& request_;
    const OnPart& on_part_;
    std::array<char, 16 * 1024> buffer_{};
    std::string pending_;
};

}  // namespace

struct Client::Parts {
    std::vector<std::string> named;
    std::vector<std::string> registered;
    ssl::context tls{ssl::context::tls_client};

    Result<void> trust(const std::string& certificates_file) {
        error_code error;
        if (certificates_file.empty()) {
            tls.set_default_verify_paths(error);
        } else {
            tls.load_verify_file(certificates_file, error);
        }
        if (error) return unavailable("cannot read the certificates to trust: " + error.message());
        tls.set_verify_mode(ssl::verify_peer);
        SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
        return {};
    }

    /// Whether the origin may be asked at all.
    Result<void> check(const Url& url) const {
        const bool is_known =
            has(named, url.origin()) || (url.is_secure && has(registered, url.origin()));
        if (is_known) return {};
        return Error{Code::forbidden, url.origin() + " is not among the servers that may be asked"};
    }

    /// Whether the addresses that a host stands for are ones that it may have.
    Result<void> check(const Url& url, const std::vector<asio::ip::address>& addresses) const {
        const auto may_be = [&](const asio::ip::address& address) {
            const auto text = address.to_string();
            if (!url.is_secure) return is_loopback_address(text);
            return has(named, url.origin()) || is_public_address(text);
        };
        if (std::ranges::all_of(addresses, may_be)) return {};
        return Error{Code::forbidden,
                     url.origin() + " stands for an address that may not be asked"};
    }

    static bool has(const std::vector<std::string>& origins, const std::string& origin) {
        return std::ranges::find(origins, origin) != origins.end();
    }
};

namespace {

/// Origins as Url::origin writes them.
Result<std::vector<std::string>> to_origins(const std::vector<std::string>& texts) {
    std::vector<std::string> origins;
    for (const auto& text : texts) {
        const auto url = parse_url(text);
        if (!url) return Error{Code::invalid, text + ": " + url.error().message};
        const bool is_here = url->host == "localhost" || is_loopback_address(url->host);
        if (!url->is_secure && !is_here) {
            return Error{Code::invalid, text + ": plain http is for this machine only; use https"};
        }
        origins.push_back(url->origin());
    }
    return origins;
}

Task<Result<Answer>> converse_tls(tcp::socket& socket, ssl::context& tls, const Url& url,
                                  const Clockwork& clockwork, const OutgoingRequest& request,
                                  const OnPart& on_part) {
    ssl::stream<tcp::socket&> stream{socket, tls};
    stream.set_verify_callback(ssl::host_name_verification(url.host));
    error_code is_name;
    (void)asio::ip::make_address(url.host, is_name);
    if (is_name) SSL_set_tlsext_host_name(stream.native_handle(), url.host.c_str());
    const auto shaken =
        co_await race(clockwork, stream.async_handshake(ssl::stream_base::client, asio::deferred));
    if (!shaken) co_return shaken.error();
    Conversation<ssl::stream<tcp::socket&>> conversation{stream, clockwork, request, on_part};
    co_return co_await conversation.run(url);
}

}  // namespace

Client::Client(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Client::Client(Client&&) noexcept = default;
Client::~Client() = default;

Result<Client> Client::open(ClientOptions options) {
    auto parts = std::make_unique<Parts>();
    auto named = to_origins(options.named_origins);
    if (!named) return named.error();
    auto registered = to_origins(options.registered_origins);
    if (!registered) return registered.error();
    parts->named = std::move(*named);
    parts->registered = std::move(*registered);
    if (auto trusted = parts->trust(options.certificates_file); !trusted) return trusted.error();
    return Client{std::move(parts)};
}

Task<Result<Answer>> Client::send(OutgoingRequest request, OnPart on_part) const {
    const Clockwork clockwork{steady_clock::now() + request.deadline, request.idle};
    const auto url = parse_url(request.url);
    if (!url) co_return url.error();
    if (has_control(request.headers))
        co_return Error{Code::invalid, "a header has a control character"};
    if (auto allowed = parts_->check(*url); !allowed) co_return allowed.error();
    const auto addresses = co_await resolve(url->host, clockwork);
    if (!addresses) co_return addresses.error();
    if (auto allowed = parts_->check(*url, *addresses); !allowed) co_return allowed.error();

    tcp::socket socket{co_await asio::this_coro::executor};
    const auto connected = co_await connect(socket, *addresses, url->port, clockwork);
    if (!connected) co_return connected.error();
    if (url->is_secure) {
        co_return co_await converse_tls(socket, parts_->tls, *url, clockwork, request, on_part);
    }
    Conversation<tcp::socket> conversation{socket, clockwork, request, on_part};
    co_return co_await conversation.run(*url);
}

}  // namespace athro::http
