#include <athro/base/welsh.h>

#include <array>

namespace athro::base {
namespace {

struct Change {
    std::string_view radical;
    std::string_view mutated;
};

// The table of initial mutations (soft, nasal, aspirate). g vanishes under soft mutation.
constexpr std::array changes{
    Change{"c", "g"},  Change{"c", "ngh"}, Change{"c", "ch"}, Change{"p", "b"},  Change{"p", "mh"},
    Change{"p", "ph"}, Change{"t", "d"},   Change{"t", "nh"}, Change{"t", "th"}, Change{"g", ""},
    Change{"g", "ng"}, Change{"b", "f"},   Change{"b", "m"},  Change{"d", "dd"}, Change{"d", "n"},
    Change{"ll", "l"}, Change{"m", "f"},   Change{"rh", "r"},
};

bool is_vowel(char c) {
    return std::string_view{"aeiouwy"}.find(c) != std::string_view::npos;
}

/// Whether `word` begins with the letter `head`, where ch, dd, ll, ph, rh, th, ngh … are letters of
/// their own.
bool begins_with_letter(std::string_view word, std::string_view head) {
    if (!word.starts_with(head)) return false;
    const auto rest = word.substr(head.size());
    if (head == "c" || head == "p" || head == "t" || head == "r") return !rest.starts_with('h');
    if (head == "d") return !rest.starts_with('d');
    if (head == "l") return !rest.starts_with('l');
    if (head == "f") return !rest.starts_with('f');
    if (head == "n") return !rest.starts_with('g') && !rest.starts_with('h');
    if (head == "m" || head == "ng") return !rest.starts_with('h');
    return true;
}

}  // namespace

std::vector<std::string> radicals(std::string_view word) {
    std::vector<std::string> forms{std::string{word}};
    if (word.size() < 2) return forms;
    for (const auto& [radical, mutated] : changes) {
        if (mutated.empty()) {
            // Soft mutation of g leaves a vowel, l, r or w at the front.
            if (is_vowel(word[0]) || word[0] == 'l' || word[0] == 'r') {
                forms.push_back("g" + std::string{word});
            }
        } else if (begins_with_letter(word, mutated)) {
            forms.push_back(std::string{radical} + std::string{word.substr(mutated.size())});
        }
    }
    if (word[0] == 'h' && is_vowel(word[1])) forms.emplace_back(word.substr(1));
    return forms;
}

std::vector<std::string> mutations(std::string_view radical_form) {
    std::vector<std::string> forms{std::string{radical_form}};
    if (radical_form.size() < 2) return forms;
    for (const auto& [radical, mutated] : changes) {
        if (!begins_with_letter(radical_form, radical)) continue;
        forms.push_back(std::string{mutated} + std::string{radical_form.substr(radical.size())});
    }
    if (is_vowel(radical_form[0])) forms.push_back("h" + std::string{radical_form});
    return forms;
}

}  // namespace athro::base
