// Labs: the list of them, the one that is built in, and those of the faculty.

#include <algorithm>

#include <athro/curriculum/expiry.h>
#include <athro/pages/lab_frame.h>
#include <athro/pages/lab_page.h>
#include <athro/pages/routes.h>

namespace athro::pages {
namespace {

using base::Code;
using base::Error;
using base::Result;
using http::Request;
using http::Response;
using runtime::Task;

constexpr int predictive_values_minutes = 5;

Task<Result<Response>> get_labs(const Site& site, const Request& request, Visiting who) {
    co_return show(lab_list_page(frame_of(site, request, who), labs_of(site, request)));
}

Task<Result<Response>> get_predictive_values(const Site& site, const Request& request,
                                             Visiting who) {
    LabForm form;
    const auto take = [&](std::string_view name, std::string& value) {
        if (const auto given = request.query(name)) {
            value = *given;
            form.is_sent = true;
        }
    };
    take("prevalence", form.prevalence);
    take("sensitivity", form.sensitivity);
    take("specificity", form.specificity);
    take("prediction", form.prediction);
    co_return show(lab_page(frame_of(site, request, who), form));
}

/// A page, or the one that says what is wrong with the address.
Response show_or_refuse(const Frame& frame, const LabView& view, const Result<std::string>& page) {
    if (page) return show(*page);
    return http::html(lab_trouble_page(frame, view), base::to_status(page.error().code));
}

Result<std::string> trust(const Frame& frame, const LabView& view, const Request& request) {
    const auto form =
        parse_trust_form(std::get<curriculum::TrustLab>(view.lab.exercise), request.query());
    if (!form) return form.error();
    return trust_page(frame, view, *form);
}

SortingRole role_of(const Frame& frame, const curriculum::Curriculum& curriculum,
                    const model::ProfessionId& id) {
    const auto* profession = curriculum.find(id);
    if (!profession) return {{}, frame.say("sorting.everybody"), ""};
    return {id, profession->name.in(frame.language), profession->tasks.in(frame.language)};
}

Result<std::string> sorting(const Frame& frame, const LabView& view, const Request& request,
                            const curriculum::Curriculum& curriculum, const Visiting& who) {
    const auto& lab = std::get<curriculum::SortingLab>(view.lab.exercise);
    const auto roles = roles_of(lab);
    const auto asked = request.query("role");
    if (!asked) {
        std::vector<SortingRole> list;
        for (const auto& role : roles)
            list.push_back(role_of(frame, curriculum, role));
        list.push_back(role_of(frame, curriculum, {}));
        auto own = who ? who->learner.profile.profession : model::ProfessionId{};
        if (std::ranges::find(roles, own) == roles.end()) own = {};
        return sorting_roles_page(frame, view, list, own);
    }
    const model::ProfessionId role{*asked == "all" ? std::string{} : std::string{*asked}};
    if (!role.is_empty() && std::ranges::find(roles, role) == roles.end()) {
        return Error{Code::invalid, "the lab has no tasks of this role"};
    }
    std::vector<std::string> ids;
    for (const auto* task : tasks_of(lab, role))
        ids.push_back(task->id);
    const auto form = parse_judge_form(ids, {"green", "amber", "red"}, request.query());
    if (!form) return form.error();
    return sorting_page(frame, view, role_of(frame, curriculum, role), *form);
}

Result<std::string> references(const Frame& frame, const LabView& view, const Request& request,
                               const curriculum::Curriculum& curriculum) {
    const auto& lab = std::get<curriculum::ReferenceLab>(view.lab.exercise);
    std::vector<std::string> ids;
    std::vector<SourceNote> sources;
    for (const auto& reference : lab.references) {
        ids.push_back(reference.id);
        sources.push_back(note_of(curriculum, reference.source, frame.language));
    }
    const auto form = parse_judge_form(ids, {"real", "invented"}, request.query());
    if (!form) return form.error();
    return references_page(frame, view, sources, *form);
}

std::string sample(const Frame& frame, const LabView& view, const Request& request) {
    const auto value = [&](std::string_view name) {
        return std::string{request.query(name).value_or("")};
    };
    return sample_page(frame, view,
                       {value("examples"), value("prediction"), request.query("sent").has_value()});
}

Task<Result<Response>> get_lab(const Site& site, const Request& request, Visiting who) {
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto* lab = curriculum.find(model::LabId{request.path("lab")});
    if (!lab || curriculum::is_expired(*lab, curriculum, teaching->today)) {
        co_return Error{Code::not_found, "there is no such lab"};
    }
    const auto frame = frame_of(site, request, who);
    const LabView view{*lab, note_of(curriculum, lab->source, frame.language)};
    const auto& exercise = lab->exercise;
    if (std::holds_alternative<curriculum::TrustLab>(exercise)) {
        co_return show_or_refuse(frame, view, trust(frame, view, request));
    }
    if (std::holds_alternative<curriculum::SortingLab>(exercise)) {
        co_return show_or_refuse(frame, view, sorting(frame, view, request, curriculum, who));
    }
    if (std::holds_alternative<curriculum::ReferenceLab>(exercise)) {
        co_return show_or_refuse(frame, view, references(frame, view, request, curriculum));
    }
    co_return show(sample(frame, view, request));
}

}  // namespace

std::vector<LabRow> labs_of(const Site& site, const Request& request) {
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto language = language_of(request);
    std::vector<LabRow> rows;
    for (const auto& lab : curriculum.labs()) {
        if (curriculum::is_expired(lab, curriculum, teaching->today)) continue;
        rows.push_back(
            {lab.id.text(), lab.title.in(language), lab.summary.in(language), lab.minutes});
    }
    rows.push_back({std::string{curriculum::predictive_values_lab},
                    site.messages.say(language, "lab.title"),
                    site.messages.say(language, "lab.lead"), predictive_values_minutes});
    return rows;
}

std::vector<http::Route> lab_routes(const Site& site) {
    using http::Method;
    Rows rows{site};
    rows.add(Method::get, "/labs", "All labs", get_labs);
    rows.add(Method::get, "/labs/predictive-values", "The predictive-value lab",
             get_predictive_values);
    rows.add(Method::get, "/labs/{lab}", "A lab of the faculty", get_lab);
    return rows.take();
}

}  // namespace athro::pages
