#include <athro/curriculum/figures.h>

#include <gtest/gtest.h>

namespace athro::curriculum {
namespace {

using base::Language;

std::vector<double> demanded(std::string_view text, Language language) {
    std::vector<double> values;
    for (const auto& figure : figures(text, language)) {
        if (figure.is_demanded) values.push_back(figure.value);
    }
    return values;
}

TEST(Figures, ReadDigitsAndWordsOfBothLanguages) {
    const struct {
        Language language;
        std::string_view text;
        std::vector<double> values;
    } table[] = {
        {Language::en, "In 1,000 people 8.3% of 24 are 5mg", {1000, 8.3, 24, 5}},
        {Language::en, "twenty-five, three hundred and nineteen", {25, 300, 19}},
        {Language::en, "two thousand", {2000}},
        {Language::en, "one of both, the second, no more", {}},
        {Language::cy,
         "dwy, thair, pedair, phum, chwe, saith, wyth, naw, deg o",
         {2, 3, 4, 5, 6, 7, 8, 9, 10}},
        {Language::cy, "un deg dau a phedwar deg", {12, 40}},
        {Language::cy, "pump ar hugain, un ar ddeg, pedwar ar bymtheg", {25, 11, 19}},
        {Language::cy, "dau gant, tair mil, hanner cant, pedwar ugain", {200, 3000, 50, 80}},
        {Language::cy, "un o bob deg", {10}},
        {Language::cy, "90 y cant, a'r cant nesaf", {90, 100}},
        {Language::cy, "dau berson, am y cant nesaf", {2, 100}},
        {Language::cy, "mae'n deg, yn deg, dybiaeth deg.", {}},  // fair
        {Language::cy, "fe'u nodir a chânt lonydd; cân", {}},    // they get; a song
        {Language::cy, "y ddau, o'r ddwy, ill dau", {}},         // both
        {Language::cy, "mae tri'n dechrau", {3}},
        {Language::cy, "", {}},
    };
    for (const auto& [language, text, values] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(demanded(text, language), values);
    }
}

TEST(Lacking, NamesNumbersAndUnitsThatTheOtherLanguageHasNot) {
    const struct {
        std::string_view en, cy;
        std::vector<std::string> numbers, units;  // what the Welsh lacks
    } table[] = {
        {"9 of 108 flags", "9 o'r 108 rhybudd", {}, {}},
        {"99 of 108", "9 o'r 108", {"99"}, {}},
        {"9 of 10, and 9 of 108", "10 o 10, a 9 o 108", {"9"}, {}},
        {"3 - 1 = 2 hours", "3 - 1 = 2: 2 awr", {}, {}},
        {"ten minutes", "10 munud", {}, {}},
        {"two weeks", "pythefnos", {}, {}},
        {"two days before", "ddeuddydd cyn", {}, {}},
        {"both of the two", "y ddau", {}, {}},
        {"5 mg a day", "5 mcg y dydd", {}, {"mg"}},
        {"90%", "90 y cant", {}, {}},
        {"90%", "90", {}, {"%"}},
        {"within 4 hours", "o fewn 4 diwrnod", {}, {"hour"}},
        {"1.5 million", "1.5 miliwn", {}, {}},
        {"five times as often", "bum gwaith mor aml", {}, {}},
        {"one in a hundred", "un o bob cant", {}, {}},
        {"50 years old", "50 oed", {}, {}},
        {"a farmer of 43", "ffermwr 43 oed", {}, {}},
        {"15 mg", "150 mg", {"15"}, {}},
    };
    for (const auto& [en, cy, numbers, units] : table) {
        SCOPED_TRACE(en);
        const auto lacks = lacking(figures(en, Language::en), cy, Language::cy);
        EXPECT_EQ(lacks.numbers, numbers);
        EXPECT_EQ(lacks.units, units);
    }
}

TEST(Negation, IsPlainOnlyWhereATextDenies) {
    const struct {
        Language language;
        std::string_view text;
        Negation expected;
    } table[] = {
        {Language::en, "It does not learn.", Negation::plain},
        {Language::en, "It doesn't learn.", Negation::plain},
        {Language::en, "It learns without you.", Negation::possible},
        {Language::en, "It is unable to learn.", Negation::possible},
        {Language::en, "The unit is under review.", Negation::none},
        {Language::cy, "Nid yw'n dysgu.", Negation::plain},
        {Language::cy, "Dydy o ddim yn dysgu.", Negation::plain},
        {Language::cy, "Mae'n dysgu hebddo.", Negation::possible},
        {Language::cy, "Dim ond dysgu y mae, neu'n ddim ond edrych.", Negation::possible},
        {Language::cy, "Mae'n dysgu.", Negation::none},
    };
    for (const auto& [language, text, expected] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(negation(text, language), expected);
    }
}

}  // namespace
}  // namespace athro::curriculum
