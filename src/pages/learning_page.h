#pragma once

#include <optional>
#include <string>
#include <vector>

#include <athro/learner/mastery.h>
#include <athro/pages/frame.h>

namespace athro::pages {

/// One answer that a level rests on.
struct EvidenceView {
    base::Time at{};
    bool is_right = false;
    model::Help help = model::Help::none;
};

/// A skill with what it rests on.
struct SkillView {
    std::string id;  ///< of the objective
    std::string title;
    std::string unit;  ///< title of its unit
    learner::Level level = learner::Level::fresh;
    bool is_fading = false;
    std::vector<EvidenceView> evidence;  ///< in order
    bool is_disputed = false;            ///< the learner disagrees
};

/// What a mentor remembers.
struct MemoryView {
    std::string id;
    std::string kind;  ///< "goal", "action" or "open-point"
    std::string text;
};

/// Confidence and result side by side, both within [0, 100]; never mixed into one.
struct ConfidenceView {
    double confidence = 0;
    double result = 0;
    int answers = 0;
};

struct LearningView {
    std::string mentor;
    std::vector<SkillView> skills;
    std::optional<ConfidenceView> confidence;  ///< when there are answers enough to say something
    std::vector<MemoryView> memories;
    bool has_saved = false;  ///< a correction was just taken
};

std::string learning_page(const Frame& frame, const LearningView& view);

/// "I disagree" about one skill: why, in the learner's words.
std::string disagree_page(const Frame& frame, const SkillView& skill);

/// Are you sure: everything is deleted.
std::string delete_page(const Frame& frame);

}  // namespace athro::pages
