#include <athro/pages/learning_page.h>

#include <fmt/format.h>

#include <athro/pages/components.h>
#include <athro/pages/names.h>

namespace athro::pages {

namespace {

using learner::Level;

std::string look_of(Level level) {
    switch (level) {
        case Level::fresh:
            return "athro-state";
        case Level::developing:
            return "athro-state athro-state--developing";
        case Level::secure:
            return "athro-state athro-state--secure";
    }
    return "athro-state";
}

/// The sentence about one answer: its result and the help it had.
std::string_view evidence_key(const EvidenceView& evidence) {
    using model::Help;
    const bool is_unaided = evidence.help == Help::none;
    if (!evidence.is_right) return is_unaided ? "learning.not-yet" : "learning.not-yet-helped";
    switch (evidence.help) {
        case Help::none:
            return "learning.right";
        case Help::hint_1:
        case Help::hint_2:
        case Help::hint_3:
            return "learning.right-hinted";
        case Help::first_step:
            return "learning.right-first-step";
        case Help::explained:
            return "learning.right-explained";
        case Help::self_rated:
            return "learning.right-self-rated";
    }
    return "learning.right";
}

Html evidence_line(const Frame& frame, const EvidenceView& evidence) {
    return element(
        "li", {},
        frame.say(evidence_key(evidence), {{"date", to_text(evidence.at, frame.language)}}));
}

Html evidence(const Frame& frame, const SkillView& skill) {
    if (skill.evidence.empty()) {
        return element("p", {{"class", "athro-print"}}, frame.say("learning.no-evidence"));
    }
    Html list;
    for (const auto& each : skill.evidence)
        list += evidence_line(frame, each);
    const auto count = frame.say("learning.evidence-count",
                                 {{"count", static_cast<std::int64_t>(skill.evidence.size())}});
    return details(count, element("ul", {}, list));
}

Html skill_row(const Frame& frame, const SkillView& skill) {
    const auto disagree =
        skill.is_disputed ? element("p", {{"class", "athro-print"}}, frame.say("learning.disputed"))
                          : element("p", {},
                                    element("a", {href(frame.at("/learning/disagree/" + skill.id))},
                                            {frame.say("learning.disagree"),
                                             element("span", {{"class", "nhsuk-u-visually-hidden"}},
                                                     ": " + skill.title)}));
    return element("li", {},
                   {element("h3", {}, skill.title),
                    element("p", {},
                            element("span", {{"class", look_of(skill.level)}},
                                    frame.say(level_key(skill.level)))),
                    when(skill.is_fading, element("p", {}, frame.say("learning.fading"))),
                    evidence(frame, skill), disagree});
}

Html skills(const Frame& frame, const LearningView& view) {
    Html html;
    Html rows;
    std::string unit;
    const auto close = [&] {
        if (!rows.is_empty()) html += element("ul", {{"class", "athro-rows"}}, rows);
        rows = {};
    };
    for (const auto& skill : view.skills) {
        if (skill.unit != unit) {
            close();
            unit = skill.unit;
            html += element("h2", {}, unit);
        }
        rows += skill_row(frame, skill);
    }
    close();
    return html;
}

Html confidence_bar(const std::string& look, double value, int y) {
    return element("rect",
                   {{"class", look},
                    {"x", "0"},
                    {"y", std::to_string(y)},
                    {"width", fmt::format("{:.0f}", value * 4)},
                    {"height", "24"}},
                   {});
}

Html confidence(const Frame& frame, const ConfidenceView& view) {
    const auto sure = to_text(view.confidence, 0) + "%";
    const auto right = to_text(view.result, 0) + "%";
    const auto title = frame.say("learning.confidence-picture", {{"sure", sure}, {"right", right}});
    const auto picture = element(
        "svg",
        {{"viewBox", "0 0 400 64"}, {"role", "img"}, {"aria-labelledby", "confidence-title"}},
        {element("title", {{"id", "confidence-title"}}, title),
         confidence_bar("athro-bar athro-bar--sure", view.confidence, 0),
         confidence_bar("athro-bar athro-bar--right", view.result, 36)});
    Table numbers{frame.say("learning.confidence-table",
                            {{"count", static_cast<std::int64_t>(view.answers)}})};
    numbers.head = {frame.say("learning.confidence-what"), frame.say("learning.confidence-value")};
    numbers.rows = {{frame.say("learning.confidence-sure"), sure},
                    {frame.say("learning.confidence-right"), right}};
    constexpr double gap =
        15;  // percentage points; smaller ones are within what a few answers show
    const auto remark = view.confidence > view.result + gap ? frame.say("learning.confidence-above")
                        : view.result > view.confidence + gap
                            ? frame.say("learning.confidence-below")
                            : frame.say("learning.confidence-fits");
    return {element("h2", {}, frame.say("learning.confidence-title")), element("p", {}, remark),
            element("figure", {{"class", "athro-picture"}}, picture), table(numbers)};
}

std::string_view memory_key(std::string_view kind) {
    if (kind == "goal") return "learning.memory-goal";
    if (kind == "action") return "learning.memory-action";
    return "learning.memory-open-point";
}

Html memory_row(const Frame& frame, const MemoryView& memory) {
    const auto page = frame.at("/learning/memories/" + memory.id);
    const auto id = "memory-" + memory.id;
    const auto correct =
        post_form(frame, page,
                  {input({id, "text", {frame.say(memory_key(memory.kind)), Size::small}},
                         {"text", memory.text}),
                   element("div", {{"class", "athro-buttons"}},
                           {button({frame.say("learning.memory-save"), ButtonKind::secondary, true,
                                    "act", "save"}),
                            button({frame.say("learning.memory-delete"), ButtonKind::secondary,
                                    true, "act", "delete"})})});
    return element("li", {}, correct);
}

Html memories(const Frame& frame, const LearningView& view) {
    Html rows;
    for (const auto& memory : view.memories)
        rows += memory_row(frame, memory);
    const auto none = element("p", {}, frame.say("learning.no-memories"));
    return {element("h2", {{"id", "memories"}},
                    frame.say("learning.memories-title", {{"mentor", view.mentor}})),
            view.memories.empty() ? none : element("ul", {{"class", "athro-rows"}}, rows)};
}

Html reading(const Frame& frame) {
    return {element("h2", {}, frame.say("settings.reading-title")), reading_line(frame)};
}

Html data(const Frame& frame) {
    return {
        element("h2", {}, frame.say("learning.data-title")),
        element("p", {},
                element("a", {href(frame.at("/learning/export"))}, frame.say("learning.export"))),
        element("p", {},
                element("a", {href(frame.at("/learning/delete"))}, frame.say("learning.delete")))};
}

}  // namespace

std::string learning_page(const Frame& frame, const LearningView& view) {
    const auto title = frame.say("learning.title");
    const Html content{
        element("h1", {}, title),
        when(view.has_saved, element("p", {{"role", "status"}}, frame.say("learning.saved"))),
        element("p", {{"class", "athro-lead"}}, frame.say("learning.lead")),
        when(frame.visitor == Visitor::guest,
             element("p", {}, with_link(frame.say("learning.guest"), frame.at("/keep")))),
        skills(frame, view),
        view.confidence ? confidence(frame, *view.confidence) : Html{},
        memories(frame, view),
        reading(frame),
        data(frame)};
    return to_page(frame, {title, content});
}

std::string disagree_page(const Frame& frame, const SkillView& skill) {
    const auto title = frame.say("disagree.title");
    const auto form = post_form(frame, frame.at("/learning/disagree/" + skill.id),
                                {textarea({"note",
                                           "note",
                                           {frame.say("disagree.note"), Size::small},
                                           frame.say("sheet.words-hint")},
                                          "", 3),
                                 button({frame.say("disagree.send")})});
    const Html content{
        back_link(frame.say("learning.back"), frame.at("/learning")), element("h1", {}, title),
        element("p", {{"class", "athro-lead"}},
                frame.say("disagree.lead",
                          {{"skill", skill.title}, {"level", frame.say(level_key(skill.level))}})),
        element("p", {}, frame.say("disagree.what-happens")), form};
    return to_page(frame, {title, content});
}

std::string delete_page(const Frame& frame) {
    const auto title = frame.say("delete.title");
    const auto form = post_form(frame, frame.at("/learning/delete"),
                                button({frame.say("delete.confirm"), ButtonKind::warning}));
    const Html content{back_link(frame.say("learning.back"), frame.at("/learning")),
                       element("h1", {}, title),
                       element("p", {{"class", "athro-lead"}}, frame.say("delete.lead")),
                       element("p", {}, frame.say("delete.what-goes")), form};
    return to_page(frame, {title, content});
}

}  // namespace athro::pages
