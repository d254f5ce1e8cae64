#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <athro/base/stem.h>

namespace athro::base {

/// Words that people use alike ("trolley", "bed"), by the name of their class. A word may stand in
/// several; two or three words in a row may stand for one. Any language; Welsh is met mutated too.
class WordClasses {
public:
    void add(std::string_view name, std::string_view words);

    /// The classes that a word begins, by word of the text.
    std::vector<std::vector<std::string_view>> find(const std::vector<MatchWord>& text) const;

private:
    std::unordered_map<std::string, std::vector<std::string>> classes_;  // by match forms
};

}  // namespace athro::base
