#include <fmt/format.h>

#include <toml++/toml.h>
#include <fstream>
#include <functional>
#include <sstream>

#include <athro/base/text.h>
#include <athro/safety/confusable.h>

namespace athro::safety {
namespace {

using base::Code;
using base::Error;
using base::Result;

Result<std::string> read_file(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Error{Code::not_found, fmt::format("{}: is missing", file.string())};
    std::ostringstream text;
    text << stream.rdbuf();
    return std::move(text).str();
}

Error fault(const std::filesystem::path& file, const toml::source_region& where,
            std::string_view what) {
    return Error{Code::invalid, fmt::format("{}:{}: {}", file.string(), where.begin.line, what)};
}

/// Calls `add` with each list of strings of the array named `key`.
Result<void> each_list(const std::filesystem::path& file, const toml::table& root,
                       std::string_view key,
                       const std::function<void(const std::vector<std::string>&)>& add) {
    const auto* lists = root[key].as_array();
    if (lists == nullptr) {
        return fault(file, root.source(), fmt::format("the list \"{}\" is missing", key));
    }
    for (const auto& element : *lists) {
        std::vector<std::string> list;
        if (const auto* words = element.as_array()) {
            for (const auto& word : *words)
                list.push_back(word.value_or(std::string{}));
        }
        if (list.size() < 2) return fault(file, element.source(), "a family has two words or more");
        add(list);
    }
    return {};
}

Result<void> add_families(const std::filesystem::path& file, Confusables& out) {
    const auto text = read_file(file);
    if (!text) return text.error();
    try {
        const auto root = toml::parse(*text, file.string());
        const auto prefixes =
            each_list(file, root, "prefixes", [&](const auto& list) { out.add_prefixes(list); });
        if (!prefixes) return prefixes.error();
        const auto suffixes =
            each_list(file, root, "suffixes", [&](const auto& list) { out.add_suffixes(list); });
        if (!suffixes) return suffixes.error();
        const auto families =
            each_list(file, root, "families", [&](const auto& list) { out.add_family(list); });
        if (!families) return families.error();
        if (const auto* words = root["words"].as_array()) {
            for (const auto& word : *words)
                out.add_word(word.value_or(std::string_view{}));
        }
        return {};
    } catch (const toml::parse_error& error) {
        return fault(file, error.source(), error.description());
    }
}

Result<void> add_terms(const std::filesystem::path& file, Confusables& out) {
    const auto text = read_file(file);
    if (!text) return text.error();
    std::istringstream lines{*text};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream terms{line};
        for (std::string term; std::getline(terms, term, ',');)
            out.add_term(term);
    }
    return {};
}

/// Lines such as "kidney kidneys = aren arennau".
Result<void> add_translations(const std::filesystem::path& file, Confusables& out) {
    const auto text = read_file(file);
    if (!text) return text.error();
    std::istringstream lines{*text};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        if (line.find(" = ") == std::string::npos) {
            return Error{
                Code::invalid,
                fmt::format("{}:{}: a line has words of English, \" = \" and words of Welsh",
                            file.string(), number)};
        }
        std::istringstream read{line};
        std::vector<std::string> words;
        for (std::string word; read >> word;)
            if (word != "=") words.push_back(word);
        out.add_translations(words);
    }
    return {};
}

}  // namespace

Result<Confusables> load_confusables(const std::filesystem::path& folder) {
    Confusables confusables;
    const auto families = add_families(folder / "confusable.toml", confusables);
    if (!families) return families.error();
    const auto terms = add_terms(folder / "clinical.txt", confusables);
    if (!terms) return terms.error();
    const auto translations = add_translations(folder / "translations.txt", confusables);
    if (!translations) return translations.error();
    return confusables;
}

}  // namespace athro::safety
