#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <athro/dialogue/reading.h>
#include <athro/model/turn.h>

namespace athro::evaluation {

/// How many turns a check was for, and in how many of them what it asks held.
struct Tally {
    int of = 0;
    int held = 0;

    double share() const { return of == 0 ? 1 : static_cast<double>(held) / of; }
};

/// A turn in which a check did not hold.
struct Fault {
    std::size_t turn = 0;  // of the turns that were checked, from 0
    std::string check;
    std::string detail;
};

struct Checked {
    std::map<std::string, Tally, std::less<>> tallies;  // by check
    std::vector<Fault> faults;
    std::vector<std::size_t> lengths;  // words of each reply that states no question of practice

    void count(std::string_view check, std::size_t turn, bool held, std::string detail = {});
    void add(const Checked& other);
};

/// The checks of teaching.md 2 on the turns of one dialogue, in their order:
/// `closed` the turn was answered; `purpose` its rule is in the table; `reveal` no key of an item
/// that stays open; `ladder` help climbs one step at a time; `questions` exactly one in a Socratic
/// turn; `tone` nobody is told "wrong!"; `named` after an error that has a name (a
/// misconception it shows, an option that was chosen) that name; `grounded` each fact has a source
/// that has not expired; `taken-up` a conversation turn takes up what was said; `repeat` no hint or
/// probe twice; `guard` the words pass the guard.
Checked check_dialogue(const dialogue::Teaching& teaching, const curriculum::Mentor& mentor,
                       std::span<const model::Turn> turns);

/// `role`: the first turn of the mentor uses the job that was given, where the mentor opens or is
/// asked about the learner's work; who begins with a matter of their own is answered on that.
Checked check_role(const model::Profile& profile, std::span<const model::Turn> turns);

/// `kept`: of the turns that a model was asked to word, those whose words stood.
Checked check_kept(std::span<const model::Turn> turns);

/// `parity`: each contract, worded from authored text in the other language, cites the same and
/// states the same numbers.
Checked check_wording(const dialogue::Teaching& teaching, const curriculum::Mentor& mentor,
                      std::span<const model::Turn> turns);

/// `check`: the two dialogues took the same way: move, item, step, mark and questions, turn by
/// turn.
Checked check_same_way(std::string_view check, std::span<const model::Turn> one,
                       std::span<const model::Turn> other);

/// `check`: the two dialogues have equal contracts, turn by turn.
Checked check_same_contracts(std::string_view check, std::span<const model::Turn> one,
                             std::span<const model::Turn> other);

}  // namespace athro::evaluation
