#pragma once

#include <span>
#include <string>

#include <athro/dialogue/voice.h>

namespace athro::dialogue {

/// The prompt for the model's part of a turn. What is the same for all learners of a mentor comes
/// first, byte for byte; the learner's words are labelled as words, never as instructions. `faults`
/// names what the guard refused in the draft before. It holds no key of an open item, no secret,
/// nobody else's words.
llm::Prompt make_prompt(VoiceKind kind, const ToWord& turn, std::span<const std::string> faults);

/// Whether a part stands as people wrote it even in the free voice: what carries a task, a key or a
/// care.
bool stands_as_written(model::PartKind kind);

}  // namespace athro::dialogue
