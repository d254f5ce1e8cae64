#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <athro/base/expect.h>
#include <athro/http/assets.h>
#include <athro/http/testing.h>

namespace athro::http {
namespace {

base::Embedded::Range range(std::string_view text) {
    return {text.data(), text.data() + text.size()};
}

const base::Embedded files{{
    {"main.css", range("body{}")},
    {"main.css.br", range("as brotli")},
    {"main.css.gz", range("as gzip")},
    {"hali.svg", range("<svg/>")},
}};

TEST(Assets, ChooseTheBestFormThatTheClientReads) {
    const Assets assets{files, "/assets/"};
    const struct {
        std::string accepts;
        std::string body;
    } table[] = {
        {"gzip, deflate, br", "as brotli"},
        {"gzip", "as gzip"},
        {"br;q=0, gzip;q=0.5", "as gzip"},
        {"br;q=0.0, GZIP", "as gzip"},
        {"", "body{}"},
        {"identity", "body{}"},
        {"brotli, xgzip", "body{}"},
        {"br ; q=0.001", "as brotli"},
    };
    for (const auto& [accepts, body] : table) {
        SCOPED_TRACE(accepts);
        const auto found = assets.find(
            "main.css", make_request(get("/assets/main.css", {{"Accept-Encoding", accepts}})));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->body, body);
        EXPECT_EQ(found->headers.find("Content-Type"), "text/css; charset=utf-8");
        EXPECT_EQ(found->headers.find("Vary"), "Accept-Encoding");
        EXPECT_EQ(found->headers.find("Content-Encoding").has_value(), body != "body{}");
    }
}

TEST(Assets, MayBeKeptForEverOnlyUnderTheMarkOfTheirContent) {
    const Assets assets{files, "/assets/"};
    const auto& url = assets.url("hali.svg");
    EXPECT_TRUE(url.starts_with("/assets/hali.svg?v="));
    const auto cached = [&](std::string target) {
        const auto found = assets.find("hali.svg", make_request(get(std::move(target))));
        return std::string{found.value().headers.find("Cache-Control").value_or("")};
    };
    EXPECT_EQ(cached(url), "public, max-age=31536000, immutable");
    EXPECT_EQ(cached("/assets/hali.svg"), "no-cache");
    EXPECT_EQ(cached("/assets/hali.svg?v=old"), "no-cache");
    EXPECT_THROW((void)assets.url("none.svg"), base::Bug);
}

TEST(Assets, AreNotSentAgain) {
    const Assets assets{files, "/assets/"};
    const auto first = assets.find("hali.svg", make_request(get("/assets/hali.svg")));
    const std::string tag{first->headers.find("ETag").value()};
    const auto again =
        assets.find("hali.svg", make_request(get("/assets/hali.svg", {{"If-None-Match", tag}})));
    EXPECT_EQ(again->status, 304);
    EXPECT_TRUE(again->body.empty());
}

TEST(Assets, HaveNoOtherNames) {
    const Assets assets{files, "/assets/"};
    for (const auto* name : {"", "main", "main.css.br", "../main.css", "MAIN.CSS"}) {
        SCOPED_TRACE(name);
        EXPECT_EQ(assets.find(name, make_request(get("/"))).error().code, base::Code::not_found);
    }
}

}  // namespace
}  // namespace athro::http
