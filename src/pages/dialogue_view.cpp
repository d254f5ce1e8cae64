#include <athro/pages/dialogue_view.h>

#include <algorithm>

#include <athro/store/dialogue_store.h>
#include <athro/store/evidence_store.h>
#include <athro/store/turn_store.h>

namespace athro::pages {
namespace {

using base::Result;

/// Confidence is asked before every third item: often enough to learn from, seldom enough not to
/// tire.
constexpr int items_between_confidence = 3;

std::vector<std::string> chosen_texts(const model::Turn& turn,
                                      const std::vector<model::Turn>& turns,
                                      const curriculum::Curriculum& curriculum,
                                      base::Language language) {
    if (turn.message.choices.empty()) return {};
    const auto before = std::ranges::find(turns, turn.number - 1, &model::Turn::number);
    const auto* item = before == turns.end() || !before->record
                           ? nullptr
                           : curriculum.find(before->record->contract.item);
    std::vector<std::string> texts;
    for (const auto& choice : turn.message.choices) {
        const auto* option = static_cast<const curriculum::Option*>(nullptr);
        if (item) {
            const auto found = std::ranges::find(item->options, choice, &curriculum::Option::id);
            if (found != item->options.end()) option = &*found;
        }
        texts.push_back(option ? option->text.in(language) : choice);
    }
    return texts;
}

const model::Turn* last_closed(const std::vector<model::Turn>& turns) {
    const model::Turn* last = nullptr;
    for (const auto& turn : turns) {
        if (turn.state != model::TurnState::open) last = &turn;
    }
    return last;
}

std::optional<Progress> progress_of(const StoredDialogue& stored,
                                    const curriculum::Curriculum& curriculum,
                                    base::Language language) {
    const auto* last = last_closed(stored.turns);
    const auto* objective =
        last && last->record ? curriculum.find(last->record->contract.objective) : nullptr;
    const auto* unit = objective ? curriculum.find(objective->unit) : nullptr;
    if (!unit || unit->objectives.empty()) return std::nullopt;
    const auto met = std::ranges::count_if(unit->objectives, [&](const model::ObjectiveId& id) {
        return std::ranges::any_of(stored.evidence,
                                   [&](const model::Evidence& one) { return one.objective == id; });
    });
    const auto steps = static_cast<int>(unit->objectives.size());
    const auto step = std::clamp(static_cast<int>(met), 1, steps);
    const auto left = std::max(1, unit->minutes * (steps - static_cast<int>(met)) / steps);
    return Progress{unit->title.in(language), "/units/" + unit->id.text(), step, steps, left};
}

Sheet sheet_of(const Site& site, const StoredDialogue& stored,
               const curriculum::Curriculum& curriculum, base::Language language) {
    Sheet sheet;
    sheet.turn_id = base::make_id(site.random);
    const auto* last = last_closed(stored.turns);
    const auto* item =
        last && last->record ? curriculum.find(last->record->contract.item) : nullptr;
    if (item) {
        const auto posed = std::ranges::count_if(stored.turns, [](const model::Turn& turn) {
            return turn.record && turn.record->contract.hint_step == 0 &&
                   !turn.record->contract.item.is_empty();
        });
        const bool is_first_try = last->record->contract.hint_step == 0;
        sheet.item =
            to_open_item(*item, language, is_first_try && posed % items_between_confidence == 1);
    }
    sheet.quick = quick_replies(site, item != nullptr, language);
    return sheet;
}

}  // namespace

runtime::Task<Result<StoredDialogue>> load_dialogue(const Site& site,
                                                    const identity::Caller& caller,
                                                    model::DialogueId id) {
    co_return co_await site.store.read([&](store::Database& database) -> Result<StoredDialogue> {
        StoredDialogue stored;
        auto dialogue = store::DialogueStore{database}.find(caller.scope, id);
        if (!dialogue) return dialogue.error();
        auto turns = store::TurnStore{database}.list(caller.scope, id);
        if (!turns) return turns.error();
        auto feedback =
            store::FeedbackStore{database}.list(caller.scope, store::FeedbackState::open);
        if (!feedback) return feedback.error();
        auto evidence = store::EvidenceStore{database}.list(caller.scope);
        if (!evidence) return evidence.error();
        stored.dialogue = std::move(*dialogue);
        stored.turns = std::move(*turns);
        stored.feedback = std::move(*feedback);
        stored.evidence = std::move(*evidence);
        return stored;
    });
}

MentorWords mentor_words(const model::Reply& reply, const curriculum::Curriculum& curriculum,
                         const curriculum::Mentor& mentor, const TermFinder& terms,
                         base::Language language) {
    auto words = to_mentor_words(reply, curriculum, terms, language);
    words.mentor = mentor.name.in(language);
    return words;
}

std::vector<std::string> quick_replies(const Site& site, bool has_item, base::Language language) {
    if (!has_item) return {};
    return {site.messages.say(language, "sheet.quick-unsure"),
            site.messages.say(language, "sheet.quick-hint")};
}

DialogueView to_view(const Site& site, const identity::Caller& caller, const StoredDialogue& stored,
                     int after, base::Language) {
    const auto teaching = site.engine.teaching();
    const auto& curriculum = *teaching->curriculum;
    const auto language = stored.dialogue.language;
    const auto* named = curriculum.find(stored.dialogue.mentor);
    const auto& mentor = named ? *named : main_mentor(curriculum);
    const TermFinder terms{curriculum, language};
    DialogueView view;
    view.id = stored.dialogue.id;
    view.mentor = mentor.name.in(language);
    for (const auto& turn : stored.turns) {
        const bool is_opening =
            turn.number == 1 && turn.message.words.empty() && turn.message.choices.empty();
        if (turn.state != model::TurnState::open) view.last_complete = turn.number;
        if (turn.number <= after) continue;
        if (is_opening) {
            if (turn.reply)
                view.opening = mentor_words(*turn.reply, curriculum, mentor, terms, language);
            continue;
        }
        TurnView shown;
        shown.number = turn.number;
        shown.language = language;
        shown.words = turn.message.words;
        shown.chosen = chosen_texts(turn, stored.turns, curriculum, language);
        shown.masked = turn.masked;
        shown.state = turn.state;
        if (turn.reply)
            shown.reply = mentor_words(*turn.reply, curriculum, mentor, terms, language);
        shown.has_feedback = std::ranges::any_of(stored.feedback, [&](const store::Feedback& one) {
            return one.dialogue == view.id && one.turn == turn.number;
        });
        view.turns.push_back(std::move(shown));
    }
    view.progress = progress_of(stored, curriculum, language);
    view.offers_keeping = caller.is_guest() && !stored.evidence.empty();
    view.sheet = sheet_of(site, stored, curriculum, language);
    return view;
}

}  // namespace athro::pages
