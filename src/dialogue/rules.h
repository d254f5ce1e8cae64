#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/dialogue/drafting.h>

namespace athro::dialogue {

/// The groups of the rule table, in the order in which they are tried.
std::vector<Rule> opening_rules();
std::vector<Rule> care_rules();      // what comes before all teaching, and small requests
std::vector<Rule> item_rules();      // an item is open
std::vector<Rule> question_rules();  // the learner asks
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

/// Appends what a hit says, cited.
void say_hit(Drafting& draft, const retrieval::Hit& hit);

/// Goes on in the brief under way with a probe; with the next objective's item when the brief is
/// done; with a close when all is done.
void go_on(Drafting& draft, const Situation& situation, const curriculum::Brief* brief,
           std::initializer_list<std::string> aims);

/// The full explanation of an item and a different item on the same objective.
model::Contract explain_and_go_on(const Situation& situation, const curriculum::Item& item);

/// One step up the ladder: a hint, the first step, then the full explanation.
model::Contract climb(const Situation& situation, const curriculum::Item& item,
                      std::string_view lead);

/// The experience that the words come near, with its brief, when its fact was not said before: near
/// enough to go on with its fact and its question, not near enough to say "that has a name". Null
/// when there is none.
const curriculum::Experience* near_topic(const Situation& situation,
                                         const curriculum::Brief*& brief);

/// The job that the words name, or null; and the place of work, of those that belong to it, or
/// none.
const SignHit* named_profession(const Situation& situation);
model::SettingId named_setting(const Situation& situation,
                               const curriculum::Profession& profession);

/// The quote to take up: the clause around a hit.
std::string words_of(const Situation& situation, const SignHit& hit);

/// The longest quote of a learner's words, in words.
inline constexpr std::size_t quote_words_max = 12;

}  // namespace athro::dialogue
