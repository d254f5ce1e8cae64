#include <athro/base/text.h>

#include <gtest/gtest.h>

namespace athro::base {
namespace {

TEST(Fold, DropsCaseAndDiacriticsAndUnifiesSigns) {
    const struct {
        std::string_view text, folded;
    } table[] = {
        {"Hŷn", "hyn"}, {"ŴY", "wy"},        {"mae’n", "mae'n"},
        {"A–B", "a-b"}, {"w\u0302y", "wy"},  {"ﬁn", "fin"},
        {"", ""},       {"a\u00a0b", "a b"}, {"\xff", "\xEF\xBF\xBD"},
    };
    for (const auto& [text, folded] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(fold(text), folded);
    }
}

TEST(Words, KeepApostrophesWithinAndDecimalsWhole) {
    std::vector<std::string> found;
    for (const auto& word : words("Mae'n 8.3% — don't, 1,000 (Ŵyl)!"))
        found.push_back(word.folded);
    EXPECT_EQ(found, (std::vector<std::string>{"mae'n", "8.3", "don't", "1,000", "wyl"}));
}

TEST(Words, KnowWhereTheyStand) {
    const std::string_view text = "â’r gŵr";
    const auto found = words(text);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(text.substr(found[1].begin, found[1].end - found[1].begin), "gŵr");
}

TEST(Sentences, EndAtMarksButNotWithinNumbersOrAbbreviations) {
    const auto found = sentences("Dr. Jones saw 8.3 flags, e.g. two. Was it true? Yes.");
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0], "Dr. Jones saw 8.3 flags, e.g. two.");
    EXPECT_EQ(found[1], "Was it true?");
    EXPECT_EQ(sentences("AI yw e. Mr J. Jones wedodd.").size(), 2u);
    EXPECT_EQ(sentences("It is b. Because few have it.").size(), 2u);
}

TEST(EditDistance, CountsASwapAsOneAndStopsAtTheLimit) {
    EXPECT_EQ(edit_distance("teh", "the", 2), 1u);
    EXPECT_EQ(edit_distance("kitten", "sitting", 3), 3u);
    EXPECT_EQ(edit_distance("kitten", "sitting", 1), 2u);
}

TEST(IsValidUtf8, RefusesNulAndOverlong) {
    EXPECT_TRUE(is_valid_utf8("ŵ"));
    EXPECT_FALSE(is_valid_utf8(std::string_view{"a\0b", 3}));
    EXPECT_FALSE(is_valid_utf8("\xc0\xaf"));
}

}  // namespace
}  // namespace athro::base
