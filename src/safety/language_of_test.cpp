#include <athro/safety/language_of.h>

#include <gtest/gtest.h>

#include <athro/safety/testing.h>

namespace athro::safety {
namespace {

TEST(LanguageOf, TellsTheTwoLanguagesFromAFewWords) {
    const struct {
        WrittenIn language;
        std::string_view text;
    } table[] = {
        {WrittenIn::en, "What is sensitivity?"},
        {WrittenIn::en, "yes please"},
        {WrittenIn::en, "The nurse did not check the alarm"},
        {WrittenIn::en, "patients"},
        {WrittenIn::cy, "Beth yw sensitifrwydd?"},
        {WrittenIn::cy, "dim syniad"},
        {WrittenIn::cy, "Dwi ddim yn gwybod"},
        {WrittenIn::cy, "mae'r larwm yn canu"},
        {WrittenIn::cy, "rhagfarn"},
        {WrittenIn::cy, "sa i'n siŵr"},
        {WrittenIn::cy, "Ydi'r teclyn yn ddiogel i gleifion?"},
        {WrittenIn::mixed, "Dwi ddim yn siŵr about this because the alarm was wrong"},
        {WrittenIn::mixed, "I think mae'r system yn crap and nobody checks beth sy'n digwydd"},
        {WrittenIn::unknown, "90%"},
        {WrittenIn::unknown, "ok"},
        {WrittenIn::unknown, ""},
        {WrittenIn::en, "alert fatigue"},
        {WrittenIn::cy, "blinder larymau"},
        {WrittenIn::unknown, "\xff\xfe"},
    };
    for (const auto& [language, text] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(to_text(language_of(shipped_lexicon(), text)), to_text(language));
    }
}

}  // namespace
}  // namespace athro::safety
