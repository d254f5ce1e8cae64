#include <athro/base/text_learning.h>

#include <algorithm>
#include <cmath>

namespace athro::base {
namespace {

/// A label that is this near to right is left alone.
constexpr float gradient_min = 0.002F;

constexpr float adagrad_rate = 0.05F;
/// So much of a text is left out; less of one that has fewer features than `long_text`.
constexpr float dropped_share = 0.5F;
constexpr float long_text = 100;

/// One step of Adagrad.
void step(float& weight, float& moved, float gradient) {
    moved += gradient * gradient;
    weight -= adagrad_rate * gradient / (std::sqrt(moved) + 1e-6F);
}

}  // namespace

void to_probabilities(std::vector<float>& scores) {
    const auto highest = *std::ranges::max_element(scores);
    float sum = 0;
    for (auto& score : scores) {
        score = std::exp(score - highest);
        sum += score;
    }
    for (auto& score : scores)
        score /= sum;
}

void LinearLearning::take(const std::vector<TextFeature>& features, std::size_t label, float rate) {
    scores_ = biases;
    for (const auto& feature : features) {
        const auto* row = weights.data() + feature.index * biases.size();
        for (std::size_t i = 0; i < biases.size(); ++i)
            scores_[i] += feature.value * row[i];
    }
    to_probabilities(scores_);
    scores_[label] -= 1;
    // Of many labels few are far from right: only these are taught.
    taught_.clear();
    for (std::size_t i = 0; i < biases.size(); ++i) {
        if (std::abs(scores_[i]) < gradient_min) continue;
        biases[i] -= 0.1F * rate * scores_[i];
        taught_.push_back(i);
    }
    for (const auto& feature : features) {
        auto* row = weights.data() + feature.index * biases.size();
        const auto move = rate * feature.value;
        for (const auto i : taught_)
            row[i] -= move * scores_[i];
    }
}

void LinearLearning::add(const LinearLearning& other) {
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] += other.weights[i];
    for (std::size_t i = 0; i < biases.size(); ++i)
        biases[i] += other.biases[i];
}

void LinearLearning::divide(float by) {
    for (auto& weight : weights)
        weight /= by;
    for (auto& bias : biases)
        bias /= by;
}

NetworkLearning::NetworkLearning(const Size& size, std::uint32_t seed)
    : weights(size.features * size.hidden),
      hidden_biases(size.hidden, 0),
      output_weights(size.hidden * size.labels),
      biases(size.labels, 0),
      draws_{20261127 + seed},
      moved_(weights.size(), 0),
      moved_hidden_(size.hidden, 0),
      moved_output_(output_weights.size(), 0),
      moved_biases_(size.labels, 0),
      units_(size.hidden),
      scores_(size.labels),
      blame_(size.hidden) {
    // Small and unlike each other, so that no two units learn the same.
    const auto fill = [&](std::vector<float>& all, float most) {
        for (auto& one : all)
            one = most * (static_cast<float>(draws_()) / 2147483648.0F - 1);
    };
    fill(weights, 0.05F);
    fill(output_weights, std::sqrt(6.0F / static_cast<float>(size.hidden + size.labels)));
}

/// Sets units_ and scores_, these as chances.
void NetworkLearning::guess(const std::vector<TextFeature>& features) {
    units_ = hidden_biases;
    for (const auto& feature : features) {
        const auto* row = weights.data() + feature.index * units_.size();
        for (std::size_t i = 0; i < units_.size(); ++i)
            units_[i] += feature.value * row[i];
    }
    scores_ = biases;
    for (std::size_t i = 0; i < units_.size(); ++i) {
        units_[i] = std::max(units_[i], 0.0F);
        if (units_[i] == 0) continue;
        const auto* row = output_weights.data() + i * scores_.size();
        for (std::size_t j = 0; j < scores_.size(); ++j)
            scores_[j] += units_[i] * row[j];
    }
    to_probabilities(scores_);
}

/// Moves every weight against its share of the fault, which scores_ holds by label.
void NetworkLearning::teach(const std::vector<TextFeature>& features) {
    const auto hidden = units_.size();
    const auto labels = scores_.size();
    for (std::size_t i = 0; i < hidden; ++i) {
        blame_[i] = 0;
        if (units_[i] == 0) continue;
        auto* row = output_weights.data() + i * labels;
        auto* moved = moved_output_.data() + i * labels;
        for (std::size_t j = 0; j < labels; ++j) {
            blame_[i] += scores_[j] * row[j];
            step(row[j], moved[j], scores_[j] * units_[i]);
        }
    }
    for (std::size_t j = 0; j < labels; ++j)
        step(biases[j], moved_biases_[j], scores_[j]);
    for (std::size_t i = 0; i < hidden; ++i) {
        if (blame_[i] != 0) step(hidden_biases[i], moved_hidden_[i], blame_[i]);
    }
    for (const auto& feature : features) {
        auto* row = weights.data() + feature.index * hidden;
        auto* moved = moved_.data() + feature.index * hidden;
        for (std::size_t i = 0; i < hidden; ++i) {
            if (blame_[i] != 0) step(row[i], moved[i], blame_[i] * feature.value);
        }
    }
}

void NetworkLearning::take(const std::vector<TextFeature>& features, std::size_t label,
                           float share) {
    const auto dropped =
        dropped_share * std::min(1.0F, static_cast<float>(features.size()) / long_text);
    some_.clear();
    for (const auto& feature : features) {
        if (static_cast<float>(draws_()) < dropped * 4294967296.0F) continue;
        some_.push_back({feature.index, feature.value / (1 - dropped)});
    }
    guess(some_);
    scores_[label] -= 1;
    for (auto& score : scores_)
        score *= share;
    teach(some_);
}

}  // namespace athro::base
