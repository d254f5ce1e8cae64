#include <gtest/gtest.h>

#include <array>
#include <random>

#include <athro/retrieval/index.h>

namespace athro::retrieval {
namespace {

using base::Language;

const std::vector<Document>& documents() {
    static const std::vector<Document> made{
        {HitKind::passage,
         "fatigue",
         {"Alert fatigue", "Blinder rhybuddion"},
         {"People stop reading alerts that are mostly false.",
          "Mae pobl yn rhoi'r gorau i ddarllen rhybuddion sy'n ffug gan amlaf."},
         {{"why does nobody look at the alerts"}, {"pam nad oes neb yn edrych ar y rhybuddion"}}},
        {HitKind::term,
         "prevalence",
         {"prevalence", "mynychder"},
         {"Prevalence is the share of people who have the condition.",
          "Mynychder yw cyfran y bobl sydd â'r cyflwr."},
         {}},
        {HitKind::card,
         "letter",
         {"Can I paste a letter into a chatbot?", "Ga i ludo llythyr mewn sgwrsfot?"},
         {"No, not into a tool that is not approved.", "Na, nid mewn offeryn heb ei gymeradwyo."},
         {}},
        {HitKind::passage, "english-only", {"Thresholds", ""}, {"A threshold is chosen.", ""}, {}},
    };
    return made;
}

Index made() {
    static const std::vector<Synonyms> synonyms{{{"prevalence", "mynychder", "base rate"}}};
    return Index::from_documents(documents(), synonyms);
}

TEST(Search, FindsTheTextThatFitsFirst) {
    const auto index = made();
    const struct {
        const char* query;
        const char* first;
    } table[] = {
        {"nobody looks at the alerts", "fatigue"},
        {"ALERT FATIGUE", "fatigue"},
        {"alret fatigue", "fatigue"},       // a slip
        {"blinder rhybuddion", "fatigue"},  // Welsh
        {"flinder rhybuddion", "fatigue"},  // a mutation
        {"what is prevalence", "prevalence"},
        {"beth yw fynychder", "prevalence"},
        {"what is the base rate", "prevalence"},  // another name
        {"prevalance", "prevalence"},
        {"llythyr mewn sgwrsfot", "letter"},
        {"paste a letter", "letter"},
        {"beth yw threshold", "english-only"},  // both languages in one question
    };
    for (const auto& [query, first] : table) {
        SCOPED_TRACE(query);
        const auto hits = index.search(query, Language::en);
        ASSERT_FALSE(hits.empty());
        EXPECT_EQ(hits.front().id, first);
    }
}

TEST(Search, SaysWhenOnlyTheOtherLanguageHasIt) {
    const auto index = made();
    const auto welsh = index.search("threshold", Language::cy);
    ASSERT_FALSE(welsh.empty());
    EXPECT_TRUE(welsh.front().is_other_language_only);
    EXPECT_FALSE(index.search("threshold", Language::en).front().is_other_language_only);
    EXPECT_FALSE(index.search("prevalence", Language::cy).front().is_other_language_only);
}

TEST(Search, IsEmptyWhereNoWordIsKnown) {
    const auto index = made();
    for (const auto* query : {"", "   ", "?!", "the of and", "quokka", "\xff\xfe", "beth yw"}) {
        SCOPED_TRACE(query);
        EXPECT_TRUE(index.search(query, Language::en).empty());
    }
    EXPECT_TRUE(Index::from_documents({}).search("prevalence", Language::en).empty());
}

TEST(Search, GivesEqualAnswersToEqualQueriesAndNoMoreThanAsked) {
    const std::vector<Document> twins{
        {HitKind::passage, "b", {"Same", ""}, {"the same words", ""}, {}},
        {HitKind::passage, "a", {"Same", ""}, {"the same words", ""}, {}},
        {HitKind::card, "a", {"Same", ""}, {"the same words", ""}, {}},
    };
    const auto index = Index::from_documents(twins);
    const auto hits = index.search("same words", Language::en, 10);
    ASSERT_EQ(hits.size(), 3u);
    EXPECT_EQ(hits[0].id, "a");
    EXPECT_EQ(hits[0].kind, HitKind::passage);
    EXPECT_EQ(hits[1].id, "b");
    EXPECT_EQ(hits[2].kind, HitKind::card);
    EXPECT_EQ(index.search("same words", Language::en, 2).size(), 2u);
    EXPECT_TRUE(index.search("same words", Language::en, 0).empty());
}

/// Documents and queries of words drawn from a short list, the earlier the more often, so that some
/// stand in most documents and some in few.
class Draw {
public:
    std::string words(std::size_t count) {
        static constexpr std::array list{
            "alert",     "patient", "tool",      "summary",  "common",  "frequent",
            "inherited", "genes",   "trust",     "accuracy", "cymru",   "fynychder",
            "rota",      "bias",    "sepsis",    "scan",     "dictate", "pressure",
            "ulcer",     "renal",   "formulary", "heparin",  "consent", "stroke"};
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            const auto most = random_() % list.size() + 1;
            text += std::string{list[random_() % most]} + " ";
        }
        return text;
    }

    std::size_t number(std::size_t below) { return random_() % below; }

private:
    std::mt19937_64 random_{7};
};

TEST(Search, FindsWhatExhaustiveScoringFinds) {
    Draw draw;
    std::vector<Document> many;
    for (int i = 0; i < 5'000; ++i) {
        Document document{HitKind::passage, std::to_string(i), {}, {}, {}};
        document.kind = static_cast<HitKind>(draw.number(3));
        document.title.en = draw.words(1 + draw.number(4));
        document.text.en = draw.words(draw.number(30));
        if (draw.number(3) == 0) document.text.cy = draw.words(20);
        if (draw.number(4) == 0) document.questions.en = {draw.words(5), draw.words(3)};
        many.push_back(std::move(document));
    }
    const std::vector<Synonyms> names{{{"pressure ulcer", "bed sore"}}, {{"renal", "kidney"}}};
    const auto index = Index::from_documents(many, names);
    for (int i = 0; i < 200; ++i) {
        const auto query = draw.words(1 + draw.number(6)) + (i % 5 == 0 ? "kidney sepsys" : "");
        SCOPED_TRACE(query);
        const auto language = base::both_languages[static_cast<std::size_t>(i % 2)];
        const auto limit = 1 + draw.number(12);
        const auto quick = index.search(query, language, limit);
        const auto full = index.search_exhaustively(query, language, limit);
        ASSERT_EQ(quick.size(), full.size());
        ASSERT_FALSE(quick.empty());
        for (std::size_t rank = 0; rank < quick.size(); ++rank) {
            EXPECT_EQ(quick[rank].kind, full[rank].kind);
            EXPECT_EQ(quick[rank].id, full[rank].id);
            EXPECT_EQ(quick[rank].score, full[rank].score);
            EXPECT_EQ(quick[rank].coverage, full[rank].coverage);
            EXPECT_EQ(quick[rank].closeness, full[rank].closeness);
        }
    }
}

TEST(IsAnswerable, NeedsTheQuestionAndNotAWordOfIt) {
    const auto index = made();
    const struct {
        const char* query;
        bool answerable;
    } table[] = {
        {"what is prevalence", true},
        {"why does nobody look at the alerts", true},
        {"can i paste a letter into a chatbot", true},
        {"what is the prevalence of diabetes in Paris", false},
        {"paste for gluten allergy", false},
        {"letter of resignation template", false},
    };
    for (const auto& [query, answerable] : table) {
        SCOPED_TRACE(query);
        const auto hits = index.search(query, Language::en);
        EXPECT_EQ(!hits.empty() && is_answerable(hits.front()), answerable);
    }
}

curriculum::Passage passage(const char* id, const char* source, base::Date review_date) {
    curriculum::Passage made_passage;
    made_passage.id = model::PassageId{id};
    made_passage.title = {"Prevalence", "Mynychder"};
    made_passage.text = {{"Prevalence is a share.", "Cyfran yw mynychder."}, {}};
    made_passage.source = model::SourceId{source};
    made_passage.review_date = review_date;
    return made_passage;
}

TEST(BuildIndex, LeavesOutWhatHasExpired) {
    const base::Date today{std::chrono::days{20'000}};
    const auto yesterday = today - std::chrono::days{1};
    curriculum::Curriculum::Parts parts;
    parts.sources = {{model::SourceId{"current"}, {}, "", "", "", "", today},
                     {model::SourceId{"old"}, {}, "", "", "", "", yesterday}};
    parts.passages = {passage("kept", "current", today), passage("expired", "current", yesterday),
                      passage("source-expired", "old", today)};
    const auto index = Index::build(curriculum::Curriculum{parts}, today);
    EXPECT_EQ(index.size(), 1u);
    const auto hits = index.search("prevalence", Language::en);
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].id, "kept");
    EXPECT_EQ(Index::build(curriculum::Curriculum{parts}, today + std::chrono::days{1}).size(), 0u);
}

}  // namespace
}  // namespace athro::retrieval
