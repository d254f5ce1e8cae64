#include <algorithm>

#include <athro/dialogue/opening.h>
#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;

bool is_opening(const Situation& situation) {
    return situation.state.turns == 0 && situation.message.words.empty() &&
           situation.message.choices.empty();
}

/// What stands behind `kind:` in the dialogue's start, or empty.
std::string start_of(const Situation& situation, std::string_view kind) {
    const auto& start = situation.dialogue.start;
    return start.starts_with(kind) ? start.substr(kind.size()) : std::string{};
}

/// A repeatable draw: the same dialogue always opens the same way.
std::size_t draw(const Situation& situation) {
    std::size_t sum = 0;
    for (const char c : situation.dialogue.id.text())
        sum = sum * 31 + static_cast<unsigned char>(c);
    return sum;
}

bool was_right(const learner::Mastery& mastery, const model::ItemId& item) {
    return std::ranges::any_of(mastery.evidence, [&](const model::Evidence& evidence) {
        return evidence.item == item && evidence.score >= model::Score::full();
    });
}

/// An item on a skill that was met before and is not secure, for the question from last time.
const curriculum::Item* item_from_last_time(const Teaching& teaching,
                                            std::span<const learner::Mastery> mastery) {
    for (const auto& one : mastery) {
        if (one.evidence.empty() || one.level == learner::Level::secure) continue;
        for (const auto* item : teaching.curriculum->items_of(one.objective)) {
            if (item->review_date >= teaching.today && !was_right(one, item->id)) return item;
        }
    }
    return nullptr;
}

const curriculum::Item* unit_item(const Situation& situation) {
    const auto* unit = situation.curriculum().find(model::UnitId{start_of(situation, "unit:")});
    if (!unit) return nullptr;
    const auto level_of = [&](const model::ObjectiveId& id) {
        const auto found = std::ranges::find(situation.mastery, id, &learner::Mastery::objective);
        return found == situation.mastery.end() ? learner::Level::fresh : found->level;
    };
    for (const auto wanted :
         {learner::Level::fresh, learner::Level::developing, learner::Level::secure}) {
        for (const auto& id : unit->objectives) {
            if (level_of(id) != wanted) continue;
            if (const auto* item = next_item(situation, id)) return item;
        }
    }
    return nullptr;
}

model::Contract open_item_start(const Situation& situation) {
    Drafting draft{situation, Move::probe};
    draft.pose(*situation.curriculum().find(model::ItemId{start_of(situation, "item:")}));
    return draft.done();
}

model::Contract open_unit(const Situation& situation) {
    Drafting draft{situation, Move::probe};
    draft.phrase("offer-item").pose(*unit_item(situation));
    return draft.done();
}

model::Contract open_brief(const Situation& situation) {
    Drafting draft{situation, Move::greet};
    draft.phrase("greet");
    go_on(draft, situation,
          situation.curriculum().find(model::BriefId{start_of(situation, "brief:")}), {});
    return draft.done();
}

model::Contract open_follow_up(const Situation& situation) {
    Drafting draft{situation, Move::follow_up};
    auto contract = draft.phrase("greet-again").phrase("follow-up-ask").done();
    contract.take_up = situation.due.front().words;
    return contract;
}

/// The item that the page has shown already, else the one that suits this learner.
const curriculum::Item* item_to_open_with(const Situation& situation) {
    if (const auto* shown =
            situation.curriculum().find(model::ItemId{start_of(situation, "first:")}))
        return shown;
    return first_item(situation.teaching, situation.mentor, situation.mastery, draw(situation));
}

bool has_been_here(const Situation& situation) {
    return std::ranges::any_of(situation.mastery,
                               [](const auto& one) { return !one.evidence.empty(); });
}

model::Contract open_first(const Situation& situation) {
    Drafting draft{situation, Move::greet};
    draft.phrase(has_been_here(situation) ? "greet-again" : "greet");
    if (const auto* item = item_to_open_with(situation)) {
        draft.pose(*item);
    } else {
        go_on(draft, situation, current_brief(situation), {});
    }
    return draft.done();
}

bool starts_with_item(const Situation& situation) {
    return is_opening(situation) &&
           situation.curriculum().find(model::ItemId{start_of(situation, "item:")}) != nullptr;
}

bool starts_with_unit(const Situation& situation) {
    return is_opening(situation) && unit_item(situation);
}

bool starts_with_brief(const Situation& situation) {
    return is_opening(situation) &&
           situation.curriculum().find(model::BriefId{start_of(situation, "brief:")}) != nullptr;
}

bool has_due_action(const Situation& situation) {
    return is_opening(situation) && !situation.due.empty();
}

}  // namespace

const curriculum::Item* first_item(const Teaching& teaching, const curriculum::Mentor& mentor,
                                   std::span<const learner::Mastery> mastery, std::size_t draw) {
    if (const auto* item = item_from_last_time(teaching, mastery)) return item;
    const auto& ids = mentor.opening_items;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto* item = teaching.curriculum->find(ids[(draw + i) % ids.size()]);
        if (item && item->review_date >= teaching.today) return item;
    }
    return nullptr;
}

std::vector<Rule> opening_rules() {
    return {
        {"open/item",
         {"A dialogue begins with one question.", "Mae deialog yn dechrau gydag un cwestiwn."},
         {"You chose this question.", "Chi ddewisodd y cwestiwn hwn."},
         starts_with_item,
         open_item_start},
        {"open/unit",
         {"A dialogue begins with a unit: the question comes before the teaching.",
          "Mae deialog yn dechrau gydag uned: daw'r cwestiwn cyn yr addysgu."},
         {"You chose this unit. The question comes first, so that you are not taught what you "
          "know.",
          "Chi ddewisodd yr uned hon. Daw'r cwestiwn yn gyntaf, rhag dysgu ichi'r hyn a wyddoch "
          "eisoes."},
         starts_with_unit,
         open_unit},
        {"open/brief",
         {"A dialogue begins with a conversation on a brief.",
          "Mae deialog yn dechrau gyda sgwrs ar friff."},
         {"You chose to talk about this.", "Chi ddewisodd siarad am hyn."},
         starts_with_brief,
         open_brief},
        {"open/follow-up",
         {"The learner comes back and had planned an action.",
          "Mae'r dysgwr yn dychwelyd ac wedi cynllunio rhywbeth i'w wneud."},
         {"You planned to do something, and I said that I would ask about it once.",
          "Roeddech wedi bwriadu gwneud rhywbeth, a dywedais y byddwn yn holi amdano unwaith."},
         has_due_action,
         open_follow_up},
        {"open/first",
         {"A dialogue begins: one question from working life, or from last time, before any "
          "teaching.",
          "Mae deialog yn dechrau: un cwestiwn o fywyd gwaith, neu o'r tro diwethaf, cyn dysgu "
          "dim."},
         {"I begin with a question, so that what I say can start from your answer.",
          "Rwy'n dechrau gyda chwestiwn, er mwyn i'm geiriau ddechrau o'ch ateb chi."},
         is_opening,
         open_first},
    };
}

}  // namespace athro::dialogue
