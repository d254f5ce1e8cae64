#include <athro/pages/why_page.h>

#include <fmt/format.h>

#include <athro/pages/components.h>
#include <athro/pages/names.h>

namespace athro::pages {

namespace {

Html code(const std::string& text) {
    return element("code", {}, text);
}

/// A row with the id behind it, for who wants to look it up.
SummaryRow row(const Frame& frame, std::string_view key, const std::string& text,
               const std::string& id) {
    return {frame.say(key), id.empty() ? Html{text} : Html{text, " ", code(id)}, {}};
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

Html reading(const Frame& frame, const WhyView& view) {
    const auto& record = view.record;
    std::vector<SummaryRow> rows{
        row(frame, "why.route", frame.say(route_key(record.route)), record.route_rule)};
    if (!record.request.empty()) rows.push_back(row(frame, "why.request", "", record.request));
    if (record.mark != model::Mark::none) {
        rows.push_back(row(frame, "why.mark", frame.say(mark_key(record.mark)), record.mark_rule));
        rows.push_back(row(frame, "why.marked-item", "", record.marked_item.text()));
    }
    if (!view.misconception.empty()) {
        rows.push_back(
            row(frame, "why.misconception", view.misconception, record.misconception.text()));
    }
    if (!record.masked.empty()) {
        std::vector<std::string> kinds;
        for (const auto& kind : record.masked)
            kinds.push_back(frame.say(identifier_key(kind)));
        rows.push_back(row(frame, "why.masked", joined(kinds), ""));
    }
    return summary_list(rows);
}

Html decision(const Frame& frame, const WhyView& view) {
    const auto& contract = view.record.contract;
    std::vector<SummaryRow> rows{row(frame, "why.move", frame.say(move_key(contract.move)), ""),
                                 row(frame, "why.when", view.rule_when, contract.rule),
                                 row(frame, "why.because", view.rule_because, "")};
    if (!view.objective.empty()) {
        rows.push_back(row(frame, "why.objective", view.objective, contract.objective.text()));
    }
    if (!contract.brief.is_empty())
        rows.push_back(row(frame, "why.brief", "", contract.brief.text()));
    if (!contract.item.is_empty()) rows.push_back(row(frame, "why.item", "", contract.item.text()));
    if (contract.hint_step > 0) {
        rows.push_back(row(frame, "why.hint-step", std::to_string(contract.hint_step), ""));
    }
    if (!contract.take_up.empty()) rows.push_back(row(frame, "why.take-up", contract.take_up, ""));
    rows.push_back(row(frame, "why.questions", std::to_string(contract.questions), ""));
    if (!contract.covered.empty()) {
        rows.push_back(row(frame, "why.covered", "", joined(contract.covered)));
    }
    return summary_list(rows);
}

Html profile(const Frame& frame, const WhyView& view) {
    if (view.profession.empty()) return element("p", {}, frame.say("why.no-profile"));
    const auto work = view.setting.empty() ? view.profession
                                           : fmt::format("{}, {}", view.profession, view.setting);
    return summary_list({row(frame, "why.work", work, "")});
}

Html parts(const Frame& frame, const WhyView& view) {
    Html list;
    for (const auto& [kind, id] : view.record.contract.parts) {
        list += element("li", {}, {frame.say(part_key(kind)), " ", code(id)});
    }
    return element("ol", {}, list);
}

Html passages(const Frame& frame, const WhyView& view) {
    if (view.passages.empty()) return element("p", {}, frame.say("why.no-passages"));
    Html list;
    for (const auto& [id, title, text] : view.passages) {
        list += element("li", {},
                        {element("strong", {}, title), " ", code(id), element("p", {}, text)});
    }
    return element("ul", {}, list);
}

Html wording(const Frame& frame, const WhyView& view) {
    const auto text = view.worded_by == "authored"
                          ? frame.say("why.worded-by-people")
                          : frame.say("why.worded-by-model", {{"model", view.worded_by}});
    Html list;
    for (const auto& reason : view.refused)
        list += element("li", {}, code(reason));
    return {element("p", {}, text),
            when(!view.refused.empty(),
                 {element("p", {}, frame.say("why.refused")), element("ul", {}, list)})};
}

}  // namespace

std::string why_page(const Frame& frame, const WhyView& view) {
    const auto dialogue = dialogue_path(frame, view.dialogue);
    const auto title = frame.say("why.title");
    const auto heading = [&](std::string_view key) { return element("h2", {}, frame.say(key)); };
    const Html content{
        back_link(frame.say("why.back"), fmt::format("{}#turn-{}", dialogue, view.turn)),
        element("h1", {}, title),
        element("p", {{"class", "athro-lead"}}, frame.say("why.lead")),
        heading("why.read-title"),
        reading(frame, view),
        heading("why.decided-title"),
        decision(frame, view),
        heading("why.profile-title"),
        profile(frame, view),
        heading("why.passages-title"),
        passages(frame, view),
        heading("why.parts-title"),
        parts(frame, view),
        heading("why.wording-title"),
        wording(frame, view),
        element("p", {{"class", "athro-print"}},
                frame.say("why.curriculum", {{"version", view.curriculum}}))};
    return to_page(frame, {title, content});
}

}  // namespace athro::pages
