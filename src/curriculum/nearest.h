#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace athro::curriculum {

/// The known name that is most like `name`, if one is near enough to be meant, else empty. Names
/// that differ by a third of their letters or less are near; among equals the first wins.
std::string nearest(std::string_view name, const std::vector<std::string>& known);

/// `; did you mean "X"?`, or nothing when no known name is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

/// `"` around a name.
std::string in_quotes(std::string_view name);

}  // namespace athro::curriculum
