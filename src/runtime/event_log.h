#pragma once

#include <athro/runtime/coroutine.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace athro::runtime {

/// One thing that happened. Ids count 1, 2, 3 … within a log.
struct Event {
    std::uint64_t id = 0;
    std::string name;
    std::string data;
};

/// What a log holds behind an id, oldest first. Closed: nothing will follow these.
struct Batch {
    std::vector<Event> events;
    bool is_closed = false;
};

/// The events of one turn, in order, bounded. Any loop may append and read from any offset; readers
/// that catch up wait. The log may be destroyed before its readers, who then see it closed.
class EventLog {
public:
    /// events_max, bytes_max: what the log holds at most (names and data together).
    explicit EventLog(std::size_t events_max = 1'000, std::size_t bytes_max = 1 << 20);
    EventLog(const EventLog&) = delete;
    EventLog& operator=(const EventLog&) = delete;
    ~EventLog();

    /// Adds an event and wakes who waits. Errors: busy when the log is full, conflict when it is
    /// closed.
    base::Result<std::uint64_t> append(std::string name, std::string data);

    /// No event will follow. More than once is harmless.
    void close();

    /// The events after `id`: at once when there are some or the log is closed, else as soon as
    /// there are. Empty and not closed when `wait` has passed without any.
    Task<Batch> read_after(std::uint64_t id, milliseconds wait) const;

    /// The events after `id` that are there now.
    Batch peek_after(std::uint64_t id) const;

private:
    struct State;
    static Task<Batch> read(std::shared_ptr<State> state, std::uint64_t id, milliseconds wait);

    std::shared_ptr<State> state_;
};

}  // namespace athro::runtime
