#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/language.h>

namespace athro::curriculum {

/// One number of a text, in digits or words.
struct Figure {
    double value = 0;
    std::string unit;  // canonical: "%", "mg", "minute" …; empty when none follows
    /// Whether the other language must have it too. Not so for words that are numbers only now and
    /// then
    /// ("one", "both", "second", "un", "ail"): they answer a number and ask for none.
    bool is_demanded = true;
};

/// The numbers of a text in order: digits (1,000 and 8.3), English number words, and Welsh ones in
/// their forms (dwy, thair, un deg dau, pymtheg, pump ar hugain, hanner cant) and mutations.
std::vector<Figure> figures(std::string_view text, base::Language language);

/// Whether the text names the unit anywhere, in words or as a sign.
bool has_unit(std::string_view text, base::Language language, std::string_view unit);

/// The numbers and units of the figures of one text that another text, in the other language,
/// lacks, as people write them.
struct Lacking {
    std::vector<std::string> numbers;
    std::vector<std::string> units;
};
Lacking lacking(const std::vector<Figure>& has, std::string_view other,
                base::Language other_language);

/// How plainly a text denies something.
enum class Negation { none, possible, plain };
Negation negation(std::string_view text, base::Language language);

}  // namespace athro::curriculum
