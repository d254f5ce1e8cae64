#include <athro/pages/components.h>
#include <athro/pages/lab_frame.h>
#include <athro/pages/markdown.h>

namespace athro::pages {

namespace {

using curriculum::TrustCase;
using curriculum::TrustLab;

/// What was answered before, as hidden fields.
Html carried(const TrustLab& lab, const TrustForm& form) {
    Html html;
    for (std::size_t i = 0; i < lab.cases.size(); ++i) {
        const auto& [alone, after] = form.answers[i];
        if (!alone.empty()) html += hidden("alone." + lab.cases[i].id, alone);
        if (!after.empty()) html += hidden("after." + lab.cases[i].id, after);
    }
    return html;
}

/// The case itself, as it is to be judged.
Html case_shown(const Frame& frame, const TrustCase& one) {
    return element(
        "section", {{"class", "athro-panel"}},
        {element("h2", {}, one.setting.in(frame.language)),
         element("div", {{"class", "athro-prose"}}, markdown(one.shown.in(frame.language), 3))});
}

/// The question of a case; the field is called as in the form's address.
Html case_question(const Frame& frame, const TrustCase& one, const std::string& name,
                   const TrustForm& form) {
    Field field{"answer", name, {one.question.in(frame.language), Size::medium}};
    if (name.starts_with("after.")) field.hint = frame.say("trust.again-hint");
    if (form.is_sent_empty) {
        field.error = {frame.say("frame.error-prefix"), frame.say("trust.no-answer")};
    }
    std::vector<Choice> choices;
    for (const auto& option : one.options)
        choices.push_back({option.id, option.text.in(frame.language), {}, false});
    return radios(field, choices);
}

/// The advice, beside what the learner said before.
Html advice(const Frame& frame, const TrustCase& one, const TrustAnswer& answer) {
    const auto own =
        frame.say("trust.own", {{"answer", option_text(one, answer.alone).in(frame.language)}});
    return element(
        "section", {{"class", "athro-panel athro-panel--warm"}},
        {element("h2", {}, frame.say("trust.advice")),
         element("div", {{"class", "athro-prose"}},
                 element("blockquote", {}, element("p", {}, one.says.in(frame.language)))),
         element("p", {}, own)});
}

Html buttons(const Frame& frame, const TrustForm& form, bool is_after) {
    const bool can_stop = form.next() > 0 && !is_after;
    return element("div", {{"class", "athro-buttons"}},
                   {button({frame.say(is_after ? "trust.decide" : "trust.answer")}),
                    when(can_stop, button({frame.say("trust.stop"), ButtonKind::secondary, false,
                                           "stop", "yes"}))});
}

Html one_case(const Frame& frame, const curriculum::Lab& lab, const TrustForm& form) {
    const auto& trust = std::get<TrustLab>(lab.exercise);
    const auto place = form.next();
    const auto& one = trust.cases[place];
    const bool is_after = !form.answers[place].alone.empty();
    const auto name = (is_after ? "after." : "alone.") + one.id;
    const auto step =
        frame.say("trust.step", {{"case", static_cast<std::int64_t>(place + 1)},
                                 {"cases", static_cast<std::int64_t>(trust.cases.size())}});
    const bool is_first = place == 0 && !is_after;
    return {when(is_first, lab_lead(frame, lab)), element("p", {{"class", "athro-print"}}, step),
            case_shown(frame, one), is_after ? advice(frame, one, form.answers[place]) : Html{},
            lab_form(frame, lab,
                     {carried(trust, form), hidden("sent", name),
                      case_question(frame, one, name, form), buttons(frame, form, is_after)})};
}

/// Goes on with the cases that are left, after a stop.
Html go_on(const Frame& frame, const curriculum::Lab& lab, const TrustForm& form) {
    return lab_form(
        frame, lab,
        {carried(std::get<TrustLab>(lab.exercise), form), button({frame.say("trust.go-on")})});
}

}  // namespace

std::string trust_page(const Frame& frame, const LabView& view, const TrustForm& form) {
    const auto& lab = view.lab;
    const bool is_done = form.next() == form.answers.size();
    if (is_done || (form.is_stopped && form.next() > 0)) {
        const auto again = element(
            "p", {},
            element("a", {href(frame.at("/labs/" + lab.id.text()))}, frame.say("labs.again")));
        return to_lab_page(
            frame, view,
            {{trust_outcome(frame, lab, form), is_done ? Html{} : go_on(frame, lab, form), again},
             {}});
    }
    std::vector<Mistake> mistakes;
    if (form.is_sent_empty) mistakes.push_back({frame.say("trust.no-answer"), "answer"});
    return to_lab_page(frame, view, {one_case(frame, lab, form), mistakes});
}

}  // namespace athro::pages
