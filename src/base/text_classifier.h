#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <athro/base/text_learning.h>
#include <athro/base/word_classes.h>

namespace athro::base {

/// Tells what a short text is about by examples: softmax regression, or small networks, over its
/// words, their Welsh radicals and classes, pairs of neighbours, runs of four letters, and marks
/// that others set on it. A regression is learned from scratch in well under a second from ten
/// thousand examples, a network in a few; the same examples in the same order give the same
/// weights.
class TextClassifier {
public:
    struct Example {
        std::string text;
        std::string label;
        std::vector<std::string> marks = {};  // what is known of the text otherwise, by name
    };

    struct Score {
        std::string_view label;  // lives as long as the classifier
        double probability = 0;  // 0 to 1; those of all labels add up to 1
    };

    TextClassifier() = default;  // knows no label

    /// How to learn. The default is for many labels of few examples each.
    struct Lessons {
        int epochs = 4;     // how often each example is gone through; more, where labels are few
        float balance = 1;  // 1: each label teaches as much as another; 0: each example does
        // What is kept is the mean of the later rounds, which hangs less on the last examples; it
        // takes the memory twice while it learns.
        bool keeps_mean = false;
        // Units of a hidden layer between features and labels; 0: there is none. Then so many
        // networks, each begun elsewhere, decide together.
        std::size_t hidden = 0;
        std::size_t networks = 1;
    };

    static TextClassifier learn(const std::vector<Example>& examples, WordClasses classes,
                                const Lessons& lessons);
    static TextClassifier learn(const std::vector<Example>& examples, WordClasses classes = {}) {
        return learn(examples, std::move(classes), {});
    }

    /// The likeliest labels, at most `count`, likeliest first; none when nothing of the text or its
    /// marks was met in an example.
    std::vector<Score> classify(std::string_view text, std::size_t count,
                                const std::vector<std::string>& marks = {}) const;

    /// The share of a text's words, stop words apart, that stood in the examples (in two of them,
    /// where there are many); 1 when it has no such words.
    double known_share(std::string_view text) const;

    /// What was learned, without the word classes, as this machine keeps numbers.
    std::string to_bytes() const;

    /// The same again; nothing, when the bytes are not those of a classifier.
    static std::optional<TextClassifier> from_bytes(std::string_view bytes);

    /// The classes that it was learned with, where it comes from bytes.
    void set_classes(WordClasses classes) { classes_ = std::move(classes); }

private:
    using Features = std::vector<TextFeature>;
    struct Lesson;

    using Counts = std::vector<std::pair<std::uint64_t, float>>;  // by key, sorted

    Counts count_features(std::string_view text, const std::vector<std::string>& marks) const;
    Features features_of(const Counts& counts) const;
    void index_keys();
    std::optional<std::uint32_t> find(std::uint64_t key) const;
    void score(const Features& features, std::vector<float>& scores) const;
    void keep(const std::vector<float>& weights);
    void learn_linear(const std::vector<Lesson>& all, const Lessons& lessons);
    void learn_network(const std::vector<Lesson>& all, const Lessons& lessons);

    WordClasses classes_;
    std::vector<std::string> labels_;
    std::vector<std::uint64_t> keys_;    // of each feature, ascending
    std::vector<std::uint32_t> starts_;  // by the front of a key: the first of these features
    std::vector<float> rarity_;          // by feature
    // By feature, then by hidden unit, or by label where there is no hidden layer; in steps of the
    // feature's own size: a quarter of the memory.
    std::vector<std::int8_t> weights_;
    std::vector<float> steps_;           // by feature
    std::vector<float> hidden_biases_;   // by hidden unit; none where there is no hidden layer
    std::vector<float> output_weights_;  // by hidden unit, then by label
    std::vector<float> biases_;          // by label
};

}  // namespace athro::base
