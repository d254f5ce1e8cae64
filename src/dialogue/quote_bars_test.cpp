#include <athro/dialogue/quote_choice.h>
#include <athro/retrieval/testing.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include <athro/base/stem.h>
#include <gtest/gtest.h>

namespace athro::dialogue {
namespace {

constexpr std::size_t words_max = 16;
/// The share of the content words of one text that stand in another from which they say the same.
constexpr double said_min = 0.6;
constexpr double of_it_min = 0.5;

std::set<std::string> content_of(std::string_view text) {
    std::set<std::string> content;
    for (const auto& word : base::match_words(text)) {
        if (!word.is_stop) content.insert(word.word.folded);
    }
    return content;
}

double share_of(const std::set<std::string>& part, const std::set<std::string>& whole) {
    if (part.empty()) return 0;
    const auto held =
        std::ranges::count_if(part, [&](const std::string& word) { return whole.contains(word); });
    return static_cast<double>(held) / static_cast<double>(part.size());
}

/// Whether what is given back is the point, or another clause that readers found nearly as good.
bool is_point(const std::string& given, const boost::json::object& line) {
    auto points = retrieval::texts_of(line, "also");
    points.push_back(retrieval::text_of(line, "point"));
    const auto said = content_of(given);
    return std::ranges::any_of(points, [&](const std::string& point) {
        const auto wanted = content_of(point);
        return share_of(wanted, said) >= said_min && share_of(said, wanted) >= of_it_min;
    });
}

struct Count {
    int given = 0;
    int of = 0;
};

TEST(QuoteBars, GivesBackWhatReadersCallThePoint) {
    constexpr double share_min = 0.8;
    std::map<std::string, Count> counts;
    for (const auto& line : retrieval::read_json_lines(retrieval::source_folder() /
                                                       "tests/cases/quotes/points.jsonl")) {
        const auto words = retrieval::text_of(line, "words");
        const auto point = retrieval::text_of(line, "point");
        // A short message is given back whole.
        if (point.empty() || base::count_words(words) <= words_max) continue;
        const auto given = main_clause(words, words_max);
        EXPECT_LE(base::count_words(given), words_max) << given;
        auto& count = counts[retrieval::text_of(line, "language")];
        ++count.of;
        const bool is_given = is_point(given, line);
        count.given += is_given ? 1 : 0;
        if (!is_given) std::cout << "  “" << given << "” where readers chose “" << point << "”\n";
    }
    ASSERT_EQ(counts.size(), 2U);
    for (const auto& [language, count] : counts) {
        std::cout << language << ": " << count.given << " of " << count.of << "\n";
        EXPECT_GE(count.given, share_min * count.of) << language;
    }
}

}  // namespace
}  // namespace athro::dialogue
