#pragma once

#include <vector>

#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/model/turn.h>
#include <athro/store/database.h>

namespace athro::store {

/// The answer to opening a turn. `is_new` is false when a retry met the turn it had opened before.
struct OpenedTurn {
    model::Turn turn;
    bool is_new = false;
};

/// Where an open turn is, and the scope to read it with.
struct TurnPlace {
    model::Scope scope;
    model::DialogueId dialogue;
    int number = 0;
};

/// Turns; words, record and reply lie sealed.
class TurnStore {
public:
    explicit TurnStore(Database& database) : database_{database} {}

    /// Opens a turn from `draft`'s id, dialogue, curriculum, message, masked and opened_at; its
    /// number is the last one's plus one. The same id in the same dialogue answers the turn that is
    /// there, whatever its state. Errors: not_found (no such dialogue of this learner), conflict
    /// (another turn of the dialogue is open), invalid (no id, or words that are not UTF-8).
    base::Result<OpenedTurn> open(const model::Scope& scope, const model::Turn& draft);

    /// Closes an open turn: its state (not open), curriculum, record, reply and closed_at are
    /// stored and then never change. Errors: not_found, conflict (it is closed already), invalid
    /// (state is open).
    base::Result<void> close(const model::Scope& scope, const model::Turn& turn);

    /// Errors: not_found; internal (sealed bytes were tampered with).
    base::Result<model::Turn> find(const model::Scope& scope, const model::DialogueId& dialogue,
                                   int number);

    /// All turns of a dialogue in order; none when it is not this learner's.
    base::Result<std::vector<model::Turn>> list(const model::Scope& scope,
                                                const model::DialogueId& dialogue);

    /// Every open turn of the organisation, for finishing them at start. Needs
    /// Purpose::maintenance.
    base::Result<std::vector<TurnPlace>> list_open(const model::Scope& scope);

private:
    Database& database_;
};

}  // namespace athro::store
