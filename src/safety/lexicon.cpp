#include <athro/safety/lexicon.h>

#include <algorithm>

#include <athro/base/text.h>
#include <athro/base/welsh.h>

namespace athro::safety {

void WordList::add(std::string_view entry) {
    auto folded = base::fold(entry);
    if (const auto space = folded.find_first_of(" -"); space != folded.npos)
        firsts_.insert(folded.substr(0, space));
    words_.insert(std::move(folded));
}

bool WordList::has_mutated(std::string_view folded) const {
    return std::ranges::any_of(base::radicals(folded),
                               [&](const std::string& form) { return words_.contains(form); });
}

}  // namespace athro::safety
