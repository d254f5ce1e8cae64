#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/base/random.h>

namespace athro::identity {

/// How many recovery codes an account gets.
inline constexpr int recovery_codes_count = 8;

/// New codes of 80 random bits, four groups of four as they are shown: "7k3m-…". Letters that look
/// like digits are not used.
std::vector<std::string> make_recovery_codes(base::Random& random);

/// A code as it is compared: without case, spaces and dashes, and with o read as 0, i and l as 1.
std::string to_plain_code(std::string_view typed);

}  // namespace athro::identity
