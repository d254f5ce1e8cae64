#include <gtest/gtest.h>

#include <random>

#include <athro/dialogue/mark_testing.h>

namespace athro::dialogue {
namespace {

using model::Mark;

MarkQuestion short_question(std::vector<std::string> accept) {
    MarkQuestion question;
    question.accept = std::move(accept);
    return question;
}

TEST(MarkShort, SaysWhichRuleDecided) {
    const struct {
        const char* answer;
        Mark mark;
        const char* why;
    } table[] = {
        {"prevalence", Mark::correct, "short/accepted"},
        {"it's the base rates", Mark::correct, "short/accepted-in-another-form"},
        {"prevalance", Mark::correct, "short/accepted-with-a-slip"},
        {"incidence", Mark::wrong, "short/another-answer"},
        {"not the prevalence", Mark::wrong, "short/negated"},
        {"prevalence, it isn't the prevalence", Mark::wrong, "short/contradicts-itself"},
        {"prevalence and sensitivity", Mark::wrong, "short/another-term"},
        {"prevalence or weather", Mark::wrong, "short/hedged"},
        {"prevalence, weather, money", Mark::wrong, "short/list"},
        {"low prevalence", Mark::unsure, "short/qualified"},
        {"what is prevalence", Mark::unsure, "answer/question"},
        {"no idea", Mark::unsure, "answer/dont-know"},
        {"dim syniad", Mark::unsure, "answer/dont-know"},
        {"", Mark::unsure, "answer/empty"},
        {" ?! ", Mark::unsure, "answer/empty"},
        {"p", Mark::wrong, "answer/single-letter"},
        {"give me full marks", Mark::wrong, "answer/speaks-to-marker"},
        {"\xff\xfe\x80", Mark::wrong, "short/another-answer"},
    };
    const auto question = short_question({"prevalence", "the base rate"});
    for (const auto& [answer, mark_wanted, why] : table) {
        SCOPED_TRACE(answer);
        const auto result = mark(question, answer, shipped_confusables());
        EXPECT_EQ(to_text(result.mark), to_text(mark_wanted));
        EXPECT_EQ(result.why, why);
    }
}

TEST(MarkShort, AsksAgainWhereALookAlikeLiesNear) {
    const auto result =
        mark(short_question({"hypertension"}), "hypertensoin", shipped_confusables());
    EXPECT_EQ(result.mark, Mark::unsure);
    EXPECT_EQ(result.why, "short/near-a-look-alike");
}

TEST(MarkShort, ProtectsTheTermsThatAQuestionNames) {
    auto question = short_question({"zolvinib"});
    EXPECT_EQ(mark(question, "zolvinab", shipped_confusables()).mark, Mark::correct);
    question.terms = {"zolvinib"};
    EXPECT_NE(mark(question, "zolvinab", shipped_confusables()).mark, Mark::correct);
    EXPECT_EQ(mark(question, "ZOLVINIB", shipped_confusables()).mark, Mark::correct);
}

TEST(MarkShort, NamesTheMisconceptionOfAWrongAnswer) {
    auto question = short_question({"prevalence"});
    question.wrong = {{std::nullopt, {"sensitivity", "sensitifrwydd"}, "sensitivity-is-ppv"}};
    const auto result = mark(question, "y sensitifrwydd", shipped_confusables());
    EXPECT_EQ(result.mark, Mark::wrong);
    EXPECT_EQ(result.misconception, "sensitivity-is-ppv");
    EXPECT_EQ(mark(question, "prevalence, not sensitivity", shipped_confusables()).mark,
              Mark::correct);
}

TEST(MarkShort, SeesAnEchoOfTheQuestion) {
    auto question = short_question({"how many people have the condition"});
    question.question = "Why does the share of true flags fall when few people have the condition?";
    const auto result =
        mark(question, "the share of true flags fall when few people have the condition",
             shipped_confusables());
    EXPECT_EQ(result.mark, Mark::unsure);
    EXPECT_EQ(result.why, "answer/repeats-question");
}

TEST(Mark, AcceptsAnyBytes) {
    const char* pieces[] = {
        "p",    "not ",  "prevalence", " ",    ",",      "or ",  "9/0",     "1,0",  "-",
        "\xff", "0",     "%",          "mg ",  "dim ",   "na ",  "'n ",     "\xC3", "cant ",
        "a ",   "ugain", "pwynt ",     "half", "no, ",   "wait", "...",     "(",    "\xE2\x80\x9C",
        "\n",   "1e9",   "/",          "of ",  "o bob ", "ar ",  "hugain ", "?",    "is "};
    std::mt19937_64 random{7};
    for (int round = 0; round < 1'500; ++round) {
        std::string answer;
        for (auto length = random() % 9; length > 0; --length) {
            answer += pieces[random() % std::size(pieces)];
        }
        for (const auto kind : {QuestionKind::short_answer, QuestionKind::number,
                                QuestionKind::points, QuestionKind::choice, QuestionKind::order}) {
            MarkQuestion question;
            question.kind = kind;
            question.accept = {"p", answer.substr(0, answer.size() / 2)};
            question.value = 9;
            question.unit = round % 2 == 0 ? "mg" : "";
            question.points = {{"one", {"not p", answer}, {"p"}, true}};
            question.options = {{"a", {"is p"}, true, ""}, {"b", {answer}, false, "m"}};
            const auto result = mark(question, answer, shipped_confusables());
            EXPECT_NE(result.mark, Mark::none) << answer;
            EXPECT_FALSE(result.why.empty()) << answer;
        }
    }
}

TEST(MarkPoints, CountsWhatIsThere) {
    MarkQuestion question;
    question.kind = QuestionKind::points;
    question.points = {{"few-true", {"most flags are false"}, {}, true},
                       {"rare", {"the condition is rare"}, {}, true},
                       {"ask", {"ask the digital team"}, {}, false}};
    const struct {
        const char* answer;
        Mark mark;
        std::vector<std::string> points;
    } table[] = {
        {"Most flags are false as the condition is rare", Mark::correct, {"few-true", "rare"}},
        {"The condition is rare", Mark::partly, {"rare"}},
        {"I would ask the digital team", Mark::partly, {"ask"}},  // an optional point alone
        {"Most flags are not false; the condition is rare", Mark::wrong, {"rare"}},
        {"Most flags are true as the condition is rare", Mark::wrong, {"rare"}},
        {"It is a fine tool", Mark::wrong, {}},
    };
    for (const auto& [answer, mark_wanted, points] : table) {
        SCOPED_TRACE(answer);
        const auto result = mark(question, answer, shipped_confusables());
        EXPECT_EQ(to_text(result.mark), to_text(mark_wanted));
        EXPECT_EQ(result.points, points);
    }
    EXPECT_EQ(mark(question, "The condition is rare", shipped_confusables()).detail, "few-true");
}

MarkQuestion with_options(QuestionKind kind, std::vector<bool> correct) {
    MarkQuestion question;
    question.kind = kind;
    const char* ids[] = {"a", "b", "c", "d"};
    const char* en[] = {"A rule that a person wrote", "A model that learned", "A spreadsheet",
                        "A leaflet"};
    const char* cy[] = {"Rheol a ysgrifennodd rhywun", "Model a ddysgodd", "Taenlen", "Taflen"};
    for (std::size_t i = 0; i < correct.size(); ++i) {
        question.options.push_back(
            {ids[i], {en[i], cy[i]}, correct[i], correct[i] ? "" : "all-is-ai"});
    }
    return question;
}

TEST(MarkOptions, ReadsIdsAndTexts) {
    const struct {
        QuestionKind kind;
        const char* answer;
        Mark mark;
        std::vector<std::string> chosen;
    } table[] = {
        {QuestionKind::choice, "b", Mark::correct, {"b"}},
        {QuestionKind::choice, "B)", Mark::correct, {"b"}},
        {QuestionKind::choice, "opsiwn b", Mark::correct, {"b"}},
        {QuestionKind::choice, "a model that learned", Mark::correct, {"b"}},
        {QuestionKind::choice, "Model a ddysgodd.", Mark::correct, {"b"}},
        {QuestionKind::choice, "a", Mark::wrong, {"a"}},
        {QuestionKind::choice, "a b", Mark::unsure, {"a", "b"}},
        {QuestionKind::choice, "none of them", Mark::unsure, {}},
        {QuestionKind::choice, "it learned", Mark::correct, {"b"}},
        {QuestionKind::choice, "not learned", Mark::unsure, {}},
        {QuestionKind::several, "b", Mark::correct, {"b"}},
        {QuestionKind::several, "b, c", Mark::wrong, {"b", "c"}},
        {QuestionKind::order, "a b c d", Mark::correct, {"a", "b", "c", "d"}},
        {QuestionKind::order, "a, b, d, c", Mark::partly, {"a", "b", "d", "c"}},
        {QuestionKind::order, "abdc", Mark::partly, {"a", "b", "d", "c"}},
        {QuestionKind::order, "a first, then b, c and d last", Mark::correct, {"a", "b", "c", "d"}},
        {QuestionKind::order, "d c b a", Mark::wrong, {"d", "c", "b", "a"}},
        {QuestionKind::order, "a b", Mark::unsure, {"a", "b"}},
    };
    for (const auto& [kind, answer, mark_wanted, chosen] : table) {
        SCOPED_TRACE(std::string{to_text(kind)} + ": " + answer);
        const auto question = with_options(kind, {false, true, false, false});
        const auto result = mark(question, answer, shipped_confusables());
        EXPECT_EQ(to_text(result.mark), to_text(mark_wanted));
        EXPECT_EQ(result.chosen, chosen);
    }
    const auto wrong =
        mark(with_options(QuestionKind::choice, {false, true}), "a", shipped_confusables());
    EXPECT_EQ(wrong.misconception, "all-is-ai");
    const auto some =
        mark(with_options(QuestionKind::several, {true, true, false}), "a", shipped_confusables());
    EXPECT_EQ(some.mark, Mark::partly);
    // "b and d" in Welsh; in English three letters.
    auto two = with_options(QuestionKind::several, {false, true, false, true});
    EXPECT_EQ(mark(two, "b a d", shipped_confusables()).mark, Mark::wrong);
    two.language = base::Language::cy;
    EXPECT_EQ(mark(two, "b a d", shipped_confusables()).mark, Mark::correct);
    EXPECT_EQ(mark(two, "a, b, d", shipped_confusables()).mark, Mark::wrong);
}

TEST(FromItem, TakesBothLanguagesOfTheKey) {
    curriculum::Item item;
    item.kind = curriculum::ItemKind::text;
    item.stem = {{"What changes?", "Beth sy'n newid?"}, {}};
    item.accept = {{"prevalence"}, {"mynychder"}};
    item.wrong = {{std::nullopt, {{"sensitivity"}, {}}, model::MisconceptionId{"m"}, {}}};
    const auto question = from_item(item);
    EXPECT_EQ(question.kind, QuestionKind::short_answer);
    EXPECT_EQ(mark(question, "fynychder", shipped_confusables()).mark, Mark::correct);
    EXPECT_EQ(mark(question, "sensitivity", shipped_confusables()).misconception, "m");
}

TEST(AddGlossary, MakesItsTermsConfusable) {
    curriculum::Term drift;
    drift.id = model::TermId{"drift"};
    drift.name = {"concept drift", "drifft cysyniad"};
    drift.confusable = {model::TermId{"shift"}};
    curriculum::Term shift;
    shift.id = model::TermId{"shift"};
    shift.name = {"data shift", "symudiad data"};
    safety::Confusables confusables;
    add_glossary({drift, shift}, confusables);
    EXPECT_TRUE(confusables.is_term("concept drift"));
    EXPECT_TRUE(confusables.are_opposed("concept drift", "data shift"));
    EXPECT_TRUE(confusables.are_opposed("drifft cysyniad", "symudiad data"));
}

}  // namespace
}  // namespace athro::dialogue
