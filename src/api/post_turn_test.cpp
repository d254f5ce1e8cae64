#include <athro/api/post_turn.h>

#include <athro/http/testing.h>

#include <gtest/gtest.h>

namespace athro::api {
namespace {

constexpr std::string_view turn = "0123456789abcdef0123456789abcdef";

base::Result<model::Message> parse(const std::string& body) {
    return parse_message(http::make_request(http::post_json("/v1/dialogues/d/turns", body)));
}

TEST(ParseMessage, TakesWordsChoicesAndConfidence) {
    const auto message =
        parse(R"({"turn":"0123456789abcdef0123456789abcdef","words":"helo","choices":["a","b"],)"
              R"("confidence":4,"more":1})");
    ASSERT_TRUE(message.has_value()) << message.error().message;
    EXPECT_EQ(message->turn.text(), turn);
    EXPECT_EQ(message->words, "helo");
    EXPECT_EQ(message->choices, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(message->confidence, 4);
}

TEST(ParseMessage, RefusesWhatIsNone) {
    const char* table[] = {
        "",
        "[]",
        "{}",
        R"({"turn":"short","words":"a"})",
        R"({"turn":"0123456789ABCDEF0123456789abcdef","words":"a"})",
        R"({"turn":"0123456789abcdef0123456789abcdef","words":3})",
        R"({"turn":"0123456789abcdef0123456789abcdef","choices":"a"})",
        R"({"turn":"0123456789abcdef0123456789abcdef","choices":[1]})",
        R"({"turn":"0123456789abcdef0123456789abcdef","confidence":"5"})",
    };
    for (const auto* body : table) {
        SCOPED_TRACE(body);
        EXPECT_FALSE(parse(body).has_value());
    }
}

}  // namespace
}  // namespace athro::api
