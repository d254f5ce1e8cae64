#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

namespace athro::bench {

using Microseconds = std::chrono::duration<double, std::micro>;

/// What one call took: on the clock on the wall, and of the processor in the calling thread, user
/// and system. On a machine that others use too, the first holds their turns, the second does not.
struct Took {
    Microseconds wall{};
    Microseconds cpu{};
};

/// Measures calls of a function, one by one.
class Stopwatch {
public:
    /// Calls the function and returns what it took.
    template <class Function>
    static Took time(Function&& function) {
        const auto cpu = thread_time();
        const auto wall = std::chrono::steady_clock::now();
        function();
        const auto wall_end = std::chrono::steady_clock::now();
        return {wall_end - wall, thread_time() - cpu};
    }

private:
    static Microseconds thread_time();
};

/// The value below which `share` of the values lie (nearest rank); 0 when there are none.
double quantile(std::vector<double> values, double share);

}  // namespace athro::bench
