#include <athro/pages/trust_result.h>

#include <athro/base/expect.h>

namespace athro::pages {

namespace {

void count_wrong_advice(TrustResult& result, const curriculum::TrustCase& one,
                        const TrustAnswer& answer) {
    ++result.advice_wrong;
    const bool has_followed = answer.after == one.advice;
    if (has_followed && answer.alone == one.advice) ++result.shared_mistakes;
    if (has_followed && answer.alone != one.advice) ++result.over_reliance;
    if (has_followed && answer.alone == one.right) ++result.right_given_up;
    if (answer.after == one.right) ++result.wrong_advice_resisted;
}

void count_right_advice(TrustResult& result, const curriculum::TrustCase& one,
                        const TrustAnswer& answer) {
    ++result.advice_right;
    if (answer.after != one.right) ++result.under_reliance;
    if (answer.after == one.right && answer.alone != one.right) ++result.right_advice_used;
}

}  // namespace

TrustResult count_trust(const curriculum::TrustLab& lab, const std::vector<TrustAnswer>& answers) {
    base::expect(answers.size() == lab.cases.size(), "an answer, given or not, for each case");
    TrustResult result;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto& one = lab.cases[i];
        const auto& answer = answers[i];
        if (!answer.is_finished()) continue;
        ++result.cases;
        if (answer.alone == one.right) ++result.right_alone;
        if (answer.after == one.right) ++result.right_after;
        if (one.is_advice_right()) {
            count_right_advice(result, one, answer);
        } else {
            count_wrong_advice(result, one, answer);
        }
    }
    return result;
}

TrustStep choose_step(const TrustResult& result) {
    if (result.over_reliance > result.under_reliance) return TrustStep::look_first;
    if (result.under_reliance > result.over_reliance) return TrustStep::weigh_advice;
    if (result.over_reliance > 0) return TrustStep::say_why;
    return result.right_after < result.cases ? TrustStep::check_source : TrustStep::keep_on;
}

}  // namespace athro::pages
