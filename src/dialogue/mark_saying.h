#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/dialogue/mark_forms.h>
#include <athro/dialogue/mark_quantities.h>

namespace athro::dialogue {

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::ranges::find(words, word) != words.end();
}

/// Says which of two things comes first.
enum class Pivot { none, before, after };

/// A word of an accepted form.
struct Part {
    MarkWord word;
    std::optional<double> count;  // the number right before it: "two identifiers"
    bool is_negated = false;
    bool is_light = false;
};

/// An accepted form, taken apart for holding an answer against it.
struct Saying {
    std::vector<Part> parts;  // words of content, in order
    std::vector<Quantity> quantities;
    bool is_negated = false;
    bool has_than = false;
    bool has_alternative = false;
    bool has_relative = false;   // "people who …", "a person with …"
    std::size_t after_than = 0;  // the first part behind "than"
    Pivot pivot = Pivot::none;
    std::size_t pivot_at = std::string::npos;  // token
    std::size_t after_pivot = 0;               // the first part behind it
    std::vector<std::string> led_by;           // "to", "from" or nothing before each part
    std::vector<bool> is_passive;              // of each part
    std::vector<std::size_t> segments;         // of each part
    std::size_t after_cause = 0;       // the first part behind "because" or "so"; 0 for none
    bool concludes = false;            // it is "so"
    bool begins_with_its_act = false;  // "tell the manager"
    bool is_qualified = false;
    bool is_absolute = false;
    bool is_limited = false;
    std::size_t heavy = 0;
};

/// The form, with its words made ready for the answer that the finder holds.
Saying to_saying(const std::string& text, const FormFinder& finder);

/// Words that stand for what was named before: "it", "hynny".
bool is_pronoun(std::string_view word);

/// Begins a part of the sentence that may stand before or behind the rest: "when", "mewn".
bool moves_freely(std::string_view word);

/// Whether what follows this token is a cause or a condition: "because", "when", "am fod".
bool gives_a_cause(const std::vector<MarkToken>& tokens, std::size_t at);

/// Whether what follows is what comes of it: "so", "felly".
bool draws_a_conclusion(std::string_view word);

/// Whether the word says that what stands before it brings about what follows: "made", "achosi".
bool makes_so(std::string_view word);

/// Begins a clause that may stand before or behind the rest: "when", "os".
bool begins_a_clause(std::string_view word);

/// Verbs that say that one thing brings about another: "causes", "arwain at".
bool brings_about(const MarkWord& word);

/// Whether "up", "down" or "well" says here how something goes: "goes up", "is usually well", but
/// not "write down" or "as well".
bool tells_direction(const std::vector<MarkToken>& tokens, std::size_t at);

/// "than", "na".
bool is_than(std::string_view word);

/// Words that leave no exception: "always", "byth".
bool is_absolute(std::string_view word);

/// Whether "only", "dim ond" or "yn unig" ends with this token.
bool is_limit(const std::vector<MarkToken>& tokens, std::size_t at);

/// A share of one group that lies in another, or a chance: which is which is all it says.
bool is_share(const MarkWord& word);

/// Begins what is said of people: "who", "with".
bool is_relative(std::string_view word);

/// Which of two things the word says to come first.
Pivot pivot_of(std::string_view word);

/// Whether a verb says what is done to somebody: "was reported", "yn cael ei adrodd".
bool is_passive(const std::vector<MarkToken>& tokens, std::size_t at);

/// Which words of a text are denied, by a negation or by a verb such as "stop", and not by both.
std::vector<bool> negations_of(const MarkReading& reading, const std::vector<MarkWord>& words);

/// The number that stands right before a token, or nothing.
std::optional<double> count_before(std::size_t token, const std::vector<MarkToken>& tokens,
                                   const std::vector<Quantity>& quantities);

/// Whether a token belongs to one of the quantities.
bool lies_in(std::size_t token, const std::vector<Quantity>& quantities);

/// Whether two quantities are one: "25%", "one in four"; "72 hours", "three days".
bool are_equal(const Quantity& a, const Quantity& b);

}  // namespace athro::dialogue
