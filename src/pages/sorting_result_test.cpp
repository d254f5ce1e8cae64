#include <athro/pages/sorting_result.h>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

using curriculum::Light;

TEST(SortingResult, TellsLooserFromStricter) {
    const struct {
        Light ours;
        std::string_view theirs;
        int alike, looser, stricter;
    } table[] = {
        {Light::green, "green", 1, 0, 0}, {Light::green, "amber", 0, 0, 1},
        {Light::green, "red", 0, 0, 1},   {Light::amber, "green", 0, 1, 0},
        {Light::amber, "amber", 1, 0, 0}, {Light::amber, "red", 0, 0, 1},
        {Light::red, "green", 0, 1, 0},   {Light::red, "amber", 0, 1, 0},
        {Light::red, "red", 1, 0, 0},
    };
    for (const auto& row : table) {
        SCOPED_TRACE(std::string{to_text(row.ours)} + " " + std::string{row.theirs});
        const curriculum::SortTask task{"one", {}, {}, row.ours, {}};
        const auto result = count_sorting({&task}, {{"one", std::string{row.theirs}}});
        EXPECT_EQ(result.tasks, 1);
        EXPECT_EQ(result.alike, row.alike);
        EXPECT_EQ(result.looser, row.looser);
        EXPECT_EQ(result.stricter, row.stricter);
    }
    const curriculum::SortTask task{"one", {}, {}, Light::red, {}};
    EXPECT_EQ(count_sorting({&task}, {{"other", "red"}}).tasks, 0);
}

TEST(ReferenceResult, CountsWhatWasFoundAndWhatWasDoubted) {
    const curriculum::ReferenceLab lab{{},
                                       {{"a", "A", true, {}, {}},
                                        {"b", "B", true, {}, {}},
                                        {"c", "C", false, model::SourceId{"x"}, {}},
                                        {"d", "D", false, model::SourceId{"y"}, {}}}};
    const auto result =
        count_references(lab, {{"a", "invented"}, {"b", "real"}, {"c", "invented"}, {"d", "real"}});
    EXPECT_EQ(result.invented, 2);
    EXPECT_EQ(result.found, 1);
    EXPECT_EQ(result.real, 2);
    EXPECT_EQ(result.doubted, 1);
    EXPECT_EQ(count_references(lab, {}).invented, 0);
}

}  // namespace
}  // namespace athro::pages
