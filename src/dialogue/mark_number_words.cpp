#include <athro/dialogue/mark_number_words.h>

#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include <athro/base/welsh.h>

namespace athro::dialogue {
namespace {

using Kind = MarkToken::Kind;
using Values = std::unordered_map<std::string, double>;
using List = std::pair<std::string_view, double>;

constexpr std::array english{
    List{"zero", 0},      List{"nought", 0},    List{"nil", 0},      List{"one", 1},
    List{"two", 2},       List{"three", 3},     List{"four", 4},     List{"five", 5},
    List{"six", 6},       List{"seven", 7},     List{"eight", 8},    List{"nine", 9},
    List{"ten", 10},      List{"eleven", 11},   List{"twelve", 12},  List{"thirteen", 13},
    List{"fourteen", 14}, List{"fifteen", 15},  List{"sixteen", 16}, List{"seventeen", 17},
    List{"eighteen", 18}, List{"nineteen", 19}, List{"dozen", 12},
};
constexpr std::array english_tens{
    List{"twenty", 20},  List{"thirty", 30}, List{"forty", 40},
    List{"fourty", 40},  List{"fifty", 50},  List{"sixty", 60},
    List{"seventy", 70}, List{"eighty", 80}, List{"ninety", 90},
};
constexpr std::array welsh{
    List{"sero", 0},      List{"un", 1},       List{"dau", 2},       List{"dwy", 2},
    List{"tri", 3},       List{"tair", 3},     List{"pedwar", 4},    List{"pedair", 4},
    List{"pump", 5},      List{"pum", 5},      List{"chwech", 6},    List{"chwe", 6},
    List{"saith", 7},     List{"wyth", 8},     List{"naw", 9},       List{"deg", 10},
    List{"deng", 10},     List{"deuddeg", 12}, List{"deuddeng", 12}, List{"pymtheg", 15},
    List{"pymtheng", 15}, List{"deunaw", 18},  List{"ugain", 20},    List{"deugain", 40},
    List{"trigain", 60},  List{"dwsin", 12},
};
constexpr std::array scales{
    List{"hundred", 100}, List{"hundreds", 100}, List{"thousand", 1e3}, List{"million", 1e6},
    List{"cant", 100},    List{"can", 100},      List{"mil", 1e3},      List{"miliwn", 1e6},
};
/// Parts of one: the English ones follow a number or "a".
constexpr std::array parts{
    List{"half", 2},     List{"halves", 2},     List{"hanner", 2},      List{"third", 3},
    List{"thirds", 3},   List{"traean", 3},     List{"quarter", 4},     List{"quarters", 4},
    List{"chwarter", 4}, List{"fifth", 5},      List{"fifths", 5},      List{"sixth", 6},
    List{"eighth", 8},   List{"eighths", 8},    List{"tenth", 10},      List{"tenths", 10},
    List{"degfed", 10},  List{"twentieth", 20}, List{"hundredth", 100}, List{"hundredths", 100},
    List{"pumed", 5},    List{"chweched", 6},   List{"seithfed", 7},    List{"wythfed", 8},
    List{"nawfed", 9},   List{"ugeinfed", 20},  List{"canfed", 100},
};

bool is_another_word(std::string_view form) {
    return form == "hun" || form == "neg" || form == "bum" || form == "bump" || form == "nau";
}

template <std::size_t N>
void enter(Values& values, const std::array<List, N>& list, bool mutate) {
    for (const auto& [word, value] : list) {
        values.emplace(word, value);
        if (!mutate) continue;
        for (const auto& form : base::mutations(word)) {
            if (!is_another_word(form)) values.emplace(form, value);
        }
    }
}

const Values& units() {
    static const auto values = [] {
        Values made;
        enter(made, english, false);
        enter(made, english_tens, false);
        enter(made, welsh, true);
        return made;
    }();
    return values;
}

const Values& scale_words() {
    static const auto values = [] {
        Values made;
        enter(made, scales, true);
        return made;
    }();
    return values;
}

const Values& part_words() {
    static const auto values = [] {
        Values made;
        enter(made, parts, true);
        return made;
    }();
    return values;
}

std::optional<double> find(const Values& values, std::string_view text) {
    const auto found = values.find(std::string{text});
    if (found == values.end()) return std::nullopt;
    return found->second;
}

class NumberParser {
public:
    explicit NumberParser(std::span<const MarkToken> tokens) : tokens_{tokens} {}

    std::optional<NumberRun> parse() {
        if (const auto part = bare_part()) return NumberRun{*part, {}, at_};
        skip_article();
        auto value = whole();
        if (!value) return std::nullopt;
        const bool in_digits = tokens_[0].kind == Kind::number;
        *value = with_decimals(*value, in_digits);
        *value = with_part(*value);
        const auto other = in_digits && at_ == 1 ? tokens_[0].other_value : std::nullopt;
        return NumberRun{*value, other, at_};
    }

private:
    std::string_view text(std::size_t ahead = 0) const {
        const auto at = at_ + ahead;
        return at < tokens_.size() ? std::string_view{tokens_[at].text} : std::string_view{};
    }

    /// "a hundred", "an eighth": the article counts as one before a scale only.
    void skip_article() {
        if ((text() == "a" || text() == "an") &&
            (find(scale_words(), text(1)) || text(1) == "dozen"))
            ++at_;
    }

    /// "half", "a quarter", "hanner", "chwarter", but "hanner cant" is fifty.
    std::optional<double> bare_part() {
        const auto article = text() == "a" || text() == "an" ? 1u : 0u;
        const auto part = find(part_words(), text(article));
        if (!part || text(article + 1) == "cant" || text(article + 1) == "can") return std::nullopt;
        const bool needs_number = *part > 4 || text(article) == "third";
        if (needs_number && article == 0 && text() != "degfed") return std::nullopt;
        at_ += article + 1;
        return 1 / *part;
    }

    /// A whole number: scales times what stands before them, plus what follows.
    std::optional<double> whole() {
        auto below = small();
        if (!below && !is_scale()) return std::nullopt;
        double total = 0;
        double part = below.value_or(1);
        while (is_scale()) {
            const auto scale = *find(scale_words(), text());
            ++at_;
            part *= scale;
            if (scale > 100) {
                total += part;
                part = 0;
            }
            if (const auto more = rest(scale)) part += *more;
        }
        return total + part;
    }

    bool is_scale() const {
        // "can" is an English verb and "mil" a millilitre; both count only inside a Welsh number.
        if (text() == "can" && at_ == 0 && !find(scale_words(), text(1))) return false;
        if (text() == "mil" && at_ > 0 && tokens_[at_ - 1].kind == Kind::number) return false;
        return find(scale_words(), text()).has_value();
    }

    /// What follows a scale: "and eight", "ac wyth", "a hanner" (half of the scale), or a number at
    /// once.
    std::optional<double> rest(double scale) {
        const auto before = at_;
        const bool joined = text() == "and" || text() == "a" || text() == "ac";
        if (joined) ++at_;
        if (joined && text() == "hanner") {
            ++at_;
            return scale / 2;
        }
        if (at_ < tokens_.size() && tokens_[at_].kind == Kind::word) {
            if (const auto more = small()) return more;
        }
        at_ = before;
        return std::nullopt;
    }

    /// A number below a hundred, in words or in digits of any size.
    std::optional<double> small() {
        if (at_ >= tokens_.size()) return std::nullopt;
        if (tokens_[at_].kind == Kind::number) return tokens_[at_++].value;
        if (text() == "hanner" && (text(1) == "cant" || text(1) == "can")) {
            at_ += 2;
            return 50;
        }
        const auto first = find(units(), text());
        if (!first) return std::nullopt;
        ++at_;
        return with_tens(*first);
    }

    double with_tens(double value) {
        skip_hyphen();
        const auto next = find(units(), text());
        if (value >= 20 && value < 100 && next &&
            *next < 10) {  // "twenty one", not Welsh "ugain un"
            ++at_;
            return value + *next;
        }
        if (next && *next == 20 && value < 10 && text() != "twenty") {  // "pedwar ugain"
            ++at_;
            return with_joined(value * 20);
        }
        if (next && *next == 10 && value >= 1 && value < 10 && text() != "ten") {  // "dau ddeg"
            ++at_;
            value *= 10;
            if (const auto unit = find(units(), text()); unit && *unit < 10 && *unit > 0) {
                ++at_;
                value += *unit;
            }
            return value;
        }
        while (text() == "ar" && find(units(), text(1))) {  // "un ar bymtheg", "deg ar hugain"
            value += *find(units(), text(1));
            at_ += 2;
        }
        return value < 20 ? before_scores(value) : with_joined(value);
    }

    void skip_hyphen() {
        if (text() == "-" && at_ + 1 < tokens_.size() && tokens_[at_ + 1].is_glued &&
            find(units(), text(1)) && tokens_[at_ + 1].kind == Kind::word) {
            ++at_;
        }
    }

    /// "pedwar ugain a deg": a score and what is added to it.
    double with_joined(double value) {
        if (static_cast<int>(value) % 20 != 0 || (text() != "a" && text() != "ac")) return value;
        const auto more = find(units(), text(1));
        if (!more || *more >= 20) return value;
        at_ += 2;
        return value + *more;
    }

    /// "deg a thrigain", "pump a phedwar ugain", "wyth a deugain".
    double before_scores(double value) {
        if (text() != "a" && text() != "ac") return value;
        const auto next = find(units(), text(1));
        if (next && *next == 4 && find(units(), text(2)).value_or(0) == 20) {
            at_ += 3;
            return value + 80;
        }
        if (!next || (*next != 40 && *next != 60)) return value;
        at_ += 2;
        return value + *next;
    }

    /// "eight point three", "wyth pwynt tri pump".
    double with_decimals(double value, bool in_digits) {
        const bool point = text() == "point" || text() == "pwynt" || text() == "bwynt";
        if (!point || (in_digits && at_ > 1)) return value;
        const auto before = at_++;
        double weight = 0.1;
        while (at_ < tokens_.size()) {
            const auto digit = tokens_[at_].kind == Kind::number ? std::optional{tokens_[at_].value}
                                                                 : find(units(), text());
            if (!digit || *digit > 9) break;
            value += *digit * weight;
            weight /= 10;
            ++at_;
        }
        if (at_ == before + 1) at_ = before;
        return value;
    }

    /// "three quarters", "eight and a half", "wyth a hanner", "tri chwarter".
    double with_part(double value) {
        if (const auto part = find(part_words(), text())) {
            const bool is_ordinal = text() == "third" && value > 1;  // "2 third" is no number
            if (!is_ordinal && value > 0 && value < *part) {
                ++at_;
                return value / *part;
            }
            return value;
        }
        if (text() != "and" && text() != "a" && text() != "ac") return value;
        const auto skip = text(1) == "a" ? 2u : 1u;
        const auto part = find(part_words(), text(skip));
        if (!part || *part > 4) return value;
        at_ += skip + 1;
        return value + 1 / *part;
    }

    std::span<const MarkToken> tokens_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<double> parse_number_word(std::string_view folded) {
    if (const auto unit = find(units(), folded)) return unit;
    if (folded == "can" || folded == "gan" || folded == "mil" || folded == "fil")
        return std::nullopt;
    return find(scale_words(), folded);
}

std::optional<NumberRun> parse_number(std::span<const MarkToken> tokens) {
    if (tokens.empty()) return std::nullopt;
    // "dim pwynt pump": "dim" is nought only before a decimal point.
    if ((tokens[0].is("dim") || tokens[0].is("oh")) && tokens.size() > 2 &&
        (tokens[1].is("pwynt") || tokens[1].is("bwynt") || tokens[1].is("point"))) {
        auto rest = NumberParser{tokens.subspan(2)}.parse();
        if (rest && rest->value >= 0 && rest->value < 10) {
            double value = 0;
            double weight = 0.1;
            std::size_t length = 2;
            while (length < tokens.size()) {
                const auto digit = tokens[length].kind == MarkToken::Kind::number
                                       ? std::optional{tokens[length].value}
                                       : find(units(), tokens[length].text);
                if (!digit || *digit > 9) break;
                value += *digit * weight;
                weight /= 10;
                ++length;
            }
            return NumberRun{value, {}, length};
        }
    }
    return NumberParser{tokens}.parse();
}

}  // namespace athro::dialogue
