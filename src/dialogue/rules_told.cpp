#include <algorithm>
#include <array>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::Move;
using model::PartKind;

/// Practice is offered in a conversation at most every so many turns.
constexpr int turns_between_items = 6;

/// An item on what was just talked about, when it is time for one.
const curriculum::Item* due_item(const Situation& situation, const curriculum::Brief& brief) {
    if (situation.state.since_item < turns_between_items) return nullptr;
    for (const auto& objective : brief.objectives) {
        if (const auto* item = next_item(situation, objective)) return item;
    }
    return nullptr;
}

/// A mistake said beside an experience, in other words than it: both are taken up, the mistake
/// second.
const SignHit* mistake_beside(const Situation& situation, const Told& told) {
    const auto* mistake = mistake_in(situation);
    const bool is_apart = mistake && (mistake->begin >= told.end || mistake->end <= told.begin);
    return is_apart ? mistake : nullptr;
}

/// What stands beside words that only stand around something ("no, I meant the form"), and is taken
/// up with them.
const Told* told_beside(const Situation& situation, const Told& told) {
    constexpr double sureness_min = 0.12;
    const auto* first = experience_of(situation, told);
    if (!first || !first->yields) return nullptr;
    for (const auto& one : situation.reading.told) {
        if (one.sureness < sureness_min) break;
        const auto* experience = experience_of(situation, one);
        const bool is_wanted = experience && !experience->yields && one.id != told.id;
        if (is_wanted && !situation.state.met.contains(one.id)) return &one;
    }
    return nullptr;
}

/// A few words that answer a question: of such, nine in ten tell nothing else, of longer ones two.
bool is_brief_answer(const Situation& situation) {
    constexpr std::size_t words_max = 10;
    const auto& words = situation.reading.words;
    return base::count_words(words) <= words_max && !words.contains('?');
}

/// How sure the reader must be: more where the words may simply answer the question that was
/// asked, less where what is told belongs with it.
double sureness_wanted(const Situation& situation, const Told& told) {
    constexpr double sureness_beside_an_answer = 0.75;
    constexpr double scene_sureness_later = 0.65;
    constexpr double sureness_at_first = 0.2;  // hardly anybody begins with nothing to tell
    // Where the talk is under way, a tool that is only named is hardly what was meant.
    const auto* told_of = experience_of(situation, told);
    if (told_of && told_of->scene && !situation.state.met.empty()) return scene_sureness_later;
    const curriculum::Brief* brief = nullptr;
    const auto* probe = last_probe(situation, brief);
    const bool is_answer = probe && !probe->then.en.empty();
    if (!is_answer && situation.state.met.empty() && !asks_plainly(situation))
        return sureness_at_first;
    if (!is_answer || told.brief != brief->id) return told_sureness_min;
    const bool says_otherwise = told_of && (told_of->asks || told_of->yields);
    return says_otherwise || !is_brief_answer(situation) ? told_sureness_min
                                                         : sureness_beside_an_answer;
}

}  // namespace

std::string words_of(const Situation& situation, const Told& told) {
    const auto& words = situation.reading.words;
    if (base::count_words(words) <= quote_words_max)
        return clause_around(words, 0, words.size(), quote_words_max);
    return main_clause(words, quote_words_max, {told.begin, told.end});
}

bool is_mere_request(const Situation& situation) {
    using enum safety::SmallRequest;
    const auto request = situation.reading.request;
    return request == dont_know || request == just_tell_me || request == hint || request == go_on ||
           request == no;
}

namespace {

/// What happened, told in another clause than the tool that it happened with; or null.
const Told* told_of_scene(const Situation& situation, const Told& scene) {
    constexpr double sureness_min = 0.25;
    const auto* named = experience_of(situation, scene);
    if (!named || !named->scene) return nullptr;
    for (const auto& one : situation.reading.told) {
        if (one.sureness < sureness_min) break;
        const auto* experience = experience_of(situation, one);
        const bool happened = experience && !experience->scene && !experience->yields &&
                              !experience->asks && !situation.state.met.contains(one.id);
        const bool is_apart = one.begin >= scene.end || one.end <= scene.begin;
        if (happened && is_apart) return &one;
    }
    return nullptr;
}

}  // namespace

namespace {

/// What people ask is hardly meant where nothing is asked, and talk of a masked name where none
/// was.
bool is_out_of_place(const Situation& situation, const Told& told) {
    constexpr double sureness_unasked = 0.9;
    const auto* experience = experience_of(situation, told);
    if (!experience) return false;
    // Nothing has been said yet that could be protested against.
    if (experience->protests && situation.state.turns == 0) return true;
    const auto has_mask = [](std::string_view words) { return words.contains('['); };
    if (experience->masked && !has_mask(situation.reading.words) &&
        !has_mask(situation.state.last_words)) {
        return true;
    }
    const bool is_asking = asks_plainly(situation) || situation.reading.is_question ||
                           situation.reading.words.contains('?') ||
                           !situation.reading.asked.words.empty();
    if (!experience->asks || experience->yields) return false;
    // What is asked stands in the question, not in the story before it.
    constexpr double sureness_apart = 0.7;
    const auto& asked = situation.reading.asked.words;
    const auto at = situation.reading.words.find(asked);
    const bool is_whole = told.begin == 0 && told.end >= situation.reading.words.size();
    const bool is_apart = !asked.empty() && at != std::string::npos && !is_whole &&
                          (told.end <= at || told.begin >= at + asked.size());
    return is_apart ? told.sureness < sureness_apart
                    : !is_asking && told.sureness < sureness_unasked;
}

/// What is told is still what the question was about, and was taken up before: the question has its
/// own words for that.
bool goes_on_telling(const Situation& situation, const Told& told) {
    const curriculum::Brief* brief = nullptr;
    const auto* probe = last_probe(situation, brief);
    return probe && !probe->then.en.empty() && told.brief == brief->id &&
           name_of(told.id) == probe->aims_at && situation.state.met.contains(told.id);
}

}  // namespace

const Told* told_now(const Situation& situation) {
    constexpr double second_share = 0.5;  // of the surest, which was taken up before
    if (is_mere_request(situation)) return nullptr;
    // A first question may be about anything: it has to be of this field.
    constexpr double familiar_min = 0.7;
    const bool is_first_question = asks_plainly(situation) && situation.state.met.empty();
    const auto familiarity = situation.teaching.telling.familiarity(situation.reading.words);
    if (is_first_question && familiarity < familiar_min) return nullptr;
    // A lone sign of a brief that is not under way says little.
    const auto counts = [&](const Told& one) {
        const bool is_here =
            one.brief == situation.state.brief || situation.teaching.telling.is_learned(one.brief);
        return is_here && !is_out_of_place(situation, one);
    };
    const auto& told = situation.reading.told;
    const auto surest = std::ranges::find_if(told, counts);
    if (surest == told.end() || goes_on_telling(situation, *surest)) return nullptr;
    if (const auto* of_scene = told_of_scene(situation, *surest)) return of_scene;
    if (surest->sureness < sureness_wanted(situation, *surest)) return nullptr;
    // A protest or a greeting taken for one by chance would turn the talk aside.
    constexpr double sureness_around_min = 0.6;
    const auto* around = experience_of(situation, *surest);
    if (around && around->yields && surest->sureness < sureness_around_min) return nullptr;
    const auto least = second_share * surest->sureness;
    for (const auto& one : told) {
        if (one.sureness < least) break;
        if (counts(one) && !situation.state.met.contains(one.id)) return &one;
    }
    return nullptr;
}

const curriculum::Experience* experience_named(const curriculum::Brief& brief,
                                               std::string_view name) {
    const auto found = std::ranges::find(brief.experiences, name, &curriculum::Experience::id);
    return found == brief.experiences.end() ? nullptr : &*found;
}

const curriculum::Experience* experience_of(const Situation& situation, const Told& told) {
    const auto* brief = situation.curriculum().find(told.brief);
    if (!brief || told.of != SignOf::experience) return nullptr;
    return experience_named(*brief, name_of(told.id));
}

const SignHit* mistake_in(const Situation& situation) {
    if (is_mere_request(situation)) return nullptr;
    for (const auto& hit : situation.reading.hits) {
        const bool is_mistake = hit.of == SignOf::misconception && hit.is_whole;
        if (is_mistake && !situation.state.met.contains(hit.id)) return &hit;
    }
    return nullptr;
}

std::string name_of(const std::string& id) {
    const auto slash = id.rfind('/');
    return slash == id.npos ? id : id.substr(slash + 1);
}

void take_up(Drafting& draft, const Situation& situation, std::string words) {
    draft.quote(std::move(words));
    constexpr double weighs_min = 0.93;
    const auto& routing = situation.reading.routing;
    const bool weighs = routing.route == safety::Route::distress &&
                        routing.sureness >= weighs_min && !situation.state.said.contains("weighs");
    if (weighs) {
        draft.phrase("weighs");
        return;
    }
    for (const auto& one : situation.reading.classes) {
        const auto key = "on-" + one;
        const auto phrase = situation.mentor.phrases.find(key);
        if (phrase == situation.mentor.phrases.end()) continue;
        const auto said = situation.state.said.find(key);
        const auto times = said == situation.state.said.end() ? 0 : said->second;
        if (static_cast<std::size_t>(times) >= phrase->second.variants.size()) continue;
        draft.phrase(key);
        return;
    }
}

const Told* asked_now(const Situation& situation, const Asked& asked) {
    constexpr double sureness_min = 0.4;
    if (asked.told.empty() || asked.told.front().sureness < sureness_min) return nullptr;
    const auto& surest = asked.told.front();
    const auto* experience = experience_of(situation, surest);
    const bool is_new = experience && !situation.state.met.contains(surest.id) &&
                        !is_out_of_place(situation, surest);
    return is_new && !experience->yields ? &surest : nullptr;
}

const Told* protest_now(const Situation& situation) {
    constexpr double sureness_min = 0.5;
    if (situation.state.turns == 0) return nullptr;
    for (const auto* found : {&situation.reading.asked.told, &situation.reading.told}) {
        if (found->empty() || found->front().sureness < sureness_min) continue;
        const auto* experience = experience_of(situation, found->front());
        if (experience && experience->protests) return &found->front();
    }
    return nullptr;
}

bool answer_known(Drafting& draft, const Situation& situation, const Asked& asked) {
    if (asked.words.empty()) return false;
    const auto* told = asked_now(situation, asked);
    const auto* experience = told ? experience_of(situation, *told) : nullptr;
    if (experience && !gives_key_away(situation, experience->acknowledge)) {
        draft.part(PartKind::experience, told->id);
        if (!add_fact(draft, situation, experience->passage))
            add_fact(draft, situation, experience->passage_then);
        return true;
    }
    for (const auto& hit : asked.found) {
        if (!retrieval::is_answerable(hit)) break;
        const bool is_section = hit.id.find('#') != hit.id.npos;
        if (is_section || situation.state.cited.contains(hit.id)) continue;
        if (gives_key_away(situation, hit)) continue;
        say_hit(draft, hit);
        return true;
    }
    return false;
}

namespace {

/// What no source could answer, and the learner can: "would that work, d'you think?", "am I too
/// slow?".
bool asks_for_a_view(std::string_view question) {
    static constexpr std::array<std::string_view, 30> cues{
        "you think",    "you reckon",       "would that",    "would it be",   "would they",
        "am i",         "should i",         "is it just me", "is that wrong", "is that bad",
        "is that daft", "do i sound",       "be seen as",    "your view",     "your opinion",
        "ti'n meddwl",  "chi'n meddwl",     "dach chi'n",    "ydw i",         "odw i",
        "ddylwn i",     "fydde hynny",      "fasa hynny",    "a fyddai",      "eich barn",
        "dy farn",      "ydi hynny'n iawn", "ody hwnna'n",   "fydde'n",       "fasa'n"};
    const auto folded = base::fold(question);
    return std::ranges::any_of(cues, [&](std::string_view cue) { return folded.contains(cue); });
}

}  // namespace

bool answer_beside(Drafting& draft, const Situation& situation) {
    if (answer_known(draft, situation, situation.reading.asked)) return true;
    if (!situation.reading.asked.words.ends_with('?')) return false;
    // A question is not passed over in silence.
    draft.phrase(asks_for_a_view(situation.reading.asked.words) ? "your-call" : "no-answer");
    return true;
}

namespace {

/// It is short enough to be said beside the rest and was not said before.
bool may_add_fact(const Situation& situation, const model::PassageId& id) {
    constexpr std::size_t words_max = 20;
    const auto* passage = situation.curriculum().find(id);
    if (!passage || !passage->section.empty() || situation.state.cited.contains(id.text()))
        return false;
    const auto& text = passage->short_text.en.empty() ? passage->text : passage->short_text;
    return base::count_words(text.en) <= words_max && base::count_words(text.cy) <= words_max;
}

}  // namespace

void add_near_fact(Drafting& draft, const Situation& situation) {
    constexpr std::size_t told_max = 4;
    constexpr double sureness_min = 0.5;
    const auto add = [&](const model::PassageId& id) {
        if (!may_add_fact(situation, id)) return false;
        draft.phrase("near-fact");
        return add_fact(draft, situation, id);
    };
    const auto& told = situation.reading.told;
    for (std::size_t i = 0; i < std::min(told.size(), told_max); ++i) {
        if (told[i].sureness < sureness_min) break;
        const auto* experience = experience_of(situation, told[i]);
        if (!experience || experience->yields) continue;
        if (add(experience->passage) || add(experience->passage_then)) return;
    }
}

std::vector<std::string> aims_around(const Situation& situation, std::string first,
                                     std::string last) {
    constexpr double sureness_min = 0.08;
    std::vector<std::string> aims{std::move(first)};
    for (const auto& told : situation.reading.told) {
        if (told.sureness < sureness_min) break;
        const auto* experience = experience_of(situation, told);
        if (experience && !experience->asks && !experience->yields)
            aims.push_back(name_of(told.id));
    }
    aims.emplace_back("anything");
    aims.push_back(std::move(last));
    return aims;
}

bool add_fact(Drafting& draft, const Situation& situation, const model::PassageId& id) {
    if (!may_add_fact(situation, id)) return false;
    draft.part(PartKind::passage, id.text());
    return true;
}

void ask_on(Drafting& draft, const Situation& situation, const curriculum::Brief& brief,
            bool is_covered, const std::vector<std::string>& aims) {
    if (is_covered) {
        if (const auto* item = due_item(situation, brief)) {
            draft.on(brief).phrase("offer-item").pose(*item);
            return;
        }
    }
    go_on(draft, situation, &brief, aims);
}

model::Contract take_up_told(const Situation& situation, const Told& told) {
    const auto& brief = *situation.curriculum().find(told.brief);
    const auto* experience = experience_of(situation, told);
    const auto* beside = told_beside(situation, told);
    const auto* second = beside ? experience_of(situation, *beside) : nullptr;
    Drafting draft{situation, Move::converse};
    take_up(draft, situation, words_of(situation, second ? *beside : told));
    draft.part(PartKind::experience, told.id);
    if (second) draft.part(PartKind::experience, beside->id);
    const bool may_ask = !second && experience && !experience->asks;
    const auto* asked = may_ask ? asked_now(situation, situation.reading.asked) : nullptr;
    // What was told may be the very thing that is asked: "so it's a rule, then?".
    const auto& asked_words = situation.reading.asked.words;
    const auto asked_at = situation.reading.words.find(asked_words);
    const bool is_asked_itself = !asked_words.empty() && asked_at != std::string::npos &&
                                 told.begin >= asked_at &&
                                 told.end <= asked_at + asked_words.size();
    const bool is_answered =
        second ||
        (may_ask && (is_asked_itself ? answer_known(draft, situation, situation.reading.asked)
                                     : answer_beside(draft, situation)));
    const auto* mistake = second ? nullptr : mistake_beside(situation, told);
    if (mistake) draft.part(PartKind::misconception, mistake->id);
    const auto* grounded = second ? second : experience;
    if (grounded && !mistake && (second || !is_answered) &&
        !add_fact(draft, situation, grounded->passage))
        add_fact(draft, situation, grounded->passage_then);
    // A brief that goes deeper is entered once the opening conversation has found its footing.
    const auto* deeper = experience ? situation.curriculum().find(experience->brief) : nullptr;
    const bool goes_deeper = deeper && deeper->id != brief.id &&
                             situation.state.since_item >= turns_between_items &&
                             situation.state.brief_turns >= 2;
    if (goes_deeper) {
        ask_on(draft, situation, *deeper, true, {});
    } else {
        ask_on(draft, situation, brief, false,
               {asked ? name_of(asked->id) : "", beside ? name_of(beside->id) : "",
                name_of(told.id), "anything"});
    }
    return draft.done();
}

}  // namespace athro::dialogue
