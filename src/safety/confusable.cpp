#include <athro/safety/confusable.h>

#include <algorithm>
#include <atomic>
#include <bit>

#include <athro/base/text.h>
#include <athro/base/welsh.h>

namespace athro::safety {
namespace {

/// A beginning or an ending tells two words apart only where this much of the word is common to
/// both.
constexpr std::size_t stem_min = 3;

/// The longest word that is held against others letter by letter.
constexpr std::size_t word_max = 48;

std::string to_key(std::string_view term) {
    auto folded = base::fold(term);
    std::ranges::replace(folded, '-', ' ');
    return base::squeeze(folded);
}

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word)
        letters |= 1u << (static_cast<unsigned char>(c) % 32);
    return letters;
}

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether the first letter of a word is not heard, as in "wrong" and "knowledge".
bool begins_silent(std::string_view word) {
    return word.starts_with("wr") || word.starts_with("kn") || word.starts_with("ps");
}

/// Whether the first letters agree, are the two of the word in the wrong order, or the first is
/// left out because nobody hears it.
bool begins_alike(std::string_view said, std::string_view meant) {
    if (said[0] == meant[0]) return true;
    if (begins_silent(meant) && said[0] == meant[1]) return true;
    return said.size() > 1 && meant.size() > 1 && said[0] == meant[1] && said[1] == meant[0];
}

/// Whether a letter of a short word is another: "draft" for "drift" is likelier a word than a slip.
bool is_short_with_another_letter(std::string_view said, std::string_view meant) {
    if (meant.size() > 6 || said.size() != meant.size()) return false;
    std::string a{said};
    std::string b{meant};
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a != b;
}

/// Whether they are equal but for letters written double or once.
bool is_doubled(std::string_view said, std::string_view meant) {
    const auto once = [](std::string_view word) {
        std::string out;
        for (const char c : word) {
            if (out.empty() || out.back() != c) out += c;
        }
        return out;
    };
    return said.size() > meant.size() && once(said) == once(meant);
}

/// The fewest slips between an affix and what stands at that end of a word.
std::size_t slips_in_affix(std::string_view word, std::string_view affix, bool at_end) {
    auto fewest = affix.size();
    for (auto length = affix.size() - 1; length <= affix.size() + 1; ++length) {
        if (length > word.size()) break;
        const auto part = at_end ? word.substr(word.size() - length) : word.substr(0, length);
        fewest = std::min(fewest, base::edit_distance(part, affix, fewest));
    }
    return fewest;
}

/// Whether the affix is still there with one slip in it, and no other of its family is near:
/// "bradi" for "brady", where the other is "tachy".
bool is_affix_kept(const std::vector<std::string>& family, const std::string& affix,
                   std::string_view said, bool at_end) {
    constexpr std::size_t letters_min = 4;
    constexpr std::size_t apart_min = 2;
    const auto own = slips_in_affix(said, affix, at_end);
    if (affix.size() < letters_min || own > 1) return false;
    return std::ranges::all_of(family, [&](const std::string& other) {
        return other == affix || other.empty() ||
               slips_in_affix(said, other, at_end) >= own + apart_min;
    });
}

/// Whether a word begins (or ends) with one of a family while the other does not: half of an
/// opposite.
bool is_affix_lost(const std::vector<std::string>& family, std::string_view said,
                   std::string_view meant, bool at_end) {
    return std::ranges::any_of(family, [&](const std::string& affix) {
        if (affix.size() < (at_end ? 3u : 2u) || meant.size() < affix.size() + 4) return false;
        const bool had = at_end ? meant.ends_with(affix) : meant.starts_with(affix);
        const bool has = at_end ? said.ends_with(affix) : said.starts_with(affix);
        return had && !has && !is_affix_kept(family, affix, said, at_end);
    });
}

std::uint64_t next_version() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

}  // namespace

std::size_t slips_max(std::size_t letters) {
    if (letters < 5) return 0;
    return letters < 9 ? 1 : 2;
}

void Confusables::add_family(const std::vector<std::string>& terms) {
    version_ = next_version();
    for (const auto& term : terms) {
        auto key = to_key(term);
        if (!terms_.contains(key) && !families_.contains(key)) enter(key);
        families_[std::move(key)].push_back(family_count_);
    }
    ++family_count_;
}

void Confusables::add_prefixes(const std::vector<std::string>& beginnings) {
    version_ = next_version();
    prefixes_.push_back(beginnings);
}

void Confusables::add_suffixes(const std::vector<std::string>& endings) {
    version_ = next_version();
    suffixes_.push_back(endings);
}

void Confusables::add_term(std::string_view term) {
    version_ = next_version();
    const auto key = to_key(term);
    if (key.empty() || !terms_.insert(key).second || families_.contains(key)) return;
    enter(key);
}

void Confusables::enter(const std::string& key) {
    const auto spaces = static_cast<std::size_t>(std::ranges::count(key, ' '));
    words_max_ = std::max(words_max_, spaces + 1);
    if (spaces > 0 || key.empty() || key.size() > word_max) return;
    if (by_length_.size() <= key.size()) by_length_.resize(key.size() + 1);
    by_length_[key.size()].push_back(Term{key, letters_of(key)});
}

void Confusables::add_translations(const std::vector<std::string>& words) {
    version_ = next_version();
    ++concept_count_;
    for (const auto& word : words)
        concepts_.emplace(to_key(word), concept_count_);
}

std::uint32_t Confusables::concept_of(std::string_view word) const {
    const auto found = concepts_.find(std::string{word});
    return found == concepts_.end() ? 0 : found->second;
}

void Confusables::add_word(std::string_view word) {
    version_ = next_version();
    words_.insert(to_key(word));
}

bool Confusables::is_known(std::string_view word) const {
    const std::string key{word};
    return terms_.contains(key) || words_.contains(key) || families_.contains(key);
}

std::span<const std::uint32_t> Confusables::families_of(std::string_view term) const {
    const auto found = families_.find(std::string{term});
    if (found == families_.end()) return {};
    return found->second;
}

bool Confusables::are_opposed(std::string_view a, std::string_view b) const {
    if (a == b) return false;
    const auto of_b = families_of(b);
    const bool in_one_family = std::ranges::any_of(families_of(a), [&](std::uint32_t family) {
        return std::ranges::find(of_b, family) != of_b.end();
    });
    return in_one_family || differ_by_affix(a, b);
}

bool Confusables::differ_by_affix(std::string_view a, std::string_view b) const {
    if (a.size() < stem_min || b.size() < stem_min) return false;
    if (a.ends_with(b.substr(b.size() - stem_min)) && differ_by_prefix(a, b)) return true;
    return a.starts_with(b.substr(0, stem_min)) && differ_by_suffix(a, b);
}

bool Confusables::differ_by_prefix(std::string_view a, std::string_view b) const {
    for (const auto& family : prefixes_) {
        for (const auto& left : family) {
            if (!a.starts_with(left) || a.size() < left.size() + stem_min) continue;
            const auto rest = a.substr(left.size());
            for (const auto& right : family) {
                if (left != right && b.size() == right.size() + rest.size() &&
                    b.starts_with(right) && b.ends_with(rest)) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool Confusables::differ_by_suffix(std::string_view a, std::string_view b) const {
    for (const auto& family : suffixes_) {
        for (const auto& left : family) {
            if (!a.ends_with(left) || a.size() < left.size() + stem_min) continue;
            const auto rest = a.substr(0, a.size() - left.size());
            for (const auto& right : family) {
                if (left != right && b.size() == right.size() + rest.size() &&
                    b.starts_with(rest) && b.ends_with(right)) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool Confusables::has_near(std::string_view word, std::string_view except,
                           std::size_t distance) const {
    return any_near(word, except, distance, [](std::string_view) { return true; });
}

bool Confusables::any_near(std::string_view word, std::string_view except, std::size_t distance,
                           const std::function<bool(std::string_view)>& counts) const {
    const auto letters = letters_of(word);
    const auto shortest = word.size() > distance ? word.size() - distance : 1;
    for (auto length = shortest; length <= word.size() + distance; ++length) {
        if (length >= by_length_.size()) break;
        for (const auto& term : by_length_[length]) {
            const auto differing = static_cast<std::size_t>(std::popcount(term.letters ^ letters));
            if (differing > 2 * distance || term.text == except || term.text == word) continue;
            // The plural of a term is no other term.
            if (term.text.starts_with(except) && term.text.substr(except.size()) == "s") continue;
            if (base::edit_distance(word, term.text, distance) > distance) continue;
            if (counts(term.text)) return true;
        }
    }
    return false;
}

bool Confusables::is_slip(std::string_view said, std::string_view meant) const {
    if (said.empty() || meant.empty() || said.size() > word_max || meant.size() > word_max)
        return false;
    if (!begins_alike(said, meant) || has_digit(said) || has_digit(meant)) return false;
    const auto limit = slips_max(meant.size());
    const auto longer = std::max(said.size(), meant.size()) - std::min(said.size(), meant.size());
    if (longer > std::max<std::size_t>(limit, 1) && said.size() < meant.size()) return false;
    auto distance = base::edit_distance(said, meant, std::max<std::size_t>(limit, 1));
    if (distance > limit && !(meant.size() >= 4 && is_doubled(said, meant))) return false;
    if (is_short_with_another_letter(said, meant)) return false;
    distance = std::max<std::size_t>(distance, 1);
    return !is_known(said) && !are_opposed(said, meant) && !is_halfway_to_another(said, meant) &&
           !lies_near_another(said, meant, distance);
}

/// Whether the slip drops a beginning or an ending that makes the word what it is, or makes a
/// mutated form of another term.
bool Confusables::is_halfway_to_another(std::string_view said, std::string_view meant) const {
    for (const auto& radical : base::radicals(said)) {
        if (radical == meant || radical == said) continue;
        if (is_term(radical) || families_.contains(radical)) return true;
    }
    const auto is_lost = [&](bool at_end) {
        return
            [&, at_end](const auto& family) { return is_affix_lost(family, said, meant, at_end); };
    };
    return std::ranges::any_of(prefixes_, is_lost(false)) ||
           (is_protected(meant) && std::ranges::any_of(suffixes_, is_lost(true)));
}

/// Whether what was said is nearer to another word, or either is near a term that must not pass for
/// the one that was meant.
bool Confusables::lies_near_another(std::string_view said, std::string_view meant,
                                    std::size_t distance) const {
    if (distance > 1 && has_near(said, meant, distance - 1)) return true;
    const auto is_rival = [&](std::string_view term) {
        return is_term(term) || are_opposed(term, meant);
    };
    if (any_near(said, meant, distance, is_rival)) return true;
    const auto is_look_alike = [&](std::string_view term) {
        return (is_term(term) && is_term(meant)) || are_opposed(term, meant);
    };
    return is_protected(meant) && any_near(meant, meant, 2, is_look_alike);
}

bool Confusables::is_protected(std::string_view word) const {
    return is_term(word) || families_.contains(std::string{word});
}

}  // namespace athro::safety
