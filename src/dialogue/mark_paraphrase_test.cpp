#include <gtest/gtest.h>

#include <athro/dialogue/mark_testing.h>

namespace athro::dialogue {
namespace {

using model::Mark;

MarkQuestion one_point(std::vector<std::string> accept) {
    MarkQuestion question;
    question.kind = QuestionKind::points;
    question.points.push_back({"p1", std::move(accept), {}, true});
    return question;
}

struct Case {
    std::vector<std::string> accept;
    const char* answer;
};

TEST(MarkParaphrase, TakesAPointInOtherWords) {
    const std::vector<Case> cases{
        // Words of one accepted form for words of another, and a pronoun for the tool.
        {{"the tool should be tested on local patients",
          "validate the tool in the local population before use"},
         "validate the tool in our own local patients before use"},
        // A verb that says little can be another, and everyday words have others like them.
        {{"record the reason for disagreeing with the tool"},
         "document the reason for disagreeing with the system"},
        {{"a larger sample gives a narrower confidence interval",
          "the confidence interval narrows as sample size increases"},
         "as the sample gets larger the confidence interval narrows"},
        // Passive for active, and what is fronted.
        {{"staff should report errors made by the tool"},
         "errors the tool makes should be reported by staff"},
        {{"delete the recording after the note is approved"},
         "once the note is approved delete the recording"},
        // "Stop checking" and "don't check".
        {{"they stop checking the output"}, "and they dont check the output"},
        // Welsh as it is spoken.
        {{"mae'r offeryn yn gwneud mwy o wallau"}, "ma'r offeryn yn neud mwy o walle"},
        {{"dylid monitro'r model ar ôl ei lansio"}, "rhaid monitro'r model ar ol ei lansio fe"},
    };
    for (const auto& [accept, answer] : cases) {
        SCOPED_TRACE(answer);
        const auto result = mark(one_point(accept), answer, shipped_confusables());
        EXPECT_EQ(to_text(result.mark), to_text(Mark::correct)) << result.why;
    }
}

TEST(MarkParaphrase, TakesNoPointThatIsTurnedRound) {
    const std::vector<Case> cases{
        {{"naloxone reverses the effects of opioids"}, "opioids reverse the effects of naloxone"},
        {{"the clinician may overrule the tool", "the clinician can override the tool's advice"},
         "the tool can overrule the clinician's advice"},
        {{"the median is less affected by outliers",
          "outliers have less effect on the median than the mean"},
         "outliers have less effect on the mean than the median"},
        {{"make your own assessment before looking at the output"},
         "look at the output before making your own assessment"},
        {{"give antibiotics within an hour in sepsis", "sepsis needs antibiotics within one hour"},
         "in sepsis give antibiotics within 4 hours"},
        {{"a larger sample gives a narrower confidence interval"},
         "a larger sample gives a narrower confidence interval, or maybe a wider one"},
        {{"carriers have one altered copy of the gene"},
         "carriers have two altered copies of the gene"},
        {{"a negative result does not rule out disease"}, "a negative result rules out disease"},
        {{"random allocation makes the groups similar"},
         "blinding makes the groups similar, and random allocation hides the treatment"},
        {{"the positive predictive value is the chance that a person with a positive result has "
          "the disease"},
         "the positive predictive value is the chance that a person with the disease has a "
         "positive result"},
        {{"the summary can leave out key information"},
         "the summary always leaves out key information"},
        {{"peidio â newid y driniaeth"}, "Peidio â newid y driniaeth. O na, sori, dylid ei newid."},
        {{"mae opioidau yn arafu'r anadlu"},
         "mae nalocson yn arafu'r anadlu ac mae opioidau yn gwrthdroi hyn"},
        {{"y meddyg sy'n gyfrifol am y penderfyniad"},
         "yr offeryn sy'n gyfrifol am y penderfyniad a chynghori mae'r meddyg"},
        {{"rhaid cael cydsyniad cyn y driniaeth"},
         "Pryd mae'n rhaid cael cydsyniad i'r driniaeth?"},
        {{"staff should report errors"}, "errors, report, staff, should, tool"},
    };
    for (const auto& [accept, answer] : cases) {
        SCOPED_TRACE(answer);
        const auto result = mark(one_point(accept), answer, shipped_confusables());
        EXPECT_NE(to_text(result.mark), to_text(Mark::correct)) << result.why;
    }
}

}  // namespace
}  // namespace athro::dialogue
