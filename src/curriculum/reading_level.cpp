#include <athro/curriculum/reading_level.h>

#include <algorithm>
#include <iterator>
#include <string>

#include <athro/base/text.h>
#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

constexpr std::size_t long_letters = 6;

/// The letters of a folded word: what is no continuation byte.
std::size_t letters_in(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count_if(
        word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// How long the mark of a list item is, "- " or "12. "; 0 for any other line.
std::size_t list_mark(std::string_view line) {
    if (line.starts_with("- ")) return 2;
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && line.substr(digits, 2) == ". " ? digits + 2 : 0;
}

/// The running text of Markdown: without tables and stars; an item of a list stands by itself.
std::string running_text(std::string_view markdown) {
    std::string text;
    while (!markdown.empty()) {
        auto line = markdown.substr(0, markdown.find('\n'));
        markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
        if (line.starts_with('|')) continue;
        if (const auto mark = list_mark(line); mark > 0) {
            text += '\n';
            line.remove_prefix(mark);
        }
        std::ranges::copy_if(line, std::back_inserter(text), [](char c) { return c != '*'; });
        text += '\n';
    }
    return text;
}

/// "faculty/hali/" of "faculty/hali/mentor.toml".
std::string_view folder_of(std::string_view file) {
    return file.substr(0, file.rfind('/') + 1);
}

void take_easier(ReadingLevel& level, const ReadingLevel& other) {
    for (const auto& [language, value] : other.lix) {
        const auto [at, is_new] = level.lix.emplace(language, value);
        if (!is_new) at->second = std::min(at->second, value);
    }
    level.is_strict = level.is_strict || other.is_strict;
}

}  // namespace

double lix(std::string_view markdown) {
    const auto text = running_text(markdown);
    std::size_t words = 0;
    std::size_t long_words = 0;
    for (const auto& word : base::words(text)) {
        ++words;
        if (letters_in(word.folded) > long_letters) ++long_words;
    }
    const auto sentences = base::sentences(text).size();
    if (words == 0 || sentences == 0) return 0;
    const auto count = static_cast<double>(words);
    return count / static_cast<double>(sentences) + 100.0 * static_cast<double>(long_words) / count;
}

bool is_above(std::string_view text, double level) {
    return base::count_words(text) >= lix_words_min && lix(text) > level;
}

ReadingLevel reading_level_of(const Faculty& faculty, std::string_view file) {
    ReadingLevel shared;
    for (const auto& mentor : faculty.parts.mentors) {
        const auto place = faculty.places.find(path_of("mentor", mentor.id.text()));
        if (file.starts_with(folder_of(place.file))) return mentor.reading_level;
        take_easier(shared, mentor.reading_level);
    }
    return shared;
}

}  // namespace athro::curriculum
