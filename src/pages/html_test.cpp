#include <athro/pages/html.h>

#include <string>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

TEST(Html, EscapesEveryTextThatGoesIn) {
    const std::string learner = "<script>alert('x')</script> & \"more\"";
    EXPECT_EQ(element("p", {}, learner).markup(),
              "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>");
}

TEST(Html, EscapesAttributes) {
    const auto html = void_element("input", {{"value", "\" onfocus=\"x"}});
    EXPECT_EQ(html.markup(), "<input value=\"&quot; onfocus=&quot;x\">");
}

TEST(Html, KeepsWhatIsAlreadyHtmlAsItIs) {
    const auto inner = element("em", {}, "a & b");
    EXPECT_EQ(element("p", {}, {"<", inner, ">"}).markup(), "<p>&lt;<em>a &amp; b</em>&gt;</p>");
}

TEST(Html, LeavesOutAttributesThatDoNotHold) {
    const auto html = void_element("input", {flag("checked", true), flag("disabled", false),
                                             maybe("lang", ""), maybe("id", "a")});
    EXPECT_EQ(html.markup(), "<input checked id=\"a\">");
}

TEST(Html, LinksOnlyToThisSiteAndToSafeKindsOfAddress) {
    const struct {
        std::string address;
        bool is_there;
    } table[] = {
        {"/en/units", true},
        {"#turn-3", true},
        {"?q=alert", true},
        {"https://example.org/a?b=c", true},
        {"mailto:a@example.org", true},
        {"javascript:alert(1)", false},
        {" javascript:alert(1)", false},
        {"data:text/html,x", false},
        {"http://example.org", false},
        {"//example.org", false},
        {"/\\example.org", false},
        {"/\t/example.org", false},
        {"/\n/example.org", false},
        {"/en/\\..", false},
        {"https://example.org\u0001", false},
        {"https:\\\\example.org", false},
        {"", false},
    };
    for (const auto& [address, is_there] : table) {
        SCOPED_TRACE(address);
        EXPECT_EQ(href(address).is_there, is_there);
    }
}

TEST(Html, WritesNoAddressThatIsNotSafeWhoeverGivesIt) {
    const struct {
        std::string address;
        bool is_path;
    } table[] = {{"/assets/a.js", true},
                 {"https://example.org/a.js", false},
                 {"//example.org/a.js", false},
                 {"/\t/example.org/a.js", false},
                 {"javascript:alert(1)", false},
                 {"data:text/javascript,alert(1)", false},
                 {"", false}};
    for (const auto& [address, is_path] : table) {
        SCOPED_TRACE(address);
        EXPECT_EQ(element("script", {{"src", address}}, {}).markup(),
                  is_path ? "<script src=\"" + address + "\"></script>" : "<script></script>");
        EXPECT_EQ(element("form", {{"action", address}}, {}).markup(),
                  is_path ? "<form action=\"" + address + "\"></form>" : "<form></form>");
    }
    EXPECT_EQ(element("a", {{"href", "javascript:alert(1)"}}, "x").markup(), "<a>x</a>");
}

TEST(Html, HasNoNameThatRunsFramesOrRestyles) {
    for (const std::string_view name : {"iframe", "object", "embed", "style", "base", "template",
                                        "math", "foreignObject", "use", "animate"}) {
        EXPECT_FALSE(is_allowed_element(name)) << name;
    }
    for (const std::string_view name : allowed_attributes) {
        EXPECT_FALSE(name.starts_with("on")) << name;
    }
    for (const std::string_view name :
         {"style", "srcdoc", "formaction", "srcset", "ping", "http-equiv", "xlink:href", "poster",
          "background", "target"}) {
        EXPECT_FALSE(is_allowed_attribute(name)) << name;
    }
}

}  // namespace
}  // namespace athro::pages
