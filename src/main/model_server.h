#pragma once

#include <memory>
#include <optional>

#include <athro/dialogue/voice.h>
#include <athro/llm/open_ai.h>

#include "options.h"

namespace athro {

/// A configured model server with all that stands before it; the voice refers into it.
struct ModelServer {
    http::Client client;
    llm::OpenAiModel model;
    llm::Gateway gateway;
    dialogue::VoiceKind kind;

    ModelServer(http::Client outgoing, llm::OpenAiServer server,
                std::shared_ptr<const safety::Lexicon> lexicon, dialogue::VoiceKind voice);

    dialogue::Voice voice() { return {&gateway, kind, false}; }
};

/// The server that the options name, or null when they name none.
/// Errors: invalid (an address or voice that is none), not_found (the key's file cannot be read).
base::Result<std::unique_ptr<ModelServer>> open_model(
    const ModelOptions& options, std::shared_ptr<const safety::Lexicon> lexicon);

}  // namespace athro
