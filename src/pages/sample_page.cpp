#include <athro/pages/components.h>
#include <athro/pages/lab_frame.h>
#include <athro/pages/markdown.h>
#include <athro/pages/sample_result.h>

namespace athro::pages {

namespace {

using curriculum::SampleLab;

constexpr int prediction_max = 100;

struct Read {
    std::optional<int> examples, prediction;

    bool is_whole() const { return examples && prediction; }
};

Read read(const SampleLab& lab, const SampleForm& form) {
    return {parse_whole(form.examples, lab.examples), parse_whole(form.prediction, prediction_max)};
}

std::string no_examples(const Frame& frame, const SampleLab& lab) {
    return frame.say("sample.no-examples", {{"examples", std::int64_t{lab.examples}}});
}

Html number_field(const Frame& frame, const Field& field, const std::string& value,
                  const std::string& mistake) {
    auto made = field;
    if (!mistake.empty()) made.error = {frame.say("frame.error-prefix"), mistake};
    Line line;
    line.value = value;
    line.inputmode = "numeric";
    line.autocomplete = "off";
    line.width = 5;
    return input(made, line);
}

Html question_form(const Frame& frame, const curriculum::Lab& lab, const SampleForm& form,
                   const std::vector<Mistake>& mistakes) {
    const auto& sample = std::get<SampleLab>(lab.exercise);
    const auto mistake_of = [&](std::string_view field) {
        for (const auto& mistake : mistakes) {
            if (mistake.field == field) return mistake.text;
        }
        return std::string{};
    };
    return element(
        "section", {{"class", "athro-sheet"}, {"aria-label", frame.say("sample.form-title")}},
        lab_form(frame, lab,
                 {hidden("sent", "yes"),
                  number_field(frame,
                               {"examples",
                                "examples",
                                {sample.choose.in(frame.language), Size::small},
                                frame.say("sample.choose-hint",
                                          {{"examples", std::int64_t{sample.examples}}})},
                               form.examples, mistake_of("examples")),
                  number_field(frame,
                               {"prediction",
                                "prediction",
                                {sample.predict.in(frame.language), Size::small},
                                frame.say("sample.predict-hint")},
                               form.prediction, mistake_of("prediction")),
                  button({frame.say("sample.show")})}));
}

Html group_picture(const Frame& frame, const std::string& id, const curriculum::SampleGroup& group,
                   const GroupResult& result) {
    const auto caption =
        frame.say("sample.group-missed", {{"missed", std::int64_t{result.missed_of_100}}});
    return element(
        "figure", {{"class", "athro-picture"}},
        {element("figcaption", {},
                 {element("strong", {}, group.name.in(frame.language)),
                  element("span", {}, ": " + caption)}),
         missed_picture(id, group.name.in(frame.language) + ": " + caption, result.missed_of_100)});
}

/// The picture's twin in numbers, with the people of a year beside the hundred.
Html twin(const Frame& frame, const SampleLab& lab, const SampleResult& result) {
    const auto number = [](int count) { return Html{to_text(count, 0)}; };
    Table made{frame.say("sample.table-title")};
    made.head = {frame.say("sample.column-group"), frame.say("sample.column-examples"),
                 frame.say("sample.column-of-100"), frame.say("sample.column-people"),
                 frame.say("sample.column-missed")};
    const auto row = [&](const curriculum::SampleGroup& group, const GroupResult& of) {
        return std::vector<Html>{group.name.in(frame.language), number(of.examples),
                                 number(of.missed_of_100), number(of.people), number(of.missed)};
    };
    made.rows = {row(lab.large, result.large),
                 row(lab.small, result.small),
                 {frame.say("sample.everybody"), number(lab.examples), "–", number(result.people()),
                  number(result.missed())}};
    return element("div", {{"class", "athro-wide"}, {"tabindex", "0"}}, table(made));
}

/// The whole arithmetic of the model.
Html rule(const Frame& frame, const SampleLab& lab) {
    Table made{frame.say("sample.rule-title")};
    made.head = {frame.say("sample.rule-examples"), frame.say("sample.column-of-100")};
    for (const auto& step : lab.steps) {
        made.rows.push_back({to_text(step.examples, 0), to_text(step.missed, 0)});
    }
    return {element("p", {}, frame.say("sample.rule")), table(made)};
}

Html outcome(const Frame& frame, const SampleLab& lab, const Read& given) {
    const auto result = to_sample_result(lab, *given.examples);
    const auto compared =
        frame.say("sample.predicted", {{"prediction", std::int64_t{*given.prediction}},
                                       {"missed", std::int64_t{result.small.missed_of_100}}});
    const auto whole = frame.say("sample.whole", {{"missed", std::int64_t{result.missed()}},
                                                  {"people", std::int64_t{result.people()}}});
    return element(
        "section", {{"id", "result"}},
        {element("h2", {}, frame.say("sample.result-title")),
         element("p", {{"class", "athro-lead"}}, compared),
         group_picture(frame, "small-title", lab.small, result.small),
         group_picture(frame, "large-title", lab.large, result.large),
         element("p", {{"class", "athro-print"}}, frame.say("sample.picture-key")),
         element("p", {}, whole), twin(frame, lab, result), rule(frame, lab),
         element("div", {{"class", "athro-prose"}}, markdown(lab.lesson.in(frame.language), 2)),
         element("h2", {}, frame.say("sample.again"))});
}

}  // namespace

std::string sample_page(const Frame& frame, const LabView& view, const SampleForm& form) {
    const auto& sample = std::get<SampleLab>(view.lab.exercise);
    const auto given = read(sample, form);
    std::vector<Mistake> mistakes;
    if (form.is_sent && !given.examples) {
        mistakes.push_back({no_examples(frame, sample), "examples"});
    }
    if (form.is_sent && !given.prediction) {
        mistakes.push_back({frame.say("sample.no-prediction"), "prediction"});
    }
    const bool is_done = form.is_sent && given.is_whole();
    const auto made_up =
        element("p", {{"class", "athro-panel athro-panel--warm"}}, frame.say("sample.made-up"));
    const SampleForm next{form.examples, "", false};
    const auto before = Html{
        lab_lead(frame, view.lab),
        element("div", {{"class", "athro-prose"}}, markdown(sample.story.in(frame.language), 2))};
    return to_lab_page(frame, view,
                       {{made_up, is_done ? outcome(frame, sample, given) : before,
                         question_form(frame, view.lab, is_done ? next : form, mistakes)},
                        mistakes});
}

}  // namespace athro::pages
