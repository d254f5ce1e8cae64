#pragma once

#include <string>
#include <string_view>

#include <athro/base/result.h>

namespace athro::identity {

/// A user name as it is shown, and the form in which two names are the same: without case, accents
/// and doubled spaces. 3 to 64 characters with at least one letter or digit; never shown to others.
class UserName {
public:
    static constexpr std::size_t length_min = 3;
    static constexpr std::size_t length_max = 64;

    /// Errors: name_too_short, name_too_long, name_unreadable.
    static base::Result<UserName> from(std::string_view text);

    const std::string& shown() const { return shown_; }
    const std::string& folded() const { return folded_; }

private:
    UserName(std::string shown, std::string folded)
        : shown_{std::move(shown)}, folded_{std::move(folded)} {}

    std::string shown_;
    std::string folded_;
};

}  // namespace athro::identity
