#include <algorithm>
#include <array>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;

bool asks(const Situation& situation) {
    return !open_item(situation) && asks_plainly(situation);
}

bool asks_what_ai_does_to_my_work(const Situation& situation) {
    return asks(situation) && situation.state.met.empty() && asks_about_own_work(situation);
}

/// The point that a probe of the brief under way should aim at after a fact: what the fact
/// supports.
std::string point_of(const curriculum::Brief* brief, const retrieval::Hit& hit) {
    if (!brief || hit.kind != retrieval::HitKind::passage) return {};
    const auto found = std::ranges::find(brief->points, model::PassageId{hit.id},
                                         &curriculum::BriefPoint::passage);
    return found == brief->points.end() ? std::string{} : found->id;
}

/// It asks of medicines or bodies and names no tool: what is often asked of tools is no answer.
bool asks_of_medicine(const Situation& situation) {
    const auto hits =
        situation.teaching.lexicon->routes.phrases.find(situation.reading.asked.words);
    return hits.has("clinical") && !hits.has("tool-word");
}

/// A question that people often ask, whose answer a brief holds.
const Told* asked_often(const Situation& situation) {
    if (is_mere_request(situation)) return nullptr;
    // Before anything was told, "it" stands for nothing yet: a question has to be all of this
    // field.
    constexpr double familiar_min = 0.9;
    const bool has_begun = !situation.state.met.empty();
    if (!has_begun &&
        situation.teaching.telling.familiarity(situation.reading.words) < familiar_min)
        return nullptr;
    // "What is alert fatigue?" asks for the meaning of a term, and has it in the glossary.
    const auto* hit = asks_plainly(situation) ? best_answer(situation) : nullptr;
    if (!has_begun && hit && hit->kind == retrieval::HitKind::term) return nullptr;
    if (!has_begun && asks_of_medicine(situation)) return nullptr;
    if (const auto* asked = asked_now(situation, situation.reading.asked)) return asked;
    const auto* told = told_now(situation);
    const auto* experience = told ? experience_of(situation, *told) : nullptr;
    return experience && experience->asks ? told : nullptr;
}

/// What is told in other sentences than the question, surely; or null.
const Told* told_around(const Situation& situation, const Told& asked) {
    constexpr double sureness_min = 0.45;
    const auto* told = told_now(situation);
    const auto* experience = told ? experience_of(situation, *told) : nullptr;
    const bool is_apart = told && (told->end <= asked.begin || told->begin >= asked.end);
    const bool is_sure =
        experience && !experience->asks && !experience->yields && told->sureness >= sureness_min;
    return is_apart && is_sure ? told : nullptr;
}

bool asks_often(const Situation& situation) {
    return !open_item(situation) && asked_often(situation);
}

/// The answer comes first, with its fact. What was told around the question is taken up before it.
model::Contract answer_often(const Situation& situation) {
    const auto& asked = *asked_often(situation);
    if (const auto* told = told_around(situation, asked)) return take_up_told(situation, *told);
    const auto* experience = experience_of(situation, asked);
    const auto* brief = situation.curriculum().find(asked.brief);
    Drafting draft{situation, Move::converse};
    const bool is_lone = base::sentences(situation.reading.words).size() == 1;
    // A question that is answered need not be said again; what stands beside it is heard too.
    if (!is_lone) take_up(draft, situation, main_clause(situation.reading.words, quote_words_max));
    draft.part(PartKind::experience, asked.id);
    if (!add_fact(draft, situation, experience->passage))
        add_fact(draft, situation, experience->passage_then);
    ask_on(draft, situation, *brief, false, {name_of(asked.id), "anything"});
    return draft.done();
}

bool asks_what_is_known(const Situation& situation) {
    return asks(situation) && best_answer(situation) != nullptr;
}

model::Contract answer(const Situation& situation) {
    const auto& hit = *best_answer(situation);
    Drafting draft{situation, Move::answer};
    say_hit(draft, hit);
    const auto* brief = current_brief(situation);
    go_on(draft, situation, brief, {point_of(brief, hit)});
    return draft.done();
}

bool asks_what_is_not_known(const Situation& situation) {
    if (!asks(situation) || situation.state.expects == Expects::decision) return false;
    // What answers the mentor's own question often has the form of one ("who watches it at
    // three?").
    const bool answers =
        situation.state.expects != Expects::nothing && !ends_on_a_question(situation);
    if (answers) return false;
    // Beside an answer to the mentor's own question it is answered there, as far as it can be.
    const curriculum::Brief* brief = nullptr;
    const auto* probe = last_probe(situation, brief);
    const bool stands_beside = base::sentences(situation.reading.words).size() > 1;
    if (probe && !probe->then.en.empty() && stands_beside) return false;
    return !told_now(situation) && !mistake_in(situation);
}

model::Contract admit(const Situation& situation) {
    Drafting draft{situation, Move::no_source};
    return draft.phrase("no-source").phrase("decision-ask").done();
}

}  // namespace

bool asks_about_own_work(const Situation& situation) {
    // Folded, with the mutated forms in use.
    static constexpr std::array own{"my", "me",      "our",    "us",    "i",     "fy",
                                    "fi", "ngwaith", "gwaith", "waith", "swydd", "ein"};
    static constexpr std::array work{"work",    "job",     "role",   "day",   "jobs",  "ward",
                                     "team",    "ngwaith", "gwaith", "waith", "swydd", "swyddi",
                                     "niwrnod", "ngwaith", "rol",    "nydd"};
    static constexpr std::array change{"change",    "affect", "mean",  "help",    "newid",
                                       "effeithio", "helpu",  "olygu", "effaith", "different"};
    static constexpr std::array deed{"do", "gwneud", "wneud", "use"};
    const auto& asked = situation.reading.asked.words;
    const auto words = base::words(asked.empty() ? situation.reading.words : asked);
    const auto has_one = [&](const auto& list) {
        return std::ranges::any_of(words, [&](const auto& word) {
            return std::ranges::find(list, word.folded) != std::end(list);
        });
    };
    // "How could AI change what I do?"
    static constexpr std::array<std::string_view, 5> what_i_do{
        "what i do", "what we do", "beth dwi'n neud", "be dwi'n neud", "beth fi'n neud"};
    const auto folded = base::fold(asked.empty() ? situation.reading.words : asked);
    const bool names_it =
        std::ranges::any_of(what_i_do, [&](std::string_view one) { return folded.contains(one); });
    if (names_it) return has_one(change);  // "do" is part of it
    return has_one(own) && has_one(work) && (has_one(change) || has_one(deed));
}

model::Contract answer_from_own_work(const Situation& situation) {
    Drafting draft{situation, Move::answer};
    const auto& profile = situation.profile;
    const auto* brief = situation.curriculum().find(situation.mentor.opening_brief);
    const auto* profession = situation.curriculum().find(profile.profession);
    auto setting = profile.setting;
    // "I am a nurse in A&E. How could AI change my work?"
    const auto* named = profession ? nullptr : named_profession(situation);
    if (named) {
        profession = situation.curriculum().find(model::ProfessionId{named->id});
        setting = named_setting(situation, *profession);
    }
    if (profession) {
        draft.part(PartKind::tasks, profession->id.text());
        draft.profession(profession->id, setting);
    }
    const auto& found = situation.reading.asked.found;
    if (const auto* hit = best_answer(situation)) {
        say_hit(draft, *hit);
    } else if (!found.empty() && retrieval::is_answerable(found.front()) &&
               !found.front().id.contains('#') && !gives_key_away(situation, found.front())) {
        say_hit(draft, found.front());
    }
    if (!profession && !situation.state.said.contains("role-ask")) {
        return draft.phrase("role-ask").done();
    }
    go_on(draft, situation, brief, {});
    return draft.done();
}

std::vector<Rule> question_rules() {
    return {
        {"question/own-work",
         {"The learner asks what AI means for their own work.",
          "Mae'r dysgwr yn gofyn beth mae AI yn ei olygu i'w waith ei hun."},
         {"You asked about your own work, so I began from your job and asked about your day.",
          "Roeddech yn gofyn am eich gwaith eich hun, felly dechreuais o'ch swydd a holi am eich "
          "diwrnod."},
         asks_what_ai_does_to_my_work,
         answer_from_own_work},
        {"question/often",
         {"The learner asks what people often ask, and a brief holds the answer.",
          "Mae'r dysgwr yn gofyn yr hyn y mae pobl yn ei ofyn yn aml, ac mae'r ateb mewn briff."},
         {"You asked what many people ask. The answer comes first, then one question.",
          "Roeddech yn gofyn yr hyn y mae llawer yn ei ofyn. Daw'r ateb yn gyntaf, yna un "
          "cwestiwn."},
         asks_often,
         answer_often},
        {"question/answer",
         {"The learner asks, and a reviewed source answers.",
          "Mae'r dysgwr yn gofyn, ac mae ffynhonnell sydd wedi'i hadolygu yn ateb."},
         {"You asked something that a source answers. The fact comes first, then one question.",
          "Roeddech yn gofyn rhywbeth y mae ffynhonnell yn ei ateb. Daw'r ffaith yn gyntaf, yna un "
          "cwestiwn."},
         asks_what_is_known,
         answer},
        {"question/no-source",
         {"The learner asks, and no reviewed source answers.",
          "Mae'r dysgwr yn gofyn, ac nid oes ffynhonnell wedi'i hadolygu sy'n ateb."},
         {"I found no reviewed source for your question, so I said so instead of guessing.",
          "Ni chefais ffynhonnell wedi'i hadolygu ar gyfer eich cwestiwn, felly dywedais hynny yn "
          "lle dyfalu."},
         asks_what_is_not_known,
         admit},
    };
}

}  // namespace athro::dialogue
