#include <athro/pages/turn_view.h>

#include <gtest/gtest.h>

namespace athro::pages {
namespace {

using base::Language;
using model::PartKind;

const base::Date review{std::chrono::year{2027} / 5 / 31};

curriculum::Passage passage(const std::string& id, const std::string& source) {
    curriculum::Passage made;
    made.id = model::PassageId{id};
    made.source = model::SourceId{source};
    made.review_date = review;
    return made;
}

curriculum::Curriculum small_curriculum() {
    curriculum::Curriculum::Parts parts;
    parts.version = model::CurriculumVersion{"0123456789abcdef"};
    const auto source = [](const std::string& id, const std::string& en, const std::string& cy) {
        return curriculum::Source{model::SourceId{id}, {en, cy}, id + ", 2026", "", "",
                                  "faculty",           review};
    };
    parts.sources = {source("first", "First", "Cyntaf"), source("second", "Second", "Ail")};
    parts.passages = {passage("a", "first"), passage("b", "second"), passage("c", "first")};
    return curriculum::Curriculum{parts};
}

model::Segment segment(PartKind kind, const std::string& text, const std::string& passage = "") {
    return {kind, text, model::PassageId{passage}};
}

MentorWords words_of(const model::Reply& reply, const curriculum::Curriculum& curriculum,
                     Language language) {
    return to_mentor_words(reply, curriculum, TermFinder{curriculum, language}, language);
}

TEST(MentorWords, NumberTheirSourcesInOrderOfFirstUseAndOnceEach) {
    model::Reply reply;
    reply.segments = {segment(PartKind::passage, "Second first.", "b"),
                      segment(PartKind::phrase, "No fact."),
                      segment(PartKind::passage, "Then the first.", "a"),
                      segment(PartKind::passage, "The same source again.", "c")};
    const auto words = words_of(reply, small_curriculum(), Language::cy);
    ASSERT_EQ(words.paragraphs.size(), 1U);
    const auto& said = words.paragraphs.front().stretches;
    ASSERT_EQ(said.size(), 4U);
    EXPECT_EQ(said[0].note, 1);
    EXPECT_EQ(said[1].note, 0);
    EXPECT_EQ(said[2].note, 2);
    EXPECT_EQ(said[3].note, 2);
    ASSERT_EQ(words.notes.size(), 2U);
    EXPECT_EQ(words.notes[0].title, "Ail");
    EXPECT_EQ(words.version, "01234567");
}

TEST(MentorWords, SetTheQuestionThatEndsThemApart) {
    model::Reply reply;
    reply.segments = {segment(PartKind::phrase, "Thank you."),
                      segment(PartKind::probe, "Think of the last ten. How many were true?")};
    const auto words = words_of(reply, small_curriculum(), Language::en);
    ASSERT_EQ(words.paragraphs.size(), 2U);
    EXPECT_FALSE(words.paragraphs[0].is_question);
    EXPECT_EQ(words.paragraphs[0].stretches.back().text, "Think of the last ten.");
    EXPECT_TRUE(words.paragraphs[1].is_question);
    EXPECT_EQ(words.paragraphs[1].stretches.front().text, "How many were true?");
}

TEST(MentorWords, BeginAParagraphWithTheQuestionOfAnItem) {
    model::Reply reply;
    reply.segments = {segment(PartKind::phrase, "Now this."),
                      segment(PartKind::stem, "Which is it?")};
    const auto words = words_of(reply, small_curriculum(), Language::en);
    ASSERT_EQ(words.paragraphs.size(), 2U);
    EXPECT_EQ(words.paragraphs[1].stretches.front().text, "Which is it?");
    EXPECT_TRUE(words.paragraphs[1].is_question);
}

TEST(MentorWords, FindTermsInWhatExplainsAndNotInWhatAsksOrQuotes) {
    curriculum::Curriculum::Parts parts;
    curriculum::Term term;
    term.id = model::TermId{"bias"};
    term.name = {"bias", "tuedd"};
    parts.terms = {term};
    model::Reply reply;
    reply.segments = {segment(PartKind::quote, "You wrote: a bias."),
                      segment(PartKind::experience, "That is bias, and bias stays."),
                      segment(PartKind::passage, "More on bias."),
                      segment(PartKind::probe, "Whose bias is it?")};
    const auto words = words_of(reply, curriculum::Curriculum{parts}, Language::en);
    ASSERT_EQ(words.paragraphs.size(), 2U);
    const auto& said = words.paragraphs.front().stretches;
    ASSERT_EQ(said.size(), 3U);
    EXPECT_TRUE(said[0].mentions.empty());
    ASSERT_EQ(said[1].mentions.size(), 1U);
    EXPECT_EQ(said[1].mentions.front().begin, 8U);
    EXPECT_TRUE(said[2].mentions.empty());
    EXPECT_TRUE(words.paragraphs.back().stretches.front().mentions.empty());
}

TEST(MentorWords, StayWholeWithoutAQuestionOrWithoutAnyWords) {
    model::Reply reply;
    EXPECT_TRUE(words_of(reply, small_curriculum(), Language::en).paragraphs.empty());
    reply.segments = {segment(PartKind::phrase, "That is all. See you.")};
    const auto words = words_of(reply, small_curriculum(), Language::en);
    ASSERT_EQ(words.paragraphs.size(), 1U);
    EXPECT_FALSE(words.paragraphs.front().is_question);
}

TEST(MentorWords, GiveNoNumberToAPassageThatIsNoLongerTaught) {
    model::Reply reply;
    reply.segments = {segment(PartKind::passage, "Once taught.", "gone")};
    const auto words = words_of(reply, small_curriculum(), Language::en);
    EXPECT_EQ(words.paragraphs.front().stretches.front().note, 0);
    EXPECT_TRUE(words.notes.empty());
}

}  // namespace
}  // namespace athro::pages
