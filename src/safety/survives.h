#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace athro::safety {

/// The words of a text, folded, parted at apostrophes too: "D'Arcy" is two.
std::vector<std::string> name_parts(std::string_view text);

/// Whether an identifier of a type ("PERSON", "PHONE", …) survives in a text, as it is measured: of
/// a name its longest part, titles apart; of anything else all its letters and digits.
bool survives(std::string_view type, std::string_view value, std::string_view text);

}  // namespace athro::safety
