#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <athro/base/expect.h>
#include <athro/base/testing.h>
#include <athro/http/json.h>
#include <athro/http/server.h>
#include <athro/http/testing.h>

namespace athro::http {
namespace {

using runtime::milliseconds;
using runtime::Task;

Task<Result<Response>> say_hello(const Request& request) {
    co_return text("hello " + request.path("name"));
}
Task<Result<Response>> echo(const Request& request) {
    co_return text(request.body());
}
Task<Result<Response>> break_a_promise(const Request&) {
    base::expect(false, "a promise that a test breaks");
    co_return no_content();
}
Task<Result<Response>> throw_something(const Request&) {
    throw std::runtime_error{"words of a learner"};
    co_return no_content();
}
Task<Result<Response>> never_end(const Request&) {
    co_await runtime::sleep(milliseconds{600'000});
    co_return no_content();
}
Task<Result<Response>> be_busy(const Request&) {
    co_return base::Error{base::Code::busy, "too much"};
}

RouteTable make_routes(std::shared_ptr<const runtime::EventLog> log = nullptr) {
    auto routes = RouteTable::from({
        {Method::get, "/hello/{name}", {Role::anyone}, "greets", say_hello},
        {Method::get,
         "/hello/world",
         {Role::anyone},
         "greets all",
         [](const Request&) -> Task<Result<Response>> { co_return html("<p>all</p>"); }},
        {Method::post, "/echo", {Role::anyone}, "says it again", echo},
        {Method::get, "/bug", {Role::anyone}, "breaks a promise", break_a_promise},
        {Method::get, "/throw", {Role::anyone}, "throws", throw_something},
        {Method::get, "/never", {Role::anyone}, "never ends", never_end},
        {Method::get, "/busy", {Role::anyone}, "is busy", be_busy},
        {Method::get,
         "/events",
         {Role::anyone},
         "streams",
         [log](const Request& request) -> Task<Result<Response>> {
             co_return events(log, request);
         }},
    });
    base::expect(routes.has_value(), "the routes of the test are sound");
    return std::move(*routes);
}

/// A server on two loops with short times.
struct Running {
    base::SystemClock clock;
    base::SystemRandom random;
    runtime::Loops loops{2};
    Server server;

    explicit Running(ServerOptions options = {},
                     std::shared_ptr<const runtime::EventLog> log = nullptr)
        : server{open(loops, clock, random, std::move(options), std::move(log))} {
        loops.start();
    }
    static Server open(runtime::Loops& loops, base::Clock& clock, base::Random& random,
                       ServerOptions options, std::shared_ptr<const runtime::EventLog> log) {
        auto opened =
            Server::open(loops, make_routes(std::move(log)), clock, random, std::move(options));
        base::expect(opened.has_value(), "the server under test opens");
        return std::move(*opened);
    }
    std::string ask(std::string_view bytes, int quiet_ms = 10'000) const {
        return exchange(server.port(), bytes, quiet_ms);
    }
};

std::string get_request(std::string_view target, std::string_view more = "Connection: close\r\n") {
    return "GET " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{more} +
           "\r\n";
}

int count(std::string_view text, std::string_view part) {
    int found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

TEST(RouteTable, PrefersLiteralsAndDecodesParameters) {
    const auto routes = make_routes();
    EXPECT_EQ(answer(routes, get("/hello/world")).body, "<p>all</p>");
    EXPECT_EQ(answer(routes, get("/hello/Si%C3%A2n%2FA")).body, "hello Siân/A");
    EXPECT_EQ(answer(routes, get("/hello/")).status, 404);
    EXPECT_EQ(answer(routes, get("/hello/a/b")).status, 404);
    EXPECT_EQ(answer(routes, get("//hello/a")).status, 404);
    const auto wrong = answer(routes, get("/echo"));
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.headers.find("Allow"), "POST");
    EXPECT_EQ(answer(routes, post_form("/hello/a", {})).headers.find("Allow"), "HEAD, GET");
}

TEST(RouteTable, RefusesRowsThatAreWrong) {
    const auto row = [](std::string pattern, Method method = Method::get) {
        return Route{method, std::move(pattern), {Role::anyone}, "test", echo};
    };
    const struct {
        std::vector<Route> routes;
        bool valid;
    } table[] = {
        {{row("/a"), row("/b")}, true},
        {{row("/a"), row("/a", Method::post)}, true},
        {{row("/{x}/a"), row("/a/{x}")}, true},
        {{row("/a"), row("/a")}, false},
        {{row("/a/{x}"), row("/a/{y}")}, false},
        {{row("a")}, false},
        {{row("/{x}/{x}")}, false},
        {{row("/a{x}")}, false},
        {{{Method::get, "/a", {}, "no roles", echo}}, false},
        {{{Method::get, "/a", {Role::anyone}, "no handler", nullptr}}, false},
    };
    for (const auto& [routes, valid] : table) {
        SCOPED_TRACE(routes[0].pattern);
        EXPECT_EQ(RouteTable::from(routes).has_value(), valid);
    }
}

TEST(Respond, RefusesAtTheEdge) {
    const auto routes = make_routes();
    auto foreign = post_form("/echo", {});
    foreign.headers.set("Sec-Fetch-Site", "cross-site");
    EXPECT_EQ(answer(routes, foreign).status, 403);
    auto misdirected = get("/hello/a");
    misdirected.headers.set("Host", "evil.example");
    EXPECT_EQ(answer(routes, misdirected).status, 421);
    auto untyped = post_json("/echo", "hello");
    untyped.headers.set("Content-Type", "text/plain");
    EXPECT_EQ(answer(routes, untyped).status, 415);
}

TEST(Respond, ShowsAnErrorAsPageToWhoAskedForOne) {
    const ErrorPage page = [](const Request&, const base::Error& error) {
        return html("<h1>" + error.message);
    };
    const auto routes = make_routes();
    const auto as_page = answer(routes, get("/busy", {{"Accept", "text/html,*/*"}}), page);
    EXPECT_EQ(as_page.status, 429);
    EXPECT_EQ(as_page.body, "<h1>too much");
    const auto as_problem = answer(routes, get("/busy", {{"Accept", "*/*"}}), page);
    EXPECT_EQ(as_problem.status, 429);
    EXPECT_EQ(as_problem.headers.find("Content-Type"), "application/problem+json");
    EXPECT_TRUE(as_problem.headers.find("Retry-After"));
    const auto body = parse_json(std::string_view{as_problem.body});
    ASSERT_TRUE(body);
    EXPECT_EQ(body->at("code").as_string(), "busy");
    EXPECT_EQ(body->at("request").as_string(), "request-under-test");
}

TEST(Server, AnswersAndKeepsTheConnection) {
    const Running running;
    const auto out = running.ask(get_request("/hello/a", "") + get_request("/hello/b", "") +
                                 get_request("/none"));
    EXPECT_EQ(count(out, "HTTP/1.1 200 OK"), 2);
    EXPECT_EQ(count(out, "hello a"), 1);
    EXPECT_EQ(count(out, "HTTP/1.1 404 Not Found"), 1);
    EXPECT_EQ(count(out, "Content-Security-Policy"), 3);
    EXPECT_EQ(count(out, "Connection: close"), 1);
}

/// The folder of vectors beside the source, which need not be there.
std::string read_vectors() {
    const char* const shared = std::getenv("ATHRO_SHARED_DIR");
    const char* const source = std::getenv("ATHRO_SOURCE_DIR");
    const std::string folder = shared != nullptr   ? shared
                               : source != nullptr ? std::string{source} + "/../shared"
                                                   : "";
    std::ifstream file{folder + "/vectors/http-framing/vectors.json", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(std::string{hex.substr(i, 2)}, nullptr, 16));
    }
    return bytes;
}

/// The statuses of the final answers in what a server sent.
std::vector<int> find_statuses(std::string_view text) {
    constexpr std::string_view mark = "HTTP/1.1 ";
    std::vector<int> statuses;
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
        const int status = std::stoi(std::string{text.substr(at + mark.size(), 3)});
        if (status >= 200) statuses.push_back(status);
    }
    return statuses;
}

TEST(Server, ReadsTheFramingVectorsAsTheyShouldBeRead) {
    const auto vectors = parse_json(std::string_view{read_vectors()});
    if (!vectors)
        GTEST_SKIP() << "no framing vectors: set ATHRO_SHARED_DIR to the folder that has vectors/";
    ServerOptions options;
    options.patience.idle = milliseconds{100};
    options.patience.head = milliseconds{3'000};
    const Running running{options};
    for (const auto& vector : vectors->as_array()) {
        SCOPED_TRACE(std::string_view{vector.at("id").as_string()});
        auto bytes = from_hex(std::string_view{vector.at("raw").as_string()});
        for (auto at = bytes.find("{P}"); at != bytes.npos; at = bytes.find("{P}"))
            bytes.replace(at, 3, "/echo");
        const auto out = running.ask(bytes, 2'000);
        const auto statuses = find_statuses(out);
        EXPECT_LE(statuses.size(), static_cast<std::size_t>(vector.at("n").as_int64()));
        EXPECT_EQ(count(out, "__smuggled__"), 0);
        const auto expected = vector.at("expect").as_string();
        if (expected == "accept")
            EXPECT_EQ(statuses.size(), static_cast<std::size_t>(vector.at("n").as_int64()));
        if (expected == "reject") {
            ASSERT_EQ(statuses.size(), 1u);
            EXPECT_GE(statuses[0], 400);
            EXPECT_EQ(count(out, "Connection: close"), 1);
        }
    }
}

TEST(Server, AnswersHeadWithoutBody) {
    const Running running;
    const auto out =
        running.ask("HEAD /hello/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(out.ends_with("\r\n\r\n"));
    EXPECT_EQ(count(out, "Content-Length: 7\r\n"), 1);
}

TEST(Server, GoesOnAfterABugOrAnyException) {
    const Running running;
    for (const auto* target : {"/bug", "/throw"}) {
        SCOPED_TRACE(target);
        const auto out = running.ask(get_request(target));
        EXPECT_EQ(count(out, "HTTP/1.1 500 "), 1);
        EXPECT_EQ(count(out, "learner"), 0);
        EXPECT_EQ(count(out, "promise"), 0);
    }
    EXPECT_EQ(count(running.ask(get_request("/hello/a")), "200 OK"), 1);
}

TEST(Server, EndsAHandlerAtTheDeadlineOfItsRequest) {
    ServerOptions options;
    options.patience.request = milliseconds{50};
    const Running running{options};
    EXPECT_EQ(count(running.ask(get_request("/never")), "HTTP/1.1 504 "), 1);
}

TEST(Server, DoesNotWaitForSlowClients) {
    ServerOptions options;
    options.patience.head = milliseconds{100};
    options.patience.idle = milliseconds{150};
    const Running running{options};
    EXPECT_EQ(count(running.ask("GET / HTTP/1.1\r\nHos"), "HTTP/1.1 408 "), 1);
    EXPECT_EQ(running.ask(""), "");  // closed without a word
}

TEST(Server, AsksForABodyThatWaitsForIt) {
    const Running running;
    const auto out = running.ask(
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: "
        "close\r\n"
        "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n",
        300);
    EXPECT_EQ(out, "HTTP/1.1 100 Continue\r\n\r\n");
}

TEST(Server, TakesABodyUpToTheLimit) {
    const Running running;
    const auto post = [&](std::size_t size) {
        return running.ask(
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            "Connection: close\r\nContent-Length: " +
            std::to_string(size) + "\r\n\r\n" + std::string(size, 'x'));
    };
    EXPECT_TRUE(post(limits::body_bytes_max).ends_with(std::string(limits::body_bytes_max, 'x')));
    EXPECT_EQ(count(post(limits::body_bytes_max + 1), "HTTP/1.1 413 "), 1);
}

TEST(Server, StreamsALogFromWhereTheClientWas) {
    const auto log = std::make_shared<runtime::EventLog>();
    for (const auto* state : {"reading", "looking"})
        ASSERT_TRUE(log->append("state", state));
    const Running running{{}, log};
    std::jthread writer{[&] {
        std::this_thread::sleep_for(milliseconds{50});
        (void)log->append("reply", "one\ntwo");
        log->close();
    }};
    const auto out =
        running.ask(get_request("/events", "Last-Event-ID: 1\r\n") + get_request("/hello/after"));
    EXPECT_EQ(count(out, "data: reading"), 0);
    EXPECT_EQ(count(out, "id: 2\nevent: state\ndata: looking\n\n"), 1);
    EXPECT_EQ(count(out, "id: 3\nevent: reply\ndata: one\ndata: two\n\n"), 1);
    EXPECT_EQ(count(out, "\r\n0\r\n\r\nHTTP/1.1 200 OK"), 1);  // the connection goes on
    EXPECT_EQ(count(out, "hello after"), 1);
}

TEST(Server, SaysThatAStreamIsAlive) {
    ServerOptions options;
    options.patience.heartbeat = milliseconds{30};
    options.patience.stream = milliseconds{120};
    const Running running{options, std::make_shared<runtime::EventLog>()};
    EXPECT_GE(count(running.ask(get_request("/events")), ": still here\n\n"), 2);
}

TEST(Server, RefusesConnectionsBeyondItsLimit) {
    ServerOptions options;
    options.connections_max = 1;
    options.patience.idle = milliseconds{700};
    const Running running{options};
    std::jthread holder{[&] { (void)running.ask(""); }};
    while (running.server.connections() == 0)
        std::this_thread::yield();
    EXPECT_EQ(count(running.ask(get_request("/hello/a")), "HTTP/1.1 503 "), 1);
}

TEST(Server, SaysThatItsPortIsTaken) {
    const Running running;
    base::SystemClock clock;
    base::SystemRandom random;
    runtime::Loops loops{1};
    ServerOptions options;
    options.port = running.server.port();
    const auto second = Server::open(loops, make_routes(), clock, random, options);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, base::Code::conflict);
    options.port = 0;
    options.address = "0.0.0.0";
    EXPECT_EQ(Server::open(loops, make_routes(), clock, random, options).error().code,
              base::Code::forbidden);
    options.address = "nowhere";
    EXPECT_EQ(Server::open(loops, make_routes(), clock, random, options).error().code,
              base::Code::invalid);
}

TEST(Server, CloseEndsIdleConnectionsAndLetsOpenTurnsFinish) {
    const auto log = std::make_shared<runtime::EventLog>();
    Running running{{}, log};
    std::string streamed;
    std::string idle;
    {
        std::jthread reader{[&] { streamed = running.ask(get_request("/events", "")); }};
        std::jthread waiter{[&] { idle = running.ask(get_request("/hello/a", "")); }};
        while (running.server.connections() < 2)
            std::this_thread::yield();
        std::this_thread::sleep_for(milliseconds{100});
        std::jthread writer{[&] {
            std::this_thread::sleep_for(milliseconds{100});
            (void)log->append("reply", "at last");
            log->close();
        }};
        running.server.close(milliseconds{10'000});
    }
    EXPECT_EQ(count(streamed, "data: at last"), 1);
    EXPECT_EQ(count(idle, "hello a"), 1);
    EXPECT_EQ(running.server.connections(), 0u);
    EXPECT_EQ(exchange(running.server.port(), get_request("/hello/a"), 500), "");
}

TEST(WrongOrder, LoopsDestroyedBeforeTheServerWithConnectionsOpen) {
    base::SystemClock clock;
    base::SystemRandom random;
    const auto log = std::make_shared<runtime::EventLog>();
    auto loops = std::make_unique<runtime::Loops>(2);
    auto server = Server::open(*loops, make_routes(log), clock, random, {});
    ASSERT_TRUE(server);
    loops->start();
    std::jthread streaming{
        [port = server->port()] { (void)exchange(port, get_request("/events"), 3'000); }};
    std::jthread idle{[port = server->port()] { (void)exchange(port, "GET", 3'000); }};
    while (server->connections() < 2)
        std::this_thread::yield();
    loops.reset();
    EXPECT_EQ(server->connections(), 0u);
    EXPECT_TRUE(log->append("reply", "to nobody"));
}

TEST(WrongOrder, ServerDestroyedWhileItsLoopsRun) {
    base::SystemClock clock;
    base::SystemRandom random;
    runtime::Loops loops{2};
    std::jthread client;
    {
        auto server = Server::open(loops, make_routes(), clock, random, {});
        ASSERT_TRUE(server);
        loops.start();
        client = std::jthread{
            [port = server->port()] { (void)exchange(port, get_request("/never"), 500); }};
        while (server->connections() < 1)
            std::this_thread::yield();
    }
}

}  // namespace
}  // namespace athro::http
