#pragma once

#include <string>
#include <vector>

#include <athro/dialogue/reading.h>
#include <athro/llm/gateway.h>

namespace athro::dialogue {

/// How much a model may word: only the taking-up before what people wrote, or the whole reply.
enum class VoiceKind { around, free };

std::string_view to_text(VoiceKind kind);
base::Result<VoiceKind> parse_voice_kind(std::string_view text);

/// The model's part in the conversation. Without a gateway everything is worded from authored text.
struct Voice {
    llm::Gateway* gateway = nullptr;
    VoiceKind kind = VoiceKind::around;
    bool is_evaluated = false;  // passed `athro eval model` for this mentor and language
};

/// What a turn gives a model to word.
struct ToWord {
    const Teaching& teaching;
    const curriculum::Mentor& mentor;
    const model::Contract& contract;
    const model::Reply& authored;
    std::string words;                // of the learner, redacted
    std::vector<model::Turn> before;  // the turns just before, for the thread of talk
    curriculum::Wording wording = curriculum::Wording::full;  // as the learner wants texts
};

/// Whether the voice has a part in a turn: some moves always stand as people wrote them.
bool may_speak(const Voice& voice, const model::Contract& contract);

/// Asks the model, guards its reply whole, asks once more naming what failed; then the authored
/// reply, with the reasons in `refused`. Takes at most `limit`. `calls` gets a record of each call.
runtime::Task<model::Reply> speak(const Voice& voice, const ToWord& turn,
                                  runtime::milliseconds limit, std::vector<llm::CallRecord>& calls);

}  // namespace athro::dialogue
