#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// The record of one call of a model: what it cost and how it ended, never a word of it.
struct ModelCall {
    std::string id;  // 32 hex digits, made by us
    model::DialogueId dialogue;
    int turn = 0;
    std::string model;
    base::Time at{};
    std::chrono::milliseconds took{};
    int tokens_in = 0;    // 0 when the server did not say
    int tokens_out = 0;   // 0 when the server did not say
    std::string outcome;  // "accepted", "refused: <reason>", "timeout", "unavailable" …
};

class ModelCallStore {
public:
    explicit ModelCallStore(Database& database) : database_{database} {}

    /// Errors: conflict (the id is in use, or there is no such learner).
    base::Result<void> append(const model::Scope& scope, const ModelCall& call);

    /// The calls made for one turn of the learner, in order.
    base::Result<std::vector<ModelCall>> list(const model::Scope& scope,
                                              const model::DialogueId& dialogue, int turn);

private:
    Database& database_;
};

}  // namespace athro::store
