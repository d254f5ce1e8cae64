#include <athro/runtime/event_log.h>

#include <algorithm>
#include <mutex>
#include <optional>

namespace athro::runtime {

namespace {

/// A reader that waits. It stands in the reader's frame.
struct Waiter {
    std::optional<Resume> resume;
};

}  // namespace

struct EventLog::State {
    const std::size_t events_max;
    const std::size_t bytes_max;
    mutable std::mutex mutex;
    std::vector<Event> events;
    std::size_t bytes = 0;
    bool is_closed = false;
    std::vector<Waiter*> waiters;

    State(std::size_t most_events, std::size_t most_bytes)
        : events_max{most_events}, bytes_max{most_bytes} {}

    // The functions below want the mutex held.
    bool has_after(std::uint64_t id) const { return is_closed || events.size() > id; }
    Batch after(std::uint64_t id) const {
        const auto start = std::min<std::uint64_t>(id, events.size());
        return {{events.begin() + static_cast<std::ptrdiff_t>(start), events.end()}, is_closed};
    }
    void wake_all() {
        for (const auto* waiter : waiters)
            (*waiter->resume)();
        waiters.clear();
    }
};

EventLog::EventLog(std::size_t events_max, std::size_t bytes_max)
    : state_{std::make_shared<State>(events_max, bytes_max)} {}

EventLog::~EventLog() {
    close();
}

base::Result<std::uint64_t> EventLog::append(std::string name, std::string data) {
    const std::lock_guard lock{state_->mutex};
    if (state_->is_closed) return base::Error{base::Code::conflict, "the event log is closed"};
    const auto bytes = state_->bytes + name.size() + data.size();
    if (state_->events.size() >= state_->events_max || bytes > state_->bytes_max) {
        return base::Error{base::Code::busy, "the event log is full"};
    }
    state_->bytes = bytes;
    const std::uint64_t id = state_->events.size() + 1;
    state_->events.push_back({id, std::move(name), std::move(data)});
    state_->wake_all();
    return id;
}

void EventLog::close() {
    const std::lock_guard lock{state_->mutex};
    state_->is_closed = true;
    state_->wake_all();
}

Batch EventLog::peek_after(std::uint64_t id) const {
    const std::lock_guard lock{state_->mutex};
    return state_->after(id);
}

Task<Batch> EventLog::read_after(std::uint64_t id, milliseconds wait) const {
    return read(state_, id, wait);
}

Task<Batch> EventLog::read(std::shared_ptr<State> state, std::uint64_t id, milliseconds wait) {
    {
        const std::lock_guard lock{state->mutex};
        if (state->has_after(id)) co_return state->after(id);
    }
    struct OnList : Waiter {
        State& list;
        explicit OnList(State& of) : list{of} {}
        OnList(const OnList&) = delete;
        OnList& operator=(const OnList&) = delete;
        ~OnList() {
            const std::lock_guard lock{list.mutex};
            std::erase(list.waiters, this);
        }
    };
    {
        OnList waiter{*state};
        co_await suspend_for(wait, [&](Resume resume) {
            const std::lock_guard lock{state->mutex};
            waiter.resume = std::move(resume);
            state->waiters.push_back(&waiter);
            if (state->has_after(id)) state->wake_all();
        });
    }
    const std::lock_guard lock{state->mutex};
    co_return state->after(id);
}

}  // namespace athro::runtime
