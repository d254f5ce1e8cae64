#include <athro/dialogue/mark_units.h>

#include <array>
#include <unordered_map>

#include <athro/base/stem.h>
#include <athro/base/welsh.h>

namespace athro::dialogue {
namespace {

struct Entry {
    std::string_view dimension;
    double factor;
    std::string_view names;  // parted by spaces
};

constexpr double minute = 60;
constexpr double hour = 3600;
constexpr double day = 24 * hour;

constexpr std::array entries{
    Entry{"mass", 1e3,
          "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes cilo cilogram cilogramau"},
    Entry{"mass", 1, "g gm gms gr gram grams gramme grammes gramau"},
    Entry{"mass", 1e-3,
          "mg mgs mgm milligram milligrams milligramme milligrammes miligram miligramau"},
    Entry{"mass", 1e-6,
          "mcg mcgs ug ugs \xCE\xBCg microgram micrograms microgramme microgrammes micros micro "
          "microgramau"},
    Entry{"mass", 1e-9, "ng nanogram nanograms nanogramau"},
    Entry{"volume", 1, "l ltr litre litres liter liters litr litrau"},
    Entry{"volume", 0.1, "dl decilitre decilitres decilitr"},
    Entry{
        "volume", 1e-3,
        "ml mls mil mils millilitre millilitres milliliter milliliters mililitr mililitrau cc ccs"},
    Entry{"volume", 1e-6, "ul \xCE\xBCl microlitre microlitres microlitr"},
    Entry{"amount", 1, "mol moles mole molau"},
    Entry{"amount", 1e-3, "mmol mmols millimole millimoles milimol milimolau"},
    Entry{"amount", 1e-6, "umol \xCE\xBCmol micromol micromole micromoles micromolau"},
    Entry{"amount", 1e-9, "nmol nanomole nanomoles nanomol"},
    Entry{"amount", 1e-12, "pmol picomole picomoles picomol"},
    Entry{"time", 1, "s sec secs second seconds eiliad eiliadau"},
    Entry{"time", 1e-3, "ms millisecond milliseconds milieiliad milieiliadau"},
    Entry{"time", minute, "min mins minute minutes munud munudau"},
    Entry{"time", hour, "h hr hrs hour hours awr oriau"},
    Entry{"time", day, "d day days diwrnod diwrnodau dydd dyddiau niwrnod"},
    Entry{"time", 7 * day, "wk wks week weeks wythnos wythnosau"},
    Entry{"months", 1, "month months mis misoedd"},
    Entry{"months", 12, "yr yrs year years blwyddyn blynedd blynyddoedd mlynedd mlwydd oed"},
    Entry{"length", 1, "m metre metres meter meters metr metrau"},
    Entry{"length", 1e3, "km kilometre kilometres cilometr cilometrau"},
    Entry{"length", 1e-2, "cm cms centimetre centimetres centimetr centimetrau"},
    Entry{"length", 1e-3, "mm millimetre millimetres milimetr milimetrau"},
    Entry{"length", 1e-6, "um \xCE\xBCm micron microns micrometre micrometres micrometr"},
    Entry{"pressure", 1, "mmhg"},
    Entry{"pressure", 7.50062, "kpa"},
    Entry{"temperature", 1, "c celsius degc degrees degree gradd graddau"},
    Entry{"units", 1, "unit units u iu uned unedau"},
    Entry{"rate", 1, "bpm"},
    Entry{"energy", 1, "kcal kcals"},
    Entry{"energy", 1.0 / 4.184, "kj"},
    Entry{"dose-form", 1, "tablet tablets tab tabs tabled tabledi capsule capsules"},
    Entry{"money", 1, "£ pound pounds punt punnoedd bunt"},
    Entry{"share", 0.01, "% percent percentage pct canran"},
};

const std::unordered_map<std::string, Unit>& table() {
    static const auto units = [] {
        std::unordered_map<std::string, Unit> made;
        for (const auto& [dimension, factor, names] : entries) {
            for (std::size_t start = 0; start < names.size();) {
                const auto end = std::min(names.find(' ', start), names.size());
                const Unit unit{std::string{dimension}, factor};
                const auto name = names.substr(start, end - start);
                made.emplace(name, unit);
                if (name.size() > 3) {
                    for (const auto& form : base::mutations(name))
                        made.emplace(form, unit);
                }
                start = end + 1;
            }
        }
        return made;
    }();
    return units;
}

std::string_view text_at(std::span<const MarkToken> tokens, std::size_t at) {
    return at < tokens.size() ? std::string_view{tokens[at].text} : std::string_view{};
}

std::optional<UnitRun> parse_share(std::span<const MarkToken> tokens) {
    const auto is = [&](std::string_view first, std::string_view second,
                        std::string_view third = {}) {
        return text_at(tokens, 0) == first && text_at(tokens, 1) == second &&
               (third.empty() || text_at(tokens, 2) == third);
    };
    const Unit share{"share", 0.01};
    if (is("per", "cent") || is("y", "cant") || is("per", "hundred")) return UnitRun{share, 2};
    if (is("o", "bob", "cant") || is("out", "of", "100") || is("o", "bob", "100"))
        return UnitRun{share, 3};
    return std::nullopt;
}

std::optional<UnitRun> parse_simple(std::span<const MarkToken> tokens) {
    if (tokens.empty()) return std::nullopt;
    if (auto share = parse_share(tokens)) return share;
    const bool is_beat = tokens[0].is("beats") || tokens[0].is("beat") || tokens[0].is("curiad");
    const auto of_time = text_at(tokens, 2);
    if (is_beat &&
        (of_time == "minute" || of_time == "min" || of_time == "funud" || of_time == "munud"))
        return UnitRun{{"rate", 1}, 3};
    const auto found = table().find(tokens[0].text);
    if (found == table().end()) return std::nullopt;
    std::size_t length = 1;
    if (text_at(tokens, 1) == "hg" && tokens[0].is("mm")) return UnitRun{{"pressure", 1}, 2};
    return UnitRun{found->second, length};
}

/// How many tokens say "per" at this place: "/", "per", "y", "fesul", "a" before a time ("a day").
std::size_t per_length(std::span<const MarkToken> tokens) {
    const auto word = text_at(tokens, 0);
    if (word == "/" || word == "per" || word == "y" || word == "yr" || word == "fesul" ||
        word == "each" || word == "a" || word == "an" || word == "every") {
        return 1;
    }
    return word == "ar" && text_at(tokens, 1) == "gyfer" ? 2 : 0;
}

}  // namespace

std::optional<UnitRun> parse_unit(std::span<const MarkToken> tokens) {
    auto run = parse_simple(tokens);
    if (!run || run->unit.dimension == "share") return run;
    while (run->length < tokens.size()) {
        const auto rest = tokens.subspan(run->length);
        const auto per = per_length(rest);
        if (per == 0 || per >= rest.size()) break;
        const auto below = parse_simple(rest.subspan(per));
        if (!below || below->unit.dimension == "share") break;
        run->unit.dimension += "/" + below->unit.dimension;
        run->unit.factor /= below->unit.factor;
        run->length += per + below->length;
    }
    return run;
}

std::optional<Unit> parse_unit_of_key(std::string_view text) {
    const auto tokens = mark_tokens(text);
    if (tokens.empty()) return std::nullopt;
    if (const auto run = parse_unit(tokens); run && run->length == tokens.size()) return run->unit;
    std::string name = "count";
    for (const auto& token : tokens)
        name += " " + base::stem(token.text);
    return Unit{name, 1};
}

}  // namespace athro::dialogue
