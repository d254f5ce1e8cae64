#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <athro/safety/finders.h>
#include <athro/safety/pieces.h>

namespace athro::safety {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& street_types() {
    static const Words all{"road",      "street",    "lane",   "avenue",    "drive",     "crescent",
                           "terrace",   "rd",        "ave",    "ln",        "cres",      "tce",
                           "terr",      "gardens",   "gdns",   "grove",     "mews",      "close",
                           "boulevard", "st",        "parade", "esplanade", "promenade", "cottages",
                           "villas",    "buildings", "lôn",    "dr",        "cl"};
    return all;
}

// Words that end a street's name but are ordinary words too: they ask for a cue or capitals
// throughout.
const Words& weak_street_types() {
    static const Words all{"way",    "place", "court", "hill",  "park",  "row",     "square",
                           "walk",   "view",  "rise",  "green", "house", "field",   "fields",
                           "wood",   "gate",  "bank",  "yard",  "croft", "heights", "estate",
                           "common", "side",  "end",   "vale",  "mount", "wharf"};
    return all;
}

const Words& welsh_street_types() {
    static const Words all{"stryd", "heol",   "hewl",     "ffordd", "lon",  "rhodfa", "cilgant",
                           "clos",  "teras",  "rhes",     "maes",   "bryn", "parc",   "llwyn",
                           "cae",   "gerddi", "stad",     "llys",   "tal",  "pen",    "penrhiw",
                           "trem",  "golwg",  "tan",      "min",    "dol",  "coed",   "cwrt",
                           "pant",  "gelli",  "heolfach", "rhiw",   "allt", "erw",    "ger",
                           "tai",   "ty",     "tyn",      "nant",   "cwm",  "sgwar",  "fford",
                           "bro",   "glan",   "awel",     "porth",  "plas", "hafan"};
    return all;
}

const Words& strong_welsh_street_types() {
    static const Words all{"stryd",  "heol",    "hewl", "ffordd", "lon",
                           "rhodfa", "cilgant", "clos", "teras",  "stad"};
    return all;
}

const Words& unit_words() {
    static const Words all{"flat", "apartment", "apt",  "fflat", "rhandy", "maisonette", "bungalow",
                           "no",   "number",    "rhif", "house", "plot",   "unit",       "pitch"};
    return all;
}

const Words& stop_words() {
    static const Words all{"a",      "an",     "in",    "to",   "by",     "at",      "on",
                           "and",    "or",     "with",  "for",  "minute", "minutes", "metre",
                           "hour",   "hours",  "day",   "days", "week",   "weeks",   "year",
                           "years",  "mg",     "ml",    "kg",   "g",      "units",   "patients",
                           "people", "nurses", "staff", "beds", "cases",  "in",      "per",
                           "is",     "was",    "are",   "mmol", "times",  "step",    "steps",
                           "point",  "points", "ward",  "bay",  "bed",    "room",    "gwely",
                           "claf",   "oed",    "mis",   "awr",  "munud",  "point"};
    return all;
}

// What an address follows.
const std::vector<std::string_view>& address_cues() {
    static const std::vector<std::string_view> cues{
        " address",       " home address", " addr",        " cyfeiriad",     " cyfeiriad cartref",
        " lives at",      " living at",    " live at",     " lived at",      " lives in",
        " lives on",      " resides at",   " residing at", " resident at",   " resident of",
        " home is",       " yn byw yn",    " yn byw ar",   " yn byw",        " byw yn",
        " byw ar",        " byw ym",       " byw mewn",    " staying at",    " stays at",
        " discharged to", " moved to",     " cartref yn",  " visit at",      " visited at",
        " yn byw ym",     " yn byw yng",   " byw yng",     " going home to", " addres",
        " adress"};
    return cues;
}

class AddressFinder {
public:
    AddressFinder(Canvas& canvas, const Lexicon& lexicon)
        : canvas_{canvas}, lexicon_{lexicon}, pieces_{read_pieces(canvas)} {}

    void run() {
        for (std::size_t k = 0; k < pieces_.size(); ++k) {
            if (pieces_[k].is_taken) continue;
            auto last = numbered(k);
            if (!last) last = before_postcode(k);
            if (!last) last = spelt(k);
            if (!last) last = after_cue(k);
            if (!last) last = farm(k);
            if (!last) last = house(k);
            if (!last) continue;
            const auto first = with_unit(k);
            const auto end = with_place(*last);
            canvas_.mask(pieces_[first].begin, pieces_[end].end, Identifier::address);
            k = end;
        }
    }

private:
    bool is_labelled(std::size_t k) const {
        return has_cue(canvas_.words_before(pieces_[k].begin), address_cues());
    }

    bool is_joined(std::size_t left) const {
        if (left + 1 >= pieces_.size()) return false;
        const auto gap = between(canvas_, pieces_[left], pieces_[left + 1]);
        return is_spaced(canvas_, pieces_[left], pieces_[left + 1]) || gap == "'" || gap == "-" ||
               gap == ". " || gap.starts_with("'");
    }

    /// "12", "12a", "12-14": a house's number.
    bool is_house_number(const Piece& piece) const {
        if (!piece.is_number || piece.text.size() > 5) return false;
        const auto digits = piece.text.find_first_not_of("0123456789");
        return digits == std::string::npos || (digits + 1 == piece.text.size() && digits <= 4);
    }

    bool is_near_postcode(std::size_t last) const {
        const auto* next = canvas_.neighbour_after(pieces_[last].end, 4);
        return next && next->type == Identifier::postcode;
    }

    /// "Fferm Cae'r Gors", "tyddyn mawr isaf": a farm or cottage by its name.
    std::optional<std::size_t> farm(std::size_t k) const {
        static const Words heads{"fferm", "fferam", "tyddyn", "farm", "bwthyn"};
        const auto& head = pieces_[k];
        if (!heads.contains(head.text)) return std::nullopt;
        if (head.text == "farm" && !head.is_capital) return std::nullopt;  // "on the farm can't …"
        auto end = k;
        for (auto next = k + 1; next < pieces_.size() && next <= k + 3 && is_joined(next - 1);
             ++next) {
            const auto& piece = pieces_[next];
            const bool is_article = piece.text == "y" || piece.text == "yr" || piece.text == "r";
            const bool is_name = piece.is_capital || (!head.is_capital && is_place_word(piece));
            if (piece.is_taken || piece.is_number || (!is_article && !is_name)) break;
            if (!is_article) end = next;
        }
        return end > k ? std::optional{end} : std::nullopt;
    }

    /// Words that Welsh names of houses are made of.
    bool is_place_word(const Piece& piece) const {
        static const Words parts{"isaf", "uchaf", "ganol", "bach", "fach", "mawr", "fawr",
                                 "gwyn", "wen",   "glas",  "las",  "coch", "hen",  "newydd"};
        return welsh_street_types().contains(piece.text) || parts.contains(piece.text) ||
               !lexicon_.common.has(piece.text);
    }

    /// "8 Maesyderwen SA44 6TT": all from a house number up to a postcode.
    std::optional<std::size_t> before_postcode(std::size_t k) const {
        constexpr std::size_t words_max = 5;
        if (!is_house_number(pieces_[k])) return std::nullopt;
        for (auto end = k + 1; end < pieces_.size() && end <= k + words_max; ++end) {
            const auto gap = between(canvas_, pieces_[end - 1], pieces_[end]);
            const auto& piece = pieces_[end];
            const bool goes_on = gap.find_first_not_of(" ,'-") == std::string_view::npos;
            if (!goes_on || piece.is_taken || stop_words().contains(piece.text))
                return std::nullopt;
            if (is_near_postcode(end)) return end;
        }
        return std::nullopt;
    }

    /// "number nine harbour row", "pedwar ar ddeg heol y berllan": the house number in words.
    std::optional<std::size_t> spelt(std::size_t k) const {
        static const Words numbers{
            "one",     "two",     "three",     "four",     "five",     "six",      "seven",
            "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",
            "forty",   "fifty",   "sixty",     "seventy",  "eighty",   "ninety",   "un",
            "dau",     "tri",     "pedwar",    "pump",     "chwech",   "saith",    "wyth",
            "naw",     "deg",     "ddeg",      "ugain",    "hugain",   "deuddeg",  "pymtheg",
            "bymtheg", "hanner",  "cant",      "dwy",      "tair",     "pedair"};
        const bool is_numbered = pieces_[k].text == "number" || pieces_[k].text == "rhif";
        const auto first = is_numbered ? k + 1 : k;
        auto name = first;
        std::size_t words = 0;
        while (name < pieces_.size() && !pieces_[name].is_taken) {
            const auto& text = pieces_[name].text;
            const bool joins = words > 0 && (text == "ar" || text == "a");
            if (!numbers.contains(text) && !joins) break;
            words += joins ? 0 : 1;
            ++name;
        }
        if (words == 0 || name >= pieces_.size()) return std::nullopt;
        // "One long road" is none.
        const bool is_sure = is_numbered || is_labelled(k);
        if (!is_sure && words < 2) return std::nullopt;
        const bool has_article = pieces_[name].text == "y" || pieces_[name].text == "yr";
        if (has_article && name + 1 < pieces_.size()) ++name;
        if (const auto end = welsh_street(name, is_sure)) return end;
        return english_street(name, is_sure);
    }

    /// "Rose Cottage, Back Lane", "Bryn Awelon, Lôn Capel", "Pant-y-celyn Isaf": a house that has
    /// a name and no number.
    std::optional<std::size_t> house(std::size_t k) const {
        static const Words kinds{"cottage", "forge",    "lodge",  "mill",      "barn",  "rectory",
                                 "manor",   "vicarage", "grange", "farmhouse", "house", "bungalow"};
        static const Words parts{"isaf", "uchaf", "ganol"};
        if (!pieces_[k].is_capital || pieces_[k].is_number) return std::nullopt;
        auto end = k;
        while (end + 1 < pieces_.size() && end < k + 3 && is_joined(end) &&
               pieces_[end + 1].is_capital && !pieces_[end + 1].is_taken)
            ++end;
        if (const auto last = welsh_house(k)) return last;
        if (end == k) return std::nullopt;
        if (parts.contains(pieces_[end].text) && !is_place(k, end)) return end;
        const auto street = end + 1;
        if (street + 1 >= pieces_.size() || !pieces_[street].is_capital ||
            between(canvas_, pieces_[end], pieces_[street]) != ", ")
            return std::nullopt;
        if (strong_welsh_street_types().contains(pieces_[street].text))
            return welsh_street(street, false);
        return kinds.contains(pieces_[end].text) ? english_street(street, true) : std::nullopt;
    }

    /// "yn byw yn Hafod y Wern", a house whose name has an article in it.
    std::optional<std::size_t> welsh_house(std::size_t k) const {
        const auto line = canvas_.words_before(pieces_[k].begin);
        if (!has_cue(line, {" byw yn", " byw ym", " byw yng"}) || k + 2 >= pieces_.size())
            return std::nullopt;
        const auto& article = pieces_[k + 1].text;
        const bool fits = (article == "y" || article == "yr") && is_joined(k) && is_joined(k + 1) &&
                          pieces_[k + 2].is_capital && !pieces_[k + 2].is_taken;
        return fits && !is_place(k, k + 2) ? std::optional{k + 2} : std::nullopt;
    }

    /// The last piece of an address whose house number is piece `k`.
    std::optional<std::size_t> numbered(std::size_t k) const {
        if (!is_house_number(pieces_[k])) return std::nullopt;
        auto name = k + 1;
        if (name >= pieces_.size()) return std::nullopt;
        const auto gap = between(canvas_, pieces_[k], pieces_[name]);
        if (gap != " " && gap != "  " && gap != ", " && gap != ",") return std::nullopt;
        const bool is_sure = is_labelled(with_unit(k)) || with_unit(k) < k;
        const bool is_strong = strong_welsh_street_types().contains(pieces_[name].text);
        if (const auto end = welsh_street(name, is_sure || is_strong)) return end;
        return english_street(name, is_sure);
    }

    /// "Heol y Bont", "Rhodfa'r Môr": a type and one to three words of a name.
    std::optional<std::size_t> welsh_street(std::size_t type, bool is_sure) const {
        const auto& head = pieces_[type];
        if (!welsh_street_types().contains(head.text)) return std::nullopt;
        auto end = type;
        for (std::size_t k = type + 1; k < pieces_.size() && k <= type + 3 && is_joined(k - 1);
             ++k) {
            const auto& piece = pieces_[k];
            if (piece.is_taken || piece.is_number) break;
            const bool is_article = piece.text == "y" || piece.text == "yr" || piece.text == "r";
            const bool is_hyphened = between(canvas_, pieces_[k - 1], piece) == "-";
            const bool is_name = piece.is_capital || is_hyphened ||
                                 (!head.is_capital && !lexicon_.common.has(piece.text));
            // "61 heol y castell"
            const auto& left = pieces_[k - 1].text;
            const bool is_promised = is_sure && (left == "y" || left == "yr" || left == "r");
            if (!is_article && !is_name && !is_promised &&
                !(is_sure && !lexicon_.common.has(piece.text))) {
                break;
            }
            if (!is_article) end = k;
        }
        const bool is_strong = strong_welsh_street_types().contains(head.text);
        if (is_strong && end > type) return end;
        const bool fits = head.is_capital && (end > type || is_sure);
        return fits || is_near_postcode(end) ? std::optional{end} : std::nullopt;
    }

    /// One to three words and a type, "Church Lane"; four where an address is expected.
    std::optional<std::size_t> english_street(std::size_t name, bool is_sure) const {
        bool all_capital = true;
        const std::size_t words_max = is_sure ? 5 : 4;
        for (auto k = name; k < pieces_.size() && k < name + words_max; ++k) {
            const auto& piece = pieces_[k];
            if (piece.is_taken || piece.is_number || stop_words().contains(piece.text)) break;
            const bool is_type = street_types().contains(piece.text);
            const bool is_weak = weak_street_types().contains(piece.text);
            all_capital = all_capital && piece.is_capital;
            if (k > name && (is_type || is_weak)) {
                const bool goes_on = k + 1 < pieces_.size() && is_joined(k) && k + 1 < name + 4 &&
                                     street_types().contains(pieces_[k + 1].text);
                if (goes_on) continue;
                if (is_sure || is_near_postcode(k)) return k;
                if (is_type && (all_capital || is_long_type(piece.text))) return k;
                if (is_weak && all_capital && ends_clause(k)) return k;
            }
            if (!is_joined(k)) break;
        }
        return std::nullopt;
    }

    static bool is_long_type(std::string_view word) {
        return word == "road" || word == "street" || word == "lane" || word == "avenue" ||
               word == "crescent" || word == "terrace" || word == "gardens" || word == "rd" ||
               word == "ave" || word == "cres";
    }

    bool ends_clause(std::size_t k) const {
        const char c = canvas_.at(pieces_[k].end);
        return c == ',' || c == '\0' || c == '.' || c == ';' || c == '\n';
    }

    /// After a cue without a number: "lives at Bryn Awel, Heol y Bont".
    std::optional<std::size_t> after_cue(std::size_t k) const {
        if (!pieces_[k].is_capital || pieces_[k].is_number || !is_labelled(k)) return std::nullopt;
        const auto line = canvas_.words_before(pieces_[k].begin);
        const bool is_label =
            has_cue(line, {" address", " cyfeiriad", " addr", " lives at", " living at"});
        auto end = k;
        bool has_street = street_types().contains(pieces_[k].text);
        while (end + 1 < pieces_.size() && end < k + 5) {
            const auto& next = pieces_[end + 1];
            if (!is_joined(end) || next.is_taken ||
                !(next.is_capital || next.text == "y" || next.text == "yr")) {
                break;
            }
            ++end;
            has_street = has_street || street_types().contains(next.text);
        }
        const bool is_welsh = end > k && strong_welsh_street_types().contains(pieces_[k].text);
        if (is_place(k, end)) return std::nullopt;
        const bool is_address =
            is_welsh || has_street || is_near_postcode(end) || (is_label && end > k);
        return is_address ? std::optional{end} : std::nullopt;
    }

    bool is_place(std::size_t first, std::size_t last) const {
        std::string name;
        for (auto k = first; k <= last; ++k)
            name += (name.empty() ? "" : " ") + pieces_[k].text;
        return lexicon_.places.has(name) || lexicon_.places.has(pieces_[first].text);
    }

    /// Takes "Flat 2," or "Bryn Awel," before a house number in.
    std::size_t with_unit(std::size_t k) const {
        auto first = k;
        const auto joint = first >= 1 ? between(canvas_, pieces_[first - 1], pieces_[first]) : "";
        const bool is_range =
            first >= 1 && is_house_number(pieces_[first - 1]) && (joint == "-" || joint == "/");
        if (is_range) --first;
        if (first >= 2 && is_house_number(pieces_[first - 1]) &&
            unit_words().contains(pieces_[first - 2].text)) {
            return first - 2;
        }
        if (first >= 1 && unit_words().contains(pieces_[first - 1].text) &&
            is_house_number(pieces_[first])) {
            return first - 1;
        }
        return first;
    }

    /// Takes the town after a street in: a known place, or capitals with a postcode after them.
    std::size_t with_place(std::size_t last) const {
        for (int towns = 0; towns < 3; ++towns) {
            auto next = last + 1;
            if (next >= pieces_.size() || pieces_[next].is_taken || !pieces_[next].is_capital)
                return last;
            const auto gap = between(canvas_, pieces_[last], pieces_[next]);
            if (gap != ", " && gap != "," && gap != ",\n" && gap != "\n" && gap != " ") return last;
            auto end = next;
            while (end + 1 < pieces_.size() && end < next + 2 && pieces_[end + 1].is_capital &&
                   !pieces_[end + 1].is_taken && is_joined(end)) {
                ++end;
            }
            const bool is_known = lexicon_.places.has(pieces_[next].text) ||
                                  lexicon_.places.has_mutated(pieces_[next].text);
            if (is_near_postcode(end)) return end;
            if (!is_known || gap == " ") return last;
            last = next;
        }
        return last;
    }

    Canvas& canvas_;
    const Lexicon& lexicon_;
    std::vector<Piece> pieces_;
};

}  // namespace

void find_addresses(Canvas& canvas, const Lexicon& lexicon) {
    AddressFinder{canvas, lexicon}.run();
}

}  // namespace athro::safety
