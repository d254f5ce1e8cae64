#pragma once

#include <string>
#include <vector>

#include <athro/curriculum/curriculum.h>
#include <athro/model/profile.h>

namespace athro::evaluation {

/// What somebody says in one dialogue, turn by turn. In a turn `{item}` stands for the stem of the
/// open item, `{right}` and `{wrong}` for a right and a wrong answer to it.
struct Script {
    base::Language language = base::Language::en;
    model::MentorId mentor;
    model::Profile profile;
    std::string start;  // "", "item:ID", "brief:ID" or "unit:ID"
    std::vector<std::string> turns;
};

/// Where the dialogues of a scripted learner start: each item, each brief, or one place.
std::vector<std::string> starts_of(const curriculum::ScriptedLearner& learner,
                                   const curriculum::Curriculum& curriculum);

/// The dialogue of a scripted learner from one start, in one language.
Script script_of(const curriculum::ScriptedLearner& learner, const std::string& start,
                 base::Language language);

/// The words of a turn of the script, its marks filled from the item that is open; as they stand
/// where `item` is null.
std::string words_of(const Script& script, const std::string& turn, const curriculum::Item* item);

}  // namespace athro::evaluation
