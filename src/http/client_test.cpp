#include <gtest/gtest.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include <athro/base/expect.h>
#include <athro/http/client.h>
#include <athro/runtime/testing.h>

namespace athro::http {
namespace {

using base::Code;
using runtime::milliseconds;

/// Listens on a free port of this machine and does as a test says with the first connection.
class RawServer {
public:
    explicit RawServer(std::function<void(int)> serve)
        : listener_{socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const generic = reinterpret_cast<sockaddr*>(&address);
        base::expect(bind(listener_, generic, size) == 0 && listen(listener_, 1) == 0 &&
                         getsockname(listener_, generic, &size) == 0,
                     "a test can listen");
        port_ = ntohs(address.sin_port);
        thread_ = std::jthread{[this, serve = std::move(serve)] {
            const int peer = accept(listener_, nullptr, nullptr);
            if (peer < 0) return;
            serve(peer);
            close(peer);
        }};
    }
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;
    ~RawServer() {
        shutdown(listener_, SHUT_RDWR);
        thread_.join();
        close(listener_);
    }
    unsigned short port() const { return port_; }
    std::string origin(std::string_view scheme = "http") const {
        return std::string{scheme} + "://127.0.0.1:" + std::to_string(port_);
    }

private:
    int listener_;
    unsigned short port_ = 0;
    std::jthread thread_;
};

/// Reads the request, then sends `bytes` and ends.
std::function<void(int)> replies(std::string bytes) {
    return [bytes = std::move(bytes)](int peer) {
        char request[65'536];
        (void)recv(peer, request, sizeof request, 0);
        (void)send(peer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    };
}

/// Sends `start`, then `again` every 20 ms until the client has gone or five seconds have passed.
std::function<void(int)> drips(std::string start, std::string again) {
    return [start = std::move(start), again = std::move(again)](int peer) {
        char ignored[4'096];
        (void)send(peer, start.data(), start.size(), MSG_NOSIGNAL);
        for (int i = 0; i < 250; ++i) {
            std::this_thread::sleep_for(milliseconds{20});
            if (send(peer, again.data(), again.size(), MSG_NOSIGNAL) < 0) return;
            if (recv(peer, ignored, sizeof ignored, MSG_DONTWAIT) == 0) return;
        }
    };
}

Result<Answer> ask(const RawServer& server, OutgoingRequest request = {}, OnPart on_part = {}) {
    ClientOptions options;
    options.named_origins = {server.origin()};
    const auto client = Client::open(options);
    base::expect(client.has_value(), "the client under test opens");
    if (request.url.empty()) request.url = server.origin() + "/v1/chat";
    return runtime::await(client->send(std::move(request), std::move(on_part)));
}

std::string outcome(const Result<Answer>& answer) {
    if (!answer) return std::string{base::to_text(answer.error().code)};
    return std::to_string(answer->status) + " " + answer->body;
}

TEST(Client, ReadsAnAnswerOrSaysWhatIsWrongWithIt) {
    const std::string ok = "HTTP/1.1 200 OK\r\n";
    const struct {
        std::string bytes;
        std::string outcome;
    } table[] = {
        {ok + "Content-Length: 5\r\n\r\nhello", "200 hello"},
        {ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", "200 hello"},
        {ok + "\r\nhello", "200 hello"},  // until the end
        {"HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 1\r\n\r\nx", "200 x"},
        {"HTTP/1.1 204 No Content\r\n\r\n", "204 "},
        {"HTTP/1.1 429 Slow\r\nContent-Length: 4\r\n\r\nwait", "429 wait"},
        {"HTTP/1.1 302 Found\r\nLocation: http://evil.example/\r\nContent-Length: 0\r\n\r\n",
         "302 "},
        {"", "unavailable"},                                                 // dropped
        {"HTTP/1.1 200", "unavailable"},                                     // cut in the head
        {ok + "Content-Length: 50\r\n\r\nhello", "unavailable"},             // cut in the body
        {ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", "unavailable"},  // cut in a chunk
        {ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n", "unavailable"},  // garbled
        {ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nx", "unavailable"},
        {std::string(300, '\xff'), "unavailable"},
        {"SSH-2.0-OpenSSH\r\n\r\n", "unavailable"},
        {ok + "X: " + std::string(20'000, 'x') + "\r\n\r\n", "unavailable"},
        {ok + "Content-Length: 200\r\n\r\n" + std::string(200, 'x'), "too_large"},
        {ok + "\r\n" + std::string(5'000, 'x'), "too_large"},
    };
    for (const auto& [bytes, expected] : table) {
        SCOPED_TRACE(bytes.substr(0, 100));
        const RawServer server{replies(bytes)};
        OutgoingRequest request;
        request.body = "{}";
        request.bytes_max = 100;
        EXPECT_EQ(outcome(ask(server, request)), expected);
    }
}

TEST(Client, SaysWhatIsAskedAndOfWhom) {
    std::string seen;
    {
        const RawServer server{[&](int peer) {
            char request[65'536];
            const auto size = recv(peer, request, sizeof request, 0);
            seen.assign(request, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
        }};
        OutgoingRequest request;
        request.headers.set("Authorization", "Bearer key");
        request.body = "{\"a\":1}";
        EXPECT_EQ(outcome(ask(server, request)), "unavailable");
    }
    EXPECT_TRUE(seen.starts_with("POST /v1/chat HTTP/1.1\r\n"));
    for (const auto* line :
         {"Authorization: Bearer key\r\n", "Host: 127.0.0.1:", "Content-Length: 7\r\n",
          "Content-Type: application/json\r\n", "Connection: close\r\n"}) {
        SCOPED_TRACE(line);
        EXPECT_NE(seen.find(line), std::string::npos);
    }
    EXPECT_TRUE(seen.ends_with("\r\n\r\n{\"a\":1}"));
}

TEST(Client, GivesPartsAsTheyComeAndStopsWhenTold) {
    const RawServer server{drips("HTTP/1.1 200 OK\r\n\r\n", "data: x\n\n")};
    int parts = 0;
    const auto answer = ask(server, {}, [&](std::string_view) { return ++parts < 3; });
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->is_stopped);
    EXPECT_TRUE(answer->body.empty());
    EXPECT_EQ(parts, 3);
}

TEST(Client, KeepsTheBodyOfARefusalFromTheCallback) {
    const RawServer server{replies("HTTP/1.1 500 No\r\nContent-Length: 4\r\n\r\noops")};
    EXPECT_EQ(outcome(ask(server, {},
                          [](std::string_view) -> bool {
                              ADD_FAILURE();
                              return true;
                          })),
              "500 oops");
}

TEST(Client, IsOverAtItsDeadlineWhateverTheServerDoes) {
    const std::string start = "HTTP/1.1 200 OK\r\n";
    const struct {
        const char* name;
        std::function<void(int)> serve;
        milliseconds deadline;
        milliseconds idle;
    } table[] = {
        {"never answers", drips("", ""), milliseconds{150}, milliseconds{60'000}},
        {"drips its head", drips(start + "X: ", "x"), milliseconds{150}, milliseconds{60'000}},
        {"drips its body", drips(start + "\r\n", "x"), milliseconds{150}, milliseconds{60'000}},
        {"says only continue", drips("", "HTTP/1.1 100 Continue\r\n\r\n"), milliseconds{150},
         milliseconds{60'000}},
        {"falls silent", drips(start + "\r\nhello", ""), milliseconds{60'000}, milliseconds{150}},
    };
    for (const auto& row : table) {
        SCOPED_TRACE(row.name);
        const RawServer server{row.serve};
        OutgoingRequest request;
        request.deadline = row.deadline;
        request.idle = row.idle;
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_EQ(outcome(ask(server, request)), "timeout");
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{4});
    }
}

TEST(Client, IsEndedByADeadlineAroundIt) {
    const RawServer server{drips("HTTP/1.1 200 OK\r\n\r\n", "x")};
    ClientOptions options;
    options.named_origins = {server.origin()};
    const auto client = Client::open(options);
    ASSERT_TRUE(client);
    OutgoingRequest request;
    request.url = server.origin();
    EXPECT_EQ(outcome(runtime::await(runtime::within(milliseconds{100}, client->send(request)))),
              "timeout");
}

TEST(Client, SaysThatNobodyListens) {
    unsigned short port = 0;
    {
        const RawServer server{[](int) {}};
        port = server.port();
    }
    const auto origin = "http://127.0.0.1:" + std::to_string(port);
    ClientOptions options;
    options.named_origins = {origin};
    const auto client = Client::open(options);
    OutgoingRequest request;
    request.url = origin;
    EXPECT_EQ(outcome(runtime::await(client->send(request))), "unavailable");
}

TEST(Client, GoesNowhereElse) {
    ClientOptions options;
    options.named_origins = {"http://127.0.0.1:9", "https://models.example"};
    options.registered_origins = {"https://127.0.0.1:9", "https://10.1.2.3", "https://[::1]:9"};
    const auto client = Client::open(options);
    ASSERT_TRUE(client);
    const struct {
        std::string url;
        std::string outcome;
    } table[] = {
        {"http://127.0.0.1:10/", "forbidden"},    // another port
        {"http://localhost:9/", "forbidden"},     // another name
        {"http://models.example/", "forbidden"},  // another scheme
        {"https://models.example.evil/", "forbidden"},
        {"https://models.example:444/", "forbidden"},
        {"https://models.example@evil.example/", "invalid"},
        {"http://2130706433:9/", "forbidden"},  // 127.0.0.1 as one number
        {"http://127.1:9/", "forbidden"},
        {"https://127.0.0.1:9/", "forbidden"},  // registered, but not public
        {"https://10.1.2.3/", "forbidden"},
        {"https://[::1]:9/", "forbidden"},
        {"file:///etc/passwd", "invalid"},
    };
    for (const auto& [url, expected] : table) {
        SCOPED_TRACE(url);
        OutgoingRequest request;
        request.url = url;
        EXPECT_EQ(outcome(runtime::await(client->send(request))), expected);
    }
    OutgoingRequest split;
    split.url = "http://127.0.0.1:9/";
    split.headers.set("X", "a\r\nHost: evil.example");
    EXPECT_EQ(outcome(runtime::await(client->send(split))), "invalid");
}

TEST(Client, RefusesPlainHttpToOtherMachines) {
    for (const auto* origin : {"http://models.example", "http://10.0.0.1", "ftp://a", "models"}) {
        SCOPED_TRACE(origin);
        ClientOptions options;
        options.named_origins = {origin};
        EXPECT_EQ(Client::open(options).error().code, Code::invalid);
    }
}

/// A key and a certificate for `name`, signed by itself, in files of a folder of its own.
class Certificate {
public:
    explicit Certificate(const std::string& name) {
        std::string pattern = (std::filesystem::temp_directory_path() / "athro-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        EVP_PKEY* const key = EVP_EC_gen("P-256");
        X509* const certificate = X509_new();
        X509_set_version(certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3'600);
        X509_set_pubkey(certificate, key);
        X509_NAME* const subject = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>("athro test"), -1, -1, 0);
        X509_set_issuer_name(certificate, subject);
        X509_EXTENSION* const names =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name.c_str());
        X509_add_ext(certificate, names, -1);
        X509_sign(certificate, key, EVP_sha256());
        write(key_file(), [&](FILE* file) {
            PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        });
        write(file(), [&](FILE* out) { PEM_write_X509(out, certificate); });
        X509_EXTENSION_free(names);
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    Certificate(const Certificate&) = delete;
    Certificate& operator=(const Certificate&) = delete;
    ~Certificate() { std::filesystem::remove_all(folder_); }

    std::string file() const { return folder_ / "certificate.pem"; }
    std::string key_file() const { return folder_ / "key.pem"; }

private:
    static void write(const std::string& path, const std::function<void(FILE*)>& body) {
        FILE* const file = std::fopen(path.c_str(), "w");
        base::expect(file != nullptr, "a test can write");
        body(file);
        std::fclose(file);
    }

    std::filesystem::path folder_;
};

/// Speaks TLS with the certificate and answers "hello".
std::function<void(int)> answers_over_tls(const Certificate& certificate) {
    return [&certificate](int peer) {
        SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
        SSL_CTX_use_certificate_file(context, certificate.file().c_str(), SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(context, certificate.key_file().c_str(), SSL_FILETYPE_PEM);
        SSL* const session = SSL_new(context);
        SSL_set_fd(session, peer);
        if (SSL_accept(session) == 1) {
            char request[4'096];
            (void)SSL_read(session, request, sizeof request);
            constexpr std::string_view reply = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
            (void)SSL_write(session, reply.data(), static_cast<int>(reply.size()));
            SSL_shutdown(session);
        }
        SSL_free(session);
        SSL_CTX_free(context);
    };
}

Result<Answer> ask_over_tls(const RawServer& server, const std::string& certificates_file) {
    ClientOptions options;
    options.named_origins = {server.origin("https")};
    options.certificates_file = certificates_file;
    const auto client = Client::open(options);
    base::expect(client.has_value(), "the client under test opens");
    OutgoingRequest request;
    request.url = server.origin("https");
    request.deadline = milliseconds{10'000};
    return runtime::await(client->send(request));
}

TEST(Client, TrustsOnlyTheRightNameFromTheRightAuthority) {
    signal(SIGPIPE, SIG_IGN);  // the test's own TLS server writes to clients that have gone
    const Certificate right{"IP:127.0.0.1"};
    const Certificate wrong{"DNS:other.example"};
    {
        const RawServer server{answers_over_tls(right)};
        EXPECT_EQ(outcome(ask_over_tls(server, right.file())), "200 hello");
    }
    {
        const RawServer server{answers_over_tls(right)};
        EXPECT_EQ(outcome(ask_over_tls(server, "")), "unavailable");  // an unknown authority
    }
    {
        const RawServer server{answers_over_tls(wrong)};
        EXPECT_EQ(outcome(ask_over_tls(server, wrong.file())), "unavailable");  // another name
    }
}

TEST(Client, EndsAHandshakeThatNeverEnds) {
    const RawServer server{drips("", "")};
    ClientOptions options;
    options.named_origins = {server.origin("https")};
    const auto client = Client::open(options);
    OutgoingRequest request;
    request.url = server.origin("https");
    request.deadline = milliseconds{150};
    EXPECT_EQ(outcome(runtime::await(client->send(request))), "timeout");
}

}  // namespace
}  // namespace athro::http
