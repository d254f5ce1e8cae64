#pragma once

#include <athro/dialogue/engine.h>
#include <athro/http/message.h>
#include <athro/identity/gate.h>

namespace athro::api {

/// POST /v1/dialogues/{dialogue}/turns with {"turn", "words", "choices", "confidence"}: 202 with
/// the address of the turn's event stream. Errors: unauthenticated, invalid (no JSON, a field of a
/// wrong type, no words, over 4,000 characters), not_found, conflict (another turn of the dialogue
/// is open; the same turn id answers 202 again), busy.
struct PostTurn {
    const identity::Gate& gate;
    dialogue::Engine& engine;

    runtime::Task<base::Result<http::Response>> operator()(const http::Request& request) const;
};

/// Reads the body of such a request. Errors: invalid.
base::Result<model::Message> parse_message(const http::Request& request);

}  // namespace athro::api
