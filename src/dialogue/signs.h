#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <athro/base/stem.h>
#include <athro/curriculum/curriculum.h>

namespace athro::dialogue {

/// What a sign stands for.
enum class SignOf { experience, point, misconception, profession };

/// A sign found in a learner's words. `begin` and `end` are bytes of those words.
struct SignHit {
    SignOf of = SignOf::experience;
    model::BriefId brief;  // of an experience or a point
    std::string
        id;  // "brief/experience", "brief/point", or the id of a misconception or profession
    std::size_t begin = 0;
    std::size_t end = 0;
    double weight = 0;      // information matched, more is surer
    bool is_whole = false;  // every word of the sign was there; else most of what matters
};

/// The signs of a curriculum, prepared: everyday words that show an experience, a key point or a
/// misconception, in both languages, folded for case, endings, slips and Welsh mutation. Immutable.
class Signs {
public:
    static Signs from(const curriculum::Curriculum& curriculum);

    /// Everything that the words show, surest first, at most one hit for each thing. A negated sign
    /// is no hit, unless the sign itself negates.
    std::vector<SignHit> find(std::string_view words) const;

private:
    struct Sign {
        SignOf of;
        model::BriefId brief;
        std::string id;
        std::size_t length = 0;  // words that count
        bool negates = false;
        double weight = 0;
    };
    struct Posting {
        std::uint32_t sign;
        std::uint32_t word;  // which word of the sign
        bool is_front;       // by the word itself, not by a radical made up for it
    };

    void add(SignOf of, const model::BriefId& brief, const std::string& id, std::string_view text);
    void weigh();
    std::string nearest(const std::string& form) const;

    std::vector<Sign> signs_;
    std::vector<std::vector<double>> word_weights_;  // per sign
    std::unordered_map<std::string, std::vector<Posting>> postings_;
    std::unordered_map<char, std::vector<std::string>> vocabulary_;  // by first letter, for slips
};

}  // namespace athro::dialogue
