#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/dialogue/drafting.h>
#include <athro/dialogue/quote.h>
#include <athro/dialogue/quote_choice.h>

namespace athro::dialogue {

/// The groups of the rule table, in the order in which they are tried.
std::vector<Rule> opening_rules();
std::vector<Rule> care_rules();      // what comes before all teaching, and small requests
std::vector<Rule> item_rules();      // an item is open
std::vector<Rule> question_rules();  // the learner asks
std::vector<Rule> course_rules();    // the job, an action, what was explained back, summing up
std::vector<Rule> talk_rules();      // everything else is conversation

/// What several rules look at.

/// The item that is open and still taught, or null.
const curriculum::Item* open_item(const Situation& situation);

/// Whether the words ask something by their form, not by a question mark alone.
bool asks_plainly(const Situation& situation);

/// Whether the last sentence is a question by its form and its mark.
bool ends_on_a_question(const Situation& situation);

/// The best hit that answers the words and may be said now: not what an open item rests on.
const retrieval::Hit* best_answer(const Situation& situation);

/// Whether what a hit says, or a text in either language, gives away what the open item asks for;
/// false when none is open.
bool gives_key_away(const Situation& situation, const retrieval::Hit& hit);
bool gives_key_away(const Situation& situation, const base::Bilingual& text);

/// Whether the best answer to the words would give away what the open item asks for.
bool is_held_back(const Situation& situation);

/// Appends what a hit says, cited.
void say_hit(Drafting& draft, const retrieval::Hit& hit);

/// Goes on in the brief under way with a probe; with the next objective's item when the brief is
/// done; with a close when all is done.
void go_on(Drafting& draft, const Situation& situation, const curriculum::Brief* brief,
           const std::vector<std::string>& aims);

/// The full explanation of an item and a different item on the same objective.
model::Contract explain_and_go_on(const Situation& situation, const curriculum::Item& item);

/// One step up the ladder: a hint, the first step, then the full explanation.
model::Contract climb(const Situation& situation, const curriculum::Item& item,
                      std::string_view lead);

/// How sure the reader must be of what was told before the mentor names the idea behind it.
inline constexpr double told_sureness_min = 0.3;

/// What the words tell of, surely enough and not taken up before; null when there is nothing, or
/// when they only answer, go on or ask for help.
const Told* told_now(const Situation& situation);

/// The experience of a brief by its own name, or null.
const curriculum::Experience* experience_named(const curriculum::Brief& brief,
                                               std::string_view name);

/// Its experience in the brief, or null when it is a point.
const curriculum::Experience* experience_of(const Situation& situation, const Told& told);

/// The question that was asked last, and its brief; null when the last words asked none.
const curriculum::Probe* last_probe(const Situation& situation, const curriculum::Brief*& brief);

/// Words that only answer, go on or ask for help tell of nothing, whatever they share with it.
bool is_mere_request(const Situation& situation);

/// A misconception that the words show, surest first, not met before; or null.
const SignHit* mistake_in(const Situation& situation);

/// An item is open, and the words are many and hold nothing that could answer it.
bool speaks_of_something_else(const Situation& situation);

/// "brief/name" -> name.
std::string name_of(const std::string& id);

/// Quotes the words, and says what the mentor says to words of such a class (phrases "on-CLASS"),
/// where it has not said all of it yet: a fright, tears, "as I said".
void take_up(Drafting& draft, const Situation& situation, std::string words);

/// What the question of the words asks, where many ask it, surely enough and not answered before;
/// null otherwise.
const Told* asked_now(const Situation& situation, const Asked& asked);

/// The same, of words that protest: that the mentor was not clear, or passed a question over.
const Told* protest_now(const Situation& situation);

/// "How could AI change my work?", in any words.
bool asks_about_own_work(const Situation& situation);

/// What AI may touch in the learner's job, one fact with its source, and the first question about
/// their day; the job is asked for when nobody has said it.
model::Contract answer_from_own_work(const Situation& situation);

/// The answer to a question that words hold beside the rest: as many ask it, or from a source.
/// False when nothing is asked, or nothing answers it.
bool answer_known(Drafting& draft, const Situation& situation, const Asked& asked);

/// The same; else that there is no answer. False when nothing is asked.
bool answer_beside(Drafting& draft, const Situation& situation);

/// One fact with its source, when it is short enough to be said beside the rest and was not said
/// before; whether there was one.
bool add_fact(Drafting& draft, const Situation& situation, const model::PassageId& id);

/// A fact on what the words come nearest to, when they come near enough.
void add_near_fact(Drafting& draft, const Situation& situation);

/// What the next question may aim at, best first: `first`, then what the words may also tell of,
/// then whatever fits anything, then `last`; either may be empty.
std::vector<std::string> aims_around(const Situation& situation, std::string first,
                                     std::string last = {});

/// The one question of a conversation turn: an item when the point is covered and practice is due,
/// else the next probe.
void ask_on(Drafting& draft, const Situation& situation, const curriculum::Brief& brief,
            bool is_covered, const std::vector<std::string>& aims);

/// Quotes it, names the idea behind it, gives one fact with its source, and asks one question.
model::Contract take_up_told(const Situation& situation, const Told& told);

/// The quote to take up: the clause that tells it, or the fullest one.
std::string words_of(const Situation& situation, const Told& told);

/// The job that the words name, or null; and the place of work, of those that belong to it, or
/// none.
const SignHit* named_profession(const Situation& situation);
model::SettingId named_setting(const Situation& situation,
                               const curriculum::Profession& profession);

/// The quote to take up: the clause around a hit.
std::string words_of(const Situation& situation, const SignHit& hit);

/// The longest quote of a learner's words, in words.
inline constexpr std::size_t quote_words_max = 18;

}  // namespace athro::dialogue
