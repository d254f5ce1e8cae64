#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include <athro/base/clock.h>

namespace athro::identity {

/// Limits attempts for each key: so many a minute, and after that a delay that doubles each time,
/// up to a quarter of an hour. Holds at most `keys_max` keys; the one that was quiet for longest
/// makes room.
class Throttle {
public:
    Throttle(int attempts_max, std::size_t keys_max)
        : attempts_max_{attempts_max}, keys_max_{keys_max} {}

    /// Counts an attempt and says whether it may go on.
    bool admit(const std::string& key, base::Time now);

    /// Forgets a key: the attempt was the right one.
    void forget(const std::string& key);

    std::size_t size() const { return entries_.size(); }

    static constexpr std::chrono::seconds window{60};
    static constexpr std::chrono::seconds delay_first{30};
    static constexpr std::chrono::minutes delay_max{15};

private:
    struct Entry {
        std::string key;
        base::Time window_began{};
        base::Time last{};
        base::Time blocked_until{};
        int attempts = 0;
        int excesses = 0;  // how often the limit was passed lately
    };

    Entry& find_or_make(const std::string& key, base::Time now);

    int attempts_max_;
    std::size_t keys_max_;
    std::list<Entry> entries_;  // the most recent first
    std::unordered_map<std::string, std::list<Entry>::iterator> places_;
};

/// What counts as one address: an IPv4 address, or the /64 network of an IPv6 one, since a single
/// household has all of that. A text that is no address stands for itself.
std::string to_network(std::string_view peer);

}  // namespace athro::identity
