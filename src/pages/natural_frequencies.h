#pragma once

#include <athro/base/result.h>

namespace athro::pages {

/// Percentages, each within [0, 100].
struct TestQuality {
    double prevalence = 1;
    double sensitivity = 90;
    double specificity = 90;
};

/// What a test makes of a crowd: whole people. The crowd is 1,000, or ten or a hundred times as
/// many when the condition is so rare that nobody of 1,000 would have it.
struct NaturalFrequencies {
    int people = 1000;
    int ill_flagged = 0;
    int ill_quiet = 0;
    int well_flagged = 0;
    int well_quiet = 0;
    /// The chance in percent that a flag is true, from the percentages and not from rounded people;
    /// less than 0 when nobody is flagged.
    double predictive_value = -1;
    double negative_predictive_value =
        -1;  ///< that no flag is true; less than 0 when everybody is flagged

    int flagged() const { return ill_flagged + well_flagged; }
    int ill() const { return ill_flagged + ill_quiet; }
};

/// Bayes' rule in whole people. Errors: invalid, when a percentage is not within [0, 100].
base::Result<NaturalFrequencies> to_natural_frequencies(const TestQuality& quality);

}  // namespace athro::pages
