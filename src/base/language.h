#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace athro::base {

/// The two languages of athro, as equals.
enum class Language { en, cy };

inline constexpr std::array both_languages{Language::en, Language::cy};

/// "en" or "cy": also the value of the HTML lang attribute and the first part of a page's path.
std::string_view to_text(Language language);

/// Reads "en" or "cy"; anything else is nothing.
std::optional<Language> parse_language(std::string_view text);

/// The other of the two.
Language other(Language language);

/// One text in both languages. Either may be empty only where a doc comment says so.
struct Bilingual {
    std::string en;
    std::string cy;

    const std::string& in(Language language) const { return language == Language::cy ? cy : en; }
    bool is_empty() const { return en.empty() && cy.empty(); }
    bool operator==(const Bilingual&) const = default;
};

}  // namespace athro::base
