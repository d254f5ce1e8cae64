#include <athro/dialogue/doubt.h>

#include <algorithm>
#include <array>

namespace athro::dialogue {
namespace {

using safety::Route;
using safety::SmallRequest;

template <std::size_t count>
bool has_any(const Situation& situation, const std::array<std::string_view, count>& cues) {
    return std::ranges::any_of(base::words(situation.reading.words), [&](const base::Word& word) {
        return std::ranges::find(cues, word.folded) != cues.end();
    });
}

/// Words of this moment, and words of what is past or of every day; folded.
constexpr std::array<std::string_view, 9> now_cues{
    "now", "today", "tonight", "currently", "urgent", "nawr", "rwan", "heddiw", "heno"};
constexpr std::array<std::string_view, 36> past_cues{
    "was",     "were",  "had",    "did",      "went", "said",      "told",  "last",   "always",
    "usually", "every", "when",   "used",     "once", "yesterday", "wrote", "died",   "oedd",
    "roedd",   "wedd",  "ath",    "aeth",     "nath", "wnaeth",    "ddaru", "dwetha", "diwethaf",
    "ddoe",    "bob",   "wastad", "neithiwr", "gath", "cafodd",    "deud",  "ddeud",  "ddweud"};

/// Words that want something done; folded.
constexpr std::array<std::string_view, 16> request_cues{
    "show",   "give",   "tell", "write",  "assess", "rank",    "judge",   "test",
    "please", "dangos", "rho",  "rhowch", "asesu",  "sgwenna", "dwedwch", "plis"};
/// People in general, of no one time.
constexpr std::array<std::string_view, 13> people_cues{
    "people", "patients", "residents", "callers", "everyone", "everybody", "they",
    "pobl",   "pobol",    "cleifion",  "pawb",    "galwyr",   "nhw"};

/// The learner answers what the mentor asked about their work, asks nothing, and tells of something
/// past or of every day: no decision about anybody is waiting.
bool tells_when_asked(const Situation& situation) {
    return situation.state.expects != Expects::nothing &&
           situation.state.expects != Expects::clarification && !situation.reading.is_question &&
           has_any(situation, past_cues) && !has_any(situation, now_cues);
}

/// Words that ask for a decision about somebody's care; folded, in a row.
bool asks_for_care(const Situation& situation) {
    static constexpr std::array<std::string_view, 20> asks{
        "what should i",     "what do i",
        "should i",          "shall i",
        "can i give",        "do i give",
        "how much",          "dose",
        "be na i",           "beth na i",
        "ddylwn i",          "be wna i",
        "be sy isio",        "ga i roi",
        "beth ddylwn",       "sut ddylwn",
        "what would you do", "what would you give",
        "be fasat ti'n",     "beth fyddech chi'n ei wneud"};
    const auto folded = base::fold(situation.reading.words);
    return std::ranges::any_of(
        asks, [&](std::string_view ask) { return folded.find(ask) != folded.npos; });
}

/// It answers the mentor's own question and neither speaks of now nor asks what to do: one short
/// question settles whether it is about somebody's care.
bool may_answer_own_question(const Situation& situation) {
    return situation.reading.routing.route == Route::live_patient &&
           situation.state.expects != Expects::nothing &&
           situation.state.expects != Expects::clarification &&
           (!has_any(situation, now_cues) || has_any(situation, people_cues)) &&
           !asks_for_care(situation);
}

/// "a or b": a learner in doubt between options, not somebody who wants the key.
bool begins_with_a_letter(const std::string& text) {
    constexpr std::size_t words_max = 6;
    const auto words = base::words(text);
    return !words.empty() && words.size() <= words_max && words.front().folded.size() == 1;
}

/// "Nobody now", "nobody's poorly", "'sgin i neb yn fy ngofal": there is no patient. "Nobody is
/// answering" and "nobody here but me" say the very opposite.
bool says_no_patient(const Situation& situation) {
    static constexpr std::array<std::string_view, 36> ends{
        "now",          "right now",      "today",         "at the moment", "at the minute",
        "at present",   "in my care",     "in particular", "poorly",        "ill",
        "sick",         "unwell",         "dying",         "hurt",          "in danger",
        "having a",     "nawr",           "rwan",          "heddiw",        "ar hyn o bryd",
        "yn fy ngofal", "dan ofal",       "yn sal",        "yn wael",       "mewn perygl",
        "yn marw",      "in front of me", "yn neilltuol",  "yn benodol",    "yn arbennig",
        "o mlaen",      "'da fi",         "da fi",         "gyda fi",       "efo fi",
        "gen i"};
    static constexpr std::array<std::string_view, 7> nobody{
        "nobody ", "nobody's ", "nobody is ", "no one ", "no one's ", "no one is ", "neb "};
    static constexpr std::array<std::string_view, 6> whole{
        "no patient", "dim claf", "not a real", "not about a", "neb o gwbl", "ddim claf"};
    const auto folded = base::fold(base::squeeze(situation.reading.words));
    const auto holds = [&](std::string_view text) { return folded.contains(text); };
    return std::ranges::any_of(whole, holds) ||
           std::ranges::any_of(nobody, [&](std::string_view one) {
               return std::ranges::any_of(
                   ends, [&](std::string_view end) { return holds(std::string{one}.append(end)); });
           });
}

/// The same, to a redirect or a question about it, by somebody who does not ask what to do.
bool says_nobody(const Situation& situation) {
    const bool replies =
        !situation.state.last_redirect.empty() || situation.state.expects == Expects::clarification;
    return replies && says_no_patient(situation) && !asks_for_care(situation);
}

/// What is told of a tool at work is told so plainly that a word of another route in it is chance.
bool tells_surely(const Situation& situation) {
    constexpr double sureness_min = 0.45;
    const auto& told = situation.reading.told;
    const bool has_begun = !situation.state.met.empty();
    return !open_item(situation) && (has_begun || !asks_plainly(situation)) && !told.empty() &&
           told.front().sureness >= sureness_min;
}

/// Dark words within a plain story of work: the story is taken up, with a word of where help is.
/// Never where somebody speaks of despair or harm.
bool weighs_on_a_story(const Situation& situation) {
    return situation.reading.routing.rule == "distress/own-words" && tells_surely(situation);
}

/// Somebody's life is in danger as the words are written: no story of a tool overrules that.
bool is_dire(const Situation& situation) {
    if (situation.reading.routing.rule == "live/urgent") return true;
    static constexpr std::array<std::string_view, 9> dangers{
        "stopped breathing", "not breathing", "nobody is breathing",
        "no pulse",          "unresponsive",  "unconscious",
        "ddim yn anadlu",    "dim pyls",      "anymwybodol"};
    static constexpr std::array<std::string_view, 14> told_later{
        "was",  "were",  "had",  "last", "yesterday", "once",     "died",
        "oedd", "roedd", "wedd", "ddoe", "neithiwr",  "diwethaf", "dwetha"};
    const auto folded = base::fold(situation.reading.words);
    const bool names_danger = std::ranges::any_of(
        dangers, [&](std::string_view one) { return folded.find(one) != folded.npos; });
    return names_danger && !has_any(situation, told_later);
}

/// Signs of distress that may be a turn of phrase, unlike those of harm or despair.
bool is_weak_distress(const Situation& situation) {
    const auto& rule = situation.reading.routing.rule;
    return rule.starts_with("learned/") || rule == "distress/own-words" || rule == "distress/weak";
}

/// Whether the words stand within a conversation: an item or a question is open, or something was
/// said before. What is said of work there is seldom what it would be alone.
bool is_under_way(const Situation& situation) {
    constexpr int turns_min = 2;
    if (situation.state.expects == Expects::clarification) return false;
    return open_item(situation) || situation.state.expects != Expects::nothing ||
           situation.state.turns >= turns_min;
}

/// What was learned of the words counts less within a conversation: a patient has to stand in them
/// next to plainly, and distress that may be a turn of phrase is answered beside the story.
bool is_doubtful_here(const Situation& situation) {
    constexpr double distress_min = 0.95;
    constexpr double live_min = 0.85;
    constexpr double ruled_live_min = 0.6;
    constexpr double other_min = 0.97;
    if (!is_under_way(situation)) return false;
    const auto& routing = situation.reading.routing;
    const bool is_learned = routing.rule.starts_with("learned/");
    switch (routing.route) {
        case Route::distress:
            return is_learned || (is_weak_distress(situation) && routing.sureness < distress_min);
        case Route::live_patient: {
            if (asks_for_care(situation)) return false;
            const bool is_of_then =
                has_any(situation, past_cues) || has_any(situation, people_cues);
            // "A panic attack and a clot on the lung" answers what might look the same: it is asked
            // about, and not turned aside.
            const bool answers =
                situation.state.expects == Expects::probe && may_answer_own_question(situation);
            return answers || (is_learned && is_of_then && !has_any(situation, now_cues)) ||
                   routing.sureness < (is_learned ? live_min : ruled_live_min);
        }
        default:
            return is_learned && routing.sureness < other_min;
    }
}

/// "Something to learn from", "dysgu ohono", "hypothetically": words of the mentor's own question.
bool names_learning(const Situation& situation) {
    static constexpr std::array<std::string_view, 15> cues{
        "learn",      "learning", "past",          "example",        "examples",
        "dysgu",      "ddysgu",   "gorffennol",    "hypothetically", "cyffredinol",
        "enghraifft", "esiampl",  "enghreifftiau", "hypothetical",   "gyffredinol"};
    return has_any(situation, cues);
}

/// The words name nothing that could be wrong with anybody: no symptom, no value, no medicine.
bool names_no_illness(const Situation& situation) {
    const auto hits = situation.teaching.lexicon->routes.phrases.find(situation.reading.words);
    return std::ranges::none_of(std::array<std::string_view, 6>{"clinical", "acute", "own-symptom",
                                                                "urgent", "dire", "dying-now"},
                                [&](std::string_view label) { return hits.has(label); });
}

/// A patient who was learned to be in words that answer the mentor and name no illness.
bool is_patient_by_chance(const Situation& situation) {
    return situation.reading.routing.route == Route::live_patient &&
           situation.reading.routing.rule.starts_with("learned/") && is_under_way(situation) &&
           !has_any(situation, now_cues) && names_no_illness(situation);
}

/// The matter that the mentor teaches, by its plainest words; folded.
bool names_subject(const Situation& situation) {
    static constexpr std::array<std::string_view, 46> words{
        "ai",         "alert",       "alerts",    "alarm",      "alarms",    "tool",     "tools",
        "score",      "scores",      "scribe",    "chatbot",    "computer",  "screen",   "sensor",
        "app",        "apps",        "dictation", "software",   "algorithm", "model",    "lesson",
        "rhybudd",    "rhybuddion",  "larwm",     "larymau",    "offeryn",   "offer",    "sgor",
        "sgorau",     "cyfrifiadur", "sgrin",     "synhwyrydd", "ap",        "apiau",    "arddweud",
        "meddalwedd", "algorithm",   "gwers",     "triage",     "brysbennu", "checkers", "gwirwyr",
        "robot",      "machine",     "peiriant",  "chatbots"};
    return has_any(situation, words);
}

/// A patient who may be in words that answer the mentor's question about a tool and name the tool:
/// "Nobody asks the agency nurse for her opinion on the score. I just go round and look at them."
bool is_patient_beside_a_tool(const Situation& situation) {
    const auto& routing = situation.reading.routing;
    const auto acute = [&] {
        const auto hits = situation.teaching.lexicon->routes.phrases.find(situation.reading.words);
        return hits.has("acute") || hits.has("urgent") || hits.has("own-symptom");
    };
    return routing.route == Route::live_patient && routing.clarify &&
           situation.state.expects == Expects::probe && names_subject(situation) &&
           !situation.reading.is_question && !has_any(situation, now_cues) &&
           !asks_for_care(situation) && !is_dire(situation) && !acute();
}

/// What was learned to be about a colleague, in an answer that speaks of nobody and wants nothing
/// done: "who will listen to a secretary?"
bool is_colleague_by_chance(const Situation& situation) {
    static constexpr std::array<std::string_view, 26> somebody{
        "he",        "she",         "him",         "her",         "his",         "they",   "them",
        "colleague", "colleagues",  "someone",     "somebody",    "hi",          "fo",     "fe",
        "hwn",       "hon",         "nhw",         "rhywun",      "ynddi",       "ganddi", "wrthi",
        "ganddo",    "cydweithiwr", "cydweithwyr", "gydweithwyr", "chydweithiwr"};
    const auto& routing = situation.reading.routing;
    return routing.route == Route::colleague && routing.rule.starts_with("learned/") &&
           situation.state.expects == Expects::probe && !has_any(situation, somebody) &&
           !has_any(situation, request_cues) && !situation.reading.words.contains('[');
}

/// An answer that the step explains is no reason to redirect, whatever its words look like alone.
bool is_overruled(const Situation& situation) {
    const auto& reading = situation.reading;
    const auto route = reading.routing.route;
    // To "now, or to learn from?" the answer tells of a patient or of none; what else was learned
    // of its words is chance.
    const bool is_chance =
        situation.state.expects == Expects::clarification &&
        reading.routing.rule.starts_with("learned/") && route != Route::live_patient &&
        (route != Route::distress || says_nobody(situation) || names_learning(situation));
    // "Stop now", "ok", "why": what is asked of the mentor itself is no matter of care.
    const bool asks_of_mentor = reading.request != SmallRequest::none &&
                                reading.request != SmallRequest::complaint &&
                                reading.routing.rule.starts_with("learned/");
    if (asks_of_mentor && situation.state.in_care.empty()) return true;
    if (is_chance || (!is_dire(situation) && is_doubtful_here(situation))) return true;
    if (is_patient_by_chance(situation) || is_colleague_by_chance(situation)) return true;
    if (route == Route::distress) return weighs_on_a_story(situation) || denies_redirect(situation);
    if (route == Route::abuse || (route == Route::live_patient && is_dire(situation))) return false;
    // A question that many ask is answered, whatever its words look like alone.
    constexpr double asked_sureness_min = 0.6;
    const auto* asked = asked_now(situation, reading.asked);
    const bool is_known = asked && asked->sureness >= asked_sureness_min && !is_dire(situation);
    if (is_known && is_under_way(situation) && reading.routing.rule.starts_with("learned/"))
        return true;
    const bool is_telling = route == Route::live_patient || route == Route::colleague;
    if (is_telling && tells_when_asked(situation)) return true;
    if (route == Route::live_patient && says_nobody(situation)) return true;
    const bool wants_something = asks_plainly(situation) || has_any(situation, request_cues);
    const bool needs_request =
        route == Route::colleague || route == Route::transcript || route == Route::exam_answer;
    if (needs_request && situation.state.expects == Expects::probe && !wants_something) return true;
    if (tells_surely(situation) && route != Route::reflection) {
        constexpr double beyond_doubt = 0.9;
        const bool is_plain = reading.routing.rule.starts_with("learned/") &&
                              reading.routing.sureness >= beyond_doubt;
        return route != Route::live_patient ||
               (!is_plain && !has_any(situation, now_cues) && !asks_for_care(situation));
    }
    const bool is_answer = reading.is_marked && (reading.mark.mark == model::Mark::correct ||
                                                 reading.mark.mark == model::Mark::partly);
    if (is_answer && route != Route::live_patient) return true;
    if (route == Route::exam_answer) {
        const bool is_request = reading.request == SmallRequest::just_tell_me ||
                                reading.request == SmallRequest::dont_know ||
                                reading.request == SmallRequest::hint;
        return reading.is_marked && (is_request || begins_with_a_letter(reading.words));
    }
    if (route != Route::out_of_scope) return false;
    const bool was_asked = situation.state.expects != Expects::nothing;
    return reading.is_marked || told_now(situation) ||
           (was_asked && !ends_on_a_question(situation));
}

/// What is asked or told is surely of tools at work. A few words that name none of them tell of
/// what stands before the learner ("an ambulance is coming").
bool tells_of_work(const Situation& situation) {
    constexpr double sureness_min = 0.65;
    constexpr std::size_t few_words = 6;
    if (base::count_words(situation.reading.words) <= few_words && !names_subject(situation))
        return false;
    const auto is_sure = [&](const std::vector<Told>& told) {
        if (told.empty() || told.front().sureness < sureness_min) return false;
        const auto* experience = experience_of(situation, told.front());
        return !experience || !experience->yields;
    };
    return is_sure(situation.reading.asked.told) || is_sure(situation.reading.told);
}

/// "I'm fine, it was a figure of speech", "nobody is in danger": said of nothing, after all.
bool denies_plainly(const Situation& situation) {
    static constexpr std::array<std::string_view, 53> denials{"hollol iawn",
                                                              "berffaith iawn",
                                                              "absolutely fine",
                                                              "perfectly fine",
                                                              "totally fine",
                                                              "completely fine",
                                                              "i'm grand",
                                                              "i'm fine",
                                                              "im fine",
                                                              "i am fine",
                                                              "i'm ok",
                                                              "im ok",
                                                              "i'm all right",
                                                              "i'm alright",
                                                              "figure of speech",
                                                              "joking",
                                                              "joke",
                                                              "not in danger",
                                                              "no danger",
                                                              "no need for",
                                                              "didn't mean",
                                                              "i meant",
                                                              "no no",
                                                              "not about",
                                                              "isn't about",
                                                              "wasn't about",
                                                              "only an example",
                                                              "just an example",
                                                              "not what i",
                                                              "only tired",
                                                              "just tired",
                                                              "just examples",
                                                              "only examples",
                                                              "dim ond enghr",
                                                              "enghreifftiau",
                                                              "dwi'n iawn",
                                                              "fi'n iawn",
                                                              "rwy'n iawn",
                                                              "popeth yn iawn",
                                                              "tynnu coes",
                                                              "jocan",
                                                              "joc",
                                                              "jock",
                                                              "ddim mewn perygl",
                                                              "nid dyna",
                                                              "ddim dyna",
                                                              "na na",
                                                              "esiampl oedd",
                                                              "talking in general",
                                                              "speaking in general",
                                                              "just in general",
                                                              "just general",
                                                              "siarad yn gyffredinol"};
    const auto folded = base::fold(situation.reading.words);
    return says_no_patient(situation) || std::ranges::any_of(denials, [&](std::string_view one) {
               return folded.find(one) != folded.npos;
           });
}

/// The learner turns from care to learning: asks or tells of tools, answers the open item, or asks
/// for something the mentor does.
bool goes_to_learning(const Situation& situation) {
    using enum SmallRequest;
    static constexpr std::array asked_for{practice,     why,  person,          finish,  hint,
                                          just_tell_me, skip, switch_language, disagree};
    const auto& reading = situation.reading;
    if (asks_for_care(situation) || is_dire(situation)) return false;
    // Somebody in distress who asks "why" or for help does not ask to be taught.
    const bool is_in_distress = situation.state.in_care == safety::to_text(Route::distress);
    const bool cries_out =
        is_in_distress && (reading.request == why || reading.request == hint ||
                           reading.request == just_tell_me || reading.request == disagree);
    if (cries_out) return false;
    if (std::ranges::find(asked_for, reading.request) != asked_for.end()) return true;
    const bool is_after_patient = situation.state.in_care == safety::to_text(Route::live_patient) &&
                                  reading.routing.route != Route::live_patient;
    if (is_after_patient && names_learning(situation)) return true;
    constexpr std::size_t answer_words_max = 4;
    const bool answers_item =
        open_item(situation) &&
        (!situation.message.choices.empty() || reading.mark.mark == model::Mark::correct ||
         reading.mark.mark == model::Mark::partly ||
         base::count_words(reading.words) <= answer_words_max);
    const bool asks_known = asks_plainly(situation) && best_answer(situation) != nullptr;
    if (is_in_distress) return answers_item || names_subject(situation);
    return answers_item || asks_known || names_subject(situation) || tells_of_work(situation);
}

/// In reply to a turning aside, more of the same: the full text is not said again, unless somebody
/// asks what to do, or life is in danger.
bool was_said_already(const Situation& situation) {
    const auto& routing = situation.reading.routing;
    const bool is_same = safety::to_text(routing.route) == situation.state.in_care;
    const bool is_plain = routing.route == Route::distress && !is_weak_distress(situation);
    return is_same && !is_plain && !is_dire(situation) && !asks_for_care(situation) &&
           !denies_plainly(situation) && !goes_to_learning(situation);
}

/// The same care text twice running helps nobody: the second time the mentor asks what it is about,
/// unless that is plain.
bool was_said_just_now(const Situation& situation) {
    return situation.reading.routing.route == Route::live_patient &&
           situation.state.last_redirect == safety::to_text(Route::live_patient);
}

/// Somebody who tells of a tool at work, and asks nothing, tells of something past.
bool tells_of_a_tool(const Situation& situation) {
    return !asks_plainly(situation) && told_now(situation) && !is_dire(situation);
}

/// An answer that may be about somebody now after all: nothing in it speaks of a past.
bool may_be_now(const Situation& situation) {
    constexpr double likely_min = 0.3;
    const auto& routing = situation.reading.routing;
    return routing.route == Route::live_patient && !situation.reading.is_marked &&
           routing.sureness >= likely_min && !has_any(situation, past_cues) &&
           !has_any(situation, people_cues) && !says_nobody(situation);
}

}  // namespace

bool denies_redirect(const Situation& situation) {
    static constexpr std::array<std::string_view, 15> denials{
        "fine", "no",  "not",  "nobody's", "nobody", "meant", "nope",   "iawn",
        "na",   "nid", "ddim", "neb",      "dim",    "isn't", "there's"};
    if (!situation.state.in_care.empty()) return denies_plainly(situation);
    const auto& routing = situation.reading.routing;
    const bool is_chance = routing.rule.starts_with("learned/") && is_doubtful_here(situation);
    return !situation.state.last_redirect.empty() &&
           (routing.route == Route::education || is_chance) && has_any(situation, denials);
}

bool stays_in_care(const Situation& situation) {
    return !situation.state.in_care.empty() && !denies_plainly(situation) &&
           !goes_to_learning(situation);
}

bool says_to_learn(const Situation& situation) {
    // "No" answers only where it begins: "no pulse" and "yes or no" say something else.
    static constexpr std::array<std::string_view, 6> denials{"no",   "nope", "na",
                                                             "nage", "naci", "naddo"};
    static constexpr std::array<std::string_view, 2> nobody{"nobody", "neb"};
    constexpr std::size_t beginning = 3;
    if (is_dire(situation) || asks_for_care(situation)) return false;
    if (names_learning(situation) || denies_plainly(situation)) return true;
    // What tells of somebody unwell is no denial, however it begins.
    if (situation.reading.routing.route == Route::live_patient)
        return has_any(situation, past_cues);
    const auto& text = situation.reading.words;
    const auto words = base::words(text);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), beginning));
    const bool denies = std::any_of(words.begin(), end, [&](const base::Word& word) {
        const bool is_alone = word.end >= text.size() || text[word.end] != ' ';
        return std::ranges::find(denials, word.folded) != denials.end() ||
               (is_alone && std::ranges::find(nobody, word.folded) != nobody.end());
    });
    return denies || has_any(situation, past_cues) || has_any(situation, people_cues) ||
           names_subject(situation);
}

bool must_redirect(const Situation& situation) {
    if (situation.reading.routing.route != Route::education && was_said_already(situation))
        return false;
    return situation.reading.routing.route != Route::education &&
           !situation.reading.routing.clarify && !was_said_just_now(situation) &&
           !is_overruled(situation);
}

bool must_clarify(const Situation& situation) {
    if (stays_in_care(situation)) return false;
    constexpr double asked_sureness_min = 0.6;
    const auto* asked = asked_now(situation, situation.reading.asked);
    const bool is_known = asked && asked->sureness >= asked_sureness_min && !is_dire(situation) &&
                          is_under_way(situation);
    if (is_known && situation.reading.routing.rule.starts_with("learned/")) return false;
    if (is_patient_by_chance(situation) || is_patient_beside_a_tool(situation)) return false;
    if (situation.state.expects != Expects::clarification && may_be_now(situation)) return true;
    const bool is_in_doubt = situation.reading.routing.clarify || was_said_just_now(situation) ||
                             may_answer_own_question(situation);
    return is_in_doubt && situation.state.expects != Expects::clarification &&
           !is_overruled(situation) && !tells_of_a_tool(situation);
}

}  // namespace athro::dialogue
