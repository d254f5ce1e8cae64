#pragma once

#include <string_view>
#include <unordered_set>

/// The closed word lists of names.
namespace athro::safety::person_words {

using Words = std::unordered_set<std::string_view>;

/// "mr", "parch": what stands before a surname.
const Words& titles();

/// Titles that are ordinary words too when they are written small.
const Words& loose_titles();

/// "ap", "van": small words within a name.
const Words& particles();

/// Months and days, never a name.
const Words& months();

/// What follows a name that belongs to a thing: "disease", "hospital".
const Words& things_after();

/// What stands before such a name in Welsh, unmutated.
const Words& things_before();

/// Welsh words after which a name may be mutated.
const Words& mutation_triggers();

/// What may stand before a first name alone.
const Words& prepositions();

/// What only a person does, after a name.
const Words& person_verbs();

/// Words that stand behind a person more than behind a thing: "our new nurse", "who", "keeps".
const Words& follow_somebody();

/// The same in Welsh, before a name.
const Words& welsh_person_verbs();

}  // namespace athro::safety::person_words
