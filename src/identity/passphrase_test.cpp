#include <athro/identity/passphrase.h>

#include <algorithm>
#include <optional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <athro/identity/problem.h>
#include <athro/identity/recovery_code.h>

namespace athro::identity {
namespace {

template <class T>
std::optional<Problem> problem_of(const base::Result<T>& result) {
    if (result) return std::nullopt;
    return parse_problem(result.error().message);
}

TEST(Problem, HasACodeThatReadsBackAndNoTwoShareOne) {
    for (int i = 0; i <= static_cast<int>(Problem::not_signed_in); ++i) {
        const auto problem = static_cast<Problem>(i);
        EXPECT_EQ(parse_problem(to_text(problem)), problem);
        EXPECT_EQ(to_error(problem).message, to_text(problem));
    }
    EXPECT_FALSE(parse_problem("").has_value());
    EXPECT_FALSE(parse_problem("a passphrase").has_value());
}

TEST(UserName, IsThreeToSixtyFourReadableCharacters) {
    const struct {
        std::string text;
        std::optional<Problem> problem;
    } table[] = {
        {"ann", std::nullopt},
        {"Siân Ŵyn", std::nullopt},
        {"nurse-17", std::nullopt},
        {"ŵŷâ", std::nullopt},  // three characters, six bytes
        {std::string(64, 'a'), std::nullopt},
        {"", Problem::name_too_short},
        {"an", Problem::name_too_short},
        {"  a   ", Problem::name_too_short},
        {std::string(65, 'a'), Problem::name_too_long},
        {"---", Problem::name_unreadable},
        {"a\nb c", Problem::name_unreadable},
        {"ann\xff", Problem::name_unreadable},
        {std::string{"an\0n", 4}, Problem::name_unreadable},
    };
    for (const auto& [text, problem] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(problem_of(UserName::from(text)), problem);
    }
}

TEST(UserName, IsTheSameWhateverItsCaseAccentsAndSpaces) {
    const auto name = UserName::from("  Siân   Ŵyn ").value();
    EXPECT_EQ(name.shown(), "Siân Ŵyn");
    EXPECT_EQ(name.folded(), UserName::from("SIAN wyn")->folded());
    EXPECT_NE(name.folded(), UserName::from("sianwyn")->folded());
}

TEST(Passphrase, IsTwelveCharactersOrMoreAndNotACommonOne) {
    const auto name = UserName::from("Siân Ŵyn Rhys").value();
    const struct {
        std::string text;
        std::optional<Problem> problem;
    } table[] = {
        {"tri chath du", std::nullopt},  // exactly twelve
        {"three black cats", std::nullopt},
        {"môr tân a thŷ", std::nullopt},
        {std::string(12, ' '), Problem::passphrase_common},
        {"tri chath d", Problem::passphrase_too_short},
        {"", Problem::passphrase_too_short},
        {"ŵŷâŵŷâ", Problem::passphrase_too_short},  // twelve bytes, six characters
        {"Password 1234", Problem::passphrase_common},
        {"Cyfrinair 1234", Problem::passphrase_common},
        {"aaaaaaaaaaaaaaa", Problem::passphrase_common},
        {"abcabcabcabcabc", Problem::passphrase_common},
        {"abcdefghijklmnop", Problem::passphrase_common},
        {"9876543210987654", Problem::passphrase_common},
        {"sian wyn rhys", Problem::passphrase_common},  // the name again
        {"SianWynRhysSianWynRhys", Problem::passphrase_common},
        {"three black\ncats", Problem::passphrase_unreadable},
        {"three black cats\xc3", Problem::passphrase_unreadable},
        {std::string(2'000, 'a'), Problem::passphrase_too_long},
    };
    for (const auto& [text, problem] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(problem_of(Passphrase::from(text, name)), problem);
    }
    std::string longest;
    while (longest.size() < Passphrase::length_max)
        longest += "k3m9x";
    longest.resize(Passphrase::length_max);
    EXPECT_TRUE(Passphrase::from(longest, name).has_value());
    EXPECT_EQ(problem_of(Passphrase::from(longest + "a", name)), Problem::passphrase_too_long);
}

TEST(Passphrase, IsHashedWithASaltOfItsOwnAndKnownAgain) {
    const auto right = Passphrase::from_attempt("three black cats").value();
    const auto wrong = Passphrase::from_attempt("three black cat").value();
    const auto hash = hash_passphrase(right).value();
    EXPECT_THAT(hash, testing::StartsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    EXPECT_NE(hash, hash_passphrase(right).value());
    EXPECT_TRUE(is_passphrase_of(hash, right));
    EXPECT_FALSE(is_passphrase_of(hash, wrong));
    EXPECT_FALSE(is_passphrase_of("", right));
    EXPECT_FALSE(is_passphrase_of(nobodys_hash(), right));
    EXPECT_FALSE(has_old_settings(hash));
    EXPECT_FALSE(has_old_settings(nobodys_hash()));
}

TEST(Passphrase, IsTheSameInEveryFormOfUnicode) {
    const auto composed = Passphrase::from_attempt("t\xc5\xb7 mawr y cwm").value();
    const auto decomposed = Passphrase::from_attempt("ty\xcc\x82 mawr y cwm").value();
    EXPECT_EQ(composed.text(), decomposed.text());
    EXPECT_NE(composed.text(), Passphrase::from_attempt("ty mawr y cwm")->text());
}

TEST(RecoveryCode, IsReadHoweverItIsTyped) {
    base::SeededRandom random{1};
    const auto codes = make_recovery_codes(random);
    ASSERT_EQ(codes.size(), 8U);
    for (const auto& code : codes) {
        EXPECT_THAT(code,
                    testing::MatchesRegex("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}"));
        EXPECT_EQ(std::ranges::count(codes, code), 1);
    }
    EXPECT_EQ(to_plain_code("7k3m-0o1l-iIOo-abcd"), "7k3m00111100abcd");
    EXPECT_EQ(to_plain_code(" 7K3M 0011 1100 ABCD "), "7k3m00111100abcd");
    EXPECT_NE(to_plain_code(codes[0]), to_plain_code(codes[1]));
}

}  // namespace
}  // namespace athro::identity
