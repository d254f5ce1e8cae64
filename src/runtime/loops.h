#pragma once

#include <athro/runtime/coroutine.h>

#include <cstddef>
#include <memory>

namespace athro::runtime {

/// A few event loops, one thread each.
class Loops {
public:
    /// Makes `count` loops (at least one); nothing runs before start().
    explicit Loops(std::size_t count);
    Loops(const Loops&) = delete;
    Loops& operator=(const Loops&) = delete;

    /// Stops, then ends every coroutine that is still waiting, by destroying its frame.
    ~Loops();

    /// Starts one thread a loop.
    void start();

    /// Stops the loops and joins their threads. Not from a loop.
    void stop();

    std::size_t count() const;

    /// The loop of a number below count().
    Executor executor(std::size_t index) const;

    /// Each loop in turn: where the next connection goes. From any thread.
    Executor next();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace athro::runtime
