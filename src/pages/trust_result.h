#pragma once

#include <string>
#include <vector>

#include <athro/curriculum/labs.h>

namespace athro::pages {

/// What somebody answered to one case: ids of options. Empty: not yet.
struct TrustAnswer {
    std::string alone;  ///< before the advice was seen
    std::string after;  ///< beside the advice

    bool is_finished() const { return !alone.empty() && !after.empty(); }
};

/// How somebody decided, counted over the cases that are finished. What depends on the advice is
/// counted apart for right and for wrong advice: a good average can hide both kinds of mistake.
struct TrustResult {
    int cases = 0;
    int right_alone = 0;
    int right_after = 0;
    int advice_right = 0;  ///< cases in which the advice was right
    int advice_wrong = 0;
    /// Of the wrong advice: ended with it, having had another answer before.
    int over_reliance = 0;
    int right_given_up = 0;  ///< of the over-reliance: the answer before was the right one
    /// Of the wrong advice: had the same wrong answer before seeing it, and stayed. The advice did
    /// not lead there, and it could not warn either.
    int shared_mistakes = 0;
    int wrong_advice_resisted = 0;  ///< of the wrong advice: ended with the right answer
    /// Of the right advice: ended with a wrong answer all the same.
    int under_reliance = 0;
    int right_advice_used = 0;  ///< of the right advice: a wrong answer before, the right one after
};

/// Counts. There are as many answers as cases; those not finished are left out.
TrustResult count_trust(const curriculum::TrustLab& lab, const std::vector<TrustAnswer>& answers);

/// What somebody might try next.
enum class TrustStep {
    look_first,    ///< more over-reliance than under-reliance
    weigh_advice,  ///< more under-reliance
    say_why,       ///< as much of one as of the other
    check_source,  ///< neither, but mistakes
    keep_on,       ///< no mistake at the end
};

/// Chooses by the counts alone.
TrustStep choose_step(const TrustResult& result);

}  // namespace athro::pages
