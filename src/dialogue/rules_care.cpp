#include <algorithm>
#include <array>

#include <athro/dialogue/doubt.h>
#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;
using safety::Route;
using safety::SmallRequest;

int questions_in(const std::string& text) {
    return static_cast<int>(std::ranges::count(text, '?'));
}

model::Contract redirect_to(const Situation& situation, Route route) {
    const std::string name{safety::to_text(route)};
    Drafting draft{situation, Move::redirect};
    draft.part(PartKind::redirect, name);
    if (const auto* item = open_item(situation)) draft.item(*item, situation.state.hint_step);
    const auto text = situation.mentor.redirects.find(name);
    draft.questions(text == situation.mentor.redirects.end() ? 0 : questions_in(text->second.en));
    return draft.done();
}

model::Contract redirect(const Situation& situation) {
    return redirect_to(situation, situation.reading.routing.route);
}

model::Contract clarify(const Situation& situation) {
    Drafting draft{situation, Move::clarify};
    if (const auto* item = open_item(situation)) draft.item(*item, situation.state.hint_step);
    return draft.phrase("clarify-ask").done();
}

/// The answer to "now, or to learn from?" is about somebody now, unless it says otherwise.
bool was_about_care(const Situation& situation) {
    return situation.state.expects == Expects::clarification && !says_to_learn(situation);
}

bool was_for_learning(const Situation& situation) {
    return situation.state.expects == Expects::clarification && says_to_learn(situation);
}

model::Contract redirect_after_clarifying(const Situation& situation) {
    return redirect_to(situation, Route::live_patient);
}

/// What was said before the mentor asked: it is taken up now.
void take_up_earlier(Drafting& draft, const Situation& situation) {
    const auto& words = situation.state.last_words;
    const auto told = situation.teaching.telling.find(words, situation.teaching.signs.find(words));
    const bool is_new = !told.empty() && told.front().sureness >= told_sureness_min &&
                        !situation.state.met.contains(told.front().id);
    const auto* experience = is_new ? experience_of(situation, told.front()) : nullptr;
    if (experience && !experience->yields) {
        const auto& first = told.front();
        draft.quote(clause_around(words, first.begin, first.end, quote_words_max))
            .part(PartKind::experience, first.id);
        add_fact(draft, situation, experience->passage);
        go_on(draft, situation, situation.curriculum().find(first.brief), {name_of(first.id)});
        return;
    }
    draft.quote(main_clause(words, quote_words_max));
    add_near_fact(draft, situation);
    go_on(draft, situation, current_brief(situation), {"anything"});
}

model::Contract go_on_learning(const Situation& situation) {
    const auto* item = open_item(situation);
    Drafting draft{situation, item ? Move::ask : Move::converse};
    draft.phrase("clarified");
    if (item) {
        return draft.item(*item, situation.state.hint_step).phrase("back-to-item-ask").done();
    }
    // What was told or asked beside "to learn from" comes before what stood there earlier.
    constexpr double sureness_min = 0.4;
    const auto& reading = situation.reading;
    for (const auto* found : {&reading.asked.told, &reading.told}) {
        if (found->empty() || found->front().sureness < sureness_min) continue;
        const auto* experience = experience_of(situation, found->front());
        const bool is_new = !situation.state.met.contains(found->front().id);
        if (!experience || experience->yields || !is_new) continue;
        auto contract = take_up_told(situation, found->front());
        contract.parts.insert(contract.parts.begin(), {PartKind::phrase, "clarified#0"});
        return contract;
    }
    constexpr std::size_t words_min = 10;
    if (base::count_words(reading.words) >= words_min) {
        draft.quote(main_clause(reading.words, quote_words_max));
        go_on(draft, situation, current_brief(situation), aims_around(situation, {}));
    } else {
        take_up_earlier(draft, situation);
    }
    return draft.done();
}

/// The learner is still with a patient or with their own distress: a few warm words, and nothing is
/// taught or asked.
model::Contract stay(const Situation& situation) {
    const bool is_patient = situation.state.in_care == safety::to_text(Route::live_patient);
    Drafting draft{situation, Move::redirect};
    draft.phrase(is_patient ? "care-stay" : "distress-stay");
    if (const auto* item = open_item(situation)) draft.item(*item, situation.state.hint_step);
    return draft.questions(0).done();
}

template <SmallRequest request>
bool is_request(const Situation& situation) {
    return situation.reading.request == request;
}

/// A phrase, and back to the item when one is open.
model::Contract say_and_return(const Situation& situation, Move move, std::string_view key) {
    Drafting draft{situation, move};
    draft.phrase(key);
    if (const auto* item = open_item(situation)) {
        return draft.item(*item, situation.state.hint_step).phrase("back-to-item-ask").done();
    }
    return draft.questions(0).done();
}

model::Contract hand_over(const Situation& situation) {
    return say_and_return(situation, Move::hand_over, "hand-over");
}

model::Contract say_why(const Situation& situation) {
    return say_and_return(situation, Move::answer, "why");
}

model::Contract say_language(const Situation& situation) {
    return say_and_return(situation, Move::answer, "language");
}

bool says_misunderstood(const Situation& situation) {
    return situation.reading.request == SmallRequest::complaint || denies_redirect(situation) ||
           ((!open_item(situation) || speaks_of_something_else(situation)) &&
            protest_now(situation));
}

/// What was said beside the protest, or within it ("no, I meant the form"): what to go on from.
std::string beside_the_protest(const Situation& situation, const Told* protest) {
    const auto& words = situation.reading.words;
    const auto clauses = clauses_of(words);
    // A protest that only the whole message shows stands in its first clause.
    const bool is_spread = protest && protest->begin == 0 && protest->end >= words.size();
    const auto protest_end = is_spread ? clauses.front().second : protest ? protest->end : 0;
    std::string rest;
    for (const auto& [begin, end] : clauses) {
        const auto clause = std::string_view{words}.substr(begin, end - begin);
        const bool is_protest = protest && begin < protest_end && protest->begin < end;
        const auto request = safety::parse_request(*situation.teaching.lexicon, clause);
        if (!is_protest && request != SmallRequest::complaint) rest += std::string{clause} + ". ";
    }
    if (auto said = main_clause(rest, quote_words_max); !said.empty()) return said;
    static constexpr std::array<std::string_view, 4> meaning{"meant", "on about", "feddwl",
                                                             "son am"};
    const auto folded = base::fold(words);
    const bool says_meant =
        std::ranges::any_of(meaning, [&](std::string_view one) { return folded.contains(one); });
    return says_meant ? main_clause(words, quote_words_max) : std::string{};
}

/// "I was asking, if I leave the names out is it OK": a question that is only told of, read as one.
std::optional<Asked> asked_beside_the_protest(const Situation& situation, const std::string& rest) {
    static constexpr std::array<std::string_view, 8> asking{
        "was asking",  "i asked",   "my question", "gofyn on i",
        "gofyn o'n i", "ofynnes i", "ofynnais i",  "nghwestiwn"};
    const auto folded = base::fold(situation.reading.words);
    const bool tells =
        std::ranges::any_of(asking, [&](std::string_view one) { return folded.contains(one); });
    if (!tells || rest.empty()) return std::nullopt;
    return read_question(situation.teaching, rest + "?", situation.dialogue.language);
}

/// What the learner tells, surely, beside a protest; or null.
const Told* told_beside_the_protest(const Situation& situation) {
    constexpr double sureness_min = 0.45;
    const auto* told = told_now(situation);
    const auto* experience = told ? experience_of(situation, *told) : nullptr;
    const bool is_sure = experience && !experience->yields && told->sureness >= sureness_min;
    return is_sure ? told : nullptr;
}

/// The question of the turn before, where the learner says that it was passed over: the nearest
/// answer there is, else that there is none.
model::Contract answer_late(const Situation& situation, const Told& protest, const Asked& earlier) {
    Drafting draft{situation, Move::converse};
    draft.part(PartKind::experience, protest.id);
    if (!answer_known(draft, situation, earlier)) draft.phrase("no-answer");
    const auto* answered = asked_now(situation, earlier);
    go_on(draft, situation, current_brief(situation),
          {answered ? name_of(answered->id) : "anything", "anything"});
    return draft.done();
}

/// HALI misunderstood, was not clear or did not answer: it says so, and goes on from what was
/// really said, or asked. The protest itself is no matter to talk about.
model::Contract make_good(const Situation& situation) {
    constexpr std::size_t rest_words_min = 6;
    const auto* item = speaks_of_something_else(situation) ? nullptr : open_item(situation);
    const auto* protest = item ? nullptr : protest_now(situation);
    const auto* protested = protest ? experience_of(situation, *protest) : nullptr;
    const auto& asked = situation.reading.asked;
    const bool asks_anew = asked_now(situation, asked) != nullptr;
    if (protested && protested->again && !asks_anew) {
        const auto earlier = read_question(situation.teaching, situation.state.last_words,
                                           situation.dialogue.language);
        if (!earlier.words.empty()) return answer_late(situation, *protest, earlier);
    }
    Drafting draft{situation, item ? Move::ask : Move::converse};
    if (protest && !protested->again) {
        draft.part(PartKind::experience, protest->id);
    } else {
        draft.phrase("sorry");
    }
    if (item) return draft.item(*item, situation.state.hint_step).phrase("back-to-item-ask").done();
    const auto* told = told_beside_the_protest(situation);
    if (told) {
        draft.quote(words_of(situation, *told)).part(PartKind::experience, told->id);
    } else if (const auto rest = beside_the_protest(situation, protest);
               !protest && !asked.words.empty()) {
        draft.quote(clause_around(asked.words, 0, asked.words.size(), quote_words_max));
    } else if (base::count_words(rest) >= rest_words_min) {
        draft.quote(rest);
    } else if (auto before = main_clause(situation.state.last_words, quote_words_max);
               !before.empty()) {
        draft.quote(std::move(before));  // what was misread, when the protest says no more
    } else if (!rest.empty()) {
        draft.quote(rest);
    }
    const auto* experience = told ? experience_of(situation, *told) : nullptr;
    const bool may_answer = !experience || !experience->asks;
    const auto asked_beside =
        protest && !told && !asks_anew
            ? asked_beside_the_protest(situation, beside_the_protest(situation, protest))
            : std::nullopt;
    const bool is_answered =
        asked_beside ? answer_known(draft, situation, *asked_beside)
                     : may_answer && (!protest || asks_anew) && answer_beside(draft, situation);
    if (!is_answered && experience) add_fact(draft, situation, experience->passage);
    if (!is_answered && !told && !protest) add_near_fact(draft, situation);
    const auto* brief = told ? situation.curriculum().find(told->brief) : current_brief(situation);
    go_on(draft, situation, brief,
          {told ? name_of(told->id) : name_of(situation.state.thread), "anything"});
    return draft.done();
}

/// The learner asked for a question to try: one on what is being talked about, else the most useful
/// one.
model::Contract give_practice(const Situation& situation) {
    Drafting draft{situation, Move::ask};
    const auto* brief = current_brief(situation);
    if (brief) {
        for (const auto& objective : brief->objectives) {
            if (const auto* item = next_item(situation, objective))
                return draft.phrase("practice").pose(*item).done();
        }
    }
    const auto* objective = next_objective(situation, situation.state.objective);
    const auto* item = objective ? next_item(situation, objective->id) : nullptr;
    if (item) return draft.phrase("practice").pose(*item).done();
    draft.phrase("no-more-items");
    go_on(draft, situation, brief, {});
    return draft.done();
}

model::Contract note_disagreement(const Situation& situation) {
    Drafting draft{situation, Move::ask};
    draft.phrase("disagree");
    const auto* item = next_item(situation, situation.state.objective);
    if (item) return draft.pose(*item).done();
    go_on(draft, situation, current_brief(situation), {});
    return draft.done();
}

bool wants_to_skip(const Situation& situation) {
    return situation.reading.request == SmallRequest::skip;
}

model::Contract skip(const Situation& situation) {
    Drafting draft{situation, Move::ask};
    draft.phrase("skip");
    go_on(draft, situation, current_brief(situation), {});
    return draft.done();
}

/// A greeting is given back, and the first question follows.
model::Contract greet_back(const Situation& situation) {
    if (open_item(situation)) return say_and_return(situation, Move::answer, "greet");
    Drafting draft{situation, Move::converse};
    draft.phrase("greet");
    go_on(draft, situation, current_brief(situation), {});
    return draft.done();
}

model::Contract finish(const Situation& situation) {
    Drafting draft{situation, Move::close};
    return draft.phrase("close").questions(0).done();
}

}  // namespace

std::vector<Rule> care_rules() {
    return {
        {"care/clarified-care",
         {"The learner was asked, and it is about somebody in their care.",
          "Gofynnwyd i'r dysgwr, ac mae'n ymwneud â rhywun yn ei ofal."},
         {"You said that it is about somebody's care now. I am for learning, so I pointed to "
          "people who can help.",
          "Dywedoch mai gofal rhywun nawr ydyw. Dysgu yw fy ngwaith i, felly cyfeiriais at bobl a "
          "all helpu."},
         was_about_care,
         redirect_after_clarifying},
        {"care/redirect",
         {"The words belong to a person, a service or the learner themselves, not to a mentor.",
          "Mae'r geiriau'n perthyn i berson, i wasanaeth neu i'r dysgwr, nid i fentor."},
         {"What you wrote is something a mentor must not take on, so I said who or what can help.",
          "Mae'r hyn a ysgrifennoch yn rhywbeth na ddylai mentor ei gymryd, felly dywedais pwy neu "
          "beth all helpu."},
         must_redirect,
         redirect},
        {"care/stay",
         {"The mentor turned aside for a patient or for distress, and the learner is not back.",
          "Trodd y mentor o'r neilltu er mwyn claf neu ofid, ac nid yw'r dysgwr yn ôl eto."},
         {"You were still with something that matters more than learning, so I taught nothing.",
          "Roeddech yn dal gyda rhywbeth pwysicach na dysgu, felly ni ddysgais ddim."},
         stays_in_care,
         stay},
        {"care/clarify",
         {"It may be about somebody in the learner's care now.",
          "Efallai ei fod am rywun sydd yng ngofal y dysgwr nawr."},
         {"I could not tell whether this is about somebody in your care now, so I asked.",
          "Ni allwn ddweud ai am rywun yn eich gofal chi nawr y mae hyn, felly gofynnais."},
         must_clarify,
         clarify},
        {"care/clarified-learning",
         {"The learner was asked, and it is for learning.",
          "Gofynnwyd i'r dysgwr, ac at ddysgu y mae."},
         {"You said that it is for learning, so we went on.",
          "Dywedoch mai at ddysgu y mae, felly aethom ymlaen."},
         was_for_learning,
         go_on_learning},
        {"care/person",
         {"The learner wants a person.", "Mae'r dysgwr eisiau siarad â pherson."},
         {"You asked for a person.", "Gofynnoch am berson."},
         is_request<SmallRequest::person>,
         hand_over},
        {"care/why",
         {"The learner asks why the mentor said something.",
          "Mae'r dysgwr yn gofyn pam y dywedodd y mentor rywbeth."},
         {"You asked why I said what I said.", "Gofynnoch pam y dywedais yr hyn a ddywedais."},
         is_request<SmallRequest::why>,
         say_why},
        {"care/language",
         {"The learner wants the other language.", "Mae'r dysgwr eisiau'r iaith arall."},
         {"You asked about the language.", "Holoch am yr iaith."},
         is_request<SmallRequest::switch_language>,
         say_language},
        {"care/complaint",
         {"The learner says that HALI misunderstood.",
          "Mae'r dysgwr yn dweud bod HALI wedi camddeall."},
         {"You said that I had misunderstood, so I went back to what you said.",
          "Dywedoch fy mod wedi camddeall, felly es yn ôl at yr hyn a ddywedoch."},
         says_misunderstood,
         make_good},
        {"care/practice",
         {"The learner asks for a question to try.",
          "Mae'r dysgwr yn gofyn am gwestiwn i roi cynnig arno."},
         {"You asked for a question to try.", "Gofynnoch am gwestiwn i roi cynnig arno."},
         is_request<SmallRequest::practice>,
         give_practice},
        {"care/disagree",
         {"The learner disagrees.", "Mae'r dysgwr yn anghytuno."},
         {"You disagreed. That is noted, and a fresh question gives you another way to show it.",
          "Roeddech yn anghytuno. Mae hynny wedi'i nodi, ac mae cwestiwn newydd yn rhoi ffordd "
          "arall i'w ddangos."},
         is_request<SmallRequest::disagree>,
         note_disagreement},
        {"care/skip",
         {"The learner wants to leave a question out.", "Mae'r dysgwr eisiau hepgor cwestiwn."},
         {"You wanted to leave that question, and leaving it costs nothing.",
          "Roeddech am adael y cwestiwn hwnnw, ac nid yw ei adael yn costio dim."},
         wants_to_skip,
         skip},
        {"care/greeting",
         {"The learner says hello.", "Mae'r dysgwr yn cyfarch."},
         {"You said hello, so I said who I am and asked the first question.",
          "Roeddech yn cyfarch, felly dywedais pwy ydw i a gofyn y cwestiwn cyntaf."},
         is_request<SmallRequest::greeting>,
         greet_back},
        {"care/finish",
         {"The learner wants to stop.", "Mae'r dysgwr eisiau stopio."},
         {"You wanted to stop here.", "Roeddech am stopio fan hyn."},
         is_request<SmallRequest::finish>,
         finish},
    };
}

}  // namespace athro::dialogue
