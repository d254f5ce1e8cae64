#include <athro/dialogue/support.h>

#include <gtest/gtest.h>

namespace athro::dialogue {
namespace {

constexpr std::string_view passage =
    "Mutations in the BRCA1 gene cause about 5 to 10 percent of cases. The condition is inherited "
    "in "
    "an autosomal dominant pattern. Most people do not have symptoms before age 40.";

TEST(Support, IsGivenWhereTheWordsStandTogether) {
    for (const auto* claim :
         {"Mutations in the BRCA1 gene cause about 5 to 10 percent of cases.",
          "The condition is inherited in an autosomal dominant pattern.",
          "Mutations in the BRCA1 gene cause about 5 to 10 percent of cases, and the condition is "
          "inherited in an autosomal dominant pattern."}) {
        const auto support = support_of(claim, passage);
        EXPECT_TRUE(support.is_given) << claim << ": " << support.why;
    }
}

TEST(Support, IsRefusedForASwappedNameOrNumberOrATurnedClaim) {
    for (const auto* claim : {"Mutations in the BRCA2 gene cause about 5 to 10 percent of cases.",
                              "Mutations in the BRCA1 gene cause about 50 to 10 percent of cases.",
                              "The condition is inherited in an autosomal recessive pattern.",
                              "Most people have symptoms before age 40.",
                              "Few people do not have symptoms before age 40.",
                              "Most people do not have symptoms after age 40.",
                              "Treatment with the new drug slows the disease in adults."}) {
        EXPECT_FALSE(support_of(claim, passage).is_given) << claim;
    }
}

TEST(Support, HoldsInWelshToo) {
    constexpr std::string_view welsh =
        "Mae'r cyflwr yn etifeddol mewn patrwm trechol. Nid yw 9 o bob 10 o rybuddion yn gywir.";
    EXPECT_TRUE(support_of("Nid yw 9 o bob 10 o rybuddion yn gywir.", welsh).is_given);
    EXPECT_FALSE(support_of("Mae 9 o bob 10 o rybuddion yn gywir.", welsh).is_given);
    EXPECT_FALSE(support_of("Mae'r cyflwr yn etifeddol mewn patrwm enciliol.", welsh).is_given);
}

TEST(Support, TakesAnyBytes) {
    for (const std::string_view bytes : {"", "\xff\xfe", "?", "12"}) {
        EXPECT_FALSE(support_of(bytes, "").is_given);
        EXPECT_FALSE(support_of(bytes, passage).is_given);
    }
}

}  // namespace
}  // namespace athro::dialogue
