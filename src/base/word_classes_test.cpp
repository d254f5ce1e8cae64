#include <athro/base/word_classes.h>

#include <algorithm>

#include <gtest/gtest.h>

namespace athro::base {
namespace {

TEST(WordClasses, AreFoundMutatedAndInRows) {
    WordClasses classes;
    classes.add("alert", "rhybudd");
    classes.add("alert", "goes off");
    const auto found = [&](std::string_view text) {
        const auto all = classes.find(match_words(text));
        return std::ranges::count_if(all, [](const auto& names) { return !names.empty(); });
    };
    EXPECT_EQ(found("fy rhybudd"), 1);
    EXPECT_EQ(found("dau rybudd"), 1);
    EXPECT_EQ(found("it goes off"), 1);
    EXPECT_EQ(found("it goes on"), 0);
}

}  // namespace
}  // namespace athro::base
