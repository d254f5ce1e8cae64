#pragma once

#include <chrono>
#include <cstddef>

/// The limits of the HTTP edge. Beyond each of them a request is refused, never cut.
namespace athro::http::limits {

inline constexpr std::size_t head_bytes_max = 16 * 1024;
inline constexpr std::size_t head_fields_max = 100;
inline constexpr std::size_t target_bytes_max = 8 * 1024;
inline constexpr std::size_t body_bytes_max = 1024 * 1024;
inline constexpr std::size_t form_fields_max = 1'000;
inline constexpr std::size_t json_depth_max = 64;

inline constexpr std::size_t connections_max = 10'000;
/// From one address: a hospital is one address.
inline constexpr std::size_t connections_per_address_max = 2'000;

/// From the first byte of a head to its last.
inline constexpr std::chrono::seconds head_time{10};
/// What a body, and a reader of our answer, may take at least; on top of it `bytes_per_second_min`.
inline constexpr std::chrono::seconds body_time{10};
inline constexpr std::size_t bytes_per_second_min = 1024;
/// How long a connection may wait for its next request.
inline constexpr std::chrono::seconds idle_time{75};
/// How long a handler may take to answer; an event stream runs on after it.
inline constexpr std::chrono::seconds request_time{60};
/// How often an open event stream says that it is alive.
inline constexpr std::chrono::seconds heartbeat_time{15};
/// How long an event stream may last; EventSource then comes back by itself.
inline constexpr std::chrono::minutes stream_time{60};

}  // namespace athro::http::limits
