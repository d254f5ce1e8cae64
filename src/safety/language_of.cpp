#include <athro/safety/language_of.h>

// CLD2's header uses stdio without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>

#include <athro/base/text.h>

namespace athro::safety {
namespace {

constexpr std::array<std::string_view, 4> names{"en", "cy", "mixed", "unknown"};
constexpr std::size_t detector_bytes_min = 20;  // below this the detector guesses
constexpr int detector_percent_min = 60;

/// What the general detector says of a longer text.
WrittenIn detect(std::string_view text) {
    if (text.size() < detector_bytes_min || !base::is_valid_utf8(text)) return WrittenIn::unknown;
    CLD2::Language languages[3];
    int percents[3];
    int bytes = 0;
    bool is_reliable = false;
    CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages,
                                percents, &bytes, &is_reliable);
    if (!is_reliable || percents[0] < detector_percent_min) return WrittenIn::unknown;
    if (languages[0] == CLD2::WELSH) return WrittenIn::cy;
    if (languages[0] == CLD2::ENGLISH) return WrittenIn::en;
    return WrittenIn::unknown;
}

}  // namespace

std::string_view to_text(WrittenIn language) {
    return names[static_cast<std::size_t>(language)];
}

WrittenIn language_of(const Lexicon& lexicon, std::string_view text) {
    std::size_t english = 0;
    std::size_t welsh = 0;
    for (const auto& word : base::words(text)) {
        const auto whole = word.folded;
        const auto head = whole.substr(0, whole.find('\''));
        if (lexicon.welsh.has(whole) || (head != whole && lexicon.welsh.has(head))) {
            ++welsh;
        } else if (lexicon.english.has(whole) || (head != whole && lexicon.english.has(head))) {
            ++english;
        }
    }
    const auto [less, more] = std::minmax(english, welsh);
    if (less >= 2 && less * 3 >= more) return WrittenIn::mixed;
    if (more >= 2 && more > less) return welsh > english ? WrittenIn::cy : WrittenIn::en;
    if (const auto detected = detect(text); detected != WrittenIn::unknown) return detected;
    if (more == less) return WrittenIn::unknown;
    return welsh > english ? WrittenIn::cy : WrittenIn::en;
}

}  // namespace athro::safety
