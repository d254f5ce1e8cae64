#include <algorithm>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;
using safety::SmallRequest;

template <Expects wanted>
bool expects(const Situation& situation) {
    return !open_item(situation) && situation.state.expects == wanted;
}

// ---- the job

bool names_job(const Situation& situation) {
    return expects<Expects::role>(situation) && named_profession(situation);
}

model::Contract thank_for_job(const Situation& situation) {
    const auto& id = named_profession(situation)->id;
    const auto* profession = situation.curriculum().find(model::ProfessionId{id});
    Drafting draft{situation, Move::converse};
    draft.phrase("role-thanks").part(PartKind::tasks, id);
    draft.profession(profession->id, named_setting(situation, *profession));
    go_on(draft, situation, situation.curriculum().find(situation.mentor.opening_brief), {});
    return draft.done();
}

bool names_no_job(const Situation& situation) {
    return expects<Expects::role>(situation) && !told_now(situation);
}

model::Contract go_on_without_job(const Situation& situation) {
    Drafting draft{situation, Move::converse};
    draft.phrase("role-unknown");
    go_on(draft, situation, situation.curriculum().find(situation.mentor.opening_brief), {});
    return draft.done();
}

// ---- an action

bool wants_none(const Situation& situation) {
    return situation.reading.request == SmallRequest::no ||
           situation.reading.request == SmallRequest::dont_know ||
           situation.reading.request == SmallRequest::skip;
}

bool names_action(const Situation& situation) {
    return expects<Expects::action>(situation) && !wants_none(situation);
}

model::Contract note_action(const Situation& situation) {
    Drafting draft{situation, Move::reflect};
    draft.quote(main_clause(situation.reading.words, quote_words_max));
    return draft.phrase("action-noted").phrase("close").questions(0).done();
}

bool answers_follow_up(const Situation& situation) {
    return !open_item(situation) && situation.state.last_rule == "open/follow-up";
}

model::Contract take_up_follow_up(const Situation& situation) {
    Drafting draft{situation, Move::converse};
    draft.quote(main_clause(situation.reading.words, quote_words_max));
    go_on(draft, situation, nullptr, {});
    return draft.done();
}

// ---- explained back

model::Contract take_up_explanation(const Situation& situation) {
    Drafting draft{situation, Move::converse};
    draft.quote(main_clause(situation.reading.words, quote_words_max));
    const auto* objective = situation.curriculum().find(situation.state.objective);
    const auto* brief = objective ? situation.curriculum().find(objective->brief) : nullptr;
    const auto* item = situation.curriculum().find(situation.state.last_item);
    const bool is_answered = answer_beside(draft, situation);
    const auto is_new = [&](const model::PassageId& id) {
        return !is_answered && situation.curriculum().find(id) &&
               situation.curriculum().find(id)->section.empty() &&
               !situation.state.cited.contains(id.text());
    };
    if (item) {
        const auto fact = std::ranges::find_if(item->passages, is_new);
        if (fact != item->passages.end()) {
            // What the item rests on comes first; another passage is no other wording of it.
            const bool is_its_own = fact == item->passages.begin();
            // Who does not know has explained nothing.
            const bool is_own = !is_mere_request(situation);
            draft.phrase(!is_own      ? "explain"
                         : is_its_own ? "explained-back"
                                      : "near-fact")
                .part(PartKind::passage, fact->text());
        }
    }
    go_on(draft, situation, brief, {});
    return draft.done();
}

// ---- summing up

bool is_spent(const Situation& situation) {
    const auto* brief = situation.curriculum().find(situation.state.brief);
    if (open_item(situation) || !brief || situation.state.expects == Expects::action) return false;
    if (situation.state.last_rule == "talk/action") return false;
    if (situation.state.brief_turns >= brief->turns_max) return true;
    const bool is_opening = brief->id == situation.mentor.opening_brief;
    return !is_opening && situation.state.brief_turns >= 3 &&
           std::ranges::all_of(brief->points, [&](const curriculum::BriefPoint& point) {
               return situation.state.covered.contains(brief->id.text() + "/" + point.id);
           });
}

model::Contract sum_up(const Situation& situation) {
    const auto& brief = *situation.curriculum().find(situation.state.brief);
    Drafting draft{situation, Move::reflect};
    draft.on(brief);
    std::string said;
    std::string point_id;
    for (const auto& point : brief.points) {
        const auto id = brief.id.text() + "/" + point.id;
        const auto words = situation.state.covered_words.find(id);
        if (words != situation.state.covered_words.end() && !words->second.empty())
            said = words->second;
        if (point_id.empty() &&
            (situation.state.covered.contains(id) || situation.state.told.contains(id))) {
            point_id = id;
        }
        if (!said.empty()) {
            point_id = id;
            break;
        }
    }
    if (said.empty()) said = main_clause(situation.reading.words, quote_words_max);
    draft.phrase("summary");
    if (!said.empty()) draft.quote(said);
    draft.part(PartKind::summary,
               point_id.empty() ? brief.id.text() + "/" + brief.points.front().id : point_id);
    const auto close = std::ranges::find(brief.probes, "close", &curriculum::Probe::aims_at);
    const bool has_close = close != brief.probes.end() &&
                           !situation.state.asked.contains(brief.id.text() + "/" + close->id);
    if (has_close) return draft.probe(brief, *close).done();
    return draft.phrase("action-ask").done();
}

// ---- after a close

bool begins_again(const Situation& situation) {
    const auto& rule = situation.state.last_rule;
    const bool is_after =
        rule == "talk/action" || rule == "care/finish" || rule == "talk/no-action";
    return !open_item(situation) && is_after && !told_now(situation) &&
           next_objective(situation, situation.state.objective);
}

model::Contract next_unit(const Situation& situation) {
    Drafting draft{situation, Move::ask};
    go_on(draft, situation, nullptr, {});
    return draft.done();
}

bool declines_action(const Situation& situation) {
    return expects<Expects::action>(situation) && wants_none(situation);
}

model::Contract close_without_action(const Situation& situation) {
    Drafting draft{situation, Move::close};
    return draft.phrase("close").questions(0).done();
}

}  // namespace

std::vector<Rule> course_rules() {
    return {
        {"talk/job",
         {"The learner was asked for their job and named it.",
          "Gofynnwyd i'r dysgwr am ei swydd ac enwodd hi."},
         {"You named your job, so I began from what AI may touch in it.",
          "Dywedoch beth yw eich swydd, felly dechreuais o'r hyn y gall AI gyffwrdd ag ef ynddi."},
         names_job,
         thank_for_job},
        {"talk/no-job",
         {"The learner was asked for their job and did not name one that is known.",
          "Gofynnwyd i'r dysgwr am ei swydd ac ni enwodd un sy'n hysbys."},
         {"I did not recognise a job, and that is fine; we can talk all the same.",
          "Ni wnes i adnabod swydd, ac mae hynny'n iawn; gallwn siarad yr un fath."},
         names_no_job,
         go_on_without_job},
        {"talk/follow-up",
         {"The learner tells how an action went.",
          "Mae'r dysgwr yn dweud sut aeth rhywbeth a wnaeth."},
         {"You told me how it went, so I took that up.",
          "Dywedoch sut aeth hi, felly codais hynny."},
         answers_follow_up,
         take_up_follow_up},
        {"talk/action",
         {"The learner names one thing to try or ask.",
          "Mae'r dysgwr yn enwi un peth i'w wneud neu i'w ofyn."},
         {"You named one thing to do, so I kept it and will ask about it once.",
          "Roeddech yn enwi un peth i'w wneud, felly cedwais ef a byddaf yn holi amdano unwaith."},
         names_action,
         note_action},
        {"talk/no-action",
         {"The learner does not want to name an action.",
          "Nid yw'r dysgwr am enwi rhywbeth i'w wneud."},
         {"You did not want to plan anything, and that is fine.",
          "Nid oeddech am gynllunio dim, ac mae hynny'n iawn."},
         declines_action,
         close_without_action},
        {"talk/next",
         {"The last thing was closed and the learner goes on.",
          "Caewyd y peth diwethaf ac mae'r dysgwr yn mynd ymlaen."},
         {"We had finished something, so I chose what helps you most next.",
          "Roeddem wedi gorffen rhywbeth, felly dewisais beth fydd o'r help mwyaf ichi nesaf."},
         begins_again,
         next_unit},
        {"talk/explained-back",
         {"The learner was asked to explain a right answer in their own words.",
          "Gofynnwyd i'r dysgwr egluro ateb cywir yn ei eiriau ei hun."},
         {"You explained it in your own words, so I set the source beside them and went on.",
          "Roeddech yn ei egluro yn eich geiriau eich hun, felly rhoddais y ffynhonnell wrth eu "
          "hymyl a mynd ymlaen."},
         expects<Expects::explanation>,
         take_up_explanation},
        {"talk/sum-up",
         {"Enough of a brief is covered, or it has taken its turns.",
          "Mae digon o'r briff wedi'i drafod, neu mae wedi cymryd ei dro."},
         {"We had talked about this for long enough, so I summed up in your words and asked for "
          "one action.",
          "Roeddem wedi trafod hyn yn ddigon hir, felly crynhoais yn eich geiriau chi a gofyn am "
          "un peth i'w wneud."},
         is_spent,
         sum_up},
    };
}

}  // namespace athro::dialogue
