#include <athro/pages/natural_frequencies.h>

#include <cmath>

namespace athro::pages {

namespace {

bool is_percentage(double value) {
    return value >= 0 && value <= 100;
}

int crowd_for(double prevalence) {
    for (const int people : {1'000, 10'000}) {
        if (prevalence == 0 || people * prevalence / 100 >= 1) return people;
    }
    return 100'000;
}

int round_to_people(double number) {
    return static_cast<int>(std::lround(number));
}

}  // namespace

base::Result<NaturalFrequencies> to_natural_frequencies(const TestQuality& quality) {
    for (const double value : {quality.prevalence, quality.sensitivity, quality.specificity}) {
        if (!is_percentage(value)) {
            return base::Error{base::Code::invalid, "a percentage lies between 0 and 100"};
        }
    }
    const double ill = quality.prevalence / 100;
    const double true_flags = ill * quality.sensitivity / 100;
    const double false_flags = (1 - ill) * (1 - quality.specificity / 100);
    const double flags = true_flags + false_flags;

    NaturalFrequencies result;
    result.people = crowd_for(quality.prevalence);
    const int ill_people = round_to_people(ill * result.people);
    result.ill_flagged = round_to_people(ill_people * quality.sensitivity / 100);
    result.ill_quiet = ill_people - result.ill_flagged;
    const int well_people = result.people - ill_people;
    result.well_quiet = round_to_people(well_people * quality.specificity / 100);
    result.well_flagged = well_people - result.well_quiet;
    if (flags > 0) result.predictive_value = 100 * true_flags / flags;
    if (flags < 1) {
        const double true_quiet = (1 - ill) * quality.specificity / 100;
        result.negative_predictive_value = 100 * true_quiet / (1 - flags);
    }
    return result;
}

}  // namespace athro::pages
