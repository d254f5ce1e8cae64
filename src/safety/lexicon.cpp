#include <athro/safety/lexicon.h>

#include <algorithm>

#include <athro/base/text.h>
#include <athro/base/welsh.h>

namespace athro::safety {

void WordList::add(std::string_view entry) {
    words_.insert(base::fold(entry));
}

bool WordList::has_mutated(std::string_view folded) const {
    return std::ranges::any_of(base::radicals(folded),
                               [&](const std::string& form) { return words_.contains(form); });
}

}  // namespace athro::safety
