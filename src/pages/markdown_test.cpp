#include <athro/pages/markdown.h>

#include <chrono>
#include <string>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

std::string to_markup(std::string_view text, int heading_min = 2) {
    return markdown(text, heading_min).markup();
}

TEST(Markdown, WritesTheElementsOfProse) {
    EXPECT_EQ(
        to_markup("A **rule** is *written*.\n\n- one\n- two\n"),
        "<p>A <strong>rule</strong> is <em>written</em>.</p><ul><li>one</li><li>two</li></ul>");
    EXPECT_EQ(to_markup("> said\n\n1. first\n"),
              "<blockquote><p>said</p></blockquote><ol><li>first</li></ol>");
    EXPECT_EQ(to_markup("`a < b`"), "<p><code>a &lt; b</code></p>");
}

TEST(Markdown, NeverMakesALevelOneHeading) {
    EXPECT_EQ(to_markup("# Top"), "<h2>Top</h2>");
    EXPECT_EQ(to_markup("# Top", 3), "<h3>Top</h3>");
    EXPECT_EQ(to_markup("###### Low"), "<h6>Low</h6>");
}

TEST(Markdown, LinksOnlyToHttpsAndMail) {
    EXPECT_EQ(to_markup("[a](https://example.org)"),
              "<p><a href=\"https://example.org\" rel=\"nofollow noopener\">a</a></p>");
    for (const auto* hostile :
         {"[a](javascript:alert(1))", "[a](http://example.org)", "[a](/en/left)",
          "[a](data:text/html;base64,x)", "[a](//example.org)"}) {
        SCOPED_TRACE(hostile);
        EXPECT_EQ(to_markup(hostile), "<p>a</p>");
    }
}

TEST(Markdown, ShowsRawHtmlAsTextAndImagesAsTheirDescription) {
    EXPECT_EQ(to_markup("<img src=x onerror=y>"), "<p>&lt;img src=x onerror=y&gt;</p>");
    EXPECT_EQ(to_markup("![a chart](https://example.org/x.png)"), "<p>a chart</p>");
}

TEST(Markdown, WritesTables) {
    const auto html = to_markup("| a | b |\n|---|---|\n| 1 | 2 |\n");
    EXPECT_NE(html.find("<th scope=\"col\">a</th>"), std::string::npos);
    EXPECT_NE(html.find("<td>2</td>"), std::string::npos);
}

TEST(Markdown, IsNotSlowedDownByHostileNesting) {
    const auto started = std::chrono::steady_clock::now();
    to_markup(std::string(50'000, '>'));
    std::string stars;
    for (int i = 0; i < 20'000; ++i)
        stars += "*a **b ";
    to_markup(stars);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds{10});
}

}  // namespace
}  // namespace athro::pages
