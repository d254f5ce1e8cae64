#pragma once

#include <optional>
#include <string>

#include <athro/curriculum/curriculum.h>
#include <athro/model/turn.h>

namespace athro::dialogue {

/// Words a contract from authored text, in its language and as the learner wants texts. Every
/// contract that `plan` makes of the same curriculum can be worded; a part whose text has gone says
/// nothing.
model::Reply word(const model::Contract& contract, const curriculum::Curriculum& curriculum,
                  const curriculum::Mentor& mentor, curriculum::Wording wording);

/// The stem of an item as a learner of that profession meets it.
const curriculum::Prose& stem_of(const curriculum::Item& item, const model::Profile& profile);

/// A source note of a reply: what was cited, and where it comes from.
struct Citation {
    model::PassageId passage;
    base::Bilingual title;
    curriculum::Prose text;
    const curriculum::Source* source = nullptr;
};

/// The citation of a passage, of a term ("glossary#id") or of a card ("card#id"); none when it has
/// gone.
std::optional<Citation> cite(const model::PassageId& passage,
                             const curriculum::Curriculum& curriculum);

}  // namespace athro::dialogue
