#include <athro/base/word_classes.h>

#include <algorithm>

namespace athro::base {
namespace {

/// The longest row of words that stands for one.
constexpr std::size_t row_max = 3;

}  // namespace

void WordClasses::add(std::string_view name, std::string_view words) {
    std::string key;
    for (const auto& word : match_words(words))
        key += (key.empty() ? "" : " ") + word.forms.front();
    if (!key.empty()) classes_[key].emplace_back(name);
}

std::vector<std::vector<std::string_view>> WordClasses::find(
    const std::vector<MatchWord>& text) const {
    std::vector<std::vector<std::string_view>> found(text.size());
    const auto add_of = [&](std::size_t at, const std::string& key) {
        const auto classes = classes_.find(key);
        if (classes == classes_.end()) return;
        for (const auto& name : classes->second) {
            if (std::ranges::find(found[at], name) == found[at].end()) found[at].push_back(name);
        }
    };
    for (std::size_t i = 0; i < text.size() && !classes_.empty(); ++i) {
        std::string key;
        for (std::size_t n = 0; n < row_max && i + n < text.size(); ++n) {
            key += (n == 0 ? "" : " ") + text[i + n].forms.front();
            add_of(i, key);
        }
        for (std::size_t form = 1; form < text[i].forms.size(); ++form)
            add_of(i, text[i].forms[form]);
    }
    return found;
}

}  // namespace athro::base
