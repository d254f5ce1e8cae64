// `athro eval pii` and `athro eval retrieval`: redaction and retrieval on anybody's own data.

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

#include <athro/base/text.h>
#include <athro/retrieval/index.h>
#include <athro/safety/redact.h>
#include <athro/safety/survives.h>

#include "commands.h"
#include "lines.h"

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

struct Share {
    int all = 0;
    int hits = 0;

    double percent() const { return all == 0 ? 0 : 100.0 * hits / all; }
};

// ---- identifiers

/// Where each code point of a text begins, and its end.
std::vector<std::size_t> code_points(std::string_view text) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
            begins.push_back(at);
    }
    return begins;
}

struct PiiTally {
    std::map<std::string, std::map<std::string, Share>> leaks;  // type, language
    Share changed;                                              // clean texts
    Share kept;                                                 // ordinary words of the others
};

Result<std::string> add_text(PiiTally& tally, const json::object& line,
                             const safety::Lexicon& lexicon) {
    const auto text = text_at(line, "text");
    if (!text) return text.error();
    const auto language = language_at(line);
    if (!language) return language.error();
    const auto out = safety::redact(lexicon, *text, *language).out;
    if (text_or(line, "kind") == "neg") {
        ++tally.changed.all;
        tally.changed.hits += out != *text ? 1 : 0;
        return std::string{};
    }
    const auto begins = code_points(*text);
    const auto* spans = line.if_contains("spans");
    if (!spans || !spans->is_array()) return Error{Code::invalid, "\"spans\" is no list"};
    std::vector<std::pair<std::size_t, std::size_t>> personal;
    for (const auto& span : spans->as_array()) {
        const auto* at = span.if_object();
        if (!at || !at->contains("s") || !at->contains("e") || !at->contains("t"))
            return Error{Code::invalid, "a span has s, e and t"};
        const auto begin = at->at("s").to_number<std::size_t>();
        const auto end = at->at("e").to_number<std::size_t>();
        if (begin > end || end >= begins.size())
            return Error{Code::invalid, "a span lies outside the text"};
        personal.emplace_back(begins[begin], begins[end]);
        const std::string type{at->at("t").as_string()};
        auto& share = tally.leaks[type][std::string{base::to_text(*language)}];
        ++share.all;
        const auto value = text->substr(begins[begin], begins[end] - begins[begin]);
        share.hits += safety::survives(type, value, out) ? 1 : 0;
    }
    const auto left = safety::name_parts(out);
    for (const auto& word : base::words(*text)) {
        const bool is_personal = std::ranges::any_of(personal, [&](const auto& span) {
            return word.begin < span.second && word.end > span.first;
        });
        if (is_personal || word.folded.size() < 3) continue;
        ++tally.kept.all;
        const auto parts = safety::name_parts(word.folded);
        tally.kept.hits += !parts.empty() && std::ranges::all_of(parts, [&](const auto& part) {
            return std::ranges::find(left, part) != left.end();
        });
    }
    return std::string{};
}

// ---- retrieval

struct QueryTally {
    int queries = 0;
    double gain = 0;  // sum of nDCG@10 with one relevant passage
    int in_three = 0;
    std::vector<double> micros;

    double median() {
        if (micros.empty()) return 0;
        std::ranges::sort(micros);
        return micros[micros.size() / 2];
    }
};

Result<std::vector<retrieval::Synonyms>> read_aliases(const std::filesystem::path& file) {
    std::vector<retrieval::Synonyms> found;
    if (file.empty()) return found;
    std::ifstream in{file, std::ios::binary};
    if (!in) return Error{Code::not_found, "cannot read " + file.string()};
    boost::system::error_code bad;
    const auto value = json::parse(std::string{std::istreambuf_iterator<char>{in}, {}}, bad);
    if (bad || !value.is_object())
        return Error{Code::invalid, file.string() + " is no JSON object of lists"};
    for (const auto& [name, names] : value.as_object()) {
        retrieval::Synonyms group{{std::string{name}}};
        if (!names.is_array())
            return Error{Code::invalid,
                         file.string() + ": the names of '" + std::string{name} + "' are no list"};
        for (const auto& alias : names.as_array()) {
            if (alias.is_string()) group.names.emplace_back(alias.as_string());
        }
        found.push_back(std::move(group));
    }
    return found;
}

}  // namespace

int run_eval_pii(const Options& options) {
    const auto lexicon =
        safety::load_lexicon(options.faculty / "shared" / "lexicon", base::LearnedCache::of_user());
    if (!lexicon) return say(lexicon.error());
    PiiTally tally;
    const auto read = for_each_line(
        options.input, [&](const json::object& line) { return add_text(tally, line, *lexicon); });
    if (read != 0) return read;
    constexpr double structured_max = 0.5;
    constexpr double names_max = 10;
    constexpr double changed_max = 2;
    Share structured;
    Share names;
    for (const auto& [type, languages] : tally.leaks) {
        if (type == "ADDRESS") continue;
        for (const auto& [language, share] : languages) {
            auto& sum = type == "PERSON" ? names : structured;
            sum.all += share.all;
            sum.hits += share.hits;
        }
    }
    const bool is_met = structured.percent() <= structured_max && names.percent() <= names_max &&
                        tally.changed.percent() <= changed_max;
    if (options.wants_json) {
        json::object types;
        for (const auto& [type, languages] : tally.leaks) {
            json::object row;
            for (const auto& [language, share] : languages)
                row[language] = json::object{{"spans", share.all}, {"leaked", share.hits}};
            types[type] = std::move(row);
        }
        std::cout << json::serialize(json::object{{"types", std::move(types)},
                                                  {"structured_leak", structured.percent()},
                                                  {"name_leak", names.percent()},
                                                  {"clean_texts", tally.changed.all},
                                                  {"clean_changed", tally.changed.percent()},
                                                  {"words_kept", tally.kept.percent()},
                                                  {"met", is_met}})
                  << "\n";
        return is_met ? 0 : 1;
    }
    for (const auto& [type, languages] : tally.leaks) {
        for (const auto& [language, share] : languages)
            std::cout << fmt::format("{:<12} {} leaks {:>5} of {:<5} {:>6.2f} %\n", type, language,
                                     share.hits, share.all, share.percent());
    }
    std::cout << fmt::format(
        "structured {:.2f} % (bar {}), names {:.2f} % (bar {}), clean texts "
        "changed {:.2f} % of {} (bar {}), words kept {:.2f} %\n",
        structured.percent(), structured_max, names.percent(), names_max, tally.changed.percent(),
        tally.changed.all, changed_max, tally.kept.percent());
    return is_met ? 0 : 1;
}

int run_eval_retrieval(const Options& options) {
    std::vector<retrieval::Document> documents;
    const auto read =
        for_each_line(options.passages, [&](const json::object& line) -> Result<std::string> {
            const auto id = text_at(line, "id");
            if (!id) return id.error();
            const auto text = text_at(line, "text");
            if (!text) return text.error();
            retrieval::Document document;
            document.id = *id;
            document.title.en = text_or(line, "condition") + " " + text_or(line, "section");
            document.text.en = *text;
            documents.push_back(std::move(document));
            return std::string{};
        });
    if (read != 0) return read;
    const auto aliases = read_aliases(options.aliases);
    if (!aliases) return say(aliases.error());
    const auto index = retrieval::Index::from_documents(documents, *aliases);
    std::map<std::string, QueryTally> tallies;
    const auto asked =
        for_each_line(options.queries, [&](const json::object& line) -> Result<std::string> {
            const auto query = text_at(line, "query");
            if (!query) return query.error();
            const auto relevant = texts_at(line, "relevant");
            if (!relevant) return relevant.error();
            auto& tally = tallies[text_or(line, "kind", "query")];
            const auto start = std::chrono::steady_clock::now();
            const auto hits = index.search(*query, base::Language::en, 10);
            const auto took = std::chrono::steady_clock::now() - start;
            tally.micros.push_back(std::chrono::duration<double, std::micro>(took).count());
            ++tally.queries;
            double gain = 0;
            double ideal = 0;
            bool is_in_three = false;
            for (std::size_t rank = 0; rank < 10; ++rank) {
                const auto worth = 1 / std::log2(static_cast<double>(rank) + 2);
                if (rank < relevant->size()) ideal += worth;
                if (rank >= hits.size()) continue;
                const bool fits = std::ranges::find(*relevant, hits[rank].id) != relevant->end();
                gain += fits ? worth : 0;
                is_in_three = is_in_three || (fits && rank < 3);
            }
            tally.gain += ideal > 0 ? gain / ideal : 0;
            tally.in_three += is_in_three ? 1 : 0;
            return std::string{};
        });
    if (asked != 0) return asked;
    const std::map<std::string, double> bars{
        {"original", 0.73}, {"paraphrase", 0.74}, {"synonym", 0.70}};
    constexpr double in_three_min = 0.99;
    bool is_met = true;
    int queries = 0;
    int in_three = 0;
    json::object kinds;
    for (auto& [kind, tally] : tallies) {
        const auto ndcg = tally.gain / tally.queries;
        const auto bar = bars.find(kind);
        if (bar != bars.end()) is_met = is_met && ndcg >= bar->second;
        queries += tally.queries;
        in_three += tally.in_three;
        const auto recall = static_cast<double>(tally.in_three) / tally.queries;
        if (options.wants_json) {
            kinds[kind] = json::object{{"queries", tally.queries},
                                       {"ndcg_at_10", ndcg},
                                       {"recall_at_3", recall},
                                       {"median_us", tally.median()}};
        } else {
            std::cout << fmt::format(
                "{:<12} {:>5} queries  nDCG@10 {:.3f}  recall@3 {:.3f}  median "
                "{:.0f} us\n",
                kind, tally.queries, ndcg, recall, tally.median());
        }
    }
    const auto recall = queries == 0 ? 0 : static_cast<double>(in_three) / queries;
    is_met = is_met && recall >= in_three_min;
    if (options.wants_json) {
        std::cout << json::serialize(json::object{
                         {"kinds", std::move(kinds)}, {"recall_at_3", recall}, {"met", is_met}})
                  << "\n";
    } else {
        std::cout << fmt::format("all          {:>5} queries  recall@3 {:.3f} (bar {})\n", queries,
                                 recall, in_three_min);
    }
    return is_met ? 0 : 1;
}

}  // namespace athro
