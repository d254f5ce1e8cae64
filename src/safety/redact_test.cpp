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
    EXPECT_EQ(out("Gwelais glaf: 9434765919", Language::cy), "Gwelais glaf: [rhif GIG]");
}

TEST(Redact, TakesNeitherTheWriterNorAVerbForPartOfAName) {
    EXPECT_EQ(out("Our admin manager Jackie I suppose"), "Our admin manager [name] I suppose");
    EXPECT_EQ(out("Mrs A I Jones came in"), "[name] came in");
    EXPECT_EQ(out("one doctor dictates into his phone"), "one doctor dictates into his phone");
    EXPECT_EQ(out("doctor hughes signs them"), "[name] signs them");
}

TEST(Redact, FindsDatesOfBirthHoweverTheyAreTold) {
    EXPECT_EQ(out("Alfred Tunney 30 of the 11th 1940 went grey"),
              "[name] [date of birth] went grey");
    EXPECT_EQ(out("dob 12.vi.39 on the old notes"), "dob [date of birth] on the old notes");
    EXPECT_EQ(out("she was born boxing day 1950"), "she was born [date of birth]");
    EXPECT_EQ(out("dob twelve five seventy three, chest pain"), "dob [date of birth], chest pain");
    EXPECT_EQ(out("born 16th o june oh three"), "born [date of birth]");
    EXPECT_EQ(out("ganed Ionawr y cyntaf 1964", Language::cy), "ganed [dyddiad geni]");
    EXPECT_EQ(out("geni 9fed o'r 9fed 31", Language::cy), "geni [dyddiad geni]");
    EXPECT_EQ(out("a'i geni ar noswyl Nadolig 1949", Language::cy), "a'i geni ar [dyddiad geni]");
}

TEST(Redact, FindsAddressesWithoutAUsualNumberOrStreet) {
    EXPECT_EQ(out("keysafe at 8 Maesyderwen sa44 6tt"), "keysafe at [address] [postcode]");
    EXPECT_EQ(out("he's at 17/2 Canal Wharf, again"), "he's at [address], again");
    EXPECT_EQ(out("the kid at number nine harbour row"), "the kid at [address]");
    EXPECT_EQ(out("of The Old Forge, Mill Lane, he says"), "of [address], he says");
    EXPECT_EQ(out("her address twenty seven lower quarry road"), "her address [address]");
    EXPECT_EQ(out("llythyr i pedwar ar ddeg heol y berllan", Language::cy),
              "llythyr i [cyfeiriad]");
    EXPECT_EQ(out("dilys o Fryn Awelon, Lôn Capel. 91", Language::cy), "[enw] o [cyfeiriad]. 91");
    EXPECT_EQ(out("yn byw yn Hafod y Wern ar ben ei hun", Language::cy),
              "yn byw yn [cyfeiriad] ar ben ei hun");
}

TEST(Redact, LeavesNoPartOfANumberBehind) {
    EXPECT_EQ(out("rhif gig y claf yw 418 532 4456", Language::cy),
              "rhif gig y claf yw [rhif GIG]");
    EXPECT_EQ(out("hospital no 123 456 on ward 4"), "hospital no [hospital number] on ward 4");
    EXPECT_EQ(out("mrn 00 61 34-87"), "mrn [hospital number]");
}

TEST(Redact, LeavesWhatIdentifiesNobody) {
    for (const std::string_view text : {"Give gentamicin 240 mg at 18:00 on 12/03/2024",
                                        "The NHS was born on 5 July 1948",
                                        "Parkinson's disease and the Apgar score",
                                        "I work at Llandough and at Bronglais.",
                                        "Batch 9876543210 expired",
                                        "Na 135, K 4.2, eGFR 62",
                                        "May I ask? Will it change? Mark my answer.",
                                        "Call 0800 132 737 or 111",
                                        "Rhowch 1 g o barasetamol",
                                        "Ysbyty Glan Clwyd ac Ysbyty Gwynedd",
                                        "As Benner (1984) says",
                                        "Thanks Gwen",
                                        "6 Minute Walk Test",
                                        "Vitamin B12 1 mg",
                                        "It was one or two of the ten",
                                        "my lady on the farm can't upload anything",
                                        "It's one long road",
                                        "two nurses walk down the lane",
                                        "on boxing day 2023 we had four",
                                        "Dwi'n byw yn Ne Cymru",
                                        "on the first of March 2024 I started",
                                        "5 of the 11 on 4 East",
                                        "mae hi'n byw yng Ngogledd Cymru"}) {
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
