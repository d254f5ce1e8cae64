#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <athro/base/language.h>
#include <athro/base/result.h>

namespace athro::pages {

/// A value for a placeholder of a message.
struct Argument {
    std::string name;
    std::variant<std::int64_t, std::string> value;
};

using Arguments = std::vector<Argument>;

/// Every interface text in both languages, by key: "dialogue.send". Immutable.
/// A text may hold placeholders of ICU's MessageFormat: {name}, {count, plural, …}; Welsh plurals
/// have six forms.
class Messages {
public:
    /// Reads tables of { en, cy } from TOML. Errors: invalid, with file and line, for bad TOML, a
    /// text that one language lacks, a broken pattern, placeholders that differ, or Welsh plurals
    /// without all six forms.
    static base::Result<Messages> parse(std::string_view toml, std::string_view origin);

    /// The texts that are built in.
    static Messages built_in();

    /// The text with its placeholders filled. The key is expected to exist.
    std::string say(base::Language language, std::string_view key,
                    const Arguments& arguments = {}) const;

    bool has(std::string_view key) const { return texts_.contains(key); }
    std::vector<std::string> keys() const;

private:
    std::map<std::string, base::Bilingual, std::less<>> texts_;
};

}  // namespace athro::pages
