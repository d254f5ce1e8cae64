#pragma once

#include <memory>

namespace athro::runtime {

/// Turns SIGINT and SIGTERM into something that the main thread waits for. Made first in main,
/// before any thread is started, so that no other thread receives them.
class StopSignal {
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    /// The signals do again what they did before.
    ~StopSignal();

    /// Waits for SIGINT or SIGTERM and says which. After the first, a second one ends the process
    /// at once.
    int wait();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace athro::runtime
