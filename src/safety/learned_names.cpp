#include <athro/safety/learned_names.h>

#include <algorithm>
#include <optional>

#include <athro/base/welsh.h>
#include <athro/safety/person_words.h>
#include <athro/safety/persons.h>
#include <athro/safety/phrase_file.h>
#include <athro/safety/pieces.h>

namespace athro::safety {
namespace {

using base::Code;
using base::Error;

constexpr std::string_view other_label = "other";
constexpr std::string_view name_label = "name";
constexpr std::string_view address_label = "address";
/// A piece that is a name, or of an address, with this probability is masked. Written small it is
/// mostly something else.
constexpr double capital_probability_min = 0.7;
constexpr double small_probability_min = 0.85;

/// "Dilwyn {Prys} rang": the text without its brackets, and where they stood.
std::optional<NamedText> without_brackets(std::string_view marked) {
    NamedText named;
    char closes = '\0';
    for (const char c : marked) {
        const bool opens = c == '{' || c == '<';
        if (opens && closes == '\0') {
            closes = c == '{' ? '}' : '>';
            const auto begin = named.text.size();
            named.stretches.push_back(
                {begin, begin, c == '{' ? Identifier::person : Identifier::address});
        } else if (c == closes && closes != '\0') {
            closes = '\0';
            named.stretches.back().end = named.text.size();
        } else if (opens || c == '}' || c == '>') {
            return std::nullopt;
        } else {
            named.text += c;
        }
    }
    if (closes != '\0') return std::nullopt;
    return named;
}

/// The pieces of a text as the learning sees them: what each is by the word lists and by its shape.
class NameMarks {
public:
    NameMarks(const Canvas& canvas, const Lexicon& lexicon, const std::vector<Piece>& pieces)
        : canvas_{canvas}, lexicon_{lexicon}, pieces_{pieces}, is_found_(pieces.size(), false) {
        for (const auto& piece : pieces) {
            kinds_.push_back(kinds_of(piece));
            shapes_.push_back(shape_of(piece));
        }
    }

    /// What this piece is, is known from here on: those to its right may lean on it.
    void set_found(std::size_t k) { is_found_[k] = true; }

    /// Most words cannot be names: small, ordinary, in no list of names; or codes.
    bool may_be_name(std::size_t k) const {
        const auto& piece = pieces_[k];
        if (piece.is_taken || piece.text.size() < 2 || piece.text.starts_with("i'") ||
            std::ranges::any_of(piece.text, is_digit)) {
            return false;
        }
        return piece.is_capital || kinds_[k].find_first_of("flm") != std::string::npos ||
               kinds_[k].find('c') == std::string::npos;
    }

    /// An ordinary word that is in no list of names: it is part of one only beside others.
    bool is_ordinary(std::size_t k) const {
        return kinds_[k].contains('c') && kinds_[k].find_first_of("fl") == std::string::npos;
    }

    std::vector<std::string> of(std::size_t k) const {
        const auto& piece = pieces_[k];
        const std::string_view text = piece.text;
        const auto own = kinds_[k] + shapes_[k];
        std::vector<std::string> marks{
            "w=" + piece.text,
            "k=" + kinds_[k],
            "s=" + shapes_[k],
            "ks=" + own,
            "a=" + std::string{text.substr(0, std::min<std::size_t>(3, text.size()))},
            "z=" + std::string{text.substr(text.size() - std::min<std::size_t>(3, text.size()))},
            "zz=" + std::string{text.substr(text.size() - std::min<std::size_t>(2, text.size()))} +
                shapes_[k],
        };
        for (const char kind : kinds_[k])
            marks.push_back(std::string{"one="} + kind + shapes_[k]);
        for (const int by : {-3, -2, -1, 1, 2, 3}) {
            const auto place = std::to_string(by);
            const auto word = word_at(k, by);
            marks.push_back("w" + place + "=" + word);
            marks.push_back("ws" + place + "=" + word + "|" + shapes_[k]);
            if (by < -2 || by > 2) continue;
            const auto around = kinds_at(k, by);
            marks.push_back("k" + place + "=" + around);
            marks.push_back("kk" + place + "=" + around + "|" + own);
        }
        const auto before = word_at(k, -1);
        const auto after = word_at(k, 1);
        marks.push_back("b=" + word_at(k, -2) + " " + before);
        marks.push_back("e=" + after + " " + word_at(k, 2));
        marks.push_back("be=" + before + " " + after);
        marks.push_back("bk=" + before + "|" + kinds_[k]);
        marks.push_back("ek=" + after + "|" + kinds_[k]);
        marks.push_back("g=" + sign_before(k) + "|" + own);
        marks.push_back("h=" + sign_before(k + 1) + "|" + own);
        if (piece.has_possessive) marks.push_back("'s|" + kinds_[k]);
        return marks;
    }

private:
    /// A letter for each list that holds the word.
    std::string kinds_of(const Piece& piece) const {
        const auto& text = piece.text;
        const auto forms = base::radicals(text);
        std::string kinds;
        const bool is_first = lexicon_.first_names.has(text);
        if (is_first) kinds += 'f';
        if (!is_first && lexicon_.first_names.has_any(forms)) kinds += 'm';
        if (lexicon_.surnames.has(text)) kinds += 'l';
        if (lexicon_.ambiguous.has(text)) kinds += 'a';
        if (lexicon_.places.has_any(forms)) kinds += 'p';
        if (lexicon_.eponyms.has(text)) kinds += 'e';
        if (lexicon_.known_people.has(text)) kinds += 'k';
        if (lexicon_.common.has(text)) kinds += 'c';
        if (person_words::titles().contains(text)) kinds += 't';
        if (lexicon_.role_cues.has(text)) kinds += 'r';
        if (person_words::months().contains(text)) kinds += 'd';
        return kinds;
    }

    static std::string shape_of(const Piece& piece) {
        if (piece.is_number) return "9";
        std::string shape;
        shape += piece.text.size() == 1 ? '1'
                 : piece.is_shouted     ? 'A'
                 : piece.is_capital     ? 'C'
                                        : 'x';
        if (piece.starts) shape += '^';
        return shape;
    }

    /// The word so far to the left or right; those on the left that are masked or known as names
    /// show as that. To the right a word shows as it is typed.
    std::string word_at(std::size_t k, int by) const {
        const auto place = static_cast<std::ptrdiff_t>(k) + by;
        if (place < 0) return "^";
        if (place >= static_cast<std::ptrdiff_t>(pieces_.size())) return "$";
        const auto at = static_cast<std::size_t>(place);
        if (by < 0 && (pieces_[at].is_taken || is_found_[at])) return "[]";
        return pieces_[at].is_number ? "9" : pieces_[at].text;
    }

    std::string kinds_at(std::size_t k, int by) const {
        const auto place = static_cast<std::ptrdiff_t>(k) + by;
        if (place < 0) return "^";
        if (place >= static_cast<std::ptrdiff_t>(pieces_.size())) return "$";
        const auto at = static_cast<std::size_t>(place);
        if (by < 0 && (pieces_[at].is_taken || is_found_[at])) return "[]";
        return kinds_[at] + shapes_[at];
    }

    /// What stands between a piece and the one before it, but spaces.
    std::string sign_before(std::size_t k) const {
        if (k == 0 || k >= pieces_.size()) return "^";
        std::string sign;
        for (const char c : between(canvas_, pieces_[k - 1], pieces_[k])) {
            if (c != ' ' && c != Canvas::joiner && sign.size() < 3) sign += c;
        }
        return sign;
    }

    const Canvas& canvas_;
    const Lexicon& lexicon_;
    const std::vector<Piece>& pieces_;
    std::vector<std::string> kinds_;
    std::vector<std::string> shapes_;
    std::vector<bool> is_found_;
};

/// Whether the next piece may belong to the same name or address: "Jac Prys", "Bowen-Rees".
bool joins(const Canvas& canvas, const std::vector<Piece>& pieces, std::size_t left) {
    const auto gap = between(canvas, pieces[left], pieces[left + 1]);
    return !pieces[left].has_possessive && (is_spaced(canvas, pieces[left], pieces[left + 1]) ||
                                            gap == "-" || gap == ". " || gap.starts_with('\''));
}

/// Stands within the name of a house: "Hafod y Garreg", "Cae'r Gors".
bool is_joint(const Piece& piece) {
    return piece.text == "y" || piece.text == "yr" || piece.text == "r" || piece.text == "ar" ||
           piece.text == "the" || piece.text == "of" || piece.text == "o";
}

}  // namespace

base::Result<std::vector<NamedText>> parse_named(std::string_view toml, std::string_view origin) {
    const auto root = parse_phrase_file(toml, origin);
    if (!root) return root.error();
    const auto* entries = (*root)["named"].as_array();
    if (!entries) return Error{Code::invalid, std::string{origin} + ": holds no [[named]]"};
    std::vector<NamedText> all;
    for (const auto& entry : *entries) {
        const auto* table = entry.as_table();
        for (const auto* language : {"en", "cy"}) {
            if (!table) break;
            for (const auto& marked : strings_of((*table)["texts"][language])) {
                auto named = without_brackets(marked);
                if (!named) {
                    return at(origin, entry.source(),
                              Error{Code::invalid, "brackets do not pair in: " + marked});
                }
                all.push_back(std::move(*named));
            }
        }
    }
    return all;
}

base::TextClassifier learn_names(const Lexicon& lexicon, const std::vector<NamedText>& texts) {
    std::vector<base::TextClassifier::Example> examples;
    for (const auto& [text, stretches] : texts) {
        const Canvas canvas{text};
        const auto pieces = read_pieces(canvas);
        NameMarks marks{canvas, lexicon, pieces};
        for (std::size_t k = 0; k < pieces.size(); ++k) {
            const auto begin = canvas.byte_at(pieces[k].begin);
            const auto stretch = std::ranges::find_if(
                stretches, [&](const auto& one) { return begin >= one.begin && begin < one.end; });
            const auto label = stretch == stretches.end()            ? other_label
                               : stretch->type == Identifier::person ? name_label
                                                                     : address_label;
            if (marks.may_be_name(k)) examples.push_back({"", std::string{label}, marks.of(k)});
            if (stretch != stretches.end()) marks.set_found(k);
        }
    }
    return base::TextClassifier::learn(examples, {},
                                       {.epochs = 8, .balance = 0, .keeps_mean = true});
}

void find_learned_names(Canvas& canvas, const Lexicon& lexicon) {
    const NameReader reader{canvas, lexicon};
    const auto& pieces = reader.pieces();
    NameMarks marks{canvas, lexicon, pieces};
    std::vector<std::optional<Identifier>> found(pieces.size());
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        if (!marks.may_be_name(k) || reader.is_nobody(k)) continue;
        const auto best = lexicon.named.classify("", 1, marks.of(k));
        const auto least = pieces[k].is_capital ? capital_probability_min : small_probability_min;
        if (best.empty() || best.front().label == other_label || best.front().probability < least)
            continue;
        found[k] = best.front().label == name_label ? Identifier::person : Identifier::address;
        marks.set_found(k);
    }
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        if (!found[k]) continue;
        auto last = k;
        bool is_telling = !marks.is_ordinary(k);
        for (auto next = k + 1; next < pieces.size() && joins(canvas, pieces, next - 1); ++next) {
            if (found[next] == found[k]) {
                last = next;
                is_telling = is_telling || !marks.is_ordinary(next);
            } else if (found[k] != Identifier::address || !is_joint(pieces[next])) {
                break;
            }
        }
        const bool has_number = found[k] == Identifier::address && k > 0 &&
                                pieces[k - 1].is_number && !pieces[k - 1].is_taken &&
                                pieces[k - 1].text.size() < 5 &&
                                is_spaced(canvas, pieces[k - 1], pieces[k]);
        if (is_telling)
            canvas.mask(pieces[has_number ? k - 1 : k].begin, pieces[last].end, *found[k]);
        k = last;
    }
}

}  // namespace athro::safety
