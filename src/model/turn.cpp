#include <athro/model/turn.h>

namespace athro::model {

std::string_view to_text(TurnState state) {
    switch (state) {
        case TurnState::open:
            return "open";
        case TurnState::complete:
            return "complete";
        case TurnState::interrupted:
            return "interrupted";
        case TurnState::failed:
            return "failed";
    }
    return "open";
}

base::Result<TurnState> parse_turn_state(std::string_view text) {
    for (const auto state :
         {TurnState::open, TurnState::complete, TurnState::interrupted, TurnState::failed}) {
        if (to_text(state) == text) return state;
    }
    return base::Error{base::Code::invalid, "no turn state is called '" + std::string{text} + "'"};
}

std::string_view to_text(Mark mark) {
    switch (mark) {
        case Mark::none:
            return "none";
        case Mark::correct:
            return "correct";
        case Mark::partly:
            return "partly";
        case Mark::wrong:
            return "wrong";
        case Mark::unsure:
            return "unsure";
    }
    return "none";
}

base::Result<Mark> parse_mark(std::string_view text) {
    for (const auto mark : {Mark::none, Mark::correct, Mark::partly, Mark::wrong, Mark::unsure}) {
        if (to_text(mark) == text) return mark;
    }
    return base::Error{base::Code::invalid, "no mark is called '" + std::string{text} + "'"};
}

std::string to_text(const Reply& reply) {
    std::string text;
    for (const auto& segment : reply.segments) {
        if (!text.empty()) text += segment.kind == PartKind::stem ? "\n\n" : " ";
        text += segment.text;
    }
    return text;
}

}  // namespace athro::model
