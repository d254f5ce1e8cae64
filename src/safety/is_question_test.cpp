#include <athro/safety/is_question.h>

#include <gtest/gtest.h>

#include <athro/safety/testing.h>

namespace athro::safety {
namespace {

TEST(IsQuestion, HearsQuestionsWithAndWithoutTheMark) {
    const struct {
        bool asks;
        std::string_view text;
    } table[] = {
        {true, "What is sensitivity?"},
        {true, "what is bias"},
        {true, "tell me what prevalence means"},
        {true, "wnei di esbonio sensitifrwydd"},
        {true, "beth yw rhagfarn"},
        {true, "I don't understand why PPV changes"},
        {true, "i'd like to know how the scribe works"},
        {true, "so the alarm is wrong most of the time?"},
        {true, "can ai read scans"},
        {true, "Explain false positives"},
        {true, "esboniwch hyn eto"},
        {true, "sut mae'r teclyn yn gweithio"},
        {true, "oes modd ymddiried ynddo"},
        {true, "I wonder whether it works at night"},
        {true, "hoffwn wybod mwy am ragfarn"},
        {true, "how accurate is it"},
        {true, "ydi o'n ddiogel"},
        {true, "is it safe"},
        {true, "any examples of that"},
        {true, "dwi ddim yn deall pam mae o'n methu"},
        {false, "The alarm goes off all the time"},
        {false, "When I was on nights we ignored it"},
        {false, "We double check everything"},
        {false, "Mae'r larwm yn canu o hyd"},
        {false, "Pan oeddwn i ar y nos roedden ni'n ei anwybyddu"},
        {false, "I think it is bias"},
        {false, "What worries me is that nobody checks"},
        {false, "Because prevalence is low"},
        {false, "roedd y claf yn iawn"},
        {false, "She told me what happened and I wrote it down"},
        {false, "90 out of 100"},
        {false, "dwi'n meddwl ei fod yn beryglus"},
        {false, "I don't know"},
        {false, "Which meant we stopped looking"},
        {false, "Have a patient like that every week"},
        {false, "yes"},
        {false, "https://example.org/a?b=c is where I read it"},
    };
    for (const auto& [asks, text] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(is_question(shipped_lexicon(), text), asks);
    }
}

}  // namespace
}  // namespace athro::safety
