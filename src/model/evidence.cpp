#include <athro/model/evidence.h>

#include <array>
#include <string>
#include <utility>

namespace athro::model {
namespace {

constexpr std::array<std::pair<Help, std::string_view>, 7> helps{{
    {Help::none, "none"},
    {Help::hint_1, "hint-1"},
    {Help::hint_2, "hint-2"},
    {Help::hint_3, "hint-3"},
    {Help::first_step, "first-step"},
    {Help::explained, "explained"},
    {Help::self_rated, "self-rated"},
}};

}  // namespace

std::string_view to_text(Help help) {
    for (const auto& [value, text] : helps) {
        if (value == help) return text;
    }
    return "none";
}

base::Result<Help> parse_help(std::string_view text) {
    for (const auto& [value, name] : helps) {
        if (name == text) return value;
    }
    return base::Error{base::Code::invalid, "no help is called '" + std::string{text} + "'"};
}

}  // namespace athro::model
