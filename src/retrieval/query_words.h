#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace athro::retrieval {

/// A word of a text or a query as it is indexed.
struct IndexWord {
    std::string folded;
    std::vector<std::string> forms;  // the stem first, then stems of what it may be mutated from
};

/// The words of a text that carry information, in order: no stop words, no words that only ask.
std::vector<IndexWord> index_words(std::string_view text);

/// Whether a folded word only frames a question and would fit any text.
bool only_asks(const std::string& folded);

/// Whether a word says little about what a question is about: "good", "ward", "newid".
bool says_little(const IndexWord& word);

/// Whether a question asks for an amount or a time, so that only a text with a figure can answer
/// it.
bool asks_for_number(std::string_view query);

/// Whether a folded word is a letter that names something: the t of "t-test".
bool is_letter_term(const std::string& folded);

/// All the words of a name, in order, so that it can be found whole.
std::vector<IndexWord> name_words(std::string_view text);

/// Words of everyday speech for one thing, as stems: "frequency" and "common". A stem may stand in
/// more than one group.
const std::vector<std::vector<std::string>>& everyday_words();

/// The runs of three letters of a word, its beginning and end marked.
std::vector<std::string> letter_grams(std::string_view word);

}  // namespace athro::retrieval
