#include <athro/pages/turn_view.h>

#include <fmt/format.h>

#include <athro/pages/names.h>

namespace athro::pages {

namespace {

using base::Language;

Html note_mark(const Frame& frame, int note, const std::string& prefix) {
    if (note == 0) return {};
    const auto number = std::to_string(note);
    const auto label = frame.say("turn.source-number", {{"number", std::int64_t{note}}});
    return element(
        "sup", {{"class", "athro-note"}},
        element("a", {href("#" + prefix + "-" + number), {"aria-label", label}}, number));
}

Html paragraph_html(const Frame& frame, const Paragraph& paragraph, Language language,
                    const std::string& prefix) {
    Html content;
    for (const auto& stretch : paragraph.stretches) {
        if (!content.is_empty()) content += " ";
        content += with_terms(stretch.text, stretch.mentions, language);
        content += note_mark(frame, stretch.note, prefix);
    }
    return element("p", {maybe("class", paragraph.is_question ? "athro-turn__question" : "")},
                   content);
}

/// Who worded it, from which version, read by whom.
Html small_print(const Frame& frame, const MentorWords& words) {
    const Arguments version{{"version", words.version}};
    const auto worded = words.worded_by == "authored"
                            ? frame.say("turn.worded-by-people", version)
                            : frame.say("turn.worded-by-model",
                                        {{"version", words.version}, {"model", words.worded_by}});
    return element("p", {{"class", "athro-print"}},
                   {worded, " ", reader_text(frame, words.language, words.reader)});
}

Html feedback(const Frame& frame, const TurnView& turn, const std::string& address) {
    if (turn.has_feedback) return element("span", {}, frame.say("turn.feedback-thanks"));
    const auto helpful =
        element("button", {{"class", "athro-quiet"}, {"name", "kind"}, {"value", "helpful"}},
                frame.say("turn.helpful"));
    return {post_form(frame, address + "/feedback", helpful),
            element("a", {href(address + "/feedback")}, frame.say("turn.something-wrong"))};
}

Html portrait(const Frame& frame) {
    return void_element("img", {{"class", "athro-portrait"},
                                {"src", frame.assets.portrait},
                                {"alt", ""},
                                {"width", "56"},
                                {"height", "56"}});
}

/// The card of a mentor's words: name, words, sources, small print, and what can be done with it.
Html mentor_entry(const Frame& frame, const MentorWords& words, const std::string& id,
                  const Html& actions) {
    const auto prefix = id + "-source";
    Html paragraphs;
    for (const auto& each : words.paragraphs)
        paragraphs += paragraph_html(frame, each, words.language, prefix);
    const auto said = element(
        "div",
        {{"class", "athro-turn__words"}, flag("data-said", true), lang_of(frame, words.language)},
        paragraphs);
    const auto row = element("div", {{"class", "athro-turn__actions"}},
                             {actions, element("span", {flag("data-say-button", true)}, {})});
    const auto foot =
        element("div", {{"class", "athro-turn__foot"}},
                {source_list(frame, words.notes, prefix, false), small_print(frame, words), row});
    return element("li",
                   {{"class", "athro-turn athro-turn--mentor"}, {"id", id}, flag("data-say", true)},
                   {portrait(frame), element("h2", {{"class", "athro-turn__name"}}, words.mentor),
                    element("div", {{"class", "athro-turn__card"}}, {said, foot})});
}

Html masked_notice(const Frame& frame, const TurnView& turn) {
    if (turn.masked.empty()) return {};
    std::string kinds;
    for (const auto& kind : turn.masked) {
        kinds += (kinds.empty() ? "" : ", ") + frame.say(identifier_key(kind));
    }
    return element("p", {{"class", "athro-masked"}}, frame.say("turn.masked", {{"kinds", kinds}}));
}

Html learner_entry(const Frame& frame, const TurnView& turn) {
    Html said = element("h2", {{"class", "nhsuk-u-visually-hidden"}}, frame.say("turn.you-wrote"));
    for (const auto& chosen : turn.chosen)
        said += element("p", {}, chosen);
    if (!turn.words.empty()) said += element("p", {}, turn.words);
    return element("li",
                   {{"class", "athro-turn athro-turn--learner"},
                    {"id", fmt::format("turn-{}-words", turn.number)},
                    lang_of(frame, turn.language)},
                   {said, masked_notice(frame, turn)});
}

/// A turn that is open, or that ended without a reply.
Html waiting_entry(const Frame& frame, const TurnView& turn, const model::DialogueId& dialogue) {
    const auto id = fmt::format("turn-{}", turn.number);
    if (turn.state == model::TurnState::open) {
        const auto again =
            element("a", {href(dialogue_path(frame, dialogue))}, frame.say("turn.look-again"));
        const auto events =
            fmt::format("{}/turns/{}/events", dialogue_api_path(dialogue), turn.number);
        return element(
            "li",
            {{"class", "athro-turn athro-turn--waiting"}, {"id", id}, {"data-events", events}},
            element("p", {}, {frame.say("turn.waiting"), " ", again}));
    }
    const auto text = turn.state == model::TurnState::interrupted ? frame.say("turn.interrupted")
                                                                  : frame.say("turn.failed");
    return element("li", {{"class", "athro-turn athro-turn--waiting"}, {"id", id}},
                   element("p", {}, text));
}

}  // namespace

Html source_list(const Frame& frame, const std::vector<SourceNote>& notes,
                 const std::string& prefix, bool with_review) {
    if (notes.empty()) return {};
    Html list;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const auto& note = notes[i];
        const auto title =
            note.address.empty()
                ? Html{note.title}
                : element("a", {href(note.address), {"rel", "nofollow noopener"}}, note.title);
        // Citations stand as they are published, most of them in English.
        const auto citation = element("span", {lang_of(frame, Language::en)}, note.citation);
        Html text{title, ". ", citation, ". "};
        if (with_review) {
            text += frame.say(
                "turn.source-review",
                {{"owner", note.owner}, {"date", to_text(note.review_date, frame.language)}});
        }
        list += element("li", {{"id", fmt::format("{}-{}", prefix, i + 1)}},
                        {element("span", {}, std::to_string(i + 1)), element("span", {}, text)});
    }
    return element("ol", {{"class", "athro-sources"}, {"aria-label", frame.say("turn.sources")}},
                   list);
}

std::string reader_text(const Frame& frame, Language language, const std::string& reader) {
    if (!reader.empty()) return frame.say("turn.read", {{"reader", reader}});
    return frame.say(language == Language::cy ? "turn.unread-cy" : "turn.unread-en");
}

std::string dialogue_path(const Frame& frame, const model::DialogueId& dialogue) {
    return frame.at("/dialogue/" + dialogue.text());
}

std::string dialogue_api_path(const model::DialogueId& dialogue) {
    return "/v1/dialogues/" + dialogue.text();
}

Html turn_entries(const Frame& frame, const TurnView& turn, const model::DialogueId& dialogue) {
    if (!turn.reply) return {learner_entry(frame, turn), waiting_entry(frame, turn, dialogue)};
    const auto address = fmt::format("{}/turns/{}", dialogue_path(frame, dialogue), turn.number);
    const Html actions{element("a", {href(address + "/why")}, frame.say("turn.why")),
                       feedback(frame, turn, address)};
    return {learner_entry(frame, turn),
            mentor_entry(frame, *turn.reply, fmt::format("turn-{}", turn.number), actions)};
}

Html opening_entry(const Frame& frame, const MentorWords& words) {
    return mentor_entry(frame, words, "opening", {});
}

}  // namespace athro::pages
