#include <algorithm>
#include <array>
#include <optional>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;
using safety::SmallRequest;

/// Practice is offered in a conversation at most every so many turns.
constexpr int turns_between_items = 4;

template <Expects wanted>
bool expects(const Situation& situation) {
    return !open_item(situation) && situation.state.expects == wanted;
}

/// Words that only answer, go on or ask for help tell of nothing, whatever words they share with a
/// sign.
bool is_mere_request(const Situation& situation) {
    switch (situation.reading.request) {
        case SmallRequest::dont_know:
        case SmallRequest::just_tell_me:
        case SmallRequest::hint:
        case SmallRequest::go_on:
        case SmallRequest::no:
            return true;
        default:
            return false;
    }
}

const SignHit* hit_of(const Situation& situation, SignOf of) {
    if (is_mere_request(situation)) return nullptr;
    for (const auto& hit : situation.reading.hits) {
        if (hit.of == of && !situation.state.met.contains(hit.id)) return &hit;
    }
    return nullptr;
}

std::string name_of(const std::string& id) {
    const auto slash = id.rfind('/');
    return slash == id.npos ? id : id.substr(slash + 1);
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
    return expects<Expects::role>(situation) && !hit_of(situation, SignOf::experience);
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
    draft.quote(fullest_clause(situation.reading.words, quote_words_max));
    return draft.phrase("action-noted").phrase("close").questions(0).done();
}

bool answers_follow_up(const Situation& situation) {
    return !open_item(situation) && situation.state.last_rule == "open/follow-up";
}

model::Contract take_up_follow_up(const Situation& situation) {
    Drafting draft{situation, Move::converse};
    draft.quote(fullest_clause(situation.reading.words, quote_words_max));
    go_on(draft, situation, nullptr, {});
    return draft.done();
}

// ---- explained back

model::Contract take_up_explanation(const Situation& situation) {
    Drafting draft{situation, Move::converse};
    draft.quote(fullest_clause(situation.reading.words, quote_words_max)).phrase("explained-back");
    const auto* objective = situation.curriculum().find(situation.state.objective);
    const auto* brief = objective ? situation.curriculum().find(objective->brief) : nullptr;
    if (brief) {
        const auto point =
            std::ranges::find_if(brief->points, [&](const curriculum::BriefPoint& one) {
                const auto id = brief->id.text() + "/" + one.id;
                return !situation.state.told.contains(id) && !situation.state.covered.contains(id);
            });
        if (point != brief->points.end())
            draft.part(PartKind::summary, brief->id.text() + "/" + point->id);
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
    if (said.empty()) said = fullest_clause(situation.reading.words, quote_words_max);
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
    return !open_item(situation) && is_after && !hit_of(situation, SignOf::experience) &&
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

/// An item on what was just talked about, when it is time for one.
const curriculum::Item* due_item(const Situation& situation, const curriculum::Brief& brief) {
    if (situation.state.since_item < turns_between_items) return nullptr;
    for (const auto& objective : brief.objectives) {
        if (const auto* item = next_item(situation, objective)) return item;
    }
    return nullptr;
}

/// The one question of a conversation turn: an item when the point is covered and practice is due,
/// else the next probe.
void ask_on(Drafting& draft, const Situation& situation, const curriculum::Brief& brief,
            bool is_covered, std::initializer_list<std::string> aims) {
    if (is_covered) {
        if (const auto* item = due_item(situation, brief)) {
            draft.on(brief).phrase("offer-item").pose(*item);
            return;
        }
    }
    go_on(draft, situation, &brief, aims);
}

const curriculum::Experience* experience_of(const curriculum::Brief& brief, const SignHit& hit) {
    const auto found =
        std::ranges::find(brief.experiences, name_of(hit.id), &curriculum::Experience::id);
    return found == brief.experiences.end() ? nullptr : &*found;
}

/// One fact with its source, when it is short enough to be said beside the rest and was not said
/// before.
void add_fact(Drafting& draft, const Situation& situation, const model::PassageId& id) {
    constexpr std::size_t words_max = 20;
    const auto* passage = situation.curriculum().find(id);
    if (!passage || !passage->section.empty() || situation.state.cited.contains(id.text())) return;
    const auto is_short = [&](const std::string& text) {
        return base::count_words(text) <= words_max;
    };
    if (is_short(passage->text.en) && is_short(passage->text.cy))
        draft.part(PartKind::passage, id.text());
}

/// A mistake said beside an experience, in other words than it: both are taken up, the mistake
/// second.
const SignHit* mistake_beside(const Situation& situation, const SignHit& experience) {
    const auto* mistake = hit_of(situation, SignOf::misconception);
    const bool is_apart =
        mistake && (mistake->begin >= experience.end || mistake->end <= experience.begin);
    return is_apart && mistake->is_whole ? mistake : nullptr;
}

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

const curriculum::Probe* last_probe(const Situation& situation, const curriculum::Brief*& brief) {
    const auto& id = situation.state.last_probe;
    const auto slash = id.rfind('/');
    if (slash == id.npos) return nullptr;
    brief = situation.curriculum().find(model::BriefId{id.substr(0, slash)});
    if (!brief) return nullptr;
    const auto probe =
        std::ranges::find(brief->probes, id.substr(slash + 1), &curriculum::Probe::id);
    return probe == brief->probes.end() ? nullptr : &*probe;
}

/// The experience that the words tell of: by a sign, or by saying "nothing" to a question for which
/// that is an experience too.
std::optional<SignHit> experience_told(const Situation& situation) {
    if (const auto* hit = hit_of(situation, SignOf::experience)) return *hit;
    const curriculum::Brief* brief = nullptr;
    const auto* probe = last_probe(situation, brief);
    if (!probe || probe->if_nothing.empty() || !says_nothing(situation.reading.words))
        return std::nullopt;
    const auto id = brief->id.text() + "/" + probe->if_nothing;
    if (situation.state.met.contains(id)) return std::nullopt;
    return SignHit{SignOf::experience, brief->id, id, 0, situation.reading.words.size(), 0, true};
}

bool tells_experience(const Situation& situation) {
    return !open_item(situation) && experience_told(situation).has_value();
}

model::Contract take_up_experience(const Situation& situation) {
    const auto hit = *experience_told(situation);
    const auto& told_in = *situation.curriculum().find(hit.brief);
    const auto* experience = experience_of(told_in, hit);
    Drafting draft{situation, Move::converse};
    draft.quote(words_of(situation, hit)).part(PartKind::experience, hit.id);
    const auto* mistake = mistake_beside(situation, hit);
    if (mistake) draft.part(PartKind::misconception, mistake->id);
    const auto* point = hit_of(situation, SignOf::point);
    if (point && point->is_whole) draft.covers(point->id);
    // A brief that goes deeper is entered once the opening conversation has found its footing.
    const auto* deeper = experience ? situation.curriculum().find(experience->brief) : nullptr;
    const bool goes_deeper = deeper && deeper->id != told_in.id &&
                             situation.state.brief_turns >= 2 && next_probe(situation, *deeper, {});
    if (experience && !mistake) add_fact(draft, situation, experience->passage);
    if (goes_deeper) {
        ask_on(draft, situation, *deeper, true, {});
    } else {
        ask_on(draft, situation, told_in, false,
               {name_of(hit.id), experience ? experience->leads_to : ""});
    }
    return draft.done();
}

bool shows_misconception(const Situation& situation) {
    const auto* hit = hit_of(situation, SignOf::misconception);
    return !open_item(situation) && hit && hit->is_whole;
}

model::Contract meet_misconception(const Situation& situation) {
    const auto& hit = *hit_of(situation, SignOf::misconception);
    const auto* point = hit_of(situation, SignOf::point);
    const bool also_right = point && point->is_whole;
    const bool can_contrast = !also_right && !situation.state.asked.contains(hit.id);
    Drafting draft{situation, can_contrast ? Move::contrast : Move::converse};
    draft.quote(words_of(situation, hit));
    if (also_right) draft.part(PartKind::point, point->id).covers(point->id);
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
    const auto* hit = hit_of(situation, SignOf::point);
    return !open_item(situation) && hit && hit->is_whole;
}

model::Contract take_up_point(const Situation& situation) {
    const auto& hit = *hit_of(situation, SignOf::point);
    const auto& brief = *situation.curriculum().find(hit.brief);
    Drafting draft{situation, Move::converse};
    draft.quote(words_of(situation, hit)).part(PartKind::point, hit.id).covers(hit.id);
    ask_on(draft, situation, brief, true, {});
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
    draft.quote(fullest_clause(situation.reading.words, quote_words_max));
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

bool comes_near_topic(const Situation& situation) {
    const curriculum::Brief* brief = nullptr;
    return !open_item(situation) && !is_mere_request(situation) &&
           base::count_words(situation.reading.words) > 3 && near_topic(situation, brief);
}

model::Contract give_topic(const Situation& situation) {
    const curriculum::Brief* brief = nullptr;
    const auto* experience = near_topic(situation, brief);
    Drafting draft{situation, Move::converse};
    draft.quote(fullest_clause(situation.reading.words, quote_words_max));
    draft.part(PartKind::passage, experience->passage.text());
    go_on(draft, situation, brief, {experience->id, experience->leads_to});
    return draft.done();
}

/// Nothing was recognised: the learner's words first, then the idea behind the question that was
/// asked.
model::Contract give_point(const Situation& situation) {
    const auto* brief = current_brief(situation);
    auto point = probed_point(situation);
    const bool was_probed = !point.empty();
    Drafting draft{situation, Move::converse};
    draft.quote(
        is_mere_request(situation) ? "" : fullest_clause(situation.reading.words, quote_words_max));
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
        {"talk/passage",
         {"No sign is recognised, but a passage is near to what was said.",
          "Ni adnabyddir arwydd, ond mae darn yn agos at yr hyn a ddywedwyd."},
         {"I found a reviewed text close to what you wrote, so I gave that and asked on.",
          "Cefais destun wedi'i adolygu sy'n agos at yr hyn a ysgrifennoch, felly rhoddais hwnnw a "
          "holi ymhellach."},
         is_near_passage,
         give_near_passage},
        {"talk/topic",
         {"No sign is whole, but the words come near to something that staff tell of.",
          "Nid oes arwydd cyfan, ond mae'r geiriau'n dod yn agos at rywbeth y mae staff yn sôn "
          "amdano."},
         {"What you wrote comes near to something that others tell of, so I gave the fact that "
          "goes with it.",
          "Mae'r hyn a ysgrifennoch yn agos at rywbeth y mae eraill yn sôn amdano, felly rhoddais "
          "y ffaith sy'n mynd gydag ef."},
         comes_near_topic,
         give_topic},
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
