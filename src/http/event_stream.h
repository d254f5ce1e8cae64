#pragma once

#include <athro/http/connection.h>
#include <athro/runtime/event_log.h>

#include <memory>
#include <string>

namespace athro::http {

/// One event as text/event-stream has it. Line breaks in the data become several data lines; the
/// name is expected to have none.
std::string to_event_text(const runtime::Event& event);

/// How an event stream goes out.
struct StreamOptions {
    std::uint64_t after = 0;  ///< the last event that the client has
    bool is_chunked = true;   ///< false for HTTP/1.0: the end of the connection is the end
    runtime::milliseconds heartbeat{};
    runtime::milliseconds limit{};
};

/// Sends the events of a log as they come, a comment whenever `heartbeat` has passed without one,
/// and the end of the body when the log is closed and all is sent, or `limit` has passed. Errors:
/// timeout when the client does not read, unavailable when it has gone.
runtime::Task<base::Result<void>> send_events(Connection& connection,
                                              std::shared_ptr<const runtime::EventLog> log,
                                              StreamOptions options);

}  // namespace athro::http
