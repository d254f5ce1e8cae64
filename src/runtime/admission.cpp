#include <athro/runtime/admission.h>

#include <mutex>
#include <unordered_map>
#include <utility>

namespace athro::runtime {

struct Admission::Place::State {
    const std::size_t total_max;
    const std::size_t key_max;
    std::mutex mutex;
    std::size_t total = 0;
    std::unordered_map<std::string, std::size_t> by_key;

    State(std::size_t most, std::size_t most_a_key) : total_max{most}, key_max{most_a_key} {}
};

Admission::Admission(std::size_t total_max, std::size_t key_max)
    : state_{std::make_shared<Place::State>(total_max, key_max)} {}

std::optional<Admission::Place> Admission::take(const std::string& key) {
    const std::lock_guard lock{state_->mutex};
    const auto found = state_->by_key.find(key);
    const std::size_t held = found == state_->by_key.end() ? 0 : found->second;
    if (state_->total >= state_->total_max || held >= state_->key_max) return std::nullopt;
    ++state_->total;
    ++state_->by_key[key];
    return Place{state_, key};
}

std::size_t Admission::total() const {
    const std::lock_guard lock{state_->mutex};
    return state_->total;
}

Admission::Place::Place(std::shared_ptr<State> state, std::string key)
    : state_{std::move(state)}, key_{std::move(key)} {}

Admission::Place::Place(Place&&) noexcept = default;

Admission::Place::~Place() {
    if (!state_) return;  // moved from
    const std::lock_guard lock{state_->mutex};
    --state_->total;
    const auto found = state_->by_key.find(key_);
    if (--found->second == 0) state_->by_key.erase(found);
}

}  // namespace athro::runtime
