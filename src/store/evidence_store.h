#pragma once

#include <vector>

#include <athro/base/result.h>
#include <athro/model/evidence.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// Evidence is only ever appended; there is no way to change it here.
class EvidenceStore {
public:
    explicit EvidenceStore(Database& database) : database_{database} {}

    /// The same id again changes nothing.
    /// Errors: conflict (no such learner, or the id is another learner's), invalid (no id).
    base::Result<void> append(const model::Scope& scope, const model::Evidence& evidence);

    /// The learner's evidence in the order in which it was appended.
    base::Result<std::vector<model::Evidence>> list(const model::Scope& scope);

private:
    Database& database_;
};

}  // namespace athro::store
