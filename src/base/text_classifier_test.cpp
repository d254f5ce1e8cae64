#include <athro/base/text_classifier.h>

#include <gtest/gtest.h>

#include <tuple>

namespace athro::base {
namespace {

using Examples = std::vector<TextClassifier::Example>;

const Examples& examples() {
    static const Examples all{
        {"the alarm goes off all night", "noise"},
        {"too many alerts, nobody looks any more", "noise"},
        {"mae'r larwm yn canu drwy'r nos", "noise"},
        {"gormod o rybuddion, neb yn edrych", "noise"},
        {"it wrote a sentence that nobody said", "invented"},
        {"the note has words in it that we never spoke", "invented"},
        {"fe ysgrifennodd frawddeg na ddywedodd neb", "invented"},
        {"mae geiriau yn y nodyn na ddywedwyd", "invented"},
    };
    return all;
}

std::string_view likeliest(const TextClassifier& classifier, std::string_view text) {
    const auto scores = classifier.classify(text, 1);
    return scores.empty() ? "" : scores.front().label;
}

TEST(TextClassifier, FindsTheLabelOfOtherWordsForTheSameThing) {
    const auto classifier = TextClassifier::learn(examples());
    EXPECT_EQ(likeliest(classifier, "alerts going off at night"), "noise");
    EXPECT_EQ(likeliest(classifier, "there was a sentence in the note we never said"), "invented");
}

TEST(TextClassifier, MeetsMutatedWelshWords) {
    const auto classifier = TextClassifier::learn(examples());
    EXPECT_EQ(likeliest(classifier, "y larymau a'r rhybuddion"), "noise");
    EXPECT_EQ(likeliest(classifier, "brawddeg arall yn fy nodyn"), "invented");
}

TEST(TextClassifier, GivesProbabilitiesThatAddUpToOne) {
    const auto classifier = TextClassifier::learn(examples());
    const auto scores = classifier.classify("the alarm", 5);
    ASSERT_EQ(scores.size(), 2u);
    EXPECT_NEAR(scores[0].probability + scores[1].probability, 1, 1e-5);
    EXPECT_GT(scores[0].probability, scores[1].probability);
}

TEST(TextClassifier, SaysNothingOfWordsItNeverMet) {
    const auto classifier = TextClassifier::learn(examples());
    EXPECT_TRUE(classifier.classify("xyzzy", 3).empty());
    EXPECT_TRUE(classifier.classify("", 3).empty());
    EXPECT_TRUE(TextClassifier{}.classify("the alarm", 3).empty());
    EXPECT_TRUE(TextClassifier::learn({}).classify("the alarm", 3).empty());
}

TEST(TextClassifier, SaysHowManyWordsItKnows) {
    const auto classifier = TextClassifier::learn(examples());
    EXPECT_EQ(classifier.known_share("the alarm at night"), 1);
    EXPECT_EQ(classifier.known_share("the heat pump"), 0);
    EXPECT_EQ(classifier.known_share("the"), 1);
}

TEST(TextClassifier, LearnsTheSameFromTheSame) {
    const auto one = TextClassifier::learn(examples()).classify("nobody looks at the note", 2);
    const auto other = TextClassifier::learn(examples()).classify("nobody looks at the note", 2);
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        EXPECT_EQ(one[i].probability, other[i].probability);
}

TEST(TextClassifier, LearnsOfWordClassesAcrossLanguages) {
    WordClasses classes;
    for (const auto* words : {"alarm", "goes off", "larwm", "seiren"})
        classes.add("noise", words);
    for (const auto* words : {"wrote", "sentence", "ysgrifennodd", "teipiodd"})
        classes.add("text", words);
    const Examples english{
        {"the alarm goes off", "noise"},
        {"alarm after alarm", "noise"},
        {"it wrote a sentence", "invented"},
        {"another sentence it wrote", "invented"},
    };
    const auto with = TextClassifier::learn(english, classes);
    EXPECT_EQ(likeliest(with, "y seiren"), "noise");
    EXPECT_EQ(likeliest(with, "teipiodd o hynny"), "invented");
    EXPECT_EQ(likeliest(TextClassifier::learn(english), "y seiren"), "");
}

/// "red … dog" and "blue … cat" are one thing, the crossed ones another: no sum over words tells.
Examples crossed() {
    Examples all;
    for (const char* between : {"old", "big", "wet", "shy", "sad", "odd", "fat", "dry"}) {
        for (const auto& [colour, animal, label] :
             {std::tuple{"red", "dog", "one"}, std::tuple{"blue", "cat", "one"},
              std::tuple{"red", "cat", "other"}, std::tuple{"blue", "dog", "other"}}) {
            all.push_back({std::string{colour} + " " + between + " " + animal, std::string{label}});
        }
    }
    return all;
}

constexpr TextClassifier::Lessons network_lessons{
    .epochs = 60, .balance = 0, .hidden = 16, .networks = 2};

TEST(TextClassifier, LearnsByANetworkWhatNoSumOfWordsTells) {
    const auto learned = TextClassifier::learn(crossed(), {}, network_lessons);
    EXPECT_EQ(likeliest(learned, "red new dog"), "one");
    EXPECT_EQ(likeliest(learned, "blue new cat"), "one");
    EXPECT_EQ(likeliest(learned, "red new cat"), "other");
    EXPECT_EQ(likeliest(learned, "blue new dog"), "other");
}

TEST(TextClassifier, LearnsTheSameNetworkEachTimeAndKeepsItInBytes) {
    const auto learned = TextClassifier::learn(crossed(), {}, network_lessons);
    const auto bytes = learned.to_bytes();
    EXPECT_EQ(TextClassifier::learn(crossed(), {}, network_lessons).to_bytes(), bytes);
    const auto kept = TextClassifier::from_bytes(bytes);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->classify("red odd cat", 1).front().probability,
              learned.classify("red odd cat", 1).front().probability);
    EXPECT_FALSE(TextClassifier::from_bytes(std::string_view{bytes}.substr(0, bytes.size() - 4)));
}

}  // namespace
}  // namespace athro::base
