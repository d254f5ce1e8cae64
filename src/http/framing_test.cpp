#include <gtest/gtest.h>

#include <string>

#include <athro/http/framing.h>
#include <athro/http/limits.h>

namespace athro::http {
namespace {

/// Scans and parses a head: 200, the status of the refusal, or 0 when more is needed.
int status_of(std::string_view text) {
    HeadScanner scanner;
    const auto length = scanner.scan(text);
    if (!length) return length.error().status;
    if (!*length) return 0;
    const auto head = parse_request_head(text.substr(0, **length));
    return head ? 200 : head.error().status;
}

TEST(ParseRequestHead, AcceptsOnlyWhatNobodyReadsOtherwise) {
    const std::string host = "Host: localhost\r\n";
    const struct {
        std::string head;
        int status;
    } table[] = {
        {"GET / HTTP/1.1\r\n" + host + "\r\n", 200},
        {"GET /a?b=c HTTP/1.1\r\nhost:localhost\r\nX:\r\n\r\n", 200},
        {"GET / HTTP/1.0\r\n\r\n", 200},
        {"GET / HTTP/1.1\r\n" + host, 0},
        {"GET / HTTP/1.1\r\n\r\n", 400},                     // no host
        {"GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},  // two hosts
        {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
        {"GET / HTTP/1.1\n" + host + "\n", 400},                      // bare LF
        {"GET / HTTP/1.1\r\n" + host + "X: a\rb\r\n\r\n", 400},       // bare CR
        {"GET / HTTP/1.1\r\n" + host + "X: a\r\n b\r\n\r\n", 400},    // a folded line
        {"GET / HTTP/1.1\r\n" + host + "X : a\r\n\r\n", 400},         // a space before the colon
        {"GET / HTTP/1.1\r\n" + host + "X: a\x01\r\n\r\n", 400},      // a control character
        {"GET  / HTTP/1.1\r\n" + host + "\r\n", 400},                 // two spaces
        {"GET / HTTP/2.0\r\n" + host + "\r\n", 505},                  // no such version
        {"TRACE / HTTP/1.1\r\n" + host + "\r\n", 501},                // no such method
        {"CONNECT a:1 HTTP/1.1\r\n" + host + "\r\n", 400},            // no path
        {"GET http://localhost/ HTTP/1.1\r\n" + host + "\r\n", 400},  // absolute form
        {"GET /#x HTTP/1.1\r\n" + host + "\r\n", 400},                // a fragment
        {"GET /\xc3\xa9 HTTP/1.1\r\n" + host + "\r\n", 400},          // not encoded
        {"POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\n", 200},
        {"POST / HTTP/1.1\r\n" + host + "Content-Length: +5\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: Chunked\r\n\r\n", 200},
        {"POST / HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n", 400},
        {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
        {"POST / HTTP/1.1\r\n" + host + "Expect: more\r\n\r\n", 417},
    };
    for (const auto& [head, status] : table) {
        SCOPED_TRACE(head);
        EXPECT_EQ(status_of(head), status);
    }
}

TEST(ParseRequestHead, RefusesJustBeyondEachLimit) {
    const auto with_fields = [](std::size_t count) {
        std::string head = "GET / HTTP/1.1\r\nHost: localhost\r\n";
        for (std::size_t i = 1; i < count; ++i)
            head += "X-" + std::to_string(i) + ": v\r\n";
        return head + "\r\n";
    };
    EXPECT_EQ(status_of(with_fields(limits::head_fields_max)), 200);
    EXPECT_EQ(status_of(with_fields(limits::head_fields_max + 1)), 431);

    const auto with_target = [](std::size_t size) {
        return "GET /" + std::string(size - 1, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    };
    EXPECT_EQ(status_of(with_target(limits::target_bytes_max)), 200);
    EXPECT_EQ(status_of(with_target(limits::target_bytes_max + 1)), 414);

    const auto with_size = [](std::size_t size) {
        const std::string start = "GET / HTTP/1.1\r\nHost: localhost\r\nX: ";
        return start + std::string(size - start.size() - 4, 'a') + "\r\n\r\n";
    };
    EXPECT_EQ(status_of(with_size(limits::head_bytes_max)), 200);
    EXPECT_EQ(status_of(with_size(limits::head_bytes_max + 1)), 431);
}

TEST(HeadScanner, FindsTheEndWhereverTheBytesAreCut) {
    const std::string text = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nrest";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        SCOPED_TRACE(cut);
        HeadScanner scanner;
        const auto first = scanner.scan(std::string_view{text}.substr(0, cut));
        ASSERT_TRUE(first);
        const auto length = *first ? first : scanner.scan(text);
        ASSERT_TRUE(length);
        EXPECT_EQ(**length, text.size() - 4);
    }
}

/// Feeds `bytes` in two parts: the body, or the status of the refusal, or "more".
std::string read_in_parts(BodyReader reader, std::string_view bytes, std::size_t cut) {
    std::string pending;
    std::string body;
    for (const auto part : {bytes.substr(0, cut), bytes.substr(cut)}) {
        pending += part;
        const auto is_whole = reader.take(pending, body);
        if (!is_whole) return std::to_string(is_whole.error().status);
        if (*is_whole) return body + "|" + pending;
    }
    return "more";
}

TEST(BodyReader, ReadsChunksWhereverTheyAreCut) {
    const struct {
        std::string_view bytes;
        std::string_view outcome;
    } table[] = {
        {"5\r\nhello\r\n0\r\n\r\n", "hello|"},
        {"5\r\nhello\r\n00B\r\n, my\r\nfriend\r\n0\r\n\r\n",
         "400"},  // eleven bytes end within "friend"
        {"1\r\na\r\n1\r\nb\r\n0\r\n\r\n", "ab|"},
        {"0\r\n\r\n", "|"},
        {"5\r\nhel", "more"},
        {"5;a=b\r\nhello\r\n0\r\n\r\n", "400"},      // an extension
        {"5\r\nhello\r\n0\r\nX: y\r\n\r\n", "400"},  // a trailer
        {"5\r\nhello\n0\r\n\r\n", "400"},            // a bare LF
        {"\r\n", "400"},                             // no size
        {"-1\r\n", "400"},
        {"000000005\r\nhello\r\n0\r\n\r\n", "400"},  // nine digits
        {"FFFFFFFF\r\n", "413"},
    };
    for (const auto& [bytes, outcome] : table) {
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            SCOPED_TRACE(std::string{bytes} + " cut at " + std::to_string(cut));
            const auto read = read_in_parts(BodyReader::chunked(100), bytes, cut);
            EXPECT_EQ(read.substr(0, outcome.size()), outcome);
        }
    }
}

TEST(BodyReader, LeavesTheNextMessageAlone) {
    EXPECT_EQ(read_in_parts(BodyReader::of_length(5, 100), "helloGET", 3), "hello|GET");
    EXPECT_EQ(read_in_parts(BodyReader::of_length(0, 100), "GET", 0), "|");
    EXPECT_EQ(read_in_parts(BodyReader::of_length(101, 100), std::string(101, 'x'), 50), "413");
    EXPECT_EQ(read_in_parts(BodyReader::until_end(100), "hello", 2), "more");
}

TEST(ParseResponseHead, ReadsStatusAndFraming) {
    const auto head = parse_response_head("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
    ASSERT_TRUE(head);
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->content_length, 2u);
    for (const auto* bad : {"HTTP/2 200\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n", "SSH-2.0-x\r\n\r\n",
                            "HTTP/1.1 099 \r\n\r\n", "HTTP/1.1 2000\r\n\r\n"}) {
        SCOPED_TRACE(bad);
        EXPECT_FALSE(parse_response_head(bad));
    }
    EXPECT_TRUE(parse_response_head("HTTP/1.1 204\r\n\r\n"));
}

}  // namespace
}  // namespace athro::http
