#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/base/language.h>
#include <athro/base/result.h>
#include <athro/model/ids.h>
#include <athro/model/profile.h>

namespace athro::model {

/// What the mentor does in one turn (teaching.md 2).
enum class Move {
    greet,
    probe,
    converse,
    ask,
    hint,
    first_step,
    explain,
    explain_back,
    contrast,
    answer,
    no_source,
    redirect,
    clarify,
    hand_over,
    reflect,
    follow_up,
    close,
};

std::string_view to_text(Move move);
base::Result<Move> parse_move(std::string_view text);

/// Whether the move must end on exactly one question.
bool is_socratic(Move move);

/// What a part of a reply is made of. Each names authored text by id, so a contract has no
/// language.
enum class PartKind {
    quote,          // the learner's own words, `id` holds the span as it stands
    phrase,         // mentor's phrases.toml, by key
    experience,     // "brief/experience": its acknowledgement
    point,          // "brief/point": how it is taken up once covered
    misconception,  // id of a misconception: its kind answer
    idea,           // id of a misconception: its name, quoted whole
    contrast,       // id of a misconception: its contrast
    passage,        // id of a passage: what it says, cited
    definition,     // id of a glossary term
    card,           // id of a guardrail card: its short answer, cited
    option_reason,  // "item#option": the reason of that option
    key_reason,     // id of an item: why its key is right
    missing_point,  // "item#point": what has not been said yet
    hint,           // "item#1" to "item#3"
    first_step,     // id of an item
    model_answer,   // id of an item
    stem,           // id of an item
    explain_back,   // id of an item: asks for the reason in the learner's own words
    probe,          // "brief/probe"
    answer_to,      // "brief/probe": takes up whatever was answered to it
    redirect,       // the name of a route
    summary,        // "brief/point": a point in the summing up
    tasks,          // id of a profession: what AI may touch in that job
    example,        // "brief/profession": an example for that job, or "brief/" for all
};

std::string_view to_text(PartKind kind);
base::Result<PartKind> parse_part_kind(std::string_view text);

struct Part {
    PartKind kind = PartKind::phrase;
    std::string id;
    bool operator==(const Part&) const = default;
};

/// What one turn is to do, decided before any word is written. It never holds the key of an open
/// item. Equal inputs give equal contracts.
struct Contract {
    Move move = Move::converse;
    std::string rule;  // id of the rule that chose it, see `athro rules`
    ObjectiveId objective;
    BriefId brief;
    ItemId item;                       // the item that is open after this turn, if any
    int hint_step = 0;                 // 0 none, 1 to 3 hints, 4 first step, 5 full explanation
    std::vector<Part> parts;           // in the order in which they are said
    std::vector<PassageId> passages;   // all that may be cited
    std::vector<std::string> covered;  // "brief/point" covered so far in this dialogue
    std::string take_up;  // words of the learner that the reply must take up; may be empty
    int questions = 1;    // exactly so many questions
    std::vector<std::string> must_not_say;  // in the language of the reply
    Profile profile;                        // the profile fields that were used
    base::Language language = base::Language::en;
    int words_max = 80;
    bool operator==(const Contract&) const = default;
};

}  // namespace athro::model
