#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace athro::base {

/// Calls `use(i)` for each i below `count`, on as many threads as the machine has cores (at most
/// eight), each for a stretch of its own; returns when all are done. `use` must not throw, nor
/// touch what another i touches.
template <class Use>
void for_each_index(std::size_t count, Use use) {
    constexpr std::size_t threads_max = 8;
    constexpr std::size_t worth_a_thread = 500;
    const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    const auto parts =
        std::clamp<std::size_t>(count / worth_a_thread, 1, std::min(cores, threads_max));
    const auto run = [&](std::size_t part) {
        for (auto i = part * count / parts; i < (part + 1) * count / parts; ++i)
            use(i);
    };
    std::vector<std::jthread> threads;
    for (std::size_t part = 1; part < parts; ++part)
        threads.emplace_back(run, part);
    run(0);
}

/// The same for a few tasks of unequal length: whichever thread is free takes the next, in order.
template <class Use>
void for_each_task(std::size_t count, Use use) {
    constexpr std::size_t threads_max = 8;
    const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (auto i = next++; i < count; i = next++)
            use(i);
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min({count, cores, threads_max}); ++i)
        threads.emplace_back(run);
    run();
}

}  // namespace athro::base
