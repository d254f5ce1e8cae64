#include <algorithm>
#include <array>
#include <optional>

#include <athro/dialogue/rules.h>
#include <athro/dialogue/word.h>

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
        if (fact != item->passages.end())
            draft.phrase("explained-back").part(PartKind::passage, fact->text());
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

// ---- conversation

/// Whether the words say that there is nothing: "none", "nothing really", "dim byd".
bool says_nothing(const std::string& words) {
    static constexpr std::array nothing{"nothing", "none", "no",   "nope", "not", "really",
                                        "much",    "nowt", "dim",  "byd",  "na",  "nac",
                                        "oes",     "fawr", "ddim", "naddo"};
    const auto all = base::words(words);
    return !all.empty() && all.size() <= 4 && std::ranges::all_of(all, [](const base::Word& word) {
        return std::ranges::find(nothing, word.folded) != nothing.end();
    });
}

/// What the words tell of; "nothing", to a question for which that is an experience too, tells that
/// one.
std::optional<Told> told_here(const Situation& situation) {
    const curriculum::Brief* brief = nullptr;
    const auto* probe = last_probe(situation, brief);
    if (probe && !probe->if_nothing.empty() && says_nothing(situation.reading.words)) {
        const auto id = brief->id.text() + "/" + probe->if_nothing;
        if (situation.state.met.contains(id)) return std::nullopt;
        return Told{SignOf::experience, brief->id, id, 0, situation.reading.words.size(), 1};
    }
    const auto* told = told_now(situation);
    return told ? std::optional{*told} : std::nullopt;
}

bool tells_experience(const Situation& situation) {
    if (open_item(situation)) return false;
    const auto told = told_here(situation);
    return told && told->of == SignOf::experience;
}

model::Contract take_up_experience(const Situation& situation) {
    return take_up_told(situation, *told_here(situation));
}

bool shows_misconception(const Situation& situation) {
    return !open_item(situation) && mistake_in(situation);
}

model::Contract meet_misconception(const Situation& situation) {
    const auto& hit = *mistake_in(situation);
    const auto* told = told_now(situation);
    const bool also_right = told && told->of == SignOf::point;
    const bool can_contrast = !also_right && !situation.state.asked.contains(hit.id);
    Drafting draft{situation, can_contrast ? Move::contrast : Move::converse};
    draft.quote(words_of(situation, hit));
    if (also_right) draft.part(PartKind::point, told->id).covers(told->id);
    draft.part(PartKind::misconception, hit.id);
    const auto* brief = current_brief(situation);
    if (can_contrast) {
        if (brief) draft.on(*brief);
        return draft.part(PartKind::contrast, hit.id).done();
    }
    go_on(draft, situation, brief, {hit.id});
    return draft.done();
}

bool says_point(const Situation& situation) {
    if (open_item(situation)) return false;
    const auto* told = told_now(situation);
    return told && told->of == SignOf::point;
}

model::Contract take_up_point(const Situation& situation) {
    const auto& told = *told_now(situation);
    const auto& brief = *situation.curriculum().find(told.brief);
    Drafting draft{situation, Move::converse};
    draft.quote(words_of(situation, told)).part(PartKind::point, told.id).covers(told.id);
    ask_on(draft, situation, brief, true, {name_of(told.id)});
    return draft.done();
}

/// It answers the question that was asked last, in words that tell nothing known; not where it asks
/// in return.
bool answers_probe(const Situation& situation) {
    const curriculum::Brief* brief = nullptr;
    const auto* probe = last_probe(situation, brief);
    if (open_item(situation) || !probe || probe->then.en.empty()) return false;
    const bool only_asks = base::sentences(situation.reading.words).size() == 1 &&
                           !situation.reading.asked.words.empty();
    return !is_mere_request(situation) && !only_asks && !says_nothing(situation.reading.words);
}

model::Contract take_up_answer(const Situation& situation) {
    const curriculum::Brief* brief = nullptr;
    const auto& probe = *last_probe(situation, brief);
    Drafting draft{situation, Move::converse};
    draft.quote(answer_clause(situation.reading.words, quote_words_max));
    draft.part(PartKind::answer_to, situation.state.last_probe);
    if (!answer_beside(draft, situation)) {
        const auto behind = passage_behind(situation.curriculum(), *brief, probe);
        const auto experience =
            std::ranges::find(brief->experiences, probe.aims_at, &curriculum::Experience::id);
        const bool is_said = add_fact(draft, situation, behind);
        if (!is_said && experience != brief->experiences.end()) {
            add_fact(draft, situation, experience->passage_then);
        } else if (behind.is_empty()) {
            add_near_fact(draft, situation);
        }
    }
    go_on(draft, situation, brief, {probe.aims_at, "anything"});
    return draft.done();
}

/// What was told was taken up before: the words first, then another fact about it.
const Told* told_again(const Situation& situation) {
    if (open_item(situation) || is_mere_request(situation)) return nullptr;
    const auto& told = situation.reading.told;
    const bool was_met = !told.empty() && situation.state.met.contains(told.front().id);
    return was_met && told.front().sureness >= told_sureness_min ? &told.front() : nullptr;
}

bool tells_again(const Situation& situation) {
    return told_again(situation) != nullptr;
}

model::Contract take_up_again(const Situation& situation) {
    const auto& told = *told_again(situation);
    const auto* experience = experience_of(situation, told);
    Drafting draft{situation, Move::converse};
    draft.quote(words_of(situation, told));
    const bool is_said = experience && (add_fact(draft, situation, experience->passage) ||
                                        add_fact(draft, situation, experience->passage_then));
    if (!is_said && !answer_beside(draft, situation)) add_near_fact(draft, situation);
    go_on(draft, situation, situation.curriculum().find(told.brief),
          {name_of(told.id), "anything", experience ? experience->leads_to : ""});
    return draft.done();
}

/// The best passage for words that ask nothing, when it shares enough with them and was not said
/// before.
const retrieval::Hit* near_passage(const Situation& situation) {
    constexpr double coverage_min = 0.5;
    for (const auto& hit : situation.reading.found) {
        const bool is_section = hit.id.find('#') != hit.id.npos;
        const bool is_said = situation.state.cited.contains(hit.id);
        if (hit.kind == retrieval::HitKind::passage && !is_section && !is_said &&
            hit.coverage >= coverage_min) {
            return &hit;
        }
    }
    return nullptr;
}

bool is_near_passage(const Situation& situation) {
    return !open_item(situation) && near_passage(situation) &&
           base::count_words(situation.reading.words) > 3;
}

model::Contract give_near_passage(const Situation& situation) {
    Drafting draft{situation, Move::converse};
    draft.quote(main_clause(situation.reading.words, quote_words_max));
    say_hit(draft, *near_passage(situation));
    go_on(draft, situation, current_brief(situation), {});
    return draft.done();
}

/// The point that the last probe aimed at, when nobody has said it yet.
std::string probed_point(const Situation& situation) {
    const curriculum::Brief* brief = nullptr;
    const auto* probe = last_probe(situation, brief);
    if (!probe) return {};
    const auto is_point =
        std::ranges::find(brief->points, probe->aims_at, &curriculum::BriefPoint::id);
    if (is_point == brief->points.end()) return {};
    auto point = brief->id.text() + "/" + probe->aims_at;
    return situation.state.told.contains(point) || situation.state.covered.contains(point)
               ? std::string{}
               : point;
}

/// A point of the brief that nobody has said yet.
std::string untold_point(const Situation& situation, const curriculum::Brief& brief) {
    for (const auto& point : brief.points) {
        const auto id = brief.id.text() + "/" + point.id;
        if (!situation.state.told.contains(id) && !situation.state.covered.contains(id)) return id;
    }
    return {};
}

bool is_talk(const Situation& situation) {
    return !open_item(situation);
}

/// Words with something in them that nothing recognises: they are quoted, and the question is one
/// that fits whatever was said.
bool says_something(const Situation& situation) {
    return !open_item(situation) && !is_mere_request(situation) &&
           !main_clause(situation.reading.words, quote_words_max).empty() &&
           situation.curriculum().find(situation.mentor.opening_brief) && anything_probe(situation);
}

model::Contract ask_more(const Situation& situation) {
    const auto& brief = *situation.curriculum().find(situation.mentor.opening_brief);
    Drafting draft{situation, Move::converse};
    draft.quote(main_clause(situation.reading.words, quote_words_max));
    if (!answer_beside(draft, situation)) add_near_fact(draft, situation);
    return draft.probe(brief, *anything_probe(situation)).done();
}

/// Nothing was said to take up: the idea behind the question that was asked, and the next question.
model::Contract give_point(const Situation& situation) {
    const auto* brief = current_brief(situation);
    auto point = probed_point(situation);
    const bool was_probed = !point.empty();
    Drafting draft{situation, Move::converse};
    draft.quote(is_mere_request(situation) ? ""
                                           : main_clause(situation.reading.words, quote_words_max));
    if (!was_probed) {
        draft.phrase("not-covered");
        if (brief) point = untold_point(situation, *brief);
    }
    if (!point.empty()) draft.part(PartKind::summary, point);
    go_on(draft, situation, brief, {name_of(point)});
    return draft.done();
}

}  // namespace

std::vector<Rule> talk_rules() {
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
        {"talk/experience",
         {"The learner tells of something from work that is known.",
          "Mae'r dysgwr yn sôn am rywbeth o'r gwaith sy'n hysbys."},
         {"You told me something from your work, so I named the idea behind it and asked one "
          "question about it.",
          "Roeddech yn sôn am rywbeth o'ch gwaith, felly enwais y syniad y tu ôl iddo a gofyn un "
          "cwestiwn amdano."},
         tells_experience,
         take_up_experience},
        {"talk/misconception",
         {"The words show a misconception.", "Mae'r geiriau'n dangos camsyniad."},
         {"What you wrote holds an idea that many people have, so I set it against a case.",
          "Mae'r hyn a ysgrifennoch yn cynnwys syniad sydd gan lawer o bobl, felly gosodais ef yn "
          "erbyn achos."},
         shows_misconception,
         meet_misconception},
        {"talk/point",
         {"The learner says a key point.", "Mae'r dysgwr yn dweud pwynt allweddol."},
         {"You said one of the points yourself, so I took it up and moved on to the next.",
          "Roeddech yn dweud un o'r pwyntiau eich hun, felly codais ef a symud at y nesaf."},
         says_point,
         take_up_point},
        {"talk/answer",
         {"The learner answers the question that was asked, in words that tell nothing known.",
          "Mae'r dysgwr yn ateb y cwestiwn a ofynnwyd, mewn geiriau nad ydynt yn dweud dim "
          "hysbys."},
         {"You answered my question, so I said what such an answer shows and asked on.",
          "Roeddech yn ateb fy nghwestiwn, felly dywedais beth mae ateb o'r fath yn ei ddangos a "
          "holi ymhellach."},
         answers_probe,
         take_up_answer},
        {"talk/again",
         {"The learner tells of something that was taken up before.",
          "Mae'r dysgwr yn sôn eto am rywbeth a gafodd sylw o'r blaen."},
         {"You came back to something we had talked about, so I gave another fact about it and "
          "asked on.",
          "Daethoch yn ôl at rywbeth roeddem wedi'i drafod, felly rhoddais ffaith arall amdano a "
          "holi ymhellach."},
         tells_again,
         take_up_again},
        {"talk/passage",
         {"No sign is recognised, but a passage is near to what was said.",
          "Ni adnabyddir arwydd, ond mae darn yn agos at yr hyn a ddywedwyd."},
         {"I found a reviewed text close to what you wrote, so I gave that and asked on.",
          "Cefais destun wedi'i adolygu sy'n agos at yr hyn a ysgrifennoch, felly rhoddais hwnnw a "
          "holi ymhellach."},
         is_near_passage,
         give_near_passage},
        {"talk/more",
         {"Nothing in the words is recognised: they are taken up as they stand.",
          "Nid adnabyddir dim yn y geiriau: codir hwy fel y maent."},
         {"I have nothing reviewed on just that, so I stayed with what you wrote and asked about "
          "it.",
          "Does gen i ddim wedi'i adolygu ar hynny'n union, felly arhosais gyda'r hyn a "
          "ysgrifennoch a holi amdano."},
         says_something,
         ask_more},
        {"talk/point-told",
         {"Nothing is recognised: the idea behind the last question is told, and the next is "
          "asked.",
          "Nid adnabyddir dim: dywedir y syniad y tu ôl i'r cwestiwn diwethaf, a gofynnir y "
          "nesaf."},
         {"I had nothing reviewed on just that, so I gave the idea behind my question and asked "
          "the next one.",
          "Nid oedd gennyf ddim wedi'i adolygu ar hynny'n union, felly rhoddais y syniad y tu ôl "
          "i'm cwestiwn a gofyn y nesaf."},
         is_talk,
         give_point},
    };
}

}  // namespace athro::dialogue
