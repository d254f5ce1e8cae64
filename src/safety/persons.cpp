#include <athro/safety/persons.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include <athro/base/welsh.h>
#include <athro/safety/person_words.h>

namespace athro::safety {
namespace {

bool has_radical_in(const person_words::Words& words, const std::string& text) {
    return std::ranges::any_of(base::radicals(text),
                               [&](const auto& form) { return words.contains(form); });
}

bool ends_name(std::string_view gap) {
    return gap.find_first_not_of(" \x02") != std::string_view::npos || gap.empty();
}

}  // namespace

void NameReader::protect_known() {
    protected_.resize(pieces_.size());
    const auto may_begin_one = [&](const std::string& word) {
        return lexicon_.known_people.has_longer(word) || lexicon_.eponyms.has_longer(word) ||
               lexicon_.places.has_longer_mutated(word);
    };
    for (std::size_t k = 0; k < pieces_.size(); ++k) {
        if (!may_begin_one(pieces_[k].text)) continue;
        std::string spaced;
        std::string typed;  // with its hyphens
        for (std::size_t size = 0; size < 4 && k + size < pieces_.size(); ++size) {
            const auto& text = pieces_[k + size].text;
            if (size > 0) {
                const auto gap = between(canvas_, pieces_[k + size - 1], pieces_[k + size]);
                spaced += ' ';
                typed += gap == "-" ? '-' : ' ';
            }
            spaced += text;
            typed += text;
            if (size == 0) continue;
            const auto is_listed = [&](const std::string& name) {
                return lexicon_.known_people.has(name) || lexicon_.places.has(name) ||
                       lexicon_.eponyms.has(name) || lexicon_.places.has_mutated(name);
            };
            if (!is_listed(spaced) && !is_listed(typed)) continue;
            for (std::size_t i = 0; i <= size; ++i)
                protected_[k + i] = true;
        }
    }
}

bool NameReader::is_first(const Piece& piece) const {
    return lexicon_.first_names.has(piece.text);
}

bool NameReader::is_last(const Piece& piece) const {
    if (lexicon_.surnames.has(piece.text)) return true;
    const std::string_view text = piece.text;
    // Patterns that hardly any other word has.
    if (text.size() > 5 && text.starts_with("o'")) return true;
    return piece.is_capital && text.size() > 4 &&
           (text.starts_with("mc") || text.ends_with("ski") || text.ends_with("ska") ||
            text.ends_with("wicz") || text.ends_with("enko") || text.ends_with("opoulos") ||
            text.ends_with("escu"));
}

bool NameReader::is_ordinary(const Piece& piece) const {
    return lexicon_.common.has(piece.text) || person_words::months().contains(piece.text) ||
           piece.text.ends_with("n't");  // "mrs jones won't wake up"
}

/// Whether a small word is a form of an ordinary one: "dictates", "grumbled", "hovering".
bool NameReader::is_inflected(std::string_view text) const {
    for (const std::string_view ending : {"s", "es", "d", "ed", "ing"}) {
        if (!text.ends_with(ending)) continue;
        const std::string base{text.substr(0, text.size() - ending.size())};
        if (base.size() > 2 && (lexicon_.common.has(base) || lexicon_.common.has(base + "e")))
            return true;
    }
    return false;
}

/// A first name that is nothing else: "Rupert", but not "Grace".
bool NameReader::is_plain_first(const Piece& piece) const {
    return is_first(piece) && !is_ordinary(piece) && !lexicon_.ambiguous.has(piece.text);
}

/// A capitalised word that no list knows as something else.
bool NameReader::is_unknown_capital(const Piece& piece) const {
    return piece.is_capital && !piece.is_number && piece.text.size() > 1 && !is_ordinary(piece) &&
           !lexicon_.eponyms.has(piece.text) && !lexicon_.places.has(piece.text) &&
           !lexicon_.places.has_mutated(piece.text);
}

bool NameReader::is_joined(std::size_t left) const {
    if (left + 1 >= pieces_.size()) return false;
    const auto gap = between(canvas_, pieces_[left], pieces_[left + 1]);
    return gap == " " || gap == "-" || gap == " -" || gap == "\x02 ";
}

bool NameReader::is_title(std::size_t k) const {
    const auto& piece = pieces_[k];
    if (!person_words::titles().contains(piece.text) || k + 1 >= pieces_.size()) return false;
    const auto gap = between(canvas_, piece, pieces_[k + 1]);
    if (gap != " " && gap != ". " && gap != "  " && gap != ".") return false;
    return !(piece.text == "ms" && piece.is_shouted && !is_name(pieces_[k + 1]));
}

/// Whether the words around say that the name belongs to a thing, not to a person.
bool NameReader::is_thing(std::size_t first, std::size_t last) const {
    if (last + 1 < pieces_.size()) {
        const auto gap = between(canvas_, pieces_[last], pieces_[last + 1]);
        const bool is_near = gap.find_first_not_of(" '-s\x02") == std::string_view::npos;
        if (is_near && person_words::things_after().contains(pieces_[last + 1].text)) return true;
    }
    if (first == 0) return false;
    auto before = first - 1;
    if (before > 0 && (pieces_[before].text == "y" || pieces_[before].text == "yr")) --before;
    return has_radical_in(person_words::things_before(), pieces_[before].text) &&
           is_spaced(canvas_, pieces_[before], pieces_[before + 1]);
}

/// Takes further parts of a name in after piece `k`: initials, particles, double names.
std::size_t NameReader::extend(std::size_t k, bool is_sure) const {
    auto last = k;
    for (auto next = k + 1; next < pieces_.size() && next < k + 5; ++next) {
        const auto& piece = pieces_[next];
        const auto& left = pieces_[next - 1];
        const auto gap = between(canvas_, left, pieces_[next]);
        const bool after_initial = left.text.size() == 1 && (gap == ". " || gap == ".");
        const bool is_hyphened = gap == "-";
        if (piece.is_taken || piece.is_number || left.has_possessive) break;
        if (!after_initial && ends_name(gap) && !is_hyphened) break;
        const bool is_initial = piece.text.size() == 1 && next + 1 < pieces_.size() &&
                                (piece.is_capital || canvas_.at(piece.end) == '.') &&
                                (piece.text != "i" || is_name(pieces_[next + 1])) &&
                                (canvas_.at(piece.end) == '.' || pieces_[next + 1].is_capital);
        const bool is_particle =
            person_words::particles().contains(piece.text) && next + 1 < pieces_.size() &&
            pieces_[next + 1].is_capital == piece.is_capital &&
            (piece.is_capital || is_name(pieces_[next + 1]) || pieces_[next + 1].is_capital);
        const bool is_welsh_particle =
            (piece.text == "ap" || piece.text == "ab" || piece.text == "ferch") &&
            next + 1 < pieces_.size() && !is_ordinary(pieces_[next + 1]);
        if (is_initial || is_particle || is_welsh_particle) {
            if (!is_initial) continue;
            last = next;
            continue;
        }
        if (is_hyphened && (piece.is_capital || is_name(piece))) {
            last = next;
            continue;
        }
        // "Jackie I suppose": the writer.
        if (piece.text == "i" && canvas_.at(piece.end) != '.') break;
        if (person_words::things_after().contains(piece.text)) break;
        if (piece.is_capital) {
            const bool is_acronym = piece.is_shouted && !left.is_shouted && left.text.size() > 1;
            if (is_acronym && !is_last(piece)) break;
            // "Elsie May Trubshaw", and not "Elsie May 3rd".
            const bool is_middle = next + 1 < pieces_.size() &&
                                   is_spaced(canvas_, piece, pieces_[next + 1]) &&
                                   is_unknown_capital(pieces_[next + 1]);
            if ((person_words::months().contains(piece.text) && !is_middle) ||
                person_words::titles().contains(piece.text))
                break;
            if (is_ordinary(piece) && !is_name(piece)) break;
            const bool is_surname = is_plain_first(left) && !piece.has_possessive;
            if (lexicon_.eponyms.has(piece.text) && !is_name(piece) && !is_surname) break;
            last = next;
            continue;
        }
        // Lower case: the last word of a name that is written small throughout.
        const bool was_small = !pieces_[k].is_capital;
        const bool is_known =
            is_name(piece) && !is_ordinary(piece) && !lexicon_.ambiguous.has(piece.text);
        const bool is_known_after =
            is_name(piece) && (person_words::particles().contains(left.text) || after_initial);
        // Short first names are Welsh words too: "ella torran nhw", "pobl glên Caergybi".
        const bool is_promised = is_sure || (is_plain_first(left) && left.text.size() > 4 &&
                                             piece.text.size() > 5 && !is_inflected(piece.text));
        const bool is_unknown = is_promised && was_small && next == k + 1 &&
                                piece.text.size() > 3 && !is_ordinary(piece) &&
                                !lexicon_.eponyms.has(piece.text);
        if (!(was_small && (is_known || is_known_after || is_unknown)) &&
            !(is_known && is_last(piece)))
            break;
        last = next;
    }
    return last;
}

/// "van der Berg" or "p jones" from the small words on: the name's last piece, or nothing.
std::optional<std::size_t> NameReader::after_small_words(std::size_t k) const {
    auto name = k;
    while (name + 1 < pieces_.size() && name < k + 3 && is_joined(name) &&
           (pieces_[name].text.size() == 1 ||
            person_words::particles().contains(pieces_[name].text))) {
        ++name;
    }
    if (name == k || pieces_[name].is_taken) return std::nullopt;
    const bool fits = is_last(pieces_[name]) || pieces_[name].is_capital;
    return fits ? std::optional{extend(name, true)} : std::nullopt;
}

/// "Mr and Mrs Jones", "Dr. Siân Rees", "mrs wong".
std::optional<std::size_t> NameReader::after_title(std::size_t k) const {
    auto name = k + 1;
    auto title = k;
    if (name < pieces_.size() && person_words::titles().contains(pieces_[k].text)) {
        const auto& word = pieces_[name].text;
        if ((word == "and" || word == "a" || word == "or") && name + 1 < pieces_.size() &&
            person_words::titles().contains(pieces_[name + 1].text)) {
            title = name + 1;
            name = title + 1;
        }
    }
    while (name < pieces_.size() && is_title(title) &&
           person_words::titles().contains(pieces_[name].text) && is_title(name)) {
        title = name++;
    }
    if (name >= pieces_.size() || !is_title(title)) return std::nullopt;
    const auto& piece = pieces_[name];
    if (piece.is_taken || piece.is_number || protected_[name]) return std::nullopt;
    if (const auto last = after_small_words(name)) return last;
    if (!piece.is_capital) {
        if (is_ordinary(piece) && !is_last(piece)) return std::nullopt;
        const bool is_loose = person_words::loose_titles().contains(pieces_[title].text);
        if (piece.text.size() < 2 ||
            (is_loose && !is_name(piece) &&
             (is_ordinary(piece) || is_inflected(piece.text) || piece.text.size() < 4))) {
            return std::nullopt;
        }
        if (is_loose && lexicon_.ambiguous.has(piece.text) && !is_last(piece)) return std::nullopt;
    } else if (is_ordinary(piece) && !is_name(piece)) {
        return std::nullopt;
    }
    const bool is_common_title = pieces_[title].text == "miss" && !pieces_[title].is_capital;
    if (is_common_title && !piece.is_capital && !is_name(piece)) return std::nullopt;
    return extend(name, true);
}

/// What one to three words before a piece promise, by the list of cues.
Certainty NameReader::listed_cue_before(std::size_t k, std::string_view gap) const {
    if (!lexicon_.person_cues.may_end_in(pieces_[k - 1].text)) return Certainty::none;
    std::string line;
    for (auto i = k >= 3 ? k - 3 : 0; i < k; ++i)
        line += (line.empty() ? "" : " ") + pieces_[i].text;
    const bool has_colon = gap.contains(':') || gap.contains('=');
    for (std::string_view rest = line;;) {
        if (has_colon && lexicon_.person_cues.has(std::string{rest} + ":")) return Certainty::sure;
        if (lexicon_.person_cues.has(rest)) return has_colon ? Certainty::sure : Certainty::likely;
        const auto space = rest.find(' ');
        if (space == std::string_view::npos) return Certainty::none;
        rest.remove_prefix(space + 1);
    }
}

/// What the words right before a piece promise.
Certainty NameReader::cue_before(std::size_t k) const {
    if (k == 0) return Certainty::none;
    const auto gap = between(canvas_, pieces_[k - 1], pieces_[k]);
    if (gap.find_first_of(".?!;\n\x01") != std::string_view::npos &&
        gap.find(':') == std::string_view::npos) {
        const bool is_short = pieces_[k - 1].text.size() <= 3 && gap == ". ";
        if (!is_short) return Certainty::none;
    }
    if (const auto certainty = listed_cue_before(k, gap); certainty != Certainty::none)
        return certainty;
    if (gap.find_first_of("()/") != std::string_view::npos &&
        gap.find('(') == std::string_view::npos) {
        return Certainty::none;
    }
    const auto& word = pieces_[k - 1];
    if (lexicon_.role_cues.has(word.text)) return Certainty::likely;
    // "bed 3 Siân", "gwely 4: Huw".
    if (word.is_number && k >= 2) {
        const person_words::Words beds{"bed",     "gwely", "bay", "room",  "ystafell",
                                       "cubicle", "chair", "bae", "space", "trolley"};
        if (has_radical_in(beds, pieces_[k - 2].text)) return Certainty::likely;
    }
    return Certainty::none;
}

bool NameReader::is_preposition_before(std::size_t k) const {
    return k > 0 && person_words::prepositions().contains(pieces_[k - 1].text) &&
           is_spaced(canvas_, pieces_[k - 1], pieces_[k]);
}

std::optional<std::size_t> NameReader::after_cue(std::size_t k, Certainty certainty) const {
    const auto& piece = pieces_[k];
    if (const auto last = surname_first(k, certainty)) return last;
    if (piece.is_capital) {
        const bool is_plain = is_unknown_capital(piece) ||
                              (is_name(piece) && !person_words::months().contains(piece.text) &&
                               !(lexicon_.eponyms.has(piece.text) && !is_last(piece) &&
                                 certainty != Certainty::sure));
        if (!is_plain || (piece.text.size() < 2 && canvas_.at(piece.end) != '.'))
            return std::nullopt;
        const bool is_acronym = piece.is_shouted && piece.text.size() < 5 && !is_name(piece);
        const auto last = extend(k, true);
        if (is_acronym && last == k) return std::nullopt;
        if (is_thing(k, last) && certainty != Certainty::sure) return std::nullopt;
        return last;
    }
    if (is_ordinary(piece) || lexicon_.eponyms.has(piece.text) || piece.text.size() < 3)
        return std::nullopt;
    if (!is_name(piece) && is_inflected(piece.text)) return std::nullopt;
    if (is_name(piece) && !lexicon_.ambiguous.has(piece.text)) return extend(k, true);
    if (certainty != Certainty::sure) return std::nullopt;
    const auto last = extend(k, true);
    const char c = canvas_.at(pieces_[last].end);
    const bool is_closed = c == '\0' || c == '\n' || c == ',' || c == '.' || c == ';' ||
                           (c == ' ' && canvas_.at(pieces_[last].end + 1) == ' ');
    return last > k || is_closed ? std::optional{last} : std::nullopt;
}

/// "CHEN, Siobhan", "Lloyd-Price, Eirlys", "hussain, owain".
std::optional<std::size_t> NameReader::surname_first(std::size_t k, Certainty certainty) const {
    auto last = k;
    while (last + 1 < pieces_.size() && last < k + 2 && !pieces_[last].has_possessive &&
           between(canvas_, pieces_[last], pieces_[last + 1]) == "-") {
        ++last;
    }
    if (last == k && k + 1 < pieces_.size() &&
        person_words::particles().contains(pieces_[k].text) && is_joined(k))
        ++last;
    const auto given = last + 1;
    if (given >= pieces_.size() || pieces_[given].is_taken) return std::nullopt;
    const auto gap = between(canvas_, pieces_[last], pieces_[given]);
    if (gap != ", " && gap != "," && gap != ",  ") return std::nullopt;
    const auto& surname = pieces_[k];
    const auto& first = pieces_[given];
    if (protected_[k] || protected_[given]) return std::nullopt;
    if (first.is_number || surname.is_number || surname.text.size() < 2 || is_ordinary(surname))
        return std::nullopt;
    if (surname.is_capital != first.is_capital) return std::nullopt;
    if (person_words::titles().contains(first.text)) return std::nullopt;
    const bool is_given = is_first(first) && !lexicon_.eponyms.has(first.text);
    const bool is_surname = is_last(surname) || is_first(surname) || last > k;
    const bool is_shouted =
        surname.is_shouted && is_unknown_capital(surname) && surname.text.size() > 2;
    const bool fits =
        (is_given && (is_surname || is_shouted)) ||
        (is_shouted && is_last(surname) && is_unknown_capital(first) && !first.is_shouted) ||
        (certainty != Certainty::none && is_surname && is_unknown_capital(first)) ||
        (certainty == Certainty::sure && is_shouted && is_unknown_capital(first));
    if (!fits || is_thing(k, given)) return std::nullopt;
    // "Anna, Ben and Carys" is a list.
    if (!surname.is_shouted && certainty == Certainty::none && is_first(surname) &&
        !lexicon_.surnames.has(surname.text)) {
        return std::nullopt;
    }
    auto end = given;
    while (end + 1 < pieces_.size() && end < given + 2 && !pieces_[end].has_possessive) {
        const auto& next = pieces_[end + 1];
        const bool is_more = is_joined(end) && !next.is_taken &&
                             next.is_capital == first.is_capital &&
                             (next.text.size() == 1 || (is_first(next) && !is_ordinary(next)));
        if (!is_more) break;
        ++end;
    }
    return end;
}

/// A first name and a surname, without any cue.
std::optional<std::size_t> NameReader::in_full(std::size_t k) const {
    const auto& first = pieces_[k];
    if (protected_[k] || k + 1 >= pieces_.size()) return std::nullopt;
    const auto last = extend(k, false);
    if (last == k) return std::nullopt;
    if (std::any_of(protected_.begin() + static_cast<std::ptrdiff_t>(k),
                    protected_.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                    [](bool is) { return is; })) {
        return std::nullopt;
    }
    if (is_thing(k, last)) return std::nullopt;
    const auto& surname = pieces_[last];
    const bool has_trigger =
        k > 0 && person_words::mutation_triggers().contains(pieces_[k - 1].text);
    const bool is_mutated = !first.starts && first.is_capital && !is_first(first) &&
                            (has_trigger || lexicon_.surnames.has(pieces_[last].text)) &&
                            lexicon_.first_names.has_mutated(first.text);
    const bool is_given = is_first(first) || is_mutated;
    const bool is_doubtful = lexicon_.ambiguous.has(first.text) || is_ordinary(first);
    if (!first.is_capital) {
        const bool is_surname =
            (is_last(surname) || (is_plain_first(first) && last == k + 1)) &&
            !is_ordinary(surname) &&
            !(lexicon_.ambiguous.has(first.text) && lexicon_.ambiguous.has(surname.text));
        return is_given && is_surname && !is_ordinary(first) ? std::optional{last} : std::nullopt;
    }
    if (lexicon_.eponyms.has(surname.text) && !is_last(surname) &&
        (!is_plain_first(first) || surname.has_possessive)) {
        return std::nullopt;
    }
    if (lexicon_.places.has(surname.text) && !is_last(surname)) return std::nullopt;
    if (is_given && is_doubtful) return is_last(surname) ? std::optional{last} : std::nullopt;
    if (is_given) {
        const bool fits = is_last(surname) || is_unknown_capital(surname) || is_first(surname) ||
                          lexicon_.eponyms.has(surname.text);
        return fits ? std::optional{last} : std::nullopt;
    }
    // An unknown capital before a known surname: a name with a slip in it, or a rare one.
    const bool is_rare =
        is_unknown_capital(first) && first.text.size() > 2 && lexicon_.surnames.has(surname.text) &&
        !lexicon_.ambiguous.has(surname.text) && !lexicon_.eponyms.has(surname.text) &&
        first.is_shouted == surname.is_shouted;
    return is_rare ? std::optional{last} : std::nullopt;
}

/// "D. Williams", and capitals that no list knows where only a person can stand: "… … refused".
std::optional<std::size_t> NameReader::by_place(std::size_t k) const {
    if (k + 1 >= pieces_.size() || protected_[k] || protected_[k + 1]) return std::nullopt;
    const auto& first = pieces_[k];
    const auto& second = pieces_[k + 1];
    // "s. chowdhury"
    const bool is_small_initial = first.text.size() == 1 && !second.is_capital &&
                                  between(canvas_, first, second) == ". " && !second.is_taken &&
                                  lexicon_.surnames.has(second.text) && !is_ordinary(second) &&
                                  !lexicon_.ambiguous.has(second.text);
    if (is_small_initial) return k + 1;
    if (!first.is_capital || !second.is_capital || second.is_taken) return std::nullopt;
    const bool is_last_piece = k + 2 >= pieces_.size();
    if (first.text.size() == 1) {
        auto name = k + 1;
        // "T.W. Blyth".
        const bool has_two = second.text.size() == 1 && name + 1 < pieces_.size() &&
                             between(canvas_, first, second) == ".";
        if (has_two) ++name;
        const auto& surname = pieces_[name];
        const bool is_surname =
            is_last(surname) ||
            (is_unknown_capital(surname) && !surname.is_shouted && surname.text.size() > 3);
        const bool is_initial = between(canvas_, pieces_[name - 1], surname) == ". " &&
                                is_surname && !surname.is_taken && !protected_[name] &&
                                !is_thing(k, name);
        const bool is_citation =
            canvas_.at(surname.end) == ',' || canvas_.at(surname.end + 1) == '(';
        return is_initial && !is_citation ? std::optional{name} : std::nullopt;
    }
    if (!is_joined(k) || !is_unknown_capital(first) || !is_unknown_capital(second))
        return std::nullopt;
    if (first.is_shouted || second.is_shouted || first.text.size() < 3) return std::nullopt;
    const bool acts = !is_last_piece && is_spaced(canvas_, second, pieces_[k + 2]) &&
                      person_words::person_verbs().contains(pieces_[k + 2].text);
    const bool is_told = k > 0 && person_words::welsh_person_verbs().contains(pieces_[k - 1].text);
    return acts || is_told ? std::optional{k + 1} : std::nullopt;
}

/// "Mair yn enw cyffredin", "Tess is the name of the app": the name is spoken of as a name.
bool NameReader::is_called_a_name(std::size_t k) const {
    for (auto next = k + 1; next < pieces_.size() && next <= k + 3; ++next) {
        if (!is_spaced(canvas_, pieces_[next - 1], pieces_[next])) return false;
        if (pieces_[next].text == "name" || pieces_[next].text == "enw") return true;
    }
    return false;
}

/// A first name alone: "Siân was in pain", "about Ddafydd".
std::optional<std::size_t> NameReader::alone(std::size_t k) const {
    const auto& piece = pieces_[k];
    if (protected_[k] || piece.text.size() < 3 || lexicon_.ambiguous.has(piece.text) ||
        lexicon_.eponyms.has(piece.text) || lexicon_.places.has(piece.text) ||
        lexicon_.known_people.has(piece.text) || is_ordinary(piece) || is_thing(k, k)) {
        return std::nullopt;
    }
    if (is_called_a_name(k)) return std::nullopt;
    const bool is_known = is_first(piece);
    if (piece.is_capital) {
        const bool is_mutated = !is_known && !piece.starts && k > 0 && piece.text.size() > 3 &&
                                person_words::mutation_triggers().contains(pieces_[k - 1].text) &&
                                lexicon_.first_names.has_mutated(piece.text) && !is_last(piece);
        return is_known || is_mutated ? std::optional{k} : std::nullopt;
    }
    constexpr std::size_t telling_size = 5;  // shorter ones may be anything that is typed small
    const bool fits = piece.text.size() >= telling_size || is_preposition_before(k) || acts(k);
    return is_known && fits ? std::optional{k} : std::nullopt;
}

/// Whether what follows says that this is somebody: "told me", "our new HCSW", "who is".
bool NameReader::acts(std::size_t k) const {
    if (k + 1 >= pieces_.size() || !is_spaced(canvas_, pieces_[k], pieces_[k + 1])) return false;
    const auto& next = pieces_[k + 1].text;
    if (person_words::person_verbs().contains(next) ||
        person_words::follow_somebody().contains(next))
        return true;
    const bool is_said_of = next == "is" || next == "was" || next == "has";
    return is_said_of && k + 2 < pieces_.size() &&
           (pieces_[k + 2].is_number || pieces_[k + 2].text == "my" ||
            pieces_[k + 2].text == "our");
}

/// A first name that is a word as well, written as a name: "when Will in bay 3 told me", "Grace our
/// new nurse", "Mae Gwyn yn …".
std::optional<std::size_t> NameReader::name_that_is_a_word(std::size_t k) const {
    const auto& piece = pieces_[k];
    const bool is_both =
        is_first(piece) && (lexicon_.ambiguous.has(piece.text) || is_ordinary(piece));
    if (!is_both || !piece.is_capital || piece.is_shouted || protected_[k] ||
        piece.text.size() < 3 || person_words::months().contains(piece.text) ||
        lexicon_.places.has(piece.text) || lexicon_.eponyms.has(piece.text) || is_thing(k, k) ||
        is_called_a_name(k)) {
        return std::nullopt;
    }
    // "Mark my answer" asks for it.
    const bool is_asked = piece.starts && k + 1 < pieces_.size() && pieces_[k + 1].text == "my";
    if (acts(k) && !is_asked) return k;
    if (k + 1 < pieces_.size() && pieces_[k + 1].is_number) return std::nullopt;  // "Bay 3"
    if (piece.starts || k == 0 || !is_spaced(canvas_, pieces_[k - 1], piece)) return std::nullopt;
    const auto& before = pieces_[k - 1];
    const bool is_title_case =
        before.is_capital || (k + 1 < pieces_.size() && pieces_[k + 1].is_capital &&
                              is_spaced(canvas_, piece, pieces_[k + 1]));
    const bool has_article = before.text == "the" || before.text == "a" || before.text == "an" ||
                             before.text == "y" || before.text == "yr" || before.text == "our" ||
                             before.text == "on" || before.text == "in" || before.text == "to" ||
                             before.text == "ar" || before.text == "yn" || before.text == "i";
    return is_title_case || has_article ? std::nullopt : std::optional{k};
}

std::optional<std::size_t> NameReader::name_at(std::size_t k) const {
    const auto& piece = pieces_[k];
    if (piece.is_taken || piece.is_number) return std::nullopt;
    if (person_words::titles().contains(piece.text)) {
        if (const auto last = after_title(k)) return last;
        return std::nullopt;
    }
    if (protected_[k] && cue_before(k) != Certainty::sure) return std::nullopt;
    if (const auto certainty = cue_before(k); certainty != Certainty::none) {
        if (const auto last = after_cue(k, certainty)) return last;
    }
    if (const auto last = surname_first(k, Certainty::none)) return last;
    if (const auto last = in_full(k)) return last;
    if (const auto last = by_place(k)) return last;
    if (const auto last = name_that_is_a_word(k)) return last;
    return alone(k);
}

bool NameReader::is_telling(const Piece& piece) const {
    return piece.text.size() > 2 && !person_words::titles().contains(piece.text) &&
           !person_words::particles().contains(piece.text) && !is_ordinary(piece) &&
           !person_words::months().contains(piece.text);
}

void find_persons(Canvas& canvas, const Lexicon& lexicon) {
    const NameReader reader{canvas, lexicon};
    const auto& pieces = reader.pieces();
    std::unordered_set<std::string> telling;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        const auto last = reader.name_at(k);
        if (!last) continue;
        if (!canvas.mask(pieces[k].begin, pieces[*last].end, Identifier::person)) continue;
        for (auto i = k; i <= *last; ++i) {
            if (reader.is_telling(pieces[i])) telling.insert(pieces[i].text);
        }
        k = *last;
    }
    // A name that was found once is masked wherever it stands again.
    for (const auto& piece : pieces) {
        const bool is_again = telling.contains(piece.text) &&
                              (piece.is_capital || !lexicon.ambiguous.has(piece.text));
        if (is_again) canvas.mask(piece.begin, piece.end, Identifier::person);
    }
}

}  // namespace athro::safety
