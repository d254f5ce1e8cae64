#include <athro/identity/user_name.h>

#include <algorithm>

#include <athro/base/text.h>
#include <athro/identity/problem.h>

namespace athro::identity {

base::Result<UserName> UserName::from(std::string_view text) {
    const bool has_control = std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
    if (!base::is_valid_utf8(text) || has_control) return to_error(Problem::name_unreadable);
    auto shown = base::squeeze(text);
    const auto length = base::to_code_point_offset(shown, shown.size());
    if (length < length_min) return to_error(Problem::name_too_short);
    if (length > length_max) return to_error(Problem::name_too_long);
    if (base::words(shown).empty()) return to_error(Problem::name_unreadable);
    auto folded = base::squeeze(base::fold(shown));
    return UserName{std::move(shown), std::move(folded)};
}

}  // namespace athro::identity
