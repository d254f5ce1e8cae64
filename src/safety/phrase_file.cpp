#include <athro/safety/phrase_file.h>

#include <athro/base/language.h>

namespace athro::safety {
namespace {

using base::Code;
using base::Error;

/// Calls `use` with each name, language and list under `section`.
template <class Use>
base::Result<void> for_each_list(const toml::table& root, std::string_view section,
                                 std::string_view origin, Use use) {
    const auto* entries = root[section].as_table();
    if (!entries) return {};
    for (const auto& [name, entry] : *entries) {
        for (const auto language : base::both_languages) {
            const auto list = toml::node_view<const toml::node>{entry}[base::to_text(language)];
            const auto done = use(name.str(), language, strings_of(list));
            if (done) continue;
            const Error named{done.error().code,
                              std::string{name.str()} + ": " + done.error().message};
            return at(origin, entry.source(), named);
        }
    }
    return {};
}

}  // namespace

Error at(std::string_view origin, const toml::source_region& where, const Error& error) {
    return {error.code,
            std::string{origin} + ":" + std::to_string(where.begin.line) + ": " + error.message};
}

std::vector<std::string> strings_of(toml::node_view<const toml::node> array) {
    std::vector<std::string> found;
    const auto* entries = array.as_array();
    if (!entries) return found;
    for (const auto& entry : *entries) {
        if (const auto text = entry.value<std::string>()) found.push_back(*text);
    }
    return found;
}

base::Result<toml::table> parse_phrase_file(std::string_view text, std::string_view origin) {
    try {
        return toml::parse(text, origin);
    } catch (const toml::parse_error& error) {
        return at(origin, error.source(), Error{Code::invalid, std::string{error.description()}});
    }
}

base::Result<void> add_phrases(const toml::table& root, std::string_view origin, PhraseBook& book) {
    if (const auto* aliases = root["aliases"].as_table()) {
        for (const auto& [from, to] : *aliases)
            book.add_alias(from.str(), to.value_or(from.str()));
    }
    const auto classes = for_each_list(
        root, "classes", origin,
        [&](auto name, auto language, auto list) { return book.add_class(name, list, language); });
    if (!classes) return classes.error();
    return for_each_list(root, "phrases", origin,
                         [&](std::string_view label, base::Language language,
                             const auto& list) -> base::Result<void> {
                             for (const auto& phrase : list) {
                                 const auto added = book.add(label, phrase, language);
                                 if (added) continue;
                                 return Error{added.error().code,
                                              "\"" + phrase + "\": " + added.error().message};
                             }
                             return {};
                         });
}

}  // namespace athro::safety
