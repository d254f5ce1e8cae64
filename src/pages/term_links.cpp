#include <athro/pages/term_links.h>

#include <algorithm>

#include <athro/base/welsh.h>
#include <athro/pages/frame.h>

namespace athro::pages {
namespace {

/// The word of a name, or a form of it that a text may have.
bool is_form_of(const std::string& word, const std::string& name, base::Language language) {
    if (word == name) return true;
    if (language == base::Language::cy) {
        const auto radicals = base::radicals(word);
        return std::ranges::find(radicals, name) != radicals.end();
    }
    return word == name + "s" || word == name + "es";
}

}  // namespace

TermFinder::TermFinder(const curriculum::Curriculum& curriculum, base::Language language)
    : language_{language} {
    for (const auto& term : curriculum.terms()) {
        Name name{{}, term.id};
        for (auto& word : base::words(term.name.in(language)))
            name.words.push_back(std::move(word.folded));
        if (!name.words.empty()) names_.push_back(std::move(name));
    }
    std::ranges::sort(names_, std::ranges::greater{},
                      [](const Name& name) { return name.words.size(); });
}

bool TermFinder::stands_at(const Name& name, const std::vector<base::Word>& words,
                           std::size_t at) const {
    if (at + name.words.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        if (!is_form_of(words[at + i].folded, name.words[i], language_)) return false;
    }
    return true;
}

std::vector<Mention> TermFinder::find(std::string_view text, std::set<model::TermId>& seen) const {
    const auto words = base::words(text);
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < words.size();) {
        const auto name = std::ranges::find_if(
            names_, [&](const Name& one) { return stands_at(one, words, at); });
        if (name == names_.end()) {
            ++at;
            continue;
        }
        const auto last = at + name->words.size() - 1;
        if (seen.insert(name->term).second)
            mentions.push_back({words[at].begin, words[last].end, name->term});
        at = last + 1;
    }
    return mentions;
}

Html with_terms(std::string_view text, const std::vector<Mention>& mentions,
                base::Language language) {
    Html html;
    std::size_t at = 0;
    for (const auto& mention : mentions) {
        html += text.substr(at, mention.begin - at);
        html += element("a",
                        {{"class", "athro-term"},
                         flag("data-term", true),
                         href(address(language, "/glossary/" + mention.term.text()))},
                        text.substr(mention.begin, mention.end - mention.begin));
        at = mention.end;
    }
    html += text.substr(at);
    return html;
}

}  // namespace athro::pages
