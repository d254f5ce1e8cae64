#pragma once

#include <athro/runtime/coroutine.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace athro::runtime {

/// Threads for whatever blocks or takes over a millisecond of CPU, with a bounded queue.
class Pool {
public:
    /// threads: at least one. queue_max: how many jobs may wait for a thread.
    Pool(std::size_t threads, std::size_t queue_max);
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    ~Pool();

    /// Takes no more jobs, runs those that wait, joins the threads. Not from a job.
    void close();

    /// Runs `job` on a thread of the pool and resumes the caller on its own loop; throws what the
    /// job throws. The job may refer to the caller's frame: a frame that is destroyed takes a
    /// waiting job off the queue, and waits for a running one. A deadline does not cut it short.
    /// Errors: busy when the queue is full, unavailable when the pool is closed.
    Task<base::Result<void>> run(std::move_only_function<void()> job);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Runs `function`, which returns a Result, on the pool; the caller resumes on its own loop with
/// what it returned. Errors: those of `function`, and those of Pool::run.
template <class Function>
Task<std::invoke_result_t<Function&>> offload(Pool& pool, Function function) {
    std::optional<std::invoke_result_t<Function&>> result;
    const auto done = co_await pool.run([&] { result.emplace(function()); });
    if (!done) co_return done.error();
    co_return std::move(*result);
}

}  // namespace athro::runtime
