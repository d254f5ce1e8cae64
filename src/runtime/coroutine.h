#pragma once

#include <athro/base/result.h>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/this_coro.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace athro::runtime {

/// What a coroutine returns. It starts when it is awaited or spawned, and stays on that loop.
/// A detached one takes its arguments by value, never a view.
template <class T>
using Task = boost::asio::awaitable<T>;

/// A place to run: one event loop.
using Executor = boost::asio::any_io_executor;

using std::chrono::milliseconds;

/// A loop that may be gone by now.
class LoopRef {
public:
    explicit LoopRef(Executor executor);

    /// Runs `work` on the loop, soon; drops it when the loop has been destroyed. From any thread.
    void post(std::move_only_function<void()> work) const;

    /// Whether and how long a loop lives; for coroutine.cpp.
    struct Life;

private:
    Executor executor_;
    std::shared_ptr<Life> life_;
};

/// Wakes one suspended coroutine on its own loop: from any thread, at any time, more than once, and
/// also after the coroutine or its loop has gone, when it does nothing.
class Resume {
public:
    struct Wait;
    Resume(LoopRef loop, std::shared_ptr<Wait> wait)
        : loop_{std::move(loop)}, wait_{std::move(wait)} {}

    void operator()() const;

private:
    LoopRef loop_;
    std::shared_ptr<Wait> wait_;
};

/// Starts `work` on a loop and lets it go. What it throws is logged, except the end by a deadline.
void spawn(const Executor& executor, Task<void> work);

/// Waits. A deadline around it ends it early.
Task<void> sleep(milliseconds span);

/// Suspends until the Resume given to `start` is called. A deadline does not cut it short: what it
/// waits for may hold references into the waiting frame. A deadline that passed meanwhile ends the
/// next wait.
Task<void> suspend(std::move_only_function<void(Resume)> start);

/// Suspends until the Resume given to `start` is called (true) or `limit` has passed (false). A
/// deadline around it ends it early, so `start` must leave nothing behind that needs the frame.
Task<bool> suspend_for(milliseconds limit, std::move_only_function<void(Resume)> start);

/// Runs `work` for at most `limit`. True when it ended by itself; false when it had to be ended (it
/// is over by then: its frame is gone). Throws what `work` throws.
Task<bool> ends_within(milliseconds limit, Task<void> work);

/// Runs `work` until it ends (true), or until `end` does (false; `work` is over by then: its frame
/// is gone). Throws what the one that is over first throws.
Task<bool> ends_before(Task<void> end, Task<void> work);

/// Not for direct use: the body of `within`.
template <class T>
Task<void> keep(Task<base::Result<T>> work, base::Result<T>& result) {
    result = co_await std::move(work);
}

/// What `work` returns, or timeout when it has not ended within `limit`.
template <class T>
Task<base::Result<T>> within(milliseconds limit, Task<base::Result<T>> work) {
    base::Result<T> result = base::Error{base::Code::internal, "a result that nothing has set"};
    const bool ended = co_await ends_within(limit, keep(std::move(work), result));
    if (!ended) co_return base::Error{base::Code::timeout, "this took too long"};
    co_return result;
}

}  // namespace athro::runtime
