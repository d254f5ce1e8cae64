#include <athro/pages/sample_result.h>

#include <algorithm>

#include <athro/base/expect.h>

namespace athro::pages {

namespace {

GroupResult to_group_result(const curriculum::SampleLab& lab, const curriculum::SampleGroup& group,
                            int examples) {
    const int missed_of_100 = step_for(lab, examples).missed;
    return {examples, missed_of_100, group.people, group.people * missed_of_100 / 100};
}

}  // namespace

const curriculum::SampleStep& step_for(const curriculum::SampleLab& lab, int examples) {
    const auto after =
        std::ranges::upper_bound(lab.steps, examples, {}, &curriculum::SampleStep::examples);
    base::expect(after != lab.steps.begin(), "the first step is that of 0 examples");
    return *std::prev(after);
}

SampleResult to_sample_result(const curriculum::SampleLab& lab, int small_examples) {
    base::expect(small_examples >= 0 && small_examples <= lab.examples,
                 "no more examples of a group than there are examples");
    return {to_group_result(lab, lab.large, lab.examples - small_examples),
            to_group_result(lab, lab.small, small_examples)};
}

}  // namespace athro::pages
