#pragma once

#include <athro/curriculum/labs.h>

namespace athro::pages {

/// What the tool of the made-up model does for one group.
struct GroupResult {
    int examples = 0;       ///< of the group, in the training data
    int missed_of_100 = 0;  ///< of those of the group who need help
    int people = 0;         ///< of the group who need help, among those the tool meets
    int missed = 0;         ///< of these people
};

struct SampleResult {
    GroupResult large;
    GroupResult small;

    int people() const { return large.people + small.people; }
    int missed() const { return large.missed + small.missed; }
};

/// The step of the model that so many examples reach. The model has one for 0 examples.
const curriculum::SampleStep& step_for(const curriculum::SampleLab& lab, int examples);

/// What the model makes of a choice: `small_examples` of all examples are of the small group, the
/// others of the large one. Expects 0 <= small_examples <= lab.examples.
SampleResult to_sample_result(const curriculum::SampleLab& lab, int small_examples);

}  // namespace athro::pages
