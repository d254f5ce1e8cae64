#include <athro/pages/components.h>
#include <athro/pages/lab_frame.h>
#include <athro/pages/markdown.h>

namespace athro::pages {

namespace {

using curriculum::Reference;
using curriculum::ReferenceLab;

/// A reference as it stands in the list. Its words are English whatever the page's language is.
Html reference_text(const Frame& frame, std::size_t place, const Reference& reference) {
    return element("span", {lang_of(frame, base::Language::en)},
                   "[" + std::to_string(place + 1) + "] " + reference.text);
}

Html reference_field(const Frame& frame, std::size_t place, const Reference& reference,
                     const JudgeForm& form) {
    const auto given = form.judgements.find(reference.id);
    Field field{"reference-" + reference.id,
                "is." + reference.id,
                {reference_text(frame, place, reference), Size::small}};
    if (form.is_sent && given == form.judgements.end()) {
        field.error = {frame.say("frame.error-prefix"), frame.say("references.no-answer")};
    }
    std::vector<Choice> choices;
    for (const std::string answer : {"real", "invented"}) {
        const bool is_chosen = given != form.judgements.end() && given->second == answer;
        choices.push_back({answer,
                           frame.say(answer == "real" ? "references.real" : "references.invented"),
                           {},
                           is_chosen});
    }
    return radios(field, choices, true);
}

std::vector<Mistake> mistakes_of(const Frame& frame, const ReferenceLab& list,
                                 const JudgeForm& form) {
    std::vector<Mistake> mistakes;
    for (std::size_t i = 0; form.is_sent && i < list.references.size(); ++i) {
        const auto& id = list.references[i].id;
        if (form.judgements.contains(id)) continue;
        mistakes.push_back(
            {frame.say("references.no-answer-for", {{"number", static_cast<std::int64_t>(i + 1)}}),
             "reference-" + id});
    }
    return mistakes;
}

Html paragraph(const Frame& frame, const ReferenceLab& list) {
    return element("section", {{"class", "athro-panel"}},
                   {element("h2", {}, frame.say("references.paragraph-title")),
                    element("div", {{"class", "athro-prose"}},
                            markdown(list.paragraph.in(frame.language), 3))});
}

Html review(const Frame& frame, std::size_t place, const Reference& reference,
            const SourceNote& source, const std::string& given) {
    const auto truth =
        frame.say(reference.is_invented ? "references.is-invented" : "references.is-real");
    const auto own =
        frame.say(given == "invented" ? "references.you-invented" : "references.you-real");
    return element(
        "li", {},
        {element("p", {}, reference_text(frame, place, reference)),
         element("p", {},
                 element("strong",
                         {{"class", reference.is_invented ? "athro-truth athro-truth--invented"
                                                          : "athro-truth"}},
                         truth)),
         element("p", {{"class", "athro-print"}}, own),
         element("p", {}, reference.check.in(frame.language)),
         reference.is_invented ? Html{} : source_list(frame, {source}, "source-" + reference.id)});
}

Html outcome(const Frame& frame, const ReferenceLab& list, const std::vector<SourceNote>& sources,
             const JudgeForm& form) {
    const auto result = count_references(list, form.judgements);
    Html reviews;
    for (std::size_t i = 0; i < list.references.size(); ++i) {
        const auto& given = form.judgements.find(list.references[i].id)->second;
        reviews += review(frame, i, list.references[i], sources[i], given);
    }
    return element("section", {{"id", "result"}},
                   {element("h2", {}, frame.say("references.result-title")),
                    shares(frame, {{"references.found", result.found, result.invented},
                                   {"references.doubted", result.doubted, result.real}}),
                    element("p", {}, frame.say("references.look-alike")),
                    element("ul", {{"class", "athro-rows"}}, reviews)});
}

Html judge_form(const Frame& frame, const curriculum::Lab& lab, const JudgeForm& form) {
    const auto& list = std::get<ReferenceLab>(lab.exercise);
    Html fields;
    for (std::size_t i = 0; i < list.references.size(); ++i)
        fields += reference_field(frame, i, list.references[i], form);
    return {lab_lead(frame, lab), paragraph(frame, list),
            element("p", {}, frame.say("references.before")),
            lab_form(frame, lab,
                     {hidden("sent", "yes"), fields, button({frame.say("references.show")})})};
}

}  // namespace

std::string references_page(const Frame& frame, const LabView& view,
                            const std::vector<SourceNote>& sources, const JudgeForm& form) {
    const auto& list = std::get<ReferenceLab>(view.lab.exercise);
    const auto mistakes = mistakes_of(frame, list, form);
    if (!form.is_sent || !mistakes.empty()) {
        return to_lab_page(frame, view, {judge_form(frame, view.lab, form), mistakes});
    }
    const auto again = element(
        "p", {},
        element("a", {href(frame.at("/labs/" + view.lab.id.text()))}, frame.say("labs.again")));
    return to_lab_page(frame, view, {{outcome(frame, list, sources, form), again}, {}});
}

}  // namespace athro::pages
