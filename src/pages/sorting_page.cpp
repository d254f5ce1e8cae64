#include <algorithm>

#include <athro/pages/components.h>
#include <athro/pages/lab_frame.h>

namespace athro::pages {

namespace {

using curriculum::SortingLab;
using curriculum::SortTask;
using Tasks = std::vector<const SortTask*>;

/// The value of the role field that stands for everybody.
constexpr std::string_view everybody = "all";

std::string role_value(const model::ProfessionId& role) {
    return role.is_empty() ? std::string{everybody} : role.text();
}

std::string light_name(const Frame& frame, std::string_view light) {
    if (light == "red") return frame.say("sorting.red");
    return frame.say(light == "amber" ? "sorting.amber" : "sorting.green");
}

Html light_mark(const Frame& frame, std::string_view light) {
    return element("span", {{"class", "athro-light athro-light--" + std::string{light}}},
                   light_name(frame, light));
}

Html task_field(const Frame& frame, const SortTask& task, const JudgeForm& form) {
    const auto given = form.judgements.find(task.id);
    Field field{"task-" + task.id, "is." + task.id, {task.text.in(frame.language), Size::small}};
    if (form.is_sent && given == form.judgements.end()) {
        field.error = {frame.say("frame.error-prefix"), frame.say("sorting.no-light")};
    }
    std::vector<Choice> choices;
    for (const std::string light : {"green", "amber", "red"}) {
        const bool is_chosen = given != form.judgements.end() && given->second == light;
        choices.push_back({light, light_name(frame, light), {}, is_chosen});
    }
    return radios(field, choices, true);
}

Html task_review(const Frame& frame, const SortTask& task, const std::string& given) {
    const auto ours = to_text(task.light);
    const auto own = element("p", {{"class", "athro-print"}},
                             {frame.say("sorting.yours"), " ", light_mark(frame, given)});
    return element(
        "li", {},
        {element("h3", {}, task.text.in(frame.language)), element("p", {}, light_mark(frame, ours)),
         element("p", {}, task.reason.in(frame.language)),
         given == ours ? element("p", {{"class", "athro-print"}}, frame.say("sorting.yours-alike"))
                       : own});
}

std::vector<Mistake> mistakes_of(const Frame& frame, const Tasks& tasks, const JudgeForm& form) {
    std::vector<Mistake> mistakes;
    if (!form.is_sent) return mistakes;
    for (const auto* task : tasks) {
        if (form.judgements.contains(task->id)) continue;
        mistakes.push_back(
            {frame.say("sorting.no-light-for", {{"task", task->text.in(frame.language)}}),
             "task-" + task->id});
    }
    return mistakes;
}

Html outcome(const Frame& frame, const Tasks& tasks, const JudgeForm& form) {
    const auto result = count_sorting(tasks, form.judgements);
    Html reviews;
    for (const auto* task : tasks)
        reviews += task_review(frame, *task, form.judgements.find(task->id)->second);
    return element(
        "section", {{"id", "result"}},
        {element("h2", {}, frame.say("sorting.result-title")),
         shares(frame,
                {{"sorting.alike", result.alike, result.tasks},
                 {"sorting.looser", result.looser, result.tasks, "sorting.looser-meaning"},
                 {"sorting.stricter", result.stricter, result.tasks, "sorting.stricter-meaning"}}),
         element("p", {}, frame.say("sorting.local")),
         element("ul", {{"class", "athro-rows"}}, reviews)});
}

Html task_form(const Frame& frame, const LabView& view, const SortingRole& role, const Tasks& tasks,
               const JudgeForm& form) {
    Html fields;
    for (const auto* task : tasks)
        fields += task_field(frame, *task, form);
    return {lab_lead(frame, view.lab), when(!role.tasks.empty(), element("p", {}, role.tasks)),
            lab_form(frame, view.lab,
                     {hidden("role", role_value(role.id)), hidden("sent", "yes"), fields,
                      button({frame.say("sorting.show")})})};
}

}  // namespace

std::string sorting_roles_page(const Frame& frame, const LabView& view,
                               const std::vector<SortingRole>& roles,
                               const model::ProfessionId& suggested) {
    std::vector<Choice> choices;
    for (const auto& role : roles) {
        choices.push_back({role_value(role.id), role.name, {}, role.id == suggested});
    }
    const Field field{"role", "role", {frame.say("sorting.role"), Size::medium}};
    return to_lab_page(frame, view,
                       {{lab_lead(frame, view.lab),
                         lab_form(frame, view.lab,
                                  {radios(field, choices), button({frame.say("sorting.begin")})})},
                        {}});
}

std::string sorting_page(const Frame& frame, const LabView& view, const SortingRole& role,
                         const JudgeForm& form) {
    const auto tasks = tasks_of(std::get<SortingLab>(view.lab.exercise), role.id);
    const auto mistakes = mistakes_of(frame, tasks, form);
    const auto heading = element("p", {{"class", "athro-print"}}, role.name);
    const auto others = element("p", {},
                                element("a", {href(frame.at("/labs/" + view.lab.id.text()))},
                                        frame.say("sorting.other-role")));
    const bool is_done = form.is_sent && mistakes.empty();
    const auto body =
        is_done ? outcome(frame, tasks, form) : task_form(frame, view, role, tasks, form);
    return to_lab_page(frame, view, {{heading, body, others}, mistakes});
}

}  // namespace athro::pages
