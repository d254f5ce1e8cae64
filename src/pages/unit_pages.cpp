#include <athro/pages/unit_pages.h>

#include <athro/pages/components.h>
#include <athro/pages/markdown.h>

namespace athro::pages {

namespace {

Html unit_row(const Frame& frame, const UnitRow& unit) {
    const auto state = frame.say("units.state", {{"minutes", std::int64_t{unit.minutes}},
                                                 {"secure", std::int64_t{unit.secure}},
                                                 {"skills", std::int64_t{unit.skills}}});
    return element(
        "li", {},
        {element("h2", {}, element("a", {href(frame.at("/units/" + unit.id))}, unit.title)),
         element("p", {}, unit.summary), element("p", {{"class", "athro-print"}}, state)});
}

Html section(const Frame& frame, const SectionView& section, const TermFinder& terms) {
    std::set<model::TermId> seen;
    const auto write = [&](std::string_view text) {
        return with_terms(text, terms.find(text, seen), frame.language);
    };
    const auto source = source_list(frame, {section.source}, "source-" + section.id);
    return element("section", {{"id", section.id}, flag("data-say", true)},
                   {element("h2", {}, section.title),
                    element("div", {{"class", "athro-prose"}, flag("data-said", true)},
                            markdown(section.body, 3, write)),
                    source, element("span", {flag("data-say-button", true)}, {})});
}

/// Starts a dialogue on the unit.
Html talk(const Frame& frame, const UnitView& view) {
    return post_form(frame, frame.at("/dialogue"),
                     {hidden("start", "unit:" + view.id),
                      button({frame.say("unit.talk", {{"mentor", view.mentor}})})});
}

Html outcomes(const Frame& frame, const UnitView& view) {
    Html list;
    for (const auto& outcome : view.outcomes)
        list += element("li", {}, outcome);
    return {element("h2", {}, frame.say("unit.outcomes")), element("ul", {}, list)};
}

Html labs(const Frame& frame, const UnitView& view) {
    Html list;
    for (const auto& lab : view.labs) {
        list += element("li", {}, element("a", {href(frame.at("/labs/" + lab.id))}, lab.name));
    }
    return {element("h2", {}, frame.say("unit.labs")), element("ul", {}, list)};
}

}  // namespace

std::string unit_list_page(const Frame& frame, const std::vector<UnitRow>& units) {
    Html list;
    for (const auto& unit : units)
        list += unit_row(frame, unit);
    const auto title = frame.say("units.title");
    return to_page(
        frame,
        {title,
         {element("h1", {}, title),
          element("p", {{"class", "athro-lead"}}, frame.say("units.lead")),
          element("ul", {{"class", "athro-rows"}}, list),
          element("p", {}, element("a", {href(frame.at("/labs"))}, frame.say("units.labs")))}});
}

std::string unit_page(const Frame& frame, const UnitView& view, const TermFinder& terms) {
    Html sections;
    for (const auto& each : view.sections)
        sections += section(frame, each, terms);
    const Html content{
        back_link(frame.say("unit.back"), frame.at("/units")),
        element("h1", {}, view.title),
        when(!view.hook.empty(), element("p", {{"class", "athro-lead"}}, view.hook)),
        element("p", {}, view.summary),
        element("p", {{"class", "athro-print"}},
                frame.say("unit.minutes", {{"minutes", std::int64_t{view.minutes}}})),
        element("p", {{"class", "athro-print"}}, reader_text(frame, frame.language, view.reader)),
        talk(frame, view),
        reading_line(frame),
        outcomes(frame, view),
        sections,
        when(!view.labs.empty(), labs(frame, view)),
        element("h2", {}, frame.say("unit.next")),
        talk(frame, view)};
    return to_page(frame, {view.title, content});
}

}  // namespace athro::pages
