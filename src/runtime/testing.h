#pragma once

#include <athro/runtime/coroutine.h>

#include <optional>
#include <utility>
#include <vector>

namespace athro::runtime {

/// Runs coroutines side by side on one loop, on this thread, until all have ended. Throws the first
/// thing that one of them throws, and Bug when they have not ended within a minute.
void run_all(std::vector<Task<void>> tasks);

/// Not for direct use: the body of `await`.
template <class T>
Task<void> keep_value(Task<T> task, std::optional<T>& value) {
    value.emplace(co_await std::move(task));
}

/// Runs one coroutine to its end and returns what it returns.
template <class T>
T await(Task<T> task) {
    std::optional<T> value;
    std::vector<Task<void>> tasks;
    tasks.push_back(keep_value(std::move(task), value));
    run_all(std::move(tasks));
    return std::move(*value);
}

/// Runs one coroutine to its end.
inline void await(Task<void> task) {
    std::vector<Task<void>> tasks;
    tasks.push_back(std::move(task));
    run_all(std::move(tasks));
}

}  // namespace athro::runtime
