#include <athro/curriculum/reading_level.h>

#include <algorithm>

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

double lix(std::string_view text) {
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
