#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/learned_cache.h>
#include <athro/base/text_classifier.h>
#include <athro/curriculum/curriculum.h>
#include <athro/dialogue/signs.h>

namespace athro::dialogue {

/// What a message tells of: an experience or a point of a brief, and where in the words.
struct Told {
    SignOf of = SignOf::experience;
    model::BriefId brief;
    std::string id;         // "brief/experience" or "brief/point"
    std::size_t begin = 0;  // the sentence or clause that tells it most plainly, in bytes
    std::size_t end = 0;
    double sureness = 0;  // 0 to 1, comparable between messages
};

/// The order of what was told: the surest first; of equals what happened at work, then by id.
bool is_surer(const Told& a, const Told& b);

/// Recognises what people tell of, by the messages and signs of the briefs that have such messages
/// (`said`). Learned when a curriculum is loaded. Whole signs that stand in the words count beside
/// what was learned, and alone for briefs without messages.
class Telling {
public:
    static Telling from(const curriculum::Curriculum& curriculum,
                        const base::LearnedCache& cache = {});

    /// Surest first; `hits` are the signs that stand in the words.
    std::vector<Told> find(std::string_view words, const std::vector<SignHit>& hits) const;

    /// What people often ask (experiences of the briefs that `asks`) that a question asks, surest
    /// first; sureness is 0 to 1, of those and of everything else that is asked.
    std::vector<Told> find_asked(std::string_view question) const;

    /// Whether anything of the brief was learned from messages; true of all when no brief has any.
    bool is_learned(const model::BriefId& brief) const;

    /// The share of the words that people used in the messages, 0 to 1.
    double familiarity(std::string_view words) const;

    /// The word classes (word-classes.toml) that stand in the words, by id.
    std::set<std::string, std::less<>> classes_in(std::string_view words) const;

private:
    /// How far the reader knows the words: 0 nothing of them, 1 enough.
    double known_part(std::string_view words) const;

    struct Label {
        SignOf of;
        model::BriefId brief;
    };

    base::WordClasses classes_;
    base::TextClassifier classifier_;
    base::TextClassifier asking_;  // learned from questions alone
    std::map<std::string, Label, std::less<>> labels_;
};

/// The sentences and clauses of a message, as [begin, end) in bytes; a lone one is the whole.
std::vector<std::pair<std::size_t, std::size_t>> clauses_of(std::string_view words);

}  // namespace athro::dialogue
