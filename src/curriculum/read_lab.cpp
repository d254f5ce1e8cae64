#include <athro/curriculum/read_kinds.h>

namespace athro::curriculum {
namespace {

constexpr int people_max = 100'000;

TrustCase read_case(TableReader& in) {
    TrustCase one;
    one.id = in.id_text("id");
    one.setting = in.bilingual("setting");
    one.shown = in.bilingual("shown");
    one.question = in.bilingual("question");
    std::vector<std::string> known;
    for (auto& below : in.tables("option")) {
        CaseOption option{below.id_text("id"), below.bilingual("text")};
        below.finish();
        known.push_back(option.id);
        one.options.push_back(std::move(option));
    }
    one.right = in.one_of("right", known);
    one.advice = in.one_of("advice", known);
    one.says = in.bilingual("says");
    one.reason = in.bilingual("reason");
    in.finish();
    return one;
}

SortTask read_task(TableReader& in) {
    SortTask task;
    task.id = in.id_text("id");
    task.roles = in.ids<model::ProfessionId>("roles", Need::optional);
    task.text = in.bilingual("text");
    const auto light = in.one_of("light", {"green", "amber", "red"});
    for (const auto known : {Light::green, Light::amber, Light::red}) {
        if (light == to_text(known)) task.light = known;
    }
    task.reason = in.bilingual("reason");
    in.finish();
    return task;
}

Reference read_reference(TableReader& in) {
    Reference reference;
    reference.id = in.id_text("id");
    reference.text = in.text("text");
    reference.is_invented = in.flag("invented", false);
    reference.source = in.id<model::SourceId>("source", Need::optional);
    reference.check = in.bilingual("check");
    in.finish();
    return reference;
}

SampleGroup read_group(TableReader& in, std::string_view key) {
    SampleGroup group;
    if (auto below = in.table(key)) {
        group.name = below->bilingual("name");
        group.people = below->integer("people", 1, people_max);
        below->finish();
    } else {
        in.report(in.line(), std::string{key} + " is missing");
    }
    return group;
}

SampleLab read_sample(TableReader& in) {
    SampleLab sample;
    sample.story = in.bilingual("story");
    sample.choose = in.bilingual("choose");
    sample.predict = in.bilingual("predict");
    sample.lesson = in.bilingual("lesson");
    sample.examples = in.integer("examples", 1, people_max);
    sample.large = read_group(in, "large");
    sample.small = read_group(in, "small");
    for (auto& below : in.tables("step")) {
        sample.steps.push_back(
            {below.integer("examples", 0, people_max), below.integer("missed", 0, 100)});
        below.finish();
    }
    return sample;
}

}  // namespace

void read_lab(TableReader& in, Curriculum::Parts& parts) {
    Lab lab;
    lab.id = in.id<model::LabId>("id");
    lab.title = in.bilingual("title");
    lab.summary = in.bilingual("summary");
    lab.lead = in.bilingual("lead");
    lab.minutes = in.integer("minutes", 1, 20);
    lab.source = in.id<model::SourceId>("source");
    lab.review_date = in.date("review_date");
    const auto kind = in.one_of("kind", {"trust", "sorting", "references", "sample"});
    if (kind == "trust") {
        TrustLab trust;
        for (auto& below : in.tables("case"))
            trust.cases.push_back(read_case(below));
        lab.exercise = std::move(trust);
    } else if (kind == "sorting") {
        SortingLab sorting;
        for (auto& below : in.tables("task"))
            sorting.tasks.push_back(read_task(below));
        lab.exercise = std::move(sorting);
    } else if (kind == "references") {
        ReferenceLab list{in.bilingual("paragraph"), {}};
        for (auto& below : in.tables("reference"))
            list.references.push_back(read_reference(below));
        lab.exercise = std::move(list);
    } else if (kind == "sample") {
        lab.exercise = read_sample(in);
    } else {
        return;  // what its other keys mean is not known
    }
    in.finish();
    parts.labs.push_back(std::move(lab));
}

}  // namespace athro::curriculum
