#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace athro::base {

/// One of the features of a text and how much of it there is.
struct TextFeature {
    std::uint32_t index;
    float value;
};

/// Makes chances of scores: each above 0, together 1.
void to_probabilities(std::vector<float>& scores);

/// Softmax regression while it is learned: weights by feature and label, and a bias for each label.
class LinearLearning {
public:
    LinearLearning(std::size_t features, std::size_t labels)
        : weights(features * labels, 0), biases(labels, 0) {}

    /// Learns from one text, of that label.
    void take(const std::vector<TextFeature>& features, std::size_t label, float rate);

    /// Adds another's weights and biases to these.
    void add(const LinearLearning& other);

    void divide(float by);

    std::vector<float> weights;
    std::vector<float> biases;

private:
    std::vector<float> scores_;
    std::vector<std::size_t> taught_;
};

/// A network with one hidden layer of rectified units while it is learned, by Adagrad (Duchi and
/// others, 2011): a weight that has moved much moves less. What rare features have in common they
/// share in the hidden layer. Half of a text's features, drawn anew each time, are left out
/// (dropout; Srivastava and others, 2014), so that none is leant on alone.
class NetworkLearning {
public:
    struct Size {
        std::size_t features = 0;
        std::size_t hidden = 0;
        std::size_t labels = 0;
    };

    NetworkLearning(const Size& size, std::uint32_t seed);

    /// Learns from one text, of that label; `share` says how much it counts, 1 as much as most.
    void take(const std::vector<TextFeature>& features, std::size_t label, float share);

    std::vector<float> weights;         // by feature, then by hidden unit
    std::vector<float> hidden_biases;   // by hidden unit
    std::vector<float> output_weights;  // by hidden unit, then by label
    std::vector<float> biases;          // by label

private:
    void guess(const std::vector<TextFeature>& features);
    void teach(const std::vector<TextFeature>& features);

    std::mt19937 draws_;
    std::vector<TextFeature> some_;
    std::vector<float> moved_;  // by weight: the squares of its gradients so far
    std::vector<float> moved_hidden_;
    std::vector<float> moved_output_;
    std::vector<float> moved_biases_;
    std::vector<float> units_;
    std::vector<float> scores_;
    std::vector<float> blame_;
};

}  // namespace athro::base
