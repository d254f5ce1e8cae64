#pragma once

#include <athro/pages/dialogue_page.h>
#include <athro/pages/site.h>
#include <athro/store/feedback_store.h>

namespace athro::pages {

/// A dialogue as it lies in the store.
struct StoredDialogue {
    model::Dialogue dialogue;
    std::vector<model::Turn> turns;
    std::vector<store::Feedback> feedback;
    std::vector<model::Evidence> evidence;
};

/// Errors: not_found, and the store's.
runtime::Task<base::Result<StoredDialogue>> load_dialogue(const Site& site,
                                                          const identity::Caller& caller,
                                                          model::DialogueId id);

/// What its page shows; of the turns only those after `after` (0: all, with the opening).
DialogueView to_view(const Site& site, const identity::Caller& caller, const StoredDialogue& stored,
                     int after, base::Language language);

/// The mentor's words of a reply, with name and marks.
MentorWords mentor_words(const model::Reply& reply, const curriculum::Curriculum& curriculum,
                         const curriculum::Mentor& mentor, const TermFinder& terms,
                         base::Language language);

/// The quick replies under a sheet: when an item is open, help with it.
std::vector<std::string> quick_replies(const Site& site, bool has_item, base::Language language);

}  // namespace athro::pages
