#include <algorithm>
#include <array>
#include <optional>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;

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
    if (!told || told->of != SignOf::point) return false;
    // Who only asks whether it is so has not said it: "Would I get the blame?"
    const auto& words = situation.reading.words;
    const auto at = words.find(situation.reading.asked.words);
    const bool is_asked = !situation.reading.asked.words.empty() && at != words.npos &&
                          told->begin >= at &&
                          told->end <= at + situation.reading.asked.words.size();
    return !is_asked;
}

model::Contract take_up_point(const Situation& situation) {
    const auto& told = *told_now(situation);
    const auto& brief = *situation.curriculum().find(told.brief);
    Drafting draft{situation, Move::converse};
    take_up(draft, situation, words_of(situation, told));
    draft.part(PartKind::point, told.id).covers(told.id);
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

/// A fact that fits beside any answer to the question, else on what it aimed at, said nowhere
/// before; whether there was one.
bool add_fact_behind(Drafting& draft, const Situation& situation, const curriculum::Brief& brief,
                     const curriculum::Probe& probe) {
    const auto add = [&](const auto& id) { return add_fact(draft, situation, id); };
    if (std::ranges::any_of(probe.facts, add)) return true;
    if (const auto* experience = experience_named(brief, probe.aims_at)) {
        return add_fact(draft, situation, experience->passage) ||
               add_fact(draft, situation, experience->passage_then);
    }
    const auto point = std::ranges::find(brief.points, probe.aims_at, &curriculum::BriefPoint::id);
    return point != brief.points.end() && add_fact(draft, situation, point->passage);
}

model::Contract take_up_answer(const Situation& situation) {
    const curriculum::Brief* brief = nullptr;
    const auto& probe = *last_probe(situation, brief);
    Drafting draft{situation, Move::converse};
    take_up(draft, situation, main_clause(situation.reading.words, quote_words_max));
    draft.part(PartKind::answer_to, situation.state.last_probe);
    const bool is_grounded =
        answer_beside(draft, situation) || add_fact_behind(draft, situation, *brief, probe);
    if (!is_grounded) add_near_fact(draft, situation);
    go_on(draft, situation, brief, aims_around(situation, probe.aims_at));
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
    take_up(draft, situation, words_of(situation, told));
    const bool is_said = experience && (add_fact(draft, situation, experience->passage) ||
                                        add_fact(draft, situation, experience->passage_then));
    if (!is_said && !answer_beside(draft, situation)) add_near_fact(draft, situation);
    go_on(draft, situation, situation.curriculum().find(told.brief),
          aims_around(situation, name_of(told.id), experience ? experience->leads_to : ""));
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
    take_up(draft, situation, main_clause(situation.reading.words, quote_words_max));
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

/// A question of the opening brief that fits whatever was said, not asked before; or null.
const curriculum::Probe* anything_probe(const Situation& situation) {
    const auto* brief = situation.curriculum().find(situation.mentor.opening_brief);
    if (!brief) return nullptr;
    for (const auto& probe : brief->probes) {
        const bool was_asked = situation.state.asked.contains(brief->id.text() + "/" + probe.id);
        if (probe.aims_at == "anything" && !was_asked && suits(situation, probe)) return &probe;
    }
    return nullptr;
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
    take_up(draft, situation, main_clause(situation.reading.words, quote_words_max));
    if (!answer_beside(draft, situation)) add_near_fact(draft, situation);
    const auto* near = next_probe(situation, brief, aims_around(situation, {}));
    return draft.probe(brief, near ? *near : *anything_probe(situation)).done();
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
        if (!is_mere_request(situation)) draft.phrase("not-covered");
        if (brief) point = untold_point(situation, *brief);
    }
    if (!point.empty()) draft.part(PartKind::summary, point);
    go_on(draft, situation, brief, {name_of(point)});
    return draft.done();
}

}  // namespace

std::vector<Rule> talk_rules() {
    return {
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
