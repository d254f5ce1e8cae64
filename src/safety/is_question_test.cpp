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
        {true, "is it?"},
        {true, "what is it?"},
        {true, "so the score is right?"},
        {true, "sensitivity??"},
        {true, "how can it be that low??"},
        {true, "is it safe, yeah?"},
        {true, "i never put names in the chatbot, is that enough"},
        {true, "dwi byth yn rhoi enwau i mewn, ydi hynny'n ddigon"},
        {false, "she told me it is ok"},
        {true, "pwy sy'n iawn, de?"},
        {true, "sut mae'n gwybod??"},
        {true, "ydi o'n saff, ynte?"},
        {true, "It was low, wasn't it? How does it work?"},
        {true, "who's gonna sit and watch it at 3am when ive got 40 in the corridor"},
        {true, "who is checking it at night when we're three down"},
        {true, "pwy sy'n mynd i sbio arno am 3 y bore"},
        {false, "so it only counts the numbers, right?"},
        {false, "you'd still look at the patient, wouldn't you?"},
        {false, "it's just a number isn't it"},
        {false, "It misses one in ten, is it?"},
        {false, "The app said low risk??"},
        {false, "a score of 2 and he looked like death??"},
        {false, "mae'n edrych ar y rhifau yn unig, ynte?"},
        {false, "ti'n sbio ar y claf gynta, de?"},
        {false, "dim ond rhif ydi o, tydi?"},
        {false, "sgôr o 2 a fo'n edrych fel marw??"},
        {false, "the nurse knows better innit"},
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
