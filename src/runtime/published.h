#pragma once

#include <athro/runtime/guarded.h>

#include <memory>
#include <utility>

namespace athro::runtime {

/// A value that is replaced whole and never changed: readers keep what they loaded for as long as
/// they like.
template <class T>
class Published {
public:
    explicit Published(std::shared_ptr<const T> value) : value_{std::move(value)} {}

    /// The value now. From any thread.
    std::shared_ptr<const T> load() const {
        return value_.with([](const auto& value) { return value; });
    }

    /// Replaces the value for whoever loads it from now on. From any thread.
    void store(std::shared_ptr<const T> value) {
        value_.with([&](auto& held) { std::swap(held, value); });
    }  // the old value, when it was the last, goes here, outside the lock

private:
    Guarded<std::shared_ptr<const T>> value_;
};

}  // namespace athro::runtime
