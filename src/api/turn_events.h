#pragma once

#include <athro/dialogue/engine.h>
#include <athro/http/message.h>
#include <athro/identity/gate.h>

namespace athro::api {

/// GET /v1/dialogues/{dialogue}/turns/{turn}/events: the turn's events as text/event-stream, from
/// after Last-Event-ID. Errors: unauthenticated, not_found.
struct TurnEvents {
    const identity::Gate& gate;
    dialogue::Engine& engine;

    runtime::Task<base::Result<http::Response>> operator()(const http::Request& request) const;
};

/// POST /v1/dialogues/{dialogue}/turns/{turn}/stop: 204; the turn waits for no model any longer,
/// and the authored reply stands. Errors: unauthenticated, not_found.
struct StopTurn {
    const identity::Gate& gate;
    dialogue::Engine& engine;

    runtime::Task<base::Result<http::Response>> operator()(const http::Request& request) const;
};

/// GET /alive: 204, without a session or the database.
struct Alive {
    runtime::Task<base::Result<http::Response>> operator()(const http::Request& request) const;
};

}  // namespace athro::api
