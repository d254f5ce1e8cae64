#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/language.h>
#include <athro/curriculum/figures.h>

namespace athro::curriculum {

/// What one folded word says as a number by itself; see Figure for `is_demanded`.
struct NumberWord {
    double value = 0;
    bool is_demanded = true;
};
std::optional<NumberWord> number_word(std::string_view folded, base::Language language);

/// How a unit is written after a number, folded.
struct UnitWords {
    std::string name;
    std::vector<std::string> en;
    std::vector<std::string> cy;
    std::vector<std::string>
        answers;  // in either language: they answer for the unit and do not ask for it
};
const std::vector<UnitWords>& units();

/// How plainly one folded word denies something: "not" plainly, "few", "without" or "unable"
/// possibly.
Negation negation_of(std::string_view folded, base::Language language);

}  // namespace athro::curriculum
