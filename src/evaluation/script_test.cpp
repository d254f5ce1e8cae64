#include <gtest/gtest.h>

#include <athro/dialogue/testing.h>
#include <athro/evaluation/script.h>

namespace athro::evaluation {
namespace {

model::Mark mark_of(const curriculum::Item& item, base::Language language,
                    const std::string& words) {
    auto question = dialogue::from_item(item);
    question.language = language;
    return dialogue::mark(question, words, dialogue::small_teaching()->confusables).mark;
}

TEST(WordsOf, GivesARightAndAWrongAnswerToEveryItem) {
    const auto& curriculum = *dialogue::small_teaching()->curriculum;
    ASSERT_FALSE(curriculum.items().empty());
    for (const auto language : base::both_languages) {
        Script script;
        script.language = language;
        for (const auto& item : curriculum.items()) {
            SCOPED_TRACE(item.id.text());
            EXPECT_EQ(mark_of(item, language, words_of(script, "{right}", &item)),
                      model::Mark::correct);
            const auto wrong = mark_of(item, language, words_of(script, "{wrong}", &item));
            EXPECT_NE(wrong, model::Mark::correct);
        }
    }
}

TEST(WordsOf, LeavesMarksAloneWhereNoItemIsOpen) {
    EXPECT_EQ(words_of({}, "just {right} then", nullptr), "just {right} then");
    const auto& item = dialogue::small_teaching()->curriculum->items().front();
    EXPECT_EQ(words_of({}, "no marks here", &item), "no marks here");
}

TEST(StartsOf, AreEachItemEachBriefOrOnePlace) {
    const auto& curriculum = *dialogue::small_teaching()->curriculum;
    curriculum::ScriptedLearner learner;
    learner.start = "each item";
    EXPECT_EQ(starts_of(learner, curriculum).size(), curriculum.items().size());
    EXPECT_EQ(starts_of(learner, curriculum).front(),
              "item:" + curriculum.items().front().id.text());
    learner.start = "each brief";
    EXPECT_EQ(starts_of(learner, curriculum).size(), curriculum.briefs().size());
    learner.start = "";
    EXPECT_EQ(starts_of(learner, curriculum), std::vector<std::string>{""});
}

}  // namespace
}  // namespace athro::evaluation
