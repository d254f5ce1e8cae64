#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace athro::base {

/// The name of one thing of one kind; ids of different kinds do not mix. Empty means none.
template <class Kind>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : text_{std::move(text)} {}

    const std::string& text() const noexcept { return text_; }
    bool is_empty() const noexcept { return text_.empty(); }
    auto operator<=>(const Id&) const = default;

private:
    std::string text_;
};

}  // namespace athro::base

template <class Kind>
struct std::hash<athro::base::Id<Kind>> {
    std::size_t operator()(const athro::base::Id<Kind>& id) const noexcept {
        return std::hash<std::string>{}(id.text());
    }
};
