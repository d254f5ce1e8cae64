#include <athro/dialogue/mark_words.h>

#include <array>
#include <cmath>
#include <unordered_map>

#include <athro/base/stem.h>
#include <athro/base/text.h>
#include <athro/base/welsh.h>
#include <athro/dialogue/mark_number_words.h>
#include <athro/dialogue/mark_senses.h>

namespace athro::dialogue {
namespace {

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// One spelling for what British and American usage spell differently.
std::string to_one_spelling(std::string word) {
    if (word.size() < 6) return word;
    for (const auto& [from, to] : {std::pair{"ae", "e"},
                                   {"oe", "e"},
                                   {"isation", "ization"},
                                   {"leuco", "leuko"},
                                   {"sulph", "sulf"},
                                   {"yse", "yze"}}) {
        replace_all(word, from, to);
    }
    if (word.ends_with("ise")) word.replace(word.size() - 3, 3, "ize");
    if (word.ends_with("our")) word.replace(word.size() - 3, 3, "or");
    return word;
}

std::string stem_of(std::string_view word) {
    auto stem = base::stem(to_one_spelling(std::string{word}));
    if (stem.size() >= 4 && stem.ends_with('e')) stem.pop_back();  // "fade" meets "fading"
    return stem;
}

/// What is left of a Welsh plural or an inflected verb, or nothing: "rhybuddion", "darllenwch",
/// "llofnodi".
std::string_view without_ending(std::string_view word) {
    for (const std::string_view ending : {"iau", "au", "oedd", "ion", "ydd", "od", "wch", "odd",
                                          "wyd", "ais", "ith", "iff", "ir", "o", "i", "u"}) {
        if (word.ends_with(ending) && word.size() >= ending.size() + (ending.size() > 2 ? 4 : 5)) {
            return word.substr(0, word.size() - ending.size());
        }
    }
    return {};
}

/// Without a Welsh particle at its end: "larymau'n" -> "larymau".
std::string_view without_particle(std::string_view word) {
    const auto apostrophe = word.rfind('\'');
    if (apostrophe == std::string_view::npos || apostrophe < 3) return word;
    const auto particle = word.substr(apostrophe + 1);
    for (const std::string_view each : {"n", "r", "i", "u", "w", "ch", "th", "m"}) {
        if (particle == each) return word.substr(0, apostrophe);
    }
    return word;
}

void add_root(std::vector<std::string>& roots, std::string root) {
    if (std::ranges::find(roots, root) == roots.end()) roots.push_back(std::move(root));
}

bool has(const std::vector<std::string>& list, const std::string& text) {
    return std::ranges::find(list, text) != list.end();
}

/// Whether a root in common makes them one word. A root made up for both words needs some length.
bool share_root(const MarkWord& a, const MarkWord& b) {
    if (has(a.roots, b.stem) || has(b.roots, a.stem)) return true;
    return std::ranges::any_of(
        a.roots, [&](const auto& root) { return root.size() > 3 && has(b.roots, root); });
}

/// Whether both are words in their own right that only look like a mutation ("dose" and "nose").
bool are_two_words(const MarkWord& a, const MarkWord& b, const MarkTerms& terms) {
    const bool begin_alike = a.text.substr(0, 4) == b.text.substr(0, 4);
    return !begin_alike && terms.shared.is_known(a.text) && terms.shared.is_known(b.text);
}

void add_families(MarkWord& word, std::string_view form, const MarkTerms& terms) {
    for (const auto family : terms.shared.families_of(form)) {
        word.families.push_back({family, std::string{form}});
    }
}

/// Whether both belong to one family, and to none as the same word.
bool in_one_family(const MarkWord& said, const MarkWord& meant) {
    bool found = false;
    for (const auto& mine : said.families) {
        for (const auto& other : meant.families) {
            if (mine.as == other.as) return false;
            found = found || mine.family == other.family;
        }
    }
    return found;
}

bool is_opposed(const MarkWord& said, const MarkWord& meant, const MarkTerms& terms) {
    return in_one_family(said, meant) || terms.shared.differ_by_affix(said.text, meant.text);
}

bool is_slip_of(const MarkWord& said, const MarkWord& meant, const MarkTerms& terms) {
    if (terms.is_slip(said.text, meant.text)) return true;
    if (meant.text.size() < 6) return false;
    return std::ranges::any_of(said.roots, [&](const auto& root) {
        return root.size() >= 6 && root != said.text && terms.is_slip(root, meant.text);
    });
}

bool is_near(const MarkWord& said, const MarkWord& meant) {
    const auto limit = safety::slips_max(meant.text.size()) + 1;
    return meant.text.size() >= 5 && said.text[0] == meant.text[0] &&
           base::edit_distance(said.text, meant.text, limit) <= limit;
}

}  // namespace

bool MarkTerms::is_slip(std::string_view said, std::string_view meant) const {
    return shared.is_slip(said, meant) && !own.is_term(meant) && !own.is_known(said) &&
           !own.has_near(said, meant, 2);
}

static MarkWord make_mark_word(const MarkToken& token, const MarkTerms& terms) {
    MarkWord word;
    word.text = without_particle(token.text);
    if (token.kind == MarkToken::Kind::number) {
        word.is_number = true;
        word.value = token.value;
        word.stem = token.text;
        return word;
    }
    const std::string_view text = word.text;
    if (const auto value = parse_number_word(text)) {
        word.is_number = true;
        word.value = *value;
    }
    word.stem = stem_of(text);
    if (has_digit(text)) return word;
    for (const auto& radical : base::radicals(text)) {
        add_root(word.roots, stem_of(radical));
        if (radical.size() > 3 || radical == text) add_families(word, radical, terms);
        if (const auto rest = without_ending(radical); !rest.empty()) {
            add_root(word.roots, stem_of(rest));
            // "talodd" from "talu".
            const bool is_verb =
                radical.ends_with("odd") || radical.ends_with("wyd") || radical.ends_with("ir");
            for (const std::string_view ending : {"u", "o", "i"})
                if (is_verb) add_root(word.roots, stem_of(std::string{rest} + std::string{ending}));
            // "heintiau" from "haint".
            std::string one{rest};
            if (const auto at = one.find("ei"); at != std::string::npos) {
                one[at] = 'a';
                add_root(word.roots, stem_of(one));
            }
        }
        // "pethe" and "petha" are "pethau" in speech, "rheoledd" is "rheolaidd".
        const bool is_spoken =
            radical.size() > 3 && (radical.ends_with('e') || radical.ends_with('a'));
        if (is_spoken && !terms.shared.has_near(radical, radical, 1)) {
            const auto written = radical.substr(0, radical.size() - 1) + "au";
            add_root(word.roots, stem_of(written));
            if (const auto one = without_ending(written); !one.empty())
                add_root(word.roots, stem_of(one));
        }
        if (radical.size() > 5 && radical.ends_with("edd"))
            add_root(word.roots, stem_of(radical.substr(0, radical.size() - 3) + "aidd"));
        // A final f is dropped in speech: "mwya" for "mwyaf".
        if (radical.size() > 3 && radical.ends_with('a')) add_root(word.roots, radical + "f");
    }
    if (word.families.empty() && text.ends_with('s')) {
        add_families(word, text.substr(0, text.size() - 1), terms);
    }
    word.idea = terms.shared.concept_of(text);
    if (word.idea == 0 && text.ends_with('s'))
        word.idea = terms.shared.concept_of(text.substr(0, text.size() - 1));
    for (const auto& radical : base::radicals(text)) {
        if (word.idea == 0 && radical.size() > 3) word.idea = terms.shared.concept_of(radical);
    }
    word.sense = sense_of(base::stem(text));
    for (const auto& root : word.roots) {
        if (word.sense.empty() && root.size() > 2) word.sense = sense_of(root);
    }
    return word;
}

MarkWord to_mark_word(const MarkToken& token, const MarkTerms& terms) {
    // The words of accepted forms come again with every answer, and most words of answers do too.
    constexpr std::size_t words_max = 20'000;
    struct Known {
        std::uint64_t version = 0;
        std::unordered_map<std::string, MarkWord> words;
    };
    static thread_local Known known;
    if (token.kind == MarkToken::Kind::number) return make_mark_word(token, terms);
    if (known.version != terms.shared.version() || known.words.size() > words_max) {
        known.words.clear();
        known.version = terms.shared.version();
    }
    const auto found = known.words.find(token.text);
    if (found != known.words.end()) return found->second;
    return known.words.emplace(token.text, make_mark_word(token, terms)).first->second;
}

Likeness likeness(const MarkWord& said, const MarkWord& meant, const MarkTerms& terms,
                  Synonymy synonymy) {
    if (said.text == meant.text) return Likeness::same;
    if (said.is_number && meant.is_number) {
        return std::abs(said.value - meant.value) < 1e-9 ? Likeness::same : Likeness::other;
    }
    if (has_digit(said.text) || has_digit(meant.text)) return Likeness::other;
    if (said.stem == meant.stem || (said.idea != 0 && said.idea == meant.idea))
        return Likeness::inflected;
    if (is_opposed(said, meant, terms)) return Likeness::opposed;
    if (share_root(said, meant) && !are_two_words(said, meant, terms)) return Likeness::inflected;
    if (synonymy == Synonymy::everyday && !said.sense.empty() && !meant.sense.empty()) {
        if (said.sense == meant.sense) return Likeness::inflected;
        if (are_opposite_senses(said.sense, meant.sense)) return Likeness::opposed;
    }
    if (is_slip_of(said, meant, terms)) return Likeness::slip;
    return is_near(said, meant) ? Likeness::near : Likeness::other;
}

}  // namespace athro::dialogue
