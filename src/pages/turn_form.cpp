#include <athro/pages/turn_form.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace athro::pages {

namespace {

int to_int(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct Place {
    std::string id;
    int place = 0;
};

void add_line(std::string& words, std::string_view line) {
    if (!words.empty()) words += "\n";
    words += line;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const auto begin = text.find_first_not_of(white);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

}  // namespace

model::Message to_message(const http::Values& form) {
    constexpr std::string_view place_prefix = "place-";
    model::Message message;
    std::vector<Place> places;
    std::string quick;
    for (const auto& [name, value] : form.all()) {
        const auto given = trim(value);
        if (given.empty()) continue;
        if (name == "turn") message.turn = model::TurnId{std::string{given}};
        if (name == "answer" || name == "words") add_line(message.words, given);
        if (name == "choice") message.choices.emplace_back(given);
        if (name == "quick") quick = given;
        if (name == "confidence" && to_int(given) >= 1 && to_int(given) <= 5) {
            message.confidence = to_int(given);
        }
        if (name.starts_with(place_prefix)) {
            places.push_back({name.substr(place_prefix.size()), to_int(given)});
        }
    }
    std::ranges::sort(places, {}, &Place::place);
    for (auto& [id, place] : places)
        message.choices.push_back(std::move(id));
    if (!quick.empty()) return {message.turn, quick, {}, std::nullopt};
    return message;
}

bool is_empty(const model::Message& message) {
    return message.words.empty() && message.choices.empty();
}

}  // namespace athro::pages
