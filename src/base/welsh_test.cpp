#include <athro/base/welsh.h>

#include <algorithm>

#include <gtest/gtest.h>

namespace athro::base {
namespace {

TEST(Radicals, FindTheDictionaryFormOfEachMutation) {
    const struct {
        std::string_view mutated, radical;
    } table[] = {
        {"gath", "cath"},    {"nghath", "cath"},  {"chath", "cath"},
        {"bobl", "pobl"},    {"mhobl", "pobl"},   {"phobl", "pobl"},
        {"dan", "tan"},      {"nhan", "tan"},     {"than", "tan"},
        {"ardd", "gardd"},   {"ngardd", "gardd"}, {"fara", "bara"},
        {"mara", "bara"},    {"ddyn", "dyn"},     {"nyn", "dyn"},
        {"law", "llaw"},     {"fam", "mam"},      {"ran", "rhan"},
        {"hysgol", "ysgol"}, {"lwybr", "llwybr"}, {"sensitifrwydd", "sensitifrwydd"},
    };
    for (const auto& [mutated, radical] : table) {
        SCOPED_TRACE(mutated);
        const auto forms = radicals(mutated);
        EXPECT_NE(std::ranges::find(forms, radical), forms.end());
    }
}

TEST(Mutations, GoTheOtherWay) {
    for (const std::string_view form : {"pobl", "bobl", "mhobl", "phobl"}) {
        const auto forms = mutations("pobl");
        EXPECT_NE(std::ranges::find(forms, form), forms.end()) << form;
    }
}

}  // namespace
}  // namespace athro::base
