#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/curriculum/curriculum.h>

namespace athro::curriculum {

/// How many question marks a text holds.
enum class Questions {
    none,
    one,          // exactly one
    at_most_one,  // the same in both languages
    alike,        // any number, the same in both languages
};

/// What docs/reference/content-format.md asks of a text. A limit of 0 is none.
struct TextRule {
    Questions questions = Questions::none;
    int words_max = 0;
    int words_min = 0;
    int sentences_max = 0;
    int question_words_max = 0;  // of the sentence that asks
};

/// One text of a faculty, with its path in Places. `text` lives as long as the parts.
struct Text {
    std::string path;
    const Bilingual* text = nullptr;
    TextRule rule;
    const Prose* prose = nullptr;  // whose text it is; null for names and titles
    bool is_plainer = false;       // whether it is the plainer form of that prose
};

/// Every text that is in both languages, each plainer form after its text (lists of phrases are
/// not), in the order of the parts.
std::vector<Text> texts_of(const Curriculum::Parts& parts);

/// Those of one lab (texts_labs.cpp).
void add_lab(std::vector<Text>& texts, const Lab& lab);

/// The path of a part's field: "item ID.option.2".
std::string path_of(std::string_view kind, const std::string& id);
std::string below(const std::string& path, std::string_view key);
std::string below(const std::string& path, std::string_view key, std::size_t index);

}  // namespace athro::curriculum
