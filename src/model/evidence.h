#pragma once

#include <optional>
#include <string_view>

#include <athro/base/clock.h>
#include <athro/model/ids.h>
#include <athro/model/score.h>

namespace athro::model {

/// How much help an answer had. Only `none` counts as unaided.
enum class Help { none, hint_1, hint_2, hint_3, first_step, explained, self_rated };

std::string_view to_text(Help help);
base::Result<Help> parse_help(std::string_view text);

/// One observation of what a learner can do. Only ever appended.
struct Evidence {
    EvidenceId id;
    ObjectiveId objective;
    ItemId item;
    CurriculumVersion curriculum;
    Score score = Score::none();
    Help help = Help::none;
    std::optional<int> confidence;  // 1 to 5, asked before feedback
    MisconceptionId misconception;  // the one the answer showed, if any
    base::Time observed_at{};
};

}  // namespace athro::model
