#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/base/clock.h>
#include <athro/model/contract.h>
#include <athro/model/ids.h>

namespace athro::model {

/// `open` becomes one of the others and then never changes.
enum class TurnState { open, complete, interrupted, failed };

std::string_view to_text(TurnState state);
base::Result<TurnState> parse_turn_state(std::string_view text);

/// What an authored item was answered with. Stored with the turn; the first attempt is never
/// overwritten.
enum class Mark { none, correct, partly, wrong, unsure };

std::string_view to_text(Mark mark);
base::Result<Mark> parse_mark(std::string_view text);

/// A stretch of the mentor's reply with what supports it.
struct Segment {
    PartKind kind =
        PartKind::phrase;  // what it was worded from; `quote` too for a model's taking-up
    std::string text;
    PassageId passage;  // empty when it states no fact
    bool operator==(const Segment&) const = default;
};

/// What the mentor said in a turn.
struct Reply {
    std::vector<Segment> segments;
    std::string worded_by = "authored";  // or the model's name
    std::vector<std::string> refused;    // why drafts of a model were not used
    bool operator==(const Reply&) const = default;
};

/// The reply as one text, segments joined by a space (a stem and what follows it by a blank line).
std::string to_text(const Reply& reply);

/// What the learner sent, before or after redaction.
struct Message {
    TurnId turn;
    std::string words;                 // may be empty when `choices` is not
    std::vector<std::string> choices;  // ids of options, in the order given (order items use it)
    std::optional<int> confidence;     // 1 to 5
};

/// How the turn was read and marked: kept for "why did it say this?" and for folding the dialogue.
struct TurnRecord {
    std::string route = "education";
    std::string route_rule;
    Mark mark = Mark::none;
    std::string mark_rule;
    ItemId marked_item;               // the item that `mark` belongs to
    MisconceptionId misconception;    // shown by the answer or the words
    std::vector<std::string> points;  // of the item (ids) that were present
    std::string request;  // small request: dont-know, just-tell-me, skip, why, disagree, person …
    std::vector<std::string> masked;  // kinds of identifiers that were masked
    Contract contract;
    bool operator==(const TurnRecord&) const = default;
};

/// One exchange of a dialogue: the learner's redacted words and the mentor's reply.
struct Turn {
    TurnId id;
    DialogueId dialogue;
    int number = 0;  // 1, 2, 3 without gaps
    TurnState state = TurnState::open;
    CurriculumVersion curriculum;
    Message message;                   // redacted
    std::vector<std::string> masked;   // kinds of identifiers masked in the message
    std::optional<TurnRecord> record;  // once complete
    std::optional<Reply> reply;        // once complete
    base::Time opened_at{};
    base::Time closed_at{};
};

/// One learner talking with one mentor.
struct Dialogue {
    DialogueId id;
    LearnerId learner;
    MentorId mentor;
    base::Language language = base::Language::en;
    base::Time started_at{};
    std::string start;  // "", "brief:ID", "item:ID" or "unit:ID": what it opens with
};

}  // namespace athro::model
