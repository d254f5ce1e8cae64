#include <athro/pages/frame.h>

#include <gtest/gtest.h>

#include <athro/base/expect.h>

namespace athro::pages {
namespace {

using base::Language;

TEST(Frame, WritesDatesInBothLanguages) {
    const base::Date date{std::chrono::year{2026} / 11 / 22};
    EXPECT_EQ(to_text(date, Language::en), "22 November 2026");
    EXPECT_EQ(to_text(date, Language::cy), "22 Tachwedd 2026");
    EXPECT_EQ(to_text(base::Time{date} + std::chrono::hours{23}, Language::cy), "22 Tachwedd 2026");
}

TEST(Frame, WritesNumbersAsPeopleReadThem) {
    const struct {
        double number;
        int decimals;
        std::string_view text;
    } table[] = {
        {0, 0, "0"},          {999, 0, "999"},
        {1000, 0, "1,000"},   {1'234'567, 0, "1,234,567"},
        {8.333, 1, "8.3"},    {90, 1, "90"},
        {0.04, 1, "0"},       {1234.56, 2, "1,234.56"},
        {-1000, 0, "-1,000"}, {-999.5, 1, "-999.5"},
        {100.04, 1, "100"},
    };
    for (const auto& [number, decimals, text] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(to_text(number, decimals), text);
    }
}

TEST(Frame, LinksTheMarkedWordsOfAMessage) {
    EXPECT_EQ(with_link("Do <a>this</a> & that.", "/en/keep").markup(),
              "Do <a href=\"/en/keep\">this</a> &amp; that.");
    EXPECT_THROW(with_link("Nothing to link.", "/en/keep"), base::Bug);
}

TEST(Frame, PutsTheFormTokenIntoEveryFormThatChangesSomething) {
    const auto messages = Messages::built_in();
    const auto assets = Assets::from(embedded());
    Frame frame{messages, assets};
    frame.form_token = "t0ken";
    const auto form = post_form(frame, "/en/keep", "Keep").markup();
    EXPECT_EQ(form,
              "<form method=\"post\" action=\"/en/keep\"><input type=\"hidden\" name=\"token\" "
              "value=\"t0ken\">Keep</form>");
    frame.form_token.clear();
    EXPECT_EQ(post_form(frame, "/en/keep", "Keep").markup(),
              "<form method=\"post\" action=\"/en/keep\">Keep</form>");
}

TEST(Frame, OffersToLeaveOnlyToSomebodyWhoIsThere) {
    const auto messages = Messages::built_in();
    const auto assets = Assets::from(embedded());
    Frame frame{messages, assets};
    EXPECT_EQ(to_page(frame, {"Title", "Content"}).find("data-leave"), std::string::npos);
    frame.visitor = Visitor::guest;
    EXPECT_NE(to_page(frame, {"Title", "Content"}).find("data-leave"), std::string::npos);
}

}  // namespace
}  // namespace athro::pages
