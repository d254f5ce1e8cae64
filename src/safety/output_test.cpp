#include <athro/safety/output.h>

#include <gtest/gtest.h>

#include <algorithm>

#include <athro/safety/testing.h>

namespace athro::safety {
namespace {

TEST(CheckOutput, FindsWhatAReplyMustNotHold) {
    const std::vector<std::string> allowed{"https://www.nice.org.uk/x"};
    const struct {
        std::string_view text;
        OutputFault fault;
    } table[] = {
        {"Ask Mrs Okonjo about it.", OutputFault::identifier},
        {"Her number is 943 476 5919.", OutputFault::identifier},
        {"See https://evil.example/x.", OutputFault::link},
        {"See HTTPS://EVIL.EXAMPLE.", OutputFault::link},
        {"See www.evil.example.", OutputFault::link},
        {"See https://www.nice.org.uk/x/../y", OutputFault::link},
        {"javascript:alert(1)", OutputFault::link},
        {"<script>alert(1)</script>", OutputFault::markup},
        {"<img src=x>", OutputFault::markup},
        {"![x](y)", OutputFault::markup},
        {"[x](y)", OutputFault::markup},
        {"a\u202Eb", OutputFault::code_point},
        {"a\u200Bb", OutputFault::code_point},
        {"a\x01"
         "b",
         OutputFault::code_point},
        {"a\xff", OutputFault::code_point},
    };
    for (const auto& [text, fault] : table) {
        SCOPED_TRACE(text);
        const auto found = check_output(shipped_lexicon(), text, allowed);
        EXPECT_TRUE(
            std::ranges::any_of(found, [&](const auto& one) { return one.fault == fault; }));
    }
}

TEST(CheckOutput, PassesAPlainReply) {
    const std::vector<std::string> allowed{"https://www.nice.org.uk/x"};
    for (const std::string_view text :
         {"Sensitivity is the share of ill people that a test finds: 90 of 100. What would you ask "
          "next?",
          "Mae 9 o bob 10 rhybudd yn ffug; pwy sy'n edrych arnynt?",
          "See https://www.nice.org.uk/x.", "A value < 3 is low, and > 5 is high."}) {
        SCOPED_TRACE(text);
        EXPECT_TRUE(check_output(shipped_lexicon(), text, allowed).empty());
    }
}

TEST(CheckOutput, NeverQuotesAnIdentifier) {
    for (const auto& one : check_output(shipped_lexicon(), "Ring Mrs Okonjo on 07700 900123", {})) {
        EXPECT_EQ(one.reason.find("Okonjo"), std::string::npos);
        EXPECT_EQ(one.reason.find("900123"), std::string::npos);
    }
}

}  // namespace
}  // namespace athro::safety
