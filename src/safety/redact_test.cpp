#include <athro/safety/redact.h>

#include <gtest/gtest.h>

#include <string>

#include <athro/safety/testing.h>

namespace athro::safety {
namespace {

using base::Language;

std::string out(std::string_view text, Language language = Language::en) {
    return redact(shipped_lexicon(), text, language).out;
}

TEST(Redact, ReplacesEachKindByAPlainWordOfTheLanguage) {
    const struct {
        std::string_view text;
        std::string_view en;
        std::string_view cy;
    } table[] = {
        {"NHS 943 476 5919", "NHS [NHS number]", "NHS [rhif GIG]"},
        {"Pt: CHEN, Siobhan", "Pt: [name]", "Pt: [enw]"},
        {"dob 3/5/35", "dob [date of birth]", "dob [dyddiad geni]"},
        {"MRN D123456", "MRN [hospital number]", "MRN [rhif ysbyty]"},
        {"NI AB123456C", "NI [National Insurance number]", "NI [rhif Yswiriant Gwladol]"},
        {"ring 07700 900123", "ring [phone number]", "ring [rhif ffôn]"},
        {"a.b@example.org", "[e-mail]", "[e-bost]"},
        {"lives CF10 3AT", "lives [postcode]", "lives [cod post]"},
        {"at 14 Heol Fawr today", "at [address] today", "at [cyfeiriad] today"},
    };
    for (const auto& [text, en, cy] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(out(text, Language::en), en);
        EXPECT_EQ(out(text, Language::cy), cy);
    }
}

TEST(Redact, FindsAnNhsNumberInAnyGroupingWhenItsCheckDigitIsRight) {
    for (const std::string_view number :
         {"9434765919", "943 476 5919", "943-476-5919", "943.476.5919", "943/476/5919",
          "94347 65919", "9 4 3 4 7 6 5 9 1 9", "943\u2013476\u20135919", "943\u00a0476\u00a05919",
          "943\u200b476\u200b5919", "943  476  5919", "943\n476 5919"}) {
        SCOPED_TRACE(number);
        const auto found = redact(shipped_lexicon(), number, Language::en).spans;
        ASSERT_EQ(found.size(), 1u);
        EXPECT_EQ(found[0].type, Identifier::nhs_number);
        EXPECT_EQ(found[0].end, number.size());
    }
}

TEST(Redact, TakesANumberThatFailsItsCheckDigitOnlyWithACue) {
    EXPECT_EQ(out("NHS number 9434765918"), "NHS number [NHS number]");
    EXPECT_EQ(out("rhif GIG yw 9434765918", Language::cy), "rhif GIG yw [rhif GIG]");
    EXPECT_EQ(out("Order number 4000000000 is late"), "Order number 4000000000 is late");
    EXPECT_EQ(out("9434765918"), "9434765918");
}

TEST(Redact, TakesNeitherTheWriterNorAVerbForPartOfAName) {
    EXPECT_EQ(out("Our admin manager Jackie I suppose"), "Our admin manager [name] I suppose");
    EXPECT_EQ(out("Mrs A I Jones came in"), "[name] came in");
    EXPECT_EQ(out("one doctor dictates into his phone"), "one doctor dictates into his phone");
    EXPECT_EQ(out("doctor hughes signs them"), "[name] signs them");
}

TEST(Redact, LeavesWhatIdentifiesNobody) {
    for (const std::string_view text :
         {"Give gentamicin 240 mg at 18:00 on 12/03/2024", "The NHS was born on 5 July 1948",
          "Parkinson's disease and the Apgar score", "I work at Llandough and at Bronglais.",
          "Batch 9876543210 expired", "Na 135, K 4.2, eGFR 62",
          "May I ask? Will it change? Mark my answer.", "Call 0800 132 737 or 111",
          "Rhowch 1 g o barasetamol", "Ysbyty Glan Clwyd ac Ysbyty Gwynedd",
          "As Benner (1984) says", "Thanks Gwen", "6 Minute Walk Test", "Vitamin B12 1 mg"}) {
        SCOPED_TRACE(text);
        EXPECT_EQ(out(text), text);
    }
}

TEST(Redact, GivesPlacesInBytesAndInCodePoints) {
    const auto redaction =
        redact(shipped_lexicon(), "Tŷ: siaradais â Siân Roberts ddoe", Language::cy);
    ASSERT_EQ(redaction.spans.size(), 1u);
    EXPECT_EQ(redaction.out, "Tŷ: siaradais â [enw] ddoe");
    EXPECT_EQ(redaction.spans[0].code_point_begin, 16u);
    EXPECT_EQ(redaction.spans[0].code_point_end, 28u);
    EXPECT_EQ(redaction.spans[0].begin, 18u);
    EXPECT_EQ(redaction.spans[0].end, 31u);
}

TEST(Redact, MasksANameAgainWhereverItReturns) {
    EXPECT_EQ(out("Mrs Okonjo fell. Okonjo was confused."), "[name] fell. [name] was confused.");
}

TEST(Redact, ChangesNothingTheSecondTime) {
    for (const auto language : base::both_languages) {
        const auto once =
            out("Pt: Jones, Mair (3/5/35) 943 476 5919 / RX32469 of 14 Heol Fawr, CF10 3AT, 07700 "
                "900123",
                language);
        EXPECT_EQ(out(once, language), once);
        EXPECT_EQ(once.find("Mair"), std::string::npos);
    }
}

TEST(Redact, AcceptsAnyBytes) {
    EXPECT_EQ(out(""), "");
    EXPECT_EQ(out("\xff\xfe\x80 ok"), "\xff\xfe\x80 ok");
    EXPECT_EQ(out(std::string(5000, '9')), std::string(5000, '9'));
    EXPECT_FALSE(out(std::string(3000, '(')).empty());
}

}  // namespace
}  // namespace athro::safety
