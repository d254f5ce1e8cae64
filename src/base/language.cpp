#include <athro/base/language.h>

namespace athro::base {

std::string_view to_text(Language language) {
    return language == Language::cy ? "cy" : "en";
}

std::optional<Language> parse_language(std::string_view text) {
    if (text == "en") return Language::en;
    if (text == "cy") return Language::cy;
    return std::nullopt;
}

Language other(Language language) {
    return language == Language::cy ? Language::en : Language::cy;
}

}  // namespace athro::base
