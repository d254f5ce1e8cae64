#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <athro/base/text.h>
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

/// The messages by route, in files of their own: text beside text, as `files` names them.
base::Result<std::vector<RoutedMessage>> read_routed(const std::vector<path>& files,
                                                     const std::vector<std::string>& texts) {
    std::vector<RoutedMessage> all;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto messages = parse_routed(texts[i], "routed/" + files[i].filename().string());
        if (!messages) return messages.error();
        std::ranges::move(*messages, std::back_inserter(all));
    }
    return all;
}

/// One entry a line; "#" begins a remark.
base::Result<void> read_words(const path& file, WordList& list) {
    const auto text = read(file);
    if (!text) return text.error();
    std::size_t start = 0;
    while (start < text->size()) {
        const auto end = std::min(text->find('\n', start), text->size());
        const auto line = std::string_view{*text}.substr(start, end - start);
        const auto entry = base::squeeze(line.substr(0, line.find('#')));
        if (!entry.empty()) list.add(entry);
        start = end + 1;
    }
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
    for (const auto& [name, list] : lists) {
        if (const auto done = read_words(folder / name, *list); !done) return done.error();
    }
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
    const auto files = toml_files(folder / "routed");
    if (!files) return files.error();
    // The routes rest on the phrases, on the ordinary words that are no slips of theirs, and on the
    // messages.
    const auto common = read(folder / "common.txt");
    if (!common) return common.error();
    std::vector<std::string> routed;
    std::vector<std::string_view> ground{*text, *common};
    for (const auto& file : *files) {
        auto one = read(file);
        if (!one) return one.error();
        routed.push_back(std::move(*one));
    }
    std::ranges::copy(routed, std::back_inserter(ground));
    const auto key = base::key_of(ground);
    if (auto kept = cache.find("routes", key)) {
        lexicon.routes.learned = std::move(*kept);
        return lexicon;
    }
    const auto messages = read_routed(*files, routed);
    if (!messages) return messages.error();
    learn_routes(lexicon.routes, *messages);
    cache.keep("routes", key, lexicon.routes.learned);
    return lexicon;
}

}  // namespace athro::safety
