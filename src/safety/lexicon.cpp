#include <athro/safety/lexicon.h>

#include <algorithm>

#include <athro/base/text.h>
#include <athro/base/welsh.h>

namespace athro::safety {

void WordList::add(std::string_view entry) {
    auto folded = base::fold(entry);
    if (const auto space = folded.find_first_of(" -"); space != folded.npos) {
        auto first = folded.substr(0, space);
        for (auto& form : base::mutations(first))
            mutated_firsts_.insert(std::move(form));
        firsts_.insert(std::move(first));
    }
    words_.insert(std::move(folded));
}

void WordList::add_mutations() {
    const std::vector<std::string> radicals{words_.begin(), words_.end()};
    for (const auto& radical : radicals) {
        for (auto& form : base::mutations(radical))
            words_.insert(std::move(form));
    }
}

void WordList::index_endings() {
    for (const auto& entry : words_) {
        const auto space = entry.rfind(' ');
        auto last = entry.substr(space == entry.npos ? 0 : space + 1);
        if (last.ends_with(':')) last.pop_back();
        endings_.insert(std::move(last));
    }
}

bool WordList::has_mutated(std::string_view folded) const {
    return has_any(base::radicals(folded));
}

bool WordList::has_any(const std::vector<std::string>& forms) const {
    return std::ranges::any_of(forms,
                               [&](const std::string& form) { return words_.contains(form); });
}

}  // namespace athro::safety
