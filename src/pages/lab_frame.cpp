#include <athro/pages/lab_frame.h>

#include <athro/pages/components.h>
#include <athro/pages/markdown.h>

namespace athro::pages {

namespace {

Html lab_row(const Frame& frame, const LabRow& lab) {
    return element("li", {},
                   {element("h2", {}, element("a", {href(frame.at("/labs/" + lab.id))}, lab.title)),
                    element("p", {}, lab.summary),
                    element("p", {{"class", "athro-print"}},
                            frame.say("labs.minutes", {{"minutes", std::int64_t{lab.minutes}}}))});
}

}  // namespace

std::string lab_list_page(const Frame& frame, const std::vector<LabRow>& labs) {
    Html list;
    for (const auto& lab : labs)
        list += lab_row(frame, lab);
    const auto title = frame.say("labs.title");
    return to_page(frame, {title,
                           {element("h1", {}, title),
                            element("p", {{"class", "athro-lead"}}, frame.say("labs.lead")),
                            element("ul", {{"class", "athro-rows"}}, list)}});
}

std::string to_lab_page(const Frame& frame, const LabView& view, const LabContent& content) {
    const auto& title = view.lab.title.in(frame.language);
    const bool has_mistake = !content.mistakes.empty();
    const Html html{back_link(frame.say("labs.back"), frame.at("/labs")),
                    when(has_mistake, error_summary(frame.say("frame.mistakes"), content.mistakes)),
                    element("h1", {}, title), content.body,
                    element("div", {{"class", "athro-lab-foot"}},
                            {source_list(frame, {view.source}, "source"),
                             element("p", {{"class", "athro-print"}},
                                     reader_text(frame, frame.language, ""))})};
    return to_page(frame, {title, html, has_mistake});
}

std::string lab_trouble_page(const Frame& frame, const LabView& view) {
    const auto start = frame.at("/labs/" + view.lab.id.text());
    return to_lab_page(
        frame, view,
        {{element("p", {{"class", "athro-lead"}, {"role", "status"}}, frame.say("labs.trouble")),
          element("p", {}, frame.say("labs.trouble-next")),
          link_button(frame.say("labs.again"), start)},
         {}});
}

Html lab_form(const Frame& frame, const curriculum::Lab& lab, const Html& content) {
    return element("form",
                   {{"method", "get"},
                    {"action", frame.at("/labs/" + lab.id.text())},
                    flag("novalidate", true)},
                   content);
}

Html lab_lead(const Frame& frame, const curriculum::Lab& lab) {
    return element("div", {{"class", "athro-prose"}}, markdown(lab.lead.in(frame.language), 2));
}

Html shares(const Frame& frame, const std::vector<Share>& list) {
    Html html;
    for (const auto& share : list) {
        const auto count = frame.say(
            share.key, {{"count", std::int64_t{share.count}}, {"of", std::int64_t{share.of}}});
        const auto meaning = share.meaning.empty() ? Html{} : Html{" " + frame.say(share.meaning)};
        html += element("li", {}, {element("strong", {}, count), meaning});
    }
    return element("ul", {}, html);
}

}  // namespace athro::pages
