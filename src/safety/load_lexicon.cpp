#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <athro/base/text.h>
#include <athro/safety/learned_names.h>
#include <athro/safety/lexicon.h>
#include <athro/safety/phrase_file.h>

namespace athro::safety {
namespace {

using base::Code;
using base::Error;
using std::filesystem::path;

base::Result<std::string> read(const path& file) {
    std::ifstream in{file, std::ios::binary | std::ios::ate};
    if (!in) return Error{Code::not_found, "no word list at " + file.string()};
    std::string text(static_cast<std::size_t>(std::max<std::streamoff>(in.tellg(), 0)), '\0');
    in.seekg(0);
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!in) return Error{Code::unavailable, file.string() + " cannot be read"};
    return text;
}

/// The TOML files of a folder, by name.
base::Result<std::vector<path>> toml_files(const path& folder) {
    std::error_code failed;
    std::vector<path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder, failed}) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    if (failed || files.empty()) return Error{Code::not_found, "no messages at " + folder.string()};
    std::ranges::sort(files);
    return files;
}

/// The texts of all TOML files of a folder, by the files' names.
struct Folder {
    std::vector<path> files;
    std::vector<std::string> texts;
};

base::Result<Folder> read_folder(const path& folder) {
    auto files = toml_files(folder);
    if (!files) return files.error();
    Folder all{std::move(*files), {}};
    for (const auto& file : all.files) {
        auto text = read(file);
        if (!text) return text.error();
        all.texts.push_back(std::move(*text));
    }
    return all;
}

/// What `parse` makes of every file, one after another.
template <class Parse>
auto parse_all(const Folder& folder, Parse parse) -> decltype(parse("", "")) {
    typename decltype(parse("", ""))::value_type all;
    for (std::size_t i = 0; i < folder.files.size(); ++i) {
        const auto& file = folder.files[i];
        const auto origin = file.parent_path().filename() / file.filename();
        auto some = parse(folder.texts[i], origin.generic_string());
        if (!some) return some.error();
        std::ranges::move(*some, std::back_inserter(all));
    }
    return all;
}

/// One entry a line; "#" begins a remark.
void add_words(std::string_view text, WordList& list) {
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find('\n', start), text.size());
        const auto line = text.substr(start, end - start);
        const auto entry = base::squeeze(line.substr(0, line.find('#')));
        if (!entry.empty()) list.add(entry);
        start = end + 1;
    }
}

std::uint64_t key_of(const std::vector<std::string>& texts, const Folder& folder) {
    std::vector<std::string_view> ground{texts.begin(), texts.end()};
    std::ranges::copy(folder.texts, std::back_inserter(ground));
    return base::key_of(ground);
}

/// What names look like rests on the word lists (`words`, their texts), and on texts in which they
/// are marked.
base::Result<void> read_named(Lexicon& lexicon, const path& folder,
                              const std::vector<std::string>& words,
                              const base::LearnedCache& cache) {
    const auto named = read_folder(folder);
    if (!named) return named.error();
    const auto key = key_of(words, *named);
    if (auto kept = cache.find("names", key)) {
        lexicon.named = std::move(*kept);
        return {};
    }
    const auto texts = parse_all(*named, parse_named);
    if (!texts) return texts.error();
    lexicon.named = learn_names(lexicon, *texts);
    cache.keep("names", key, lexicon.named);
    return {};
}

base::Result<void> read_phrases(const path& file, PhraseBook& book) {
    const auto text = read(file);
    if (!text) return text.error();
    const auto origin = file.filename().string();
    const auto root = parse_phrase_file(*text, origin);
    if (!root) return root.error();
    return add_phrases(*root, origin, book);
}

}  // namespace

base::Result<Lexicon> load_lexicon(const path& folder, const base::LearnedCache& cache) {
    Lexicon lexicon;
    constexpr std::size_t common_at = 6;  // its place among the lists
    const std::array<std::pair<std::string_view, WordList*>, 11> lists{{
        {"first_names.txt", &lexicon.first_names},
        {"surnames.txt", &lexicon.surnames},
        {"ambiguous.txt", &lexicon.ambiguous},
        {"places.txt", &lexicon.places},
        {"known_people.txt", &lexicon.known_people},
        {"eponyms.txt", &lexicon.eponyms},
        {"common.txt", &lexicon.common},
        {"person_cues.txt", &lexicon.person_cues},
        {"role_cues.txt", &lexicon.role_cues},
        {"english.txt", &lexicon.english},
        {"welsh.txt", &lexicon.welsh},
    }};
    std::vector<std::string> words;
    for (const auto& [name, list] : lists) {
        auto text = read(folder / name);
        if (!text) return text.error();
        add_words(*text, *list);
        words.push_back(std::move(*text));
    }
    lexicon.role_cues.add_mutations();
    lexicon.person_cues.index_endings();
    if (const auto done = read_phrases(folder / "requests.toml", lexicon.requests); !done) {
        return done.error();
    }
    if (const auto done = read_phrases(folder / "questions.toml", lexicon.questions); !done) {
        return done.error();
    }
    const auto text = read(folder / "routes.toml");
    if (!text) return text.error();
    auto routes = parse_route_rules(*text, "routes.toml");
    if (!routes) return routes.error();
    lexicon.routes = std::move(*routes);
    lexicon.common.for_each(
        [&](const std::string& word) { lexicon.routes.phrases.add_known(word); });
    if (const auto done = read_named(lexicon, folder / "named", words, cache); !done)
        return done.error();
    // The routes rest on the phrases, on the ordinary words that are no slips of theirs, and on the
    // messages.
    const auto routed = read_folder(folder / "routed");
    if (!routed) return routed.error();
    const auto key = key_of({*text, words[common_at]}, *routed);
    if (auto kept = cache.find("routes", key)) {
        lexicon.routes.learned = std::move(*kept);
        return lexicon;
    }
    const auto messages = parse_all(*routed, parse_routed);
    if (!messages) return messages.error();
    learn_routes(lexicon.routes, *messages);
    cache.keep("routes", key, lexicon.routes.learned);
    return lexicon;
}

}  // namespace athro::safety
