#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

#include <athro/base/result.h>
#include <athro/safety/phrases.h>

namespace athro::safety {

/// The error with the file and line it belongs to before its message.
base::Error at(std::string_view origin, const toml::source_region& where, const base::Error& error);

/// The strings of an array; empty when it is none.
std::vector<std::string> strings_of(toml::node_view<const toml::node> array);

/// Reads TOML; `origin` names the file in messages. Errors: invalid, with file and line.
base::Result<toml::table> parse_phrase_file(std::string_view text, std::string_view origin);

/// Enters what stands under [aliases], [classes.NAME] and [phrases.LABEL] (`en` and `cy` lists
/// each). Errors: invalid, with file and line.
base::Result<void> add_phrases(const toml::table& root, std::string_view origin, PhraseBook& book);

}  // namespace athro::safety
