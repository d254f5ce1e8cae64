#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

enum class FeedbackKind { helpful, wrong, unsafe, poor_welsh, page };
enum class FeedbackState { open, closed };

std::string_view to_text(FeedbackKind kind);
base::Result<FeedbackKind> parse_feedback_kind(std::string_view text);
std::string_view to_text(FeedbackState state);
base::Result<FeedbackState> parse_feedback_state(std::string_view text);

/// What somebody thinks of a mentor's turn or of a page.
struct Feedback {
    std::string id;  // 32 hex digits, made by us
    FeedbackKind kind = FeedbackKind::page;
    model::DialogueId dialogue;  // empty for a page
    int turn = 0;                // 0 for a page
    std::string page;            // path, such as "/cy/privacy"; may be empty
    std::string comment;         // redacted words; may be empty
    FeedbackState state = FeedbackState::open;
    base::Time at{};
};

class FeedbackStore {
public:
    explicit FeedbackStore(Database& database) : database_{database} {}

    /// With a subject in the scope the comment lies sealed with that learner's key and goes when
    /// they go; without one it is nobody's, and lies as it is. Errors: conflict (the id is in use,
    /// or there is no such learner).
    base::Result<void> add(const model::Scope& scope, const Feedback& feedback);

    /// The learner's own feedback in order; with Purpose::maintenance everyone's in the
    /// organisation.
    base::Result<std::vector<Feedback>> list(const model::Scope& scope, FeedbackState state);

    /// Needs Purpose::maintenance. Errors: not_found.
    base::Result<void> set_state(const model::Scope& scope, const std::string& id,
                                 FeedbackState state);

private:
    Database& database_;
};

}  // namespace athro::store
