#pragma once

#include <mutex>
#include <utility>

namespace athro::runtime {

/// A value that several loops or threads change, one at a time: the only way to it is `with`.
template <class T>
class Guarded {
public:
    Guarded() = default;
    explicit Guarded(T value) : value_{std::move(value)} {}

    /// Calls `function(value)` while nobody else has the value, and returns what it returns (by
    /// value). Short work only: it neither blocks nor awaits.
    template <class Function>
    auto with(Function function) {
        const std::lock_guard lock{mutex_};
        return function(value_);
    }
    template <class Function>
    auto with(Function function) const {
        const std::lock_guard lock{mutex_};
        return function(value_);
    }

private:
    mutable std::mutex mutex_;
    T value_{};
};

}  // namespace athro::runtime
