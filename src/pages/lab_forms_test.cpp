#include <athro/pages/lab_forms.h>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

curriculum::TrustLab lab() {
    curriculum::TrustCase letter;
    letter.id = "letter";
    letter.options = {{"a", {}}, {"b", {}}};
    auto rota = letter;
    rota.id = "rota";
    return {{letter, rota}};
}

TEST(TrustForm, ReadsWhatItsPagesSend) {
    const auto opened = parse_trust_form(lab(), {});
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->next(), 0U);
    EXPECT_FALSE(opened->is_sent_empty);
    const auto first = parse_trust_form(lab(), {{"sent", "alone.letter"}, {"alone.letter", "a"}});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->next(), 0U);
    EXPECT_EQ(first->answers[0].alone, "a");
    EXPECT_FALSE(first->is_sent_empty);
    const auto second = parse_trust_form(
        lab(), {{"alone.letter", "a"}, {"sent", "after.letter"}, {"after.letter", "b"}});
    ASSERT_TRUE(second);
    EXPECT_EQ(second->next(), 1U);
    EXPECT_FALSE(second->is_stopped);
    const auto all = parse_trust_form(lab(), {{"alone.letter", "a"},
                                              {"after.letter", "b"},
                                              {"alone.rota", "b"},
                                              {"after.rota", "b"},
                                              {"stop", "yes"},
                                              {"utm", "x"}});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->next(), 2U);
    EXPECT_TRUE(all->is_stopped);
}

TEST(TrustForm, NoticesAPageThatWasSentEmpty) {
    EXPECT_TRUE(parse_trust_form(lab(), {{"sent", "alone.letter"}})->is_sent_empty);
    EXPECT_TRUE(
        parse_trust_form(lab(), {{"alone.letter", "a"}, {"sent", "after.letter"}})->is_sent_empty);
}

TEST(TrustForm, RefusesWhatNoPageSends) {
    const http::Values table[] = {
        {{"alone.lettre", "a"}},
        {{"alone.", "a"}},
        {{"alone.letter", "c"}},
        {{"alone.letter", ""}},
        {{"alone.letter", "A"}},
        {{"alone.letter", "<b>"}},
        {{"after.letter", "a"}},
        {{"alone.letter", "a"}, {"alone.letter", "b"}},
        {{"alone.letter", "a"}, {"after.rota", "a"}},
        {{"sent", "letter"}},
        {{"sent", "alone.nothing"}},
    };
    for (const auto& fields : table) {
        SCOPED_TRACE(fields.all().front().name + "=" + fields.all().front().value);
        const auto form = parse_trust_form(lab(), fields);
        ASSERT_FALSE(form);
        EXPECT_EQ(form.error().code, base::Code::invalid);
    }
}

TEST(JudgeForm, ReadsJudgementsAndRefusesWhatNoPageSends) {
    const std::vector<std::string> ids{"one", "two"};
    const std::vector<std::string> allowed{"green", "red"};
    const auto opened = parse_judge_form(ids, allowed, {{"role", "nurse"}});
    ASSERT_TRUE(opened);
    EXPECT_FALSE(opened->is_sent);
    const auto sent = parse_judge_form(ids, allowed, {{"sent", "yes"}, {"is.one", "red"}});
    ASSERT_TRUE(sent);
    EXPECT_TRUE(sent->is_sent);
    EXPECT_EQ(sent->judgements, (Judgements{{"one", "red"}}));
    const http::Values table[] = {{{"is.three", "red"}},
                                  {{"is.one", "blue"}},
                                  {{"is.one", ""}},
                                  {{"is.one", "red"}, {"is.one", "red"}}};
    for (const auto& fields : table) {
        SCOPED_TRACE(fields.all().front().name + "=" + fields.all().front().value);
        EXPECT_FALSE(parse_judge_form(ids, allowed, fields));
    }
}

TEST(ParseWhole, TakesWholeNumbersWithinTheirRange) {
    const struct {
        std::string_view text;
        std::optional<int> value;
    } table[] = {{"0", 0},    {"1000", 1000}, {"1,000", 1000},     {" 40 ", 40},
                 {"", {}},    {"1001", {}},   {"-1", {}},          {"4.5", {}},
                 {"40%", {}}, {"abc", {}},    {"99999999999", {}}, {"4x", {}}};
    for (const auto& [text, value] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(parse_whole(std::string{text}, 1'000), value);
    }
}

}  // namespace
}  // namespace athro::pages
