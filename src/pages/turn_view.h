#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/curriculum/curriculum.h>
#include <athro/model/turn.h>
#include <athro/pages/frame.h>
#include <athro/pages/term_links.h>

namespace athro::pages {

/// What a number in a mentor's words stands for.
struct SourceNote {
    std::string title;
    std::string citation;
    std::string address;  ///< https, or empty
    std::string owner;
    base::Date review_date{};
};

/// A stretch of a mentor's words. `note` counts from 1 into the notes; 0: it states no fact.
struct Stretch {
    std::string text;
    int note = 0;
    bool may_link = false;  ///< it explains, and asks or quotes nothing
    std::vector<Mention> mentions;
};

struct Paragraph {
    std::vector<Stretch> stretches;
    bool is_question = false;  ///< the one that ends the turn
};

/// What a mentor said, ready to be shown.
struct MentorWords {
    base::Language language = base::Language::en;
    std::string mentor;                  ///< its name
    std::string version;                 ///< of the curriculum that planned it, shortened
    std::string worded_by = "authored";  ///< or the model's name
    std::string reader;  ///< who signed the texts of this language; empty: nobody yet
    std::vector<Paragraph> paragraphs;
    std::vector<SourceNote> notes;
};

/// One exchange. `words` are redacted; `masked` holds kinds of identifiers as in the turn's record.
struct TurnView {
    int number = 1;
    base::Language language = base::Language::en;
    std::string words;
    std::vector<std::string> chosen;  ///< texts of the options chosen
    std::vector<std::string> masked;
    model::TurnState state = model::TurnState::complete;
    std::optional<MentorWords> reply;
    bool has_feedback = false;  ///< the learner has said what they think of it
};

/// The words of a reply with their sources numbered in order of first use. The question that ends
/// it is a paragraph of its own, and so is what a question item asks. Where it explains, the first
/// mention of each term of the glossary is found.
MentorWords to_mentor_words(const model::Reply& reply, const curriculum::Curriculum& curriculum,
                            const TermFinder& terms, base::Language language);

/// The source of a passage, or of the card or term of that id; nothing when it is not in the
/// curriculum.
std::optional<SourceNote> find_note(const curriculum::Curriculum& curriculum, const std::string& id,
                                    base::Language language);

/// A source as a page names it; empty when it is not in the curriculum.
SourceNote note_of(const curriculum::Curriculum& curriculum, const model::SourceId& id,
                   base::Language language);

/// The address of a dialogue's page, and of the same dialogue in the API.
std::string dialogue_path(const Frame& frame, const model::DialogueId& dialogue);
std::string dialogue_api_path(const model::DialogueId& dialogue);

/// An exchange as two entries of the list of turns.
Html turn_entries(const Frame& frame, const TurnView& turn, const model::DialogueId& dialogue);

/// What a mentor says before the first turn.
Html opening_entry(const Frame& frame, const MentorWords& words);

/// A numbered list of sources. Its entries have the ids PREFIX-1, PREFIX-2, …; with who keeps a
/// source and when it is looked at again, where there is room for it.
Html source_list(const Frame& frame, const std::vector<SourceNote>& notes,
                 const std::string& prefix, bool with_review = true);

/// "Nobody who reads Welsh has signed this text yet", or who has.
std::string reader_text(const Frame& frame, base::Language language, const std::string& reader);

}  // namespace athro::pages
