#include <athro/safety/request.h>

#include <gtest/gtest.h>

#include <athro/safety/testing.h>

namespace athro::safety {
namespace {

TEST(ParseRequest, KnowsARequestOnlyWhenTheWordsAreMainlyThat) {
    const struct {
        SmallRequest request;
        std::string_view text;
    } table[] = {
        {SmallRequest::dont_know, "I don't know"},
        {SmallRequest::dont_know, "dunno tbh"},
        {SmallRequest::dont_know, "no idea sorry"},
        {SmallRequest::dont_know, "Not a clue!"},
        {SmallRequest::dont_know, "dim syniad"},
        {SmallRequest::dont_know, "sai'n gwbod"},
        {SmallRequest::dont_know, "sa i'n gwybod sori"},
        {SmallRequest::dont_know, "Dwn i ddim"},
        {SmallRequest::dont_know, "dwi'm yn siŵr"},
        {SmallRequest::dont_know, "I'm not sure about this one"},
        {SmallRequest::just_tell_me, "Just tell me"},
        {SmallRequest::just_tell_me, "just tell me the answer please"},
        {SmallRequest::just_tell_me, "jyst dwed wrtha i"},
        {SmallRequest::just_tell_me, "Rho'r ateb i mi"},
        {SmallRequest::just_tell_me, "I give up, what's the answer"},
        {SmallRequest::skip, "skip"},
        {SmallRequest::skip, "can we skip this one please"},
        {SmallRequest::skip, "nesaf plis"},
        {SmallRequest::skip, "Next question"},
        {SmallRequest::skip, "cwestiwn arall"},
        {SmallRequest::why, "why did you say that?"},
        {SmallRequest::why, "Why?"},
        {SmallRequest::why, "pam ddywedoch chi hynny?"},
        {SmallRequest::why, "pam?"},
        {SmallRequest::why, "how do you know that"},
        {SmallRequest::disagree, "I don't agree"},
        {SmallRequest::disagree, "dwi ddim yn cytuno"},
        {SmallRequest::disagree, "that's not right"},
        {SmallRequest::person, "can I talk to a real person"},
        {SmallRequest::person, "dwi eisiau siarad â pherson go iawn"},
        {SmallRequest::person, "I want to speak to someone"},
        {SmallRequest::switch_language, "Cymraeg os gwelwch yn dda"},
        {SmallRequest::switch_language, "can we do this in Welsh please"},
        {SmallRequest::switch_language, "yn Saesneg plis"},
        {SmallRequest::switch_language, "switch to English"},
        {SmallRequest::go_on, "yes"},
        {SmallRequest::go_on, "ok"},
        {SmallRequest::go_on, "ie plis"},
        {SmallRequest::go_on, "go on"},
        {SmallRequest::go_on, "carry on please"},
        {SmallRequest::go_on, "ymlaen"},
        {SmallRequest::no, "no"},
        {SmallRequest::no, "no thanks"},
        {SmallRequest::no, "na"},
        {SmallRequest::no, "dim diolch"},
        {SmallRequest::hint, "hint please"},
        {SmallRequest::hint, "can I have a clue?"},
        {SmallRequest::hint, "ga i awgrym"},
        {SmallRequest::hint, "help"},
        {SmallRequest::example, "give me an example"},
        {SmallRequest::example, "er enghraifft?"},
        {SmallRequest::example, "could you give me an example please"},
        {SmallRequest::finish, "stop"},
        {SmallRequest::finish, "I have to go now"},
        {SmallRequest::finish, "hwyl fawr"},
        {SmallRequest::finish, "dyna ddigon am heddiw"},
        {SmallRequest::greeting, "hello"},
        {SmallRequest::greeting, "Good morning HALI"},
        {SmallRequest::greeting, "shwmae"},
        {SmallRequest::greeting, "bore da"},
        {SmallRequest::finish, "nos da"},
        {SmallRequest::finish, "diolch yn fawr, ta-ra"},
        {SmallRequest::why, "pa ffynhonnell?"},
        {SmallRequest::none, "are you a real person?"},
        {SmallRequest::none, "wyt ti'n berson go iawn"},
        {SmallRequest::none, "hello, the sepsis alert goes off for everyone"},
        {SmallRequest::practice, "give me a question"},
        {SmallRequest::practice, "test me"},
        {SmallRequest::practice, "quiz question"},
        {SmallRequest::practice, "quiz me please"},
        {SmallRequest::practice, "can you give me one of those quiz questions"},
        {SmallRequest::practice, "could I have another quiz question"},
        {SmallRequest::practice, "rho gwestiwn i fi"},
        {SmallRequest::practice, "profa fi"},
        {SmallRequest::practice, "rho gwestiwn cwis i mi plis"},
        {SmallRequest::practice, "ga i gwestiwn ymarfer"},
        {SmallRequest::practice, "hola fi"},
        {SmallRequest::complaint, "you're not following me"},
        {SmallRequest::complaint, "no, you're not listening"},
        {SmallRequest::complaint, "that's not what I said"},
        {SmallRequest::complaint, "I never said anything about sepsis"},
        {SmallRequest::complaint, "what alert?"},
        {SmallRequest::complaint, "What alert? We haven't got one on our ward, it's all paper."},
        {SmallRequest::complaint, "no I meant the one in the pharmacy, the label checker"},
        {SmallRequest::complaint, "We do it on paper. That's not what I asked."},
        {SmallRequest::complaint, "you already asked me that"},
        {SmallRequest::complaint, "what's that got to do with me"},
        {SmallRequest::complaint, "gofynnest ti hwnna o'r blaen"},
        {SmallRequest::complaint, "wedes i ddim byd am sepsis"},
        {SmallRequest::complaint, "be sy a sepsis i neud efo fi"},
        {SmallRequest::complaint, "nid dyna ddwedais i"},
        {SmallRequest::complaint, "Na, dim dyna ddudis i. Sôn am y ffôn o'n i."},
        {SmallRequest::complaint, "pa larwm?"},
        {SmallRequest::complaint, "so ti'n gwrando arna i"},
        {SmallRequest::disagree, "that's nonsense"},
        {SmallRequest::none, "what alert should I look at first when three go off at once"},
        {SmallRequest::none, "The patient said that is not what I meant and the tool wrote it"},
        {SmallRequest::none, "I meant to check but the alarm went again and again all night"},
        {SmallRequest::none, "pa larwm sy'n canu fwyaf ar eich ward chi"},
        {SmallRequest::none, "I would test the tool on our own patients before we trust it"},
        {SmallRequest::none, "the exam question was about a practice nurse and her patient"},
        {SmallRequest::none, "I don't know whether the alarm was real, but we ignored it"},
        {SmallRequest::none, "because the alert fires for everyone nobody looks any more"},
        {SmallRequest::none, "No, the sensitivity tells you how many sick people are found"},
        {SmallRequest::none, "yes because the prevalence is low"},
        {SmallRequest::none, "prevalence"},
        {SmallRequest::none, "It helps us skip the boring paperwork on the ward"},
        {SmallRequest::none, "I asked for a person to check the result"},
        {SmallRequest::none, "Dwi'n meddwl mai rhagfarn ydi o"},
        {SmallRequest::none, "roedd y nyrs ddim yn gwybod beth oedd y sgôr yn ei olygu"},
        {SmallRequest::none, "90%"},
        {SmallRequest::none, "the example in the reading was about sepsis and alarms"},
    };
    for (const auto& [request, text] : table) {
        SCOPED_TRACE(text);
        EXPECT_EQ(to_text(parse_request(shipped_lexicon(), text)), to_text(request));
    }
}

TEST(ParseRequest, IsNoneForNothing) {
    EXPECT_EQ(parse_request(shipped_lexicon(), ""), SmallRequest::none);
    EXPECT_EQ(parse_request(shipped_lexicon(), "..."), SmallRequest::none);
}

}  // namespace
}  // namespace athro::safety
