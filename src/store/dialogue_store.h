#pragma once

#include <vector>

#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/model/turn.h>
#include <athro/store/database.h>

namespace athro::store {

class DialogueStore {
public:
    explicit DialogueStore(Database& database) : database_{database} {}

    /// `dialogue.learner` must be the scope's subject.
    /// Errors: invalid (it is not), conflict (the id is in use, or there is no such learner).
    base::Result<void> create(const model::Scope& scope, const model::Dialogue& dialogue);

    /// Errors: not_found.
    base::Result<model::Dialogue> find(const model::Scope& scope,
                                       const model::DialogueId& dialogue);

    /// The learner's dialogues, the newest first; `limit` in 1 to 1,000.
    base::Result<std::vector<model::Dialogue>> list(const model::Scope& scope, int limit = 100);

private:
    Database& database_;
};

}  // namespace athro::store
