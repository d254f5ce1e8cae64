#include <algorithm>
#include <array>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Mark;
using model::Move;
using model::PartKind;
using safety::SmallRequest;

template <Mark wanted>
bool is_marked(const Situation& situation) {
    return open_item(situation) && situation.reading.is_marked &&
           situation.reading.mark.mark == wanted;
}

bool has_choices(const Situation& situation) {
    return !situation.message.choices.empty();
}

// ---- the learner asks in between

bool asks_beside_item(const Situation& situation) {
    return open_item(situation) && !has_choices(situation) &&
           situation.reading.mark.mark != Mark::correct &&
           situation.reading.mark.mark != Mark::partly &&
           situation.reading.request == SmallRequest::none && asks_plainly(situation);
}

bool asks_in_between(const Situation& situation) {
    return asks_beside_item(situation) && best_answer(situation);
}

bool asks_for_the_key(const Situation& situation) {
    return asks_beside_item(situation) && is_held_back(situation);
}

model::Contract hold_back(const Situation& situation) {
    Drafting draft{situation, Move::ask};
    return draft.item(*open_item(situation), situation.state.hint_step)
        .phrase("held-back")
        .phrase("back-to-item-ask")
        .done();
}

model::Contract answer_in_between(const Situation& situation) {
    Drafting draft{situation, Move::answer};
    say_hit(draft, *best_answer(situation));
    return draft.item(*open_item(situation), situation.state.hint_step)
        .phrase("back-to-item-ask")
        .done();
}

/// Who asks about their own work before trying the item has come for that: the item gives way.
bool asks_of_own_work_first(const Situation& situation) {
    return asks_beside_item(situation) && situation.state.hint_step == 0 &&
           situation.state.met.empty() && asks_about_own_work(situation);
}

// ---- climbing

bool asks_for_help(const Situation& situation) {
    if (!open_item(situation) || has_choices(situation)) return false;
    const auto request = situation.reading.request;
    return request == SmallRequest::dont_know || request == SmallRequest::just_tell_me ||
           request == SmallRequest::hint || request == SmallRequest::example;
}

model::Contract climb_one(const Situation& situation) {
    const bool wants_all = situation.reading.request == SmallRequest::just_tell_me;
    return climb(situation, *open_item(situation), wants_all ? "not-yet" : "climb");
}

// ---- right

/// The gap between confidence and result is named, kindly; asked at most of those who gave a
/// confidence.
void name_gap(Drafting& draft, const Situation& situation, bool is_right) {
    const auto confidence = situation.message.confidence;
    if (!confidence) return;
    if (is_right && *confidence <= 2) draft.phrase("right-but-unsure");
    if (!is_right && *confidence >= 4) draft.phrase("sure-but-wrong");
}

bool must_ask_role(const Situation& situation) {
    const auto& start = situation.dialogue.start;
    return situation.profile.profession.is_empty() && !situation.state.said.contains("role-ask") &&
           (start.empty() || start.starts_with("first:"));
}

model::Contract right(const Situation& situation) {
    const auto& item = *open_item(situation);
    const auto& state = situation.state;
    const bool is_unaided = state.hint_step == 0;
    const bool asks_role = must_ask_role(situation);
    const bool explains_back = is_unaided && !asks_role && !item.explain_back.is_empty();
    Drafting draft{situation, explains_back ? Move::explain_back : Move::ask};
    draft.phrase(is_unaided ? "right" : "right-with-help");
    name_gap(draft, situation, true);
    draft.part(PartKind::key_reason, item.id.text());
    // "d. But may I paste it into a chatbot?" asks for more than a mark.
    if (base::sentences(situation.reading.words).size() > 1)
        answer_known(draft, situation, situation.reading.asked);
    const auto* objective = situation.curriculum().find(item.objective);
    const auto* brief = objective ? situation.curriculum().find(objective->brief) : nullptr;
    if (asks_role) return draft.phrase("role-ask").done();
    if (explains_back) {
        if (brief) draft.on(*brief);
        return draft.part(PartKind::explain_back, item.id.text()).done();
    }
    if (const auto* fresh = is_unaided ? nullptr : next_item(situation, item.objective)) {
        return draft.phrase("fresh-item").pose(*fresh).done();
    }
    go_on(draft, situation, brief, {});
    return draft.done();
}

// ---- partly

std::string first_missing(const Situation& situation, const curriculum::Item& item) {
    for (const auto& point : item.points) {
        const auto& present = situation.reading.mark.points;
        if (point.required && std::ranges::find(present, point.id) == present.end())
            return point.id;
    }
    return {};
}

model::Contract partly(const Situation& situation) {
    const auto& item = *open_item(situation);
    const auto missing = first_missing(situation, item);
    const auto id = item.id.text() + "#" + missing;
    if (missing.empty() || situation.state.met.contains(id))
        return climb(situation, item, "partly");
    Drafting draft{situation, Move::ask};
    return draft.phrase("partly")
        .item(item, situation.state.hint_step)
        .part(PartKind::missing_point, id)
        .done();
}

// ---- unsure

const Told* told_experience(const Situation& situation) {
    constexpr double sureness_min = 0.3;
    const auto* told = told_now(situation);
    const auto* experience = told ? experience_of(situation, *told) : nullptr;
    const bool may_be_said = experience && !gives_key_away(situation, experience->acknowledge);
    return may_be_said && told->sureness >= sureness_min ? told : nullptr;
}

/// Words that tell of work rather than answer: they cannot be judged, or are many and hold a number
/// or a word of an option by chance. An explanation in many words is an answer.
bool talks_instead(const Situation& situation) {
    constexpr std::size_t answer_words_max = 10;
    const auto* item = open_item(situation);
    if (!item || has_choices(situation)) return false;
    constexpr std::size_t telling_words_min = 5;  // "about 8 per cent" tells of nothing
    if (base::count_words(situation.reading.words) < telling_words_min) return false;
    if (!told_experience(situation)) return speaks_of_something_else(situation);
    const auto mark = situation.reading.mark.mark;
    const bool is_long = base::count_words(situation.reading.words) > answer_words_max &&
                         item->kind != curriculum::ItemKind::points;
    return mark == Mark::unsure || (mark == Mark::wrong && is_long);
}

/// Takes it up and goes back to the item; the second time running the item is let go.
model::Contract take_up_and_return(const Situation& situation) {
    const auto* told = told_experience(situation);
    const bool lets_go = situation.state.last_rule == "item/talk";
    Drafting draft{situation, lets_go ? Move::converse : Move::ask};
    if (told) {
        draft.quote(words_of(situation, *told)).part(PartKind::experience, told->id);
    } else {
        draft.quote(main_clause(situation.reading.words, quote_words_max));
        answer_known(draft, situation, situation.reading.asked);
    }
    if (lets_go) {
        const auto* brief =
            told ? situation.curriculum().find(told->brief) : current_brief(situation);
        go_on(draft, situation, brief, {told ? name_of(told->id) : "anything", "anything"});
        return draft.done();
    }
    return draft.item(*open_item(situation), situation.state.hint_step)
        .phrase("back-to-item-ask")
        .done();
}

/// "I am a nurse" beside an open item tells who is there, and answers nothing.
bool names_job_instead(const Situation& situation) {
    static constexpr std::array<std::string_view, 9> cues{"i'm", "im", "am",    "work",    "dwi",
                                                          "ydw", "dw", "rwy'n", "gweithio"};
    if (!is_marked<Mark::unsure>(situation) || has_choices(situation)) return false;
    const bool is_own = std::ranges::any_of(
        base::words(situation.reading.words),
        [](const base::Word& word) { return std::ranges::find(cues, word.folded) != cues.end(); });
    return is_own && named_profession(situation);
}

model::Contract thank_for_job_and_return(const Situation& situation) {
    const auto& id = named_profession(situation)->id;
    const auto* profession = situation.curriculum().find(model::ProfessionId{id});
    Drafting draft{situation, Move::ask};
    draft.phrase("role-thanks").part(PartKind::tasks, id);
    draft.profession(profession->id, named_setting(situation, *profession));
    return draft.item(*open_item(situation), situation.state.hint_step)
        .phrase("back-to-item-ask")
        .done();
}

model::Contract unsure(const Situation& situation) {
    const auto& item = *open_item(situation);
    if (situation.state.tries_unsure > 0) return climb(situation, item, "climb");
    Drafting draft{situation, Move::ask};
    // A thought in answer to a hint is no answer to the item yet, and need not be said again.
    constexpr std::size_t thought_words_min = 4;
    const bool answers_hint = situation.state.hint_step > 0 && !item.options.empty() &&
                              base::count_words(situation.reading.words) >= thought_words_min;
    if (answers_hint) {
        draft.quote(main_clause(situation.reading.words, quote_words_max));
        return draft.item(item, situation.state.hint_step).phrase("back-to-item-ask").done();
    }
    const bool lacks_unit = situation.reading.mark.why.find("unit") != std::string::npos;
    return draft.item(item, situation.state.hint_step)
        .phrase(lacks_unit ? "unit-ask" : "unsure-ask")
        .done();
}

// ---- wrong

/// Names the option or the idea, says what is understandable about it, and never the key.
void name_mistake(Drafting& draft, const Situation& situation, const curriculum::Item& item) {
    const auto& mark = situation.reading.mark;
    bool has_reason = false;
    for (const auto& option : item.options) {
        const bool was_chosen = std::ranges::find(mark.chosen, option.id) != mark.chosen.end();
        if (!was_chosen || option.correct || option.reason.is_empty() || has_reason) continue;
        if (item.kind == curriculum::ItemKind::order) continue;
        draft.part(PartKind::option_reason, item.id.text() + "#" + option.id);
        has_reason = true;
    }
    for (std::size_t i = 0; i < item.wrong.size() && !has_reason; ++i) {
        const auto& wrong = item.wrong[i];
        if (wrong.misconception.text() != mark.misconception || wrong.reason.is_empty()) continue;
        const bool is_statement = mark.why == "number/of-something-else";
        if (item.kind == curriculum::ItemKind::number && wrong.value && is_statement) continue;
        draft.part(PartKind::option_reason, item.id.text() + "#~" + std::to_string(i));
        has_reason = true;
    }
    if (!has_reason) draft.phrase("wrong");
    if (!mark.misconception.empty()) draft.part(PartKind::idea, mark.misconception);
}

model::Contract wrong(const Situation& situation) {
    const auto& item = *open_item(situation);
    const auto step = situation.state.hint_step + 1;
    if (step > 4) return explain_and_go_on(situation, item);
    Drafting draft{situation, step == 4 ? Move::first_step : Move::hint};
    name_mistake(draft, situation, item);
    name_gap(draft, situation, false);
    return draft.hint(item, step).done();
}

}  // namespace

bool speaks_of_something_else(const Situation& situation) {
    // Who has just talked of something else talks on.
    const bool talks_on = situation.state.last_rule == "item/talk";
    const std::size_t answer_words_max = talks_on ? 4 : 10;
    const auto* item = open_item(situation);
    const auto& mark = situation.reading.mark;
    if (!item || has_choices(situation) || !situation.reading.is_marked) return false;
    // Many words may be a choice or a term in the learner's own; they are no number.
    const bool may_answer =
        item->kind != curriculum::ItemKind::number && !talks_on && !protest_now(situation);
    return !may_answer && mark.mark == model::Mark::unsure &&
           (mark.why.ends_with("/none") || mark.why == "answer/question") &&
           base::count_words(situation.reading.words) > answer_words_max;
}

std::vector<Rule> item_rules() {
    return {
        {"item/climb",
         {"An item is open and the learner does not know or wants to be told.",
          "Mae eitem ar agor ac nid yw'r dysgwr yn gwybod, neu mae am gael yr ateb."},
         {"Help comes one step at a time, because working the last step out yourself is what "
          "stays.",
          "Daw cymorth un cam ar y tro, am mai gweithio'r cam olaf eich hun yw'r hyn sy'n aros."},
         asks_for_help,
         climb_one},
        {"item/own-work",
         {"An item is open and the learner asks what AI does to their own work.",
          "Mae eitem ar agor ac mae'r dysgwr yn gofyn beth mae AI yn ei wneud i'w waith."},
         {"You asked about your own work, which matters more than my question, so I left that.",
          "Holoch am eich gwaith eich hun, sy'n bwysicach na'm cwestiwn i, felly gadewais hwnnw."},
         asks_of_own_work_first,
         answer_from_own_work},
        {"item/question",
         {"An item is open and the learner asks something that a source answers.",
          "Mae eitem ar agor ac mae'r dysgwr yn gofyn rhywbeth y mae ffynhonnell yn ei ateb."},
         {"Your question came first; then we went back to mine.",
          "Eich cwestiwn chi ddaeth gyntaf; yna aethom yn ôl at fy un i."},
         asks_in_between,
         answer_in_between},
        {"item/held-back",
         {"An item is open and the learner asks something whose answer would give its key away.",
          "Mae eitem ar agor ac mae'r dysgwr yn gofyn rhywbeth y byddai'r ateb iddo'n datgelu'r "
          "allwedd."},
         {"What you asked comes close to my question, so I kept it until you have tried.",
          "Mae'r hyn a ofynnoch yn agos at fy nghwestiwn i, felly cedwais ef nes i chi roi cynnig "
          "arni."},
         asks_for_the_key,
         hold_back},
        {"item/right",
         {"The answer is right.", "Mae'r ateb yn gywir."},
         {"Your answer was right, so I said why it is right and asked for the next thing.",
          "Roedd eich ateb yn gywir, felly dywedais pam a gofyn am y peth nesaf."},
         is_marked<Mark::correct>,
         right},
        {"item/partly",
         {"Some of the answer is there.", "Mae rhan o'r ateb yno."},
         {"Part of the answer was there, so I asked for the part that was missing.",
          "Roedd rhan o'r ateb yno, felly gofynnais am y rhan oedd ar goll."},
         is_marked<Mark::partly>,
         partly},
        {"item/talk",
         {"An item is open and the learner tells of their work instead.",
          "Mae eitem ar agor ac mae'r dysgwr yn sôn am ei waith yn lle ateb."},
         {"You told me about your work, so I took that up before going back to the question.",
          "Roeddech yn sôn am eich gwaith, felly codais hynny cyn mynd yn ôl at y cwestiwn."},
         talks_instead,
         take_up_and_return},
        {"item/job",
         {"An item is open and the learner names their job instead of answering.",
          "Mae eitem ar agor ac mae'r dysgwr yn enwi ei swydd yn lle ateb."},
         {"You named your job, so I noted it before going back to the question.",
          "Dywedoch beth yw eich swydd, felly nodais hynny cyn mynd yn ôl at y cwestiwn."},
         names_job_instead,
         thank_for_job_and_return},
        {"item/unsure",
         {"The answer cannot be judged.", "Ni ellir barnu'r ateb."},
         {"I could not judge your answer fairly, so I asked again instead of guessing.",
          "Ni allwn farnu eich ateb yn deg, felly gofynnais eto yn hytrach na dyfalu."},
         is_marked<Mark::unsure>,
         unsure},
        {"item/wrong",
         {"The answer shows a mistake.", "Mae'r ateb yn dangos camgymeriad."},
         {"Your answer showed an idea that many people have, so I named it and gave one hint.",
          "Roedd eich ateb yn dangos syniad sydd gan lawer o bobl, felly enwais ef a rhoi un "
          "awgrym."},
         is_marked<Mark::wrong>,
         wrong},
    };
}

}  // namespace athro::dialogue
