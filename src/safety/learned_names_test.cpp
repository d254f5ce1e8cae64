#include <athro/safety/learned_names.h>

#include <gtest/gtest.h>

#include <athro/safety/testing.h>

namespace athro::safety {
namespace {

TEST(ParseNamed, TakesTheBracketsOutAndSaysWhereTheyStood) {
    const auto texts = parse_named(R"([[named]]
texts.en = ["Dropped {Mair} off at <Hafod y Garreg>"]
texts.cy = ["Neb yma"])",
                                   "x.toml");
    ASSERT_TRUE(texts) << texts.error().message;
    ASSERT_EQ(texts->size(), 2u);
    const auto& first = texts->front();
    EXPECT_EQ(first.text, "Dropped Mair off at Hafod y Garreg");
    ASSERT_EQ(first.stretches.size(), 2u);
    EXPECT_EQ(first.text.substr(first.stretches[0].begin, 4), "Mair");
    EXPECT_EQ(first.stretches[0].end, first.stretches[0].begin + 4);
    EXPECT_EQ(first.stretches[0].type, Identifier::person);
    EXPECT_EQ(first.stretches[1].end, first.text.size());
    EXPECT_EQ(first.stretches[1].type, Identifier::address);
    EXPECT_TRUE(texts->back().stretches.empty());
}

TEST(ParseNamed, NamesTheFileOfBracketsThatDoNotPair) {
    for (const std::string text : {"{Mair", "Mair}", "{Ma{ir}", "<Hafod}"}) {
        SCOPED_TRACE(text);
        const auto texts = parse_named("[[named]]\ntexts.en = [\"" + text + "\"]", "x.toml");
        ASSERT_FALSE(texts);
        EXPECT_EQ(texts.error().code, base::Code::invalid);
        EXPECT_TRUE(texts.error().message.starts_with("x.toml:1")) << texts.error().message;
    }
}

std::string masked(std::string_view text) {
    Canvas canvas{text};
    find_learned_names(canvas, shipped_lexicon());
    std::string out{text};
    for (const auto& find : canvas.finds())
        out.replace(canvas.byte_at(find.begin),
                    canvas.byte_at(find.end) - canvas.byte_at(find.begin), "_");
    return out;
}

TEST(FindLearnedNames, GoesByWhatStandsAroundAWordThatNoListHolds) {
    EXPECT_EQ(masked("Cafodd Delwyth godwm arall neithiwr"), "Cafodd _ godwm arall neithiwr");
    EXPECT_EQ(masked("Ffoniodd Prysor eto isio gwybod pryd geith o ddod"),
              "Ffoniodd _ eto isio gwybod pryd geith o ddod");
}

TEST(FindLearnedNames, LeavesWordsThatOnlyLookLikeNames) {
    for (const std::string_view text :
         {"Grace periods differ by trust", "Mae Mair yn enw cyffredin",
          "Give Oramorph 5 mg now, can repeat in one hour", "I've seen it, and I'd say so",
          "Mae'r eira wedi cau ffordd Glan Clwyd", "Will it change what the rota says?"}) {
        EXPECT_EQ(masked(text), text);
    }
}

}  // namespace
}  // namespace athro::safety
