#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace athro::runtime {

/// Counts what is open, in all and for each key (an address, a learner), and refuses beyond a
/// limit. From any thread.
class Admission {
public:
    Admission(std::size_t total_max, std::size_t key_max);

    /// A place that is held until it is destroyed; it may outlive the Admission.
    class Place {
    public:
        Place(Place&&) noexcept;
        Place& operator=(Place&&) = delete;
        ~Place();

    private:
        friend class Admission;
        struct State;
        Place(std::shared_ptr<State> state, std::string key);

        std::shared_ptr<State> state_;
        std::string key_;
    };

    /// A place for `key`, or nothing when it, or all together, have as many as they may.
    std::optional<Place> take(const std::string& key);

    /// How many places are held now.
    std::size_t total() const;

private:
    std::shared_ptr<Place::State> state_;
};

}  // namespace athro::runtime
