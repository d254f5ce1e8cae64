#include <algorithm>
#include <array>

#include <athro/curriculum/checks.h>
#include <athro/curriculum/nearest.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

constexpr std::size_t cases_min = 4;   // fewer say nothing of how somebody takes advice
constexpr std::size_t cases_max = 20;  // all answers stand in the address of a page
constexpr std::size_t options_min = 2;
constexpr std::size_t options_max = 4;
// Capability 47 asks for advice of which "about 30%" is wrong.
constexpr double wrong_share_min = 0.2;
constexpr double wrong_share_max = 0.4;

/// What is wrong with one lab, gathered.
class LabFindings {
public:
    LabFindings(const Faculty& faculty, const Lab& lab)
        : faculty_{faculty}, path_{path_of("lab", lab.id.text())} {}

    std::string at(std::string_view key) const { return below(path_, key); }
    std::string at(std::string_view key, std::size_t index) const {
        return below(path_, key, index);
    }
    void error(std::string message) { error(path_, std::move(message)); }
    void error(const std::string& path, std::string message) {
        found_.push_back(error_at(faculty_, path, std::move(message)));
    }
    void warning(std::string message) {
        found_.push_back(warning_at(faculty_, path_, std::move(message)));
    }
    Findings take() { return std::move(found_); }

private:
    const Faculty& faculty_;
    std::string path_;
    Findings found_;
};

void check_trust(LabFindings& found, const TrustLab& trust) {
    const auto count = trust.cases.size();
    if (count < cases_min || count > cases_max) {
        found.error("a set has between " + std::to_string(cases_min) + " and " +
                    std::to_string(cases_max) + " cases, and this has " + std::to_string(count));
    }
    const auto right =
        static_cast<std::size_t>(std::ranges::count_if(trust.cases, &TrustCase::is_advice_right));
    const auto share = count == 0 ? 0.3 : 1.0 - static_cast<double>(right) / count;
    if (right == count) found.error("no advice of this set is wrong, so that nothing is learned");
    if (right == 0) found.error("no advice of this set is right, so that nothing is learned");
    if (right > 0 && right < count && (share < wrong_share_min || share > wrong_share_max)) {
        found.warning("about 30% of the advice should be wrong, and here " +
                      std::to_string(count - right) + " of " + std::to_string(count) + " are");
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto options = trust.cases[i].options.size();
        if (options >= options_min && options <= options_max) continue;
        found.error(found.at("case", i),
                    "a case has two to four options, and this has " + std::to_string(options));
    }
}

void check_lights(LabFindings& found, const SortingLab& sorting, const model::ProfessionId& role) {
    const auto tasks = tasks_of(sorting, role);
    for (const auto light : {Light::green, Light::amber, Light::red}) {
        if (std::ranges::find(tasks, light, &SortTask::light) != tasks.end()) continue;
        const auto who = role.is_empty() ? "without a role one" : in_quotes(role.text());
        found.error(who + " meets no " + std::string{to_text(light)} + " task");
    }
}

void check_sorting(LabFindings& found, const SortingLab& sorting) {
    check_lights(found, sorting, {});
    for (const auto& role : roles_of(sorting))
        check_lights(found, sorting, role);
}

/// The source whose title or citation is this text, or nothing.
const Source* source_named(const Curriculum::Parts& parts, const std::string& text) {
    const auto names = [&](const Source& source) {
        return text.contains(source.title.en) || text.contains(source.title.cy);
    };
    const auto known = std::ranges::find_if(parts.sources, names);
    return known == parts.sources.end() ? nullptr : &*known;
}

void check_reference(LabFindings& found, const Curriculum::Parts& parts, const Reference& one,
                     std::size_t index) {
    const auto at = found.at("reference", index);
    if (!one.is_invented && one.source.is_empty()) {
        found.error(at, "a reference that is not invented needs a source that exists");
    }
    if (!one.is_invented) return;
    if (!one.source.is_empty()) {
        found.error(below(at, "source"), "an invented reference has no source");
    }
    if (const auto* source = source_named(parts, one.text)) {
        found.error(below(at, "text"),
                    "this is called invented and names source " + in_quotes(source->id.text()));
    }
}

void check_references_of(LabFindings& found, const Curriculum::Parts& parts,
                         const ReferenceLab& list) {
    const auto invented = std::ranges::count(list.references, true, &Reference::is_invented);
    if (invented == 0) found.error("none of the references is invented");
    if (std::cmp_equal(invented, list.references.size())) {
        found.error("all of the references are invented");
    }
    for (std::size_t i = 0; i < list.references.size(); ++i) {
        check_reference(found, parts, list.references[i], i);
        const auto mark = "[" + std::to_string(i + 1) + "]";
        for (const auto language : base::both_languages) {
            const auto& text = list.paragraph.in(language);
            if (text.empty() || text.contains(mark)) continue;
            found.error(below(found.at("paragraph"), base::to_text(language)),
                        "the paragraph never cites " + mark);
        }
    }
}

void check_steps(LabFindings& found, const SampleLab& sample) {
    const auto& steps = sample.steps;
    if (steps.empty() || steps.front().examples != 0) {
        found.error("the first step is that of 0 examples");
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto at = found.at("step", i);
        if (i > 0 && steps[i].examples <= steps[i - 1].examples) {
            found.error(below(at, "examples"), "the steps stand by rising examples");
        }
        if (i > 0 && steps[i].missed > steps[i - 1].missed) {
            found.error(below(at, "missed"), "with more examples no more people are missed");
        }
        for (const auto* group : {&sample.large, &sample.small}) {
            if (group->people * steps[i].missed % 100 == 0) continue;
            found.error(below(at, "missed"), std::to_string(steps[i].missed) + " of 100 is no " +
                                                 "whole number of " +
                                                 std::to_string(group->people) + " people");
        }
    }
}

void check_sample(LabFindings& found, const SampleLab& sample) {
    if (sample.small.people >= sample.large.people) {
        found.error(found.at("small"), "the small group has fewer people than the large one");
    }
    check_steps(found, sample);
}

}  // namespace

Findings check_labs(const Faculty& faculty) {
    Findings all;
    for (const auto& lab : faculty.parts.labs) {
        LabFindings found{faculty, lab};
        if (lab.id.text().contains('/')) {
            found.error(found.at("id"), "the id of a lab is one segment, without /");
        }
        if (lab.id.text() == predictive_values_lab) {
            found.error(found.at("id"), "a lab of this id is built in");
        }
        if (const auto* trust = std::get_if<TrustLab>(&lab.exercise)) check_trust(found, *trust);
        if (const auto* sorting = std::get_if<SortingLab>(&lab.exercise))
            check_sorting(found, *sorting);
        if (const auto* list = std::get_if<ReferenceLab>(&lab.exercise))
            check_references_of(found, faculty.parts, *list);
        if (const auto* sample = std::get_if<SampleLab>(&lab.exercise))
            check_sample(found, *sample);
        std::ranges::move(found.take(), std::back_inserter(all));
    }
    return all;
}

}  // namespace athro::curriculum
