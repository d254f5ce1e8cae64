#include <gtest/gtest.h>

#include <string>

#include <athro/base/expect.h>
#include <athro/http/cookie.h>
#include <athro/http/edge.h>
#include <athro/http/event_stream.h>
#include <athro/http/json.h>
#include <athro/http/response_text.h>
#include <athro/http/testing.h>
#include <athro/http/url.h>

namespace athro::http {
namespace {

TEST(Request, DecodesQueryFormAndCookies) {
    const auto request = make_request(post_form(
        "/en/answer?from=caf%C3%A9+bar", {{"answer", "7 & 8"}, {"order", "b"}, {"order", "a"}},
        {{"Cookie", "athro=abc; other = x;;=;bad"}}));
    EXPECT_EQ(request.path(), "/en/answer");
    EXPECT_EQ(request.query("from"), "café bar");
    EXPECT_EQ(request.form("answer"), "7 & 8");
    EXPECT_EQ(request.form_all("order").size(), 2u);
    EXPECT_EQ(request.form("missing"), std::nullopt);
    EXPECT_EQ(request.cookie("athro"), "abc");
    EXPECT_EQ(request.content_type(), "application/x-www-form-urlencoded");
}

TEST(Request, RefusesTextThatIsNotWellEncoded) {
    for (const auto* target :
         {"/%", "/%2", "/%zz", "/%ff", "/%00", "/%0a", "/a?b=%ff", "/a?b=%", "a"}) {
        SCOPED_TRACE(target);
        EXPECT_FALSE(Request::from(get(target)));
    }
    auto form = post_form("/", {});
    form.body = "a=%ff";
    EXPECT_FALSE(Request::from(form));
    EXPECT_TRUE(Request::from(get("/a%2Fb?c=%26&&d")));
}

TEST(Cookies, CarryThePrefixAndSecureOnlyOverTls) {
    auto parts = get("/");
    auto response = no_content();
    set_cookie(response, make_request(parts), {"athro", "v1", std::chrono::seconds{60}});
    EXPECT_EQ(response.headers.find("Set-Cookie"),
              "athro=v1; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");

    parts.is_secure = true;
    parts.headers.add("Cookie", "athro=weak; __Host-athro=strong");
    const auto request = make_request(parts);
    EXPECT_EQ(request.cookie("athro"), "strong");
    auto secure = no_content();
    set_cookie(secure, request, {"athro", "v1", std::nullopt});
    EXPECT_EQ(secure.headers.find("Set-Cookie"),
              "__Host-athro=v1; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_THROW(set_cookie(secure, request, {"athro", "a;b", std::nullopt}), base::Bug);
}

TEST(Url, EncodesAndDecodesEveryByte) {
    std::string all;
    for (int c = 1; c < 128; ++c)
        all += static_cast<char>(c);
    all += "ŵ";
    EXPECT_EQ(*decode_percent(encode_percent(all)), all);
    const auto values = parse_urlencoded(to_urlencoded({{all, all}, {"", "x"}}));
    ASSERT_TRUE(values);
    EXPECT_EQ(values->find(all), all);
    EXPECT_EQ(values->find(""), "x");
}

TEST(ParseUrl, ReadsAddressesOfServersAndNothingElse) {
    const struct {
        std::string_view text;
        std::string_view origin;  // empty: refused
        std::string_view target;
    } table[] = {
        {"http://localhost:8081/v1", "http://localhost:8081", "/v1"},
        {"https://Models.Example", "https://models.example:443", "/"},
        {"http://[::1]:80?x=1", "http://[::1]:80", "/?x=1"},
        {"ftp://a/", "", ""},
        {"http://", "", ""},
        {"http://a:b@c/", "", ""},
        {"http://a:0/", "", ""},
        {"http://a:65536/", "", ""},
        {"http://a/ b", "", ""},
        {"http://a/#b", "", ""},
        {"http://[::1", "", ""},
        {"http://a\\b/", "", ""},
    };
    for (const auto& [text, origin, target] : table) {
        SCOPED_TRACE(text);
        const auto url = parse_url(text);
        ASSERT_EQ(url.has_value(), !origin.empty());
        if (!url) continue;
        EXPECT_EQ(url->origin(), origin);
        EXPECT_EQ(url->target, target);
    }
}

TEST(CheckHost, KnowsItsOwnNamesWithAnyPort) {
    const struct {
        std::string host;
        bool is_known;
    } table[] = {
        {"localhost", true},      {"LOCALHOST:8080", true},
        {"127.0.0.1:1", true},    {"[::1]:8080", true},
        {"[::1]", true},          {"athro.example", true},
        {"evil.example", false},  {"localhost.evil.example", false},
        {"localhost:80x", false}, {"", false},
    };
    for (const auto& [host, is_known] : table) {
        SCOPED_TRACE(host);
        RequestParts parts;
        parts.headers.add("Host", host);
        EXPECT_EQ(check_host(make_request(parts), {"athro.example"}).has_value(), !is_known);
    }
}

TEST(CheckOrigin, RefusesWhatAnotherSiteSends) {
    const struct {
        Method method;
        Headers headers;
        bool is_secure;
        bool passes;
    } table[] = {
        {Method::get, {{"Sec-Fetch-Site", "cross-site"}}, true, true},
        {Method::post, {{"Sec-Fetch-Site", "same-origin"}, {"Origin", "null"}}, true, true},
        {Method::post, {{"Sec-Fetch-Site", "none"}}, true, true},
        {Method::post, {{"Sec-Fetch-Site", "same-site"}}, true, false},
        {Method::post,
         {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://a.example"}},
         true,
         false},
        {Method::del, {{"Sec-Fetch-Site", "cross-site"}}, false, false},
        {Method::post, {{"Origin", "https://a.example"}}, true, true},
        {Method::post, {{"Origin", "http://a.example"}}, true, false},
        {Method::post, {{"Origin", "https://a.example.evil"}}, true, false},
        {Method::post, {{"Origin", "null"}}, false, false},
        {Method::post, {{"Referer", "http://a.example/page"}}, false, true},
        {Method::post, {{"Referer", "http://a.example.evil/"}}, false, false},
        {Method::post, {{"Cookie", "a=b"}}, false, true},  // a program on this machine
        {Method::post, {{"Cookie", "a=b"}}, true, false},
        {Method::post, {}, true, true},
    };
    for (const auto& row : table) {
        SCOPED_TRACE(&row - table);
        RequestParts parts;
        parts.method = row.method;
        parts.headers = row.headers;
        parts.headers.add("Host", "a.example");
        parts.is_secure = row.is_secure;
        EXPECT_EQ(!check_origin(make_request(parts)).has_value(), row.passes);
    }
}

TEST(ResponseText, RefusesToSplitAResponse) {
    Response response = text("x");
    response.headers.set("Location", "/a\r\nSet-Cookie: b=c");
    EXPECT_THROW((void)to_response_text(response, {}), base::Bug);
    EXPECT_THROW((void)see_other("//evil.example"), base::Bug);
    EXPECT_THROW((void)see_other("https://evil.example"), base::Bug);
}

TEST(ResponseText, SaysTheSecurityHeadersAndKeepsNothing) {
    const auto out = to_response_text(text("hello", 404), {});
    for (const auto* line :
         {"HTTP/1.1 404 Not Found\r\n",
          "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
          "img-src 'self' "
          "data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
          "frame-ancestors "
          "'none'\r\n",
          "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n",
          "X-DNS-Prefetch-Control: off\r\n", "Cross-Origin-Opener-Policy: same-origin\r\n",
          "Cross-Origin-Resource-Policy: same-origin\r\n",
          "Permissions-Policy: ", "Cache-Control: no-store\r\n", "Content-Length: 5\r\n",
          "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"}) {
        SCOPED_TRACE(line);
        EXPECT_NE(out.find(line), std::string::npos);
    }
    EXPECT_EQ(out.find("Strict-Transport-Security"), std::string::npos);
    EXPECT_EQ(out.find("Server:"), std::string::npos);
    EXPECT_TRUE(out.ends_with("\r\n\r\nhello"));
}

TEST(HttpDate, IsWrittenAsTheStandardHasIt) {
    EXPECT_EQ(to_http_date(base::to_time(784'111'777'000'000)), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(EventText, CutsDataIntoLines) {
    EXPECT_EQ(to_event_text({7, "reply", "a\nb\r\nc\rd"}),
              "id: 7\nevent: reply\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
    EXPECT_EQ(to_event_text({1, "done", ""}), "id: 1\nevent: done\ndata: \n\n");
    EXPECT_THROW((void)to_event_text({1, "a\nid: 9", ""}), base::Bug);
}

}  // namespace
}  // namespace athro::http
