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
                           "common", "side",  "end",   "vale",  "mount"};
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
                           "no",   "number",    "rhif", "house", "plot",   "unit"};
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
            if (!last) last = after_cue(k);
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

    /// The last piece of an address whose house number is piece `k`.
    std::optional<std::size_t> numbered(std::size_t k) const {
        if (!is_house_number(pieces_[k])) return std::nullopt;
        auto name = k + 1;
        if (name >= pieces_.size()) return std::nullopt;
        const auto gap = between(canvas_, pieces_[k], pieces_[name]);
        if (gap != " " && gap != "  " && gap != ", " && gap != ",") return std::nullopt;
        const bool is_sure = is_labelled(with_unit(k));
        if (const auto end = welsh_street(name, is_sure)) return end;
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
            const bool is_name =
                piece.is_capital || (!head.is_capital && !lexicon_.common.has(piece.text));
            if (!is_article && !is_name && !(is_sure && !lexicon_.common.has(piece.text))) break;
            if (!is_article) end = k;
        }
        const bool is_strong = strong_welsh_street_types().contains(head.text);
        if (is_strong && end > type) return end;
        const bool fits = head.is_capital && (end > type || is_sure);
        return fits || is_near_postcode(end) ? std::optional{end} : std::nullopt;
    }

    /// One to three words and a type: "Church Lane".
    std::optional<std::size_t> english_street(std::size_t name, bool is_sure) const {
        bool all_capital = true;
        for (auto k = name; k < pieces_.size() && k < name + 4; ++k) {
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
               word == "crescent" || word == "terrace" || word == "gardens";
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
        const bool is_range = first >= 1 && is_house_number(pieces_[first - 1]) &&
                              between(canvas_, pieces_[first - 1], pieces_[first]) == "-";
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
