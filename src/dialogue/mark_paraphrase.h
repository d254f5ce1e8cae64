#pragma once

#include <string>
#include <vector>

#include <athro/dialogue/mark_forms.h>

namespace athro::dialogue {

/// Whether an answer says a point in other words than any one of its accepted forms: within a
/// statement or two that follow each other stand all that a form says, some of it perhaps in the
/// words of another form or by a pronoun, denied where the form denies, acting the same way round,
/// and nothing that speaks against it. `accept`: the forms of both languages.
bool says_in_other_words(const std::vector<std::string>& accept, const FormFinder& finder);

/// Whether what stands at these words of the answer, though they are the words of an accepted form,
/// says something else: who acts on whom turned round, the other of two that are compared, another
/// number, or the same left open with its opposite.
bool says_something_else(const std::vector<std::string>& accept, const FormMatch& match,
                         const FormFinder& finder);

}  // namespace athro::dialogue
