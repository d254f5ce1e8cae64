#include <athro/identity/throttle.h>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <span>

#include <athro/base/random.h>

namespace athro::identity {

Throttle::Entry& Throttle::find_or_make(const std::string& key, base::Time now) {
    if (const auto found = places_.find(key); found != places_.end()) {
        entries_.splice(entries_.begin(), entries_, found->second);
        return entries_.front();
    }
    if (entries_.size() >= keys_max_) {
        places_.erase(entries_.back().key);
        entries_.pop_back();
    }
    entries_.push_front({key, now, now, base::Time::min(), 0, 0});
    places_[key] = entries_.begin();
    return entries_.front();
}

bool Throttle::admit(const std::string& key, base::Time now) {
    auto& entry = find_or_make(key, now);
    // A clock that was put back must not block anybody for longer than the longest delay.
    entry.blocked_until = std::min<base::Time>(entry.blocked_until, now + delay_max);
    if (now < entry.blocked_until) return false;
    if (now - entry.last > delay_max) entry.excesses = 0;
    if (now < entry.window_began || now - entry.window_began >= window) {
        entry.window_began = now;
        entry.attempts = 0;
    }
    entry.last = now;
    if (entry.attempts < attempts_max_) {
        ++entry.attempts;
        return true;
    }
    const auto delay = delay_first * (1 << std::min(entry.excesses, 10));
    ++entry.excesses;
    entry.blocked_until = now + std::min<std::chrono::seconds>(delay, delay_max);
    return false;
}

void Throttle::forget(const std::string& key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return;
    entries_.erase(found->second);
    places_.erase(found);
}

std::string to_network(std::string_view peer) {
    std::array<std::uint8_t, 16> bytes{};
    const std::string text{peer.substr(0, peer.find('%'))};  // without the zone of a link-local one
    if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return std::string{peer};
    const bool is_mapped = std::ranges::all_of(std::span{bytes}.first(10),
                                               [](std::uint8_t byte) { return byte == 0; }) &&
                           bytes[10] == 0xff && bytes[11] == 0xff;
    if (!is_mapped) return base::to_hex(std::span{bytes}.first(8)) + "/64";
    std::array<char, INET_ADDRSTRLEN> v4{};
    ::inet_ntop(AF_INET, bytes.data() + 12, v4.data(), v4.size());
    return v4.data();
}

}  // namespace athro::identity
