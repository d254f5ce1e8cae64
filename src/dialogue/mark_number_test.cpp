#include <gtest/gtest.h>

#include <athro/dialogue/mark_number_words.h>
#include <athro/dialogue/mark_quantities.h>
#include <athro/dialogue/mark_testing.h>

namespace athro::dialogue {
namespace {

TEST(ParseNumber, ReadsDigitsAndWordsOfBothLanguages) {
    const struct {
        const char* text;
        double value;
    } table[] = {
        {"1,000", 1000},
        {"1 000", 1000},
        {"12,345,678", 12'345'678},
        {"8,3", 8.3},
        {"0,125", 0.125},
        {"1.250", 1.25},
        {"1.000.000", 1'000'000},
        {".5", 0.5},
        {"twenty-one", 21},
        {"a hundred and eight", 108},
        {"two thousand three hundred", 2300},
        {"eight point three", 8.3},
        {"nought point five", 0.5},
        {"eight and a half", 8.5},
        {"three quarters", 0.75},
        {"half", 0.5},
        {"deuddeg", 12},
        {"un ar bymtheg", 16},
        {"pedwar ar bymtheg", 19},
        {"un ar hugain", 21},
        {"deg ar hugain", 30},
        {"dau ddeg un", 21},
        {"naw deg naw", 99},
        {"deg a phedwar ugain", 90},
        {"pedwar ugain a deg", 90},
        {"hanner cant", 50},
        {"cant ac wyth", 108},
        {"dau gant a hanner", 250},
        {"mil", 1000},
        {"wyth pwynt tri", 8.3},
        {"dim pwynt pump", 0.5},
        {"wyth a hanner", 8.5},
        {"tri chwarter", 0.75},
        {"traean", 1.0 / 3},
        {"ddwy", 2},
    };
    for (const auto& [text, value] : table) {
        SCOPED_TRACE(text);
        const auto tokens = mark_tokens(text);
        const auto run = parse_number(tokens);
        ASSERT_TRUE(run.has_value());
        EXPECT_NEAR(run->value, value, 1e-9);
        EXPECT_EQ(run->length, tokens.size());
    }
    for (const auto* text : {"", "can", "I", "brca1", "third", "hello"}) {
        SCOPED_TRACE(text);
        EXPECT_FALSE(parse_number(mark_tokens(text)).has_value());
    }
}

TEST(ParseUnit, KnowsSymbolsAndNames) {
    const struct {
        const char* text;
        const char* dimension;
        double factor;
    } table[] = {
        {"mg", "mass", 1e-3},
        {"filigram", "mass", 1e-3},
        {"\xC2\xB5g", "mass", 1e-6},
        {"mcg", "mass", 1e-6},
        {"mmol/L", "amount/volume", 1e-3},
        {"mg per kg", "mass/mass", 1e-6},
        {"munud", "time", 60},
        {"funudau", "time", 60},
        {"%", "share", 0.01},
        {"y cant", "share", 0.01},
        {"mm Hg", "pressure", 1},
    };
    for (const auto& [text, dimension, factor] : table) {
        SCOPED_TRACE(text);
        const auto run = parse_unit(mark_tokens(text));
        ASSERT_TRUE(run.has_value());
        EXPECT_EQ(run->unit.dimension, dimension);
        EXPECT_DOUBLE_EQ(run->unit.factor, factor);
    }
    EXPECT_FALSE(parse_unit(mark_tokens("people")).has_value());
}

TEST(FindQuantities, ReadsRatiosLimitsAndRanges) {
    const auto first = [](const char* text) { return find_quantities(mark_tokens(text)).at(0); };
    EXPECT_NEAR(first("9 out of 108").value, 9.0 / 108, 1e-9);
    EXPECT_NEAR(first("naw o bob cant ac wyth").value, 9.0 / 108, 1e-9);
    EXPECT_NEAR(first("1/12").value, 1.0 / 12, 1e-9);
    EXPECT_TRUE(first("more than 150 mg").is_limit);
    EXPECT_FALSE(first("just over 8%").is_limit);
    EXPECT_TRUE(first("5-10 mg").is_range);
    EXPECT_TRUE(first("rhwng 5 a 10").is_range);
    EXPECT_EQ(first("-5").value, -5);
    EXPECT_TRUE(find_quantities(mark_tokens("the 3rd time")).empty());
}

MarkQuestion number(double value, const char* unit, double tolerance = 0) {
    MarkQuestion question;
    question.kind = QuestionKind::number;
    question.value = value;
    question.unit = unit;
    question.tolerance = tolerance;
    return question;
}

TEST(MarkNumber, SaysWhichRuleDecided) {
    const struct {
        const char* answer;
        const char* mark;
        const char* why;
    } table[] = {
        {"150 mg", "correct", "number/right"},
        {"0.15 g", "correct", "number/right"},
        {"150", "unsure", "number/unit-missing"},
        {"1500 mg", "wrong", "number/factor-of-ten"},
        {"150 ml", "wrong", "number/wrong-unit"},
        {"150 mg a day", "unsure", "number/unit-unexpected"},
        {"more than 150 mg", "unsure", "number/limit"},
        {"100-150 mg", "unsure", "number/range"},
        {"150 mg or 15 mg", "wrong", "number/hedged"},
        {"150 mg, 15 mg", "unsure", "number/several"},
        {"not 150 mg", "wrong", "number/negated"},
        {"lots", "unsure", "number/none"},
        {"151 mg", "wrong", "number/another"},
    };
    for (const auto& [answer, mark_wanted, why] : table) {
        SCOPED_TRACE(answer);
        const auto result = mark(number(150, "mg"), answer, shipped_confusables());
        EXPECT_EQ(to_text(result.mark), mark_wanted);
        EXPECT_EQ(result.why, why);
    }
}

TEST(MarkNumber, CountsTheBorderOfTheToleranceIn) {
    auto question = number(8.3, "%", 0.5);
    EXPECT_EQ(mark(question, "8.8%", shipped_confusables()).mark, model::Mark::correct);
    EXPECT_EQ(mark(question, "7.8%", shipped_confusables()).mark, model::Mark::correct);
    EXPECT_EQ(mark(question, "8.81%", shipped_confusables()).mark, model::Mark::wrong);
    question = number(200, "", 0.1);
    question.relative = true;
    EXPECT_EQ(mark(question, "220", shipped_confusables()).mark, model::Mark::correct);
    EXPECT_EQ(mark(question, "221", shipped_confusables()).mark, model::Mark::wrong);
}

TEST(MarkNumber, LeavesOutWhatOnlyRepeatsTheQuestion) {
    auto question = number(9, "");
    question.question =
        "In 1,000 people of whom 10 have it, sensitivity is 90%. How many are flagged rightly?";
    EXPECT_EQ(mark(question, "90% of 10 is 9", shipped_confusables()).mark, model::Mark::correct);
    EXPECT_EQ(mark(question, "9 of the 10", shipped_confusables()).why, "number/of-how-many");
    EXPECT_EQ(mark(question, "10", shipped_confusables()).mark, model::Mark::wrong);
}

TEST(MarkNumber, NamesTheMisconceptionOfAWrongValue) {
    auto question = number(8.3, "%", 0.5);
    question.wrong = {{90.0, {}, "flag-means-ill"}};
    EXPECT_EQ(mark(question, "90%", shipped_confusables()).misconception, "flag-means-ill");
    EXPECT_EQ(mark(question, "naw deg y cant", shipped_confusables()).misconception,
              "flag-means-ill");
    EXPECT_EQ(mark(question, "50%", shipped_confusables()).misconception, "");
}

TEST(MarkNumber, RefusesTheRightNumberInAStatementOfSomethingElse) {
    auto question = number(80, "%", 0.5);
    question.wrong = {{std::nullopt, {"misses 80%", "colli 80%"}, "swapped"}};
    const auto taken = mark(question, "it misses 80%", shipped_confusables());
    EXPECT_EQ(taken.why, "number/of-something-else");
    EXPECT_EQ(taken.misconception, "swapped");
    EXPECT_EQ(mark(question, "mae'n colli 80%", shipped_confusables()).mark, model::Mark::wrong);
    EXPECT_EQ(mark(question, "it finds 80%", shipped_confusables()).mark, model::Mark::correct);
}

TEST(MarkNumber, TakesTheUnitOfTheQuestionForItsOwn) {
    auto question = number(2, "");
    question.question = "How many hours a week are saved? Sawl awr yr wythnos sy'n cael ei harbed?";
    EXPECT_EQ(mark(question, "120 minutes", shipped_confusables()).mark, model::Mark::correct);
    EXPECT_EQ(mark(question, "120 munud", shipped_confusables()).mark, model::Mark::correct);
    EXPECT_EQ(mark(question, "2 minutes", shipped_confusables()).mark, model::Mark::wrong);
    EXPECT_EQ(mark(question, "2 awr", shipped_confusables()).mark, model::Mark::correct);
}

TEST(MarkNumber, TakesNoQuestionForAnAnswer) {
    const auto question = number(8.3, "%", 0.5);
    EXPECT_EQ(mark(question, "what is 9/108 as a percentage?", shipped_confusables()).why,
              "answer/question");
    EXPECT_EQ(mark(question, "faint yw 9/108 fel canran", shipped_confusables()).why,
              "answer/question");
}

}  // namespace
}  // namespace athro::dialogue
