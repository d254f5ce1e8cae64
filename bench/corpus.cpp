#include "corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <random>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <athro/base/text.h>
#include <athro/retrieval/query_words.h>

namespace athro::bench {
namespace {

namespace json = boost::json;

/// A word in more passages than this is common and keeps its name in every copy.
constexpr std::size_t rare_max = 10;
/// One sentence of so many is taken from any passage.
constexpr std::uint64_t strangers = 8;
/// Each query is asked of so many copies.
constexpr std::size_t askings = 4;

std::vector<json::object> read_lines(const std::filesystem::path& file) {
    std::vector<json::object> found;
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);)
        found.push_back(json::parse(line).as_object());
    return found;
}

std::string text_of(const json::object& object, std::string_view key) {
    return base::squeeze(std::string{object.at(key).as_string()});
}

Corpus read_shared(const std::filesystem::path& folder) {
    Corpus corpus{"passages on genetic conditions (MedQuAD, CC BY 4.0)", {}, {}};
    for (const auto& one : read_lines(folder / "ghr_passages.jsonl")) {
        corpus.passages.push_back(
            {text_of(one, "condition") + " " + text_of(one, "section"), text_of(one, "text")});
    }
    for (const auto& one : read_lines(folder / "ghr_queries.jsonl"))
        corpus.queries.push_back(text_of(one, "query"));
    return corpus;
}

Corpus read_faculty(const curriculum::Curriculum& curriculum) {
    Corpus corpus{"the faculty's own texts, since the shared vectors are not here", {}, {}};
    const auto add = [&](const base::Bilingual& title, const base::Bilingual& text,
                         const curriculum::BilingualList& questions) {
        for (const auto language : base::both_languages) {
            corpus.passages.push_back(
                {base::squeeze(title.in(language)), base::squeeze(text.in(language))});
            for (const auto& question : questions.in(language))
                corpus.queries.push_back(base::squeeze(question));
        }
    };
    for (const auto& passage : curriculum.passages())
        add(passage.title, passage.text, passage.questions);
    for (const auto& term : curriculum.terms())
        add(term.name, term.definition, term.aliases);
    for (const auto& card : curriculum.cards())
        add(card.question, card.answer, card.asked_as);
    return corpus;
}

/// Renames rare words: vowels to vowels, consonants to consonants, by the number of the copy.
class Renaming {
public:
    explicit Renaming(const std::vector<Passage>& passages) {
        for (const auto& passage : passages) {
            std::set<std::string> seen;
            for (auto& word : base::words(passage.title + " " + passage.text))
                seen.insert(std::move(word.folded));
            for (const auto& word : seen)
                ++holding_[word];
        }
    }

    std::string rename(std::string_view text, std::size_t copy) const {
        if (copy == 0) return std::string{text};
        std::string renamed;
        std::size_t done = 0;
        for (const auto& word : base::words(text)) {
            renamed += text.substr(done, word.begin - done);
            renamed += is_rare(word.folded)
                           ? shifted(word.folded, copy)
                           : std::string{text.substr(word.begin, word.end - word.begin)};
            done = word.end;
        }
        return renamed += text.substr(done);
    }

private:
    bool is_rare(const std::string& word) const {
        const auto found = holding_.find(word);
        return found != holding_.end() && found->second <= rare_max && word.size() > 2 &&
               word[0] >= 'a' && word[0] <= 'z' && !retrieval::only_asks(word);
    }

    static std::string shifted(std::string word, std::size_t copy) {
        static constexpr std::string_view vowels = "aeiou";
        static constexpr std::string_view consonants = "bcdfghjklmnpqrstvwxyz";
        std::size_t turn = copy;
        for (auto& letter : word) {
            for (const auto ring : {vowels, consonants}) {
                const auto at = ring.find(letter);
                if (at != ring.npos) letter = ring[(at + turn) % ring.size()];
            }
            turn = turn * 7 + 3;
        }
        return word;
    }

    std::unordered_map<std::string, std::size_t> holding_;
};

}  // namespace

Corpus read_corpus(const std::filesystem::path& shared, const curriculum::Curriculum& curriculum) {
    const auto folder = shared / "vectors" / "grounding";
    return std::filesystem::exists(folder) ? read_shared(folder) : read_faculty(curriculum);
}

Corpus enlarge(const Corpus& base, std::size_t size, std::uint64_t seed) {
    const Renaming renaming{base.passages};
    std::vector<std::vector<std::string_view>> sentences;
    for (const auto& passage : base.passages)
        sentences.push_back(base::sentences(passage.text));
    // The generator's output is the same everywhere, unlike what distributions make of it.
    std::mt19937_64 random{seed};
    const auto count = base.passages.size();
    Corpus made{base.origin, base.passages, {}};
    for (std::size_t i = count; i < size; ++i) {
        const auto copy = i / count;
        const auto& own = sentences[i % count];
        std::string text;
        for (const auto sentence : own) {
            const auto& from = random() % strangers == 0 ? sentences[random() % count] : own;
            const bool is_own = &from == &own || from.empty();
            text += renaming.rename(is_own ? sentence : from[random() % from.size()], copy) + " ";
        }
        made.passages.push_back({renaming.rename(base.passages[i % count].title, copy), text});
    }
    made.passages.resize(size);
    const auto copies = std::max<std::size_t>(1, size / count);
    for (std::size_t asking = 0; asking < std::min(askings, copies); ++asking) {
        for (const auto& query : base.queries) {
            made.queries.push_back(renaming.rename(query, asking * copies / askings));
        }
    }
    return made;
}

std::vector<retrieval::Document> to_documents(const std::vector<Passage>& passages) {
    std::vector<retrieval::Document> documents;
    for (const auto& passage : passages) {
        retrieval::Document document;
        document.id = fmt::format("{:06}", documents.size());
        document.title.en = passage.title;
        document.text.en = passage.text;
        documents.push_back(std::move(document));
    }
    return documents;
}

}  // namespace athro::bench
