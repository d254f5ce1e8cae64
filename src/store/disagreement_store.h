#pragma once

#include <string>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// A learner says that the picture of one of their skills is wrong.
struct Disagreement {
    std::string id;  // 32 hex digits, made by us
    model::ObjectiveId objective;
    std::string note;  // redacted words; may be empty; lies sealed
    base::Time at{};
};

class DisagreementStore {
public:
    explicit DisagreementStore(Database& database) : database_{database} {}

    /// Errors: conflict (the id is in use, or there is no such learner).
    base::Result<void> append(const model::Scope& scope, const Disagreement& disagreement);

    /// The learner's disagreements in order.
    base::Result<std::vector<Disagreement>> list(const model::Scope& scope);

private:
    Database& database_;
};

}  // namespace athro::store
