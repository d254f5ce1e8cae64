#include <athro/base/text_classifier.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include <athro/base/parallel.h>
#include <athro/base/text_learning.h>

namespace athro::base {
namespace {

/// What was met in one example only says nothing of others, once there are many.
constexpr std::size_t examples_for_pruning = 500;
constexpr float radical_share = 0.5F;
constexpr float letters_share = 0.8F;
/// Words that carry no meaning of their own say little, and two of them in a row nothing.
constexpr float stop_share = 0.6F;
constexpr std::size_t run_length = 4;

constexpr float share_min = 0.3F;
constexpr float share_max = 3;

/// Two classes speak together when their words stand this near, in words.
constexpr std::size_t class_reach = 8;
constexpr float class_pair_share = 0.5F;
constexpr float mark_share = 1;

/// So many of the first bits of a key lead to it.
constexpr unsigned front_bits = 16;

std::size_t front_of(std::uint64_t key) {
    return key >> (64 - front_bits);
}

/// What a feature is of.
enum class Kind : unsigned char { word, pair, letters, one_class, two_classes, mark };

/// The key of a feature: FNV-1a over its kind and its one or two texts. Names would have to be put
/// together for every run of letters; of 64 bits two features share one with no chance to speak of.
std::uint64_t key_of(Kind kind, std::string_view first, std::string_view second = {}) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto add = [&](char c) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    };
    add(static_cast<char>(kind));
    for (const auto c : first)
        add(c);
    add('\0');
    for (const auto c : second)
        add(c);
    return hash;
}

using Counts = std::vector<std::pair<std::uint64_t, float>>;

void add_letters(Counts& counts, const std::string& folded) {
    const auto bounded = "<" + folded + ">";
    for (std::size_t i = 0; i + run_length <= bounded.size(); ++i) {
        const auto run = std::string_view{bounded}.substr(i, run_length);
        counts.emplace_back(key_of(Kind::letters, run), letters_share);
    }
}

/// Each class once, and each two of them that stand near each other, in either order.
void add_classes(Counts& counts, const std::vector<std::vector<std::string_view>>& classes) {
    std::set<std::uint64_t> all;
    std::set<std::uint64_t> pairs;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (const auto& one : classes[i]) {
            all.insert(key_of(Kind::one_class, one));
            const auto end = std::min(classes.size(), i + 1 + class_reach);
            for (std::size_t j = i + 1; j < end; ++j) {
                for (const auto& other : classes[j]) {
                    if (one == other) continue;
                    const auto [first, second] = std::minmax(one, other);
                    pairs.insert(key_of(Kind::two_classes, first, second));
                }
            }
        }
    }
    for (const auto key : all)
        counts.emplace_back(key, 1.0F);
    for (const auto key : pairs)
        counts.emplace_back(key, class_pair_share);
}

/// Sorted, each key once.
void add_up(Counts& counts) {
    std::ranges::sort(counts);
    std::size_t last = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        if (counts[i].first == counts[last].first) {
            counts[last].second += counts[i].second;
        } else {
            counts[++last] = counts[i];
        }
    }
    if (!counts.empty()) counts.resize(last + 1);
}

}  // namespace

/// How often each feature stands in a text, by key.
TextClassifier::Counts TextClassifier::count_features(std::string_view text,
                                                      const std::vector<std::string>& marks) const {
    Counts counts;
    std::string_view before = "^";
    bool was_stop = true;
    const auto words = match_words(text);
    add_classes(counts, classes_.find(words));
    for (const auto& word : words) {
        const auto& front = word.forms.front();
        const bool is_stop = word.is_stop && !word.negates;
        counts.emplace_back(key_of(Kind::word, front), is_stop ? stop_share : 1);
        for (std::size_t i = 1; i < word.forms.size(); ++i)
            counts.emplace_back(key_of(Kind::word, word.forms[i]), radical_share);
        if (!is_stop || !was_stop) counts.emplace_back(key_of(Kind::pair, before, front), 1.0F);
        before = front;
        was_stop = is_stop;
        add_letters(counts, word.word.folded);
    }
    if (before != "^") counts.emplace_back(key_of(Kind::pair, before, "$"), 1.0F);
    for (const auto& mark : marks)
        counts.emplace_back(key_of(Kind::mark, mark), mark_share);
    add_up(counts);
    return counts;
}

/// Keys are hashes, so that as many begin with one front as with another: a few each.
void TextClassifier::index_keys() {
    starts_.assign((std::size_t{1} << front_bits) + 1, 0);
    for (const auto key : keys_)
        ++starts_[front_of(key) + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

std::optional<std::uint32_t> TextClassifier::find(std::uint64_t key) const {
    if (starts_.empty()) return std::nullopt;
    const auto front = front_of(key);
    for (auto i = starts_[front]; i < starts_[front + 1]; ++i) {
        if (keys_[i] == key) return i;
    }
    return std::nullopt;
}

TextClassifier::Features TextClassifier::features_of(const Counts& counts) const {
    Features features;
    float squares = 0;
    for (const auto& [key, count] : counts) {
        const auto known = find(key);
        if (!known) continue;
        const auto value =
            (1 + std::log(std::max(count, 1.0F))) * std::min(count, 1.0F) * rarity_[*known];
        features.push_back({*known, value});
        squares += value * value;
    }
    const auto length = std::sqrt(squares);
    for (auto& feature : features)
        feature.value /= length;
    return features;
}

void TextClassifier::score(const Features& features, std::vector<float>& scores) const {
    const bool has_hidden = !hidden_biases_.empty();
    std::vector<float> units = has_hidden ? hidden_biases_ : biases_;
    for (const auto& feature : features) {
        const auto* row = weights_.data() + feature.index * units.size();
        const auto value = feature.value * steps_[feature.index];
        for (std::size_t i = 0; i < units.size(); ++i)
            units[i] += value * static_cast<float>(row[i]);
    }
    if (!has_hidden) {
        scores = std::move(units);
        return;
    }
    scores = biases_;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i] <= 0) continue;
        const auto* row = output_weights_.data() + i * scores.size();
        for (std::size_t label = 0; label < scores.size(); ++label)
            scores[label] += units[i] * row[label];
    }
}

/// Keeps weights in 127 steps either way, of the size that each feature needs.
void TextClassifier::keep(const std::vector<float>& weights) {
    constexpr float most_steps = 127;
    weights_.resize(weights.size());
    steps_.assign(rarity_.size(), 0);
    const auto count = weights.size() / std::max<std::size_t>(steps_.size(), 1);
    for (std::size_t feature = 0; feature < steps_.size(); ++feature) {
        const std::span row{weights.data() + feature * count, count};
        float most = 0;
        for (const auto weight : row)
            most = std::max(most, std::abs(weight));
        if (most == 0) continue;
        steps_[feature] = most / most_steps;
        for (std::size_t label = 0; label < count; ++label) {
            weights_[feature * count + label] =
                static_cast<std::int8_t>(std::lround(row[label] / steps_[feature]));
        }
    }
}

/// A text's features, its label, and how much it counts.
struct TextClassifier::Lesson {
    const Features* features = nullptr;
    std::size_t label = 0;
    float share = 1;
};

namespace {

/// Calls `use` with each place below `count`, in another order each time it is called.
class Shuffled {
public:
    explicit Shuffled(std::size_t count, std::uint32_t seed = 0)
        : order_(count), draws_{20261126 + seed} {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
    }

    template <class Use>
    void each(Use use) {
        for (auto i = order_.size(); i > 1; --i)
            std::swap(order_[i - 1], order_[draws_() % i]);
        for (const auto i : order_)
            use(i);
    }

private:
    std::vector<std::size_t> order_;
    std::mt19937 draws_;
};

}  // namespace

void TextClassifier::learn_linear(const std::vector<Lesson>& all, const Lessons& lessons) {
    constexpr float first_rate = 3.0F;
    LinearLearning learning{rarity_.size(), labels_.size()};
    Shuffled shuffled{all.size()};
    std::optional<LinearLearning> mean;
    float rounds = 0;
    for (int epoch = 0; epoch < lessons.epochs; ++epoch) {
        const auto rate = first_rate / (1 + 0.3F * static_cast<float>(epoch));
        shuffled.each([&](std::size_t i) {
            learning.take(*all[i].features, all[i].label, rate * all[i].share);
        });
        if (!lessons.keeps_mean || epoch < lessons.epochs / 2) continue;
        if (!mean) mean.emplace(rarity_.size(), labels_.size());
        mean->add(learning);
        ++rounds;
    }
    if (mean) {
        mean->divide(rounds);
        learning = std::move(*mean);
    }
    keep(learning.weights);
    biases_ = std::move(learning.biases);
}

void TextClassifier::learn_network(const std::vector<Lesson>& all, const Lessons& lessons) {
    const auto features = rarity_.size();
    const auto labels = labels_.size();
    std::vector<NetworkLearning> networks;
    for (std::uint32_t n = 0; n < lessons.networks; ++n)
        networks.emplace_back(NetworkLearning::Size{features, lessons.hidden, labels}, n);
    for_each_task(networks.size(), [&](std::size_t n) {
        Shuffled shuffled{all.size(), static_cast<std::uint32_t>(n)};
        for (int epoch = 0; epoch < lessons.epochs; ++epoch) {
            shuffled.each([&](std::size_t i) {
                networks[n].take(*all[i].features, all[i].label, all[i].share);
            });
        }
    });
    // The mean of their scores is the score of one network that has the units of all.
    const auto width = lessons.hidden * networks.size();
    std::vector<float> weights(features * width);
    biases_.assign(labels, 0);
    const auto part = 1 / static_cast<float>(networks.size());
    for (std::size_t n = 0; n < networks.size(); ++n) {
        const auto& network = networks[n];
        for (std::size_t feature = 0; feature < features; ++feature) {
            std::copy_n(
                network.weights.begin() + static_cast<std::ptrdiff_t>(feature * lessons.hidden),
                lessons.hidden,
                weights.begin() +
                    static_cast<std::ptrdiff_t>(feature * width + n * lessons.hidden));
        }
        hidden_biases_.insert(hidden_biases_.end(), network.hidden_biases.begin(),
                              network.hidden_biases.end());
        for (const auto weight : network.output_weights)
            output_weights_.push_back(part * weight);
        for (std::size_t label = 0; label < labels; ++label)
            biases_[label] += part * network.biases[label];
    }
    keep(weights);
}

TextClassifier TextClassifier::learn(const std::vector<Example>& examples, WordClasses classes,
                                     const Lessons& lessons) {
    TextClassifier learned;
    learned.classes_ = std::move(classes);
    std::map<std::string, std::size_t> places;
    std::unordered_map<std::uint64_t, std::size_t> spread;
    std::vector<Counts> counts(examples.size());
    for_each_index(examples.size(), [&](std::size_t i) {
        counts[i] = learned.count_features(examples[i].text, examples[i].marks);
    });
    for (std::size_t i = 0; i < examples.size(); ++i) {
        places.emplace(examples[i].label, 0);
        for (const auto& [key, count] : counts[i])
            ++spread[key];
    }
    for (auto& [label, place] : places) {
        place = learned.labels_.size();
        learned.labels_.push_back(label);
    }
    const std::size_t spread_min = examples.size() < examples_for_pruning ? 1 : 2;
    std::vector<std::pair<std::uint64_t, std::size_t>> kept;
    for (const auto& [key, count] : spread) {
        if (count >= spread_min) kept.emplace_back(key, count);
    }
    std::ranges::sort(kept);
    for (const auto& [key, count] : kept) {
        learned.keys_.push_back(key);
        learned.rarity_.push_back(1 + std::log((1 + static_cast<float>(examples.size())) /
                                               (1 + static_cast<float>(count))));
    }
    learned.index_keys();
    std::vector<Features> features(examples.size());
    for_each_index(examples.size(),
                   [&](std::size_t i) { features[i] = learned.features_of(counts[i]); });
    // A label with many examples teaches about as much as one with few, within bounds.
    std::vector<float> shares(learned.labels_.size(), 0);
    for (const auto& example : examples)
        ++shares[places[example.label]];
    const auto even = static_cast<float>(examples.size()) /
                      static_cast<float>(std::max<std::size_t>(shares.size(), 1));
    for (auto& share : shares)
        share = std::pow(std::clamp(even / share, share_min, share_max), lessons.balance);
    std::vector<Lesson> all(examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto label = places[examples[i].label];
        all[i] = {&features[i], label, shares[label]};
    }
    if (lessons.hidden > 0) {
        learned.learn_network(all, lessons);
    } else {
        learned.learn_linear(all, lessons);
    }
    return learned;
}

double TextClassifier::known_share(std::string_view text) const {
    int all = 0;
    int known = 0;
    for (const auto& word : match_words(text)) {
        if (word.is_stop || word.negates) continue;
        ++all;
        known += std::ranges::any_of(word.forms, [&](const std::string& form) {
            return find(key_of(Kind::word, form)).has_value();
        });
    }
    return all == 0 ? 1 : static_cast<double>(known) / all;
}

std::vector<TextClassifier::Score> TextClassifier::classify(
    std::string_view text, std::size_t count, const std::vector<std::string>& marks) const {
    const auto features = features_of(count_features(text, marks));
    if (features.empty()) return {};
    std::vector<float> scores;
    score(features, scores);
    to_probabilities(scores);
    std::vector<Score> best;
    for (std::size_t i = 0; i < scores.size(); ++i)
        best.push_back({labels_[i], scores[i]});
    count = std::min(count, best.size());
    std::ranges::partial_sort(best, best.begin() + static_cast<std::ptrdiff_t>(count),
                              [](const Score& a, const Score& b) {
                                  return a.probability != b.probability
                                             ? a.probability > b.probability
                                             : a.label < b.label;
                              });
    best.resize(count);
    return best;
}

namespace {

template <class Number>
void append(std::string& bytes, const std::vector<Number>& numbers) {
    const std::uint64_t count = numbers.size();
    bytes.append(reinterpret_cast<const char*>(&count), sizeof count);
    bytes.append(reinterpret_cast<const char*>(numbers.data()), count * sizeof(Number));
}

/// Takes numbers off the front; false when there are not as many as it says.
template <class Number>
bool take(std::string_view& bytes, std::vector<Number>& numbers) {
    std::uint64_t count = 0;
    if (bytes.size() < sizeof count) return false;
    bytes.copy(reinterpret_cast<char*>(&count), sizeof count);
    bytes.remove_prefix(sizeof count);
    if (count > bytes.size() / sizeof(Number)) return false;
    numbers.resize(count);
    bytes.copy(reinterpret_cast<char*>(numbers.data()), count * sizeof(Number));
    bytes.remove_prefix(count * sizeof(Number));
    return true;
}

}  // namespace

std::string TextClassifier::to_bytes() const {
    std::vector<char> labels;
    for (const auto& label : labels_)
        labels.insert(labels.end(), label.c_str(), label.c_str() + label.size() + 1);
    std::string bytes;
    append(bytes, labels);
    append(bytes, keys_);
    append(bytes, rarity_);
    append(bytes, weights_);
    append(bytes, steps_);
    append(bytes, hidden_biases_);
    append(bytes, output_weights_);
    append(bytes, biases_);
    return bytes;
}

std::optional<TextClassifier> TextClassifier::from_bytes(std::string_view bytes) {
    TextClassifier learned;
    std::vector<char> labels;
    const bool is_whole = take(bytes, labels) && take(bytes, learned.keys_) &&
                          take(bytes, learned.rarity_) && take(bytes, learned.weights_) &&
                          take(bytes, learned.steps_) && take(bytes, learned.hidden_biases_) &&
                          take(bytes, learned.output_weights_) && take(bytes, learned.biases_) &&
                          bytes.empty();
    if (!is_whole || (!labels.empty() && labels.back() != '\0')) return std::nullopt;
    for (auto begin = labels.begin(); begin != labels.end();) {
        const auto end = std::find(begin, labels.end(), '\0');
        learned.labels_.emplace_back(begin, end);
        begin = end + 1;
    }
    const auto count = learned.labels_.size();
    const auto features = learned.keys_.size();
    const auto width = learned.hidden_biases_.empty() ? count : learned.hidden_biases_.size();
    if (learned.rarity_.size() != features || learned.steps_.size() != features ||
        learned.biases_.size() != count || learned.weights_.size() != features * width ||
        learned.output_weights_.size() != learned.hidden_biases_.size() * count ||
        !std::ranges::is_sorted(learned.keys_)) {
        return std::nullopt;
    }
    learned.index_keys();
    return learned;
}

}  // namespace athro::base
