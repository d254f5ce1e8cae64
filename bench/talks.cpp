#include "talks.h"

#include <utility>

#include <athro/safety/redact.h>

namespace athro::bench {
namespace {

/// One dialogue, turn after turn.
class Talk {
public:
    Talk(const dialogue::Teaching& teaching, const evaluation::Script& script,
         const TakeTurn& take_turn)
        : teaching_{teaching}, script_{script}, take_turn_{take_turn} {
        now_.dialogue.id = model::DialogueId{"0123456789abcdef0123456789abcdef"};
        now_.dialogue.mentor = script.mentor;
        now_.dialogue.language = script.language;
        now_.dialogue.start = script.start;
        now_.profile = script.profile;
        now_.now = base::Time{std::chrono::sys_days{teaching.today}};
    }

    void hold() {
        if (!script_.start.empty()) take({});
        for (const auto& turn : script_.turns)
            take(evaluation::words_of(script_, turn, open_item()));
    }

private:
    const curriculum::Item* open_item() const {
        if (now_.turns.empty()) return nullptr;
        return teaching_.curriculum->find(now_.turns.back().record->contract.item);
    }

    void take(const std::string& words) {
        model::Message message;
        message.turn = model::TurnId{"turn-" + std::to_string(now_.turns.size() + 1)};
        message.words = safety::redact(*teaching_.lexicon, words, script_.language).out;
        now_.message = message;
        const auto taken = take_turn_(words, now_);

        model::Turn turn;
        turn.id = message.turn;
        turn.number = static_cast<int>(now_.turns.size()) + 1;
        turn.state = model::TurnState::complete;
        turn.message = std::move(message);
        turn.record = taken.record;
        turn.reply = taken.reply;
        now_.turns.push_back(std::move(turn));
        now_.evidence.insert(now_.evidence.end(), taken.evidence.begin(), taken.evidence.end());
        now_.profile = taken.profile;
    }

    const dialogue::Teaching& teaching_;
    const evaluation::Script& script_;
    const TakeTurn& take_turn_;
    dialogue::Circumstances now_;
};

}  // namespace

void hold_all(const dialogue::Teaching& teaching, const TakeTurn& take) {
    for (const auto& learner : teaching.curriculum->learners()) {
        for (const auto& start : evaluation::starts_of(learner, *teaching.curriculum)) {
            for (const auto language : base::both_languages) {
                const auto script = evaluation::script_of(learner, start, language);
                Talk{teaching, script, take}.hold();
            }
        }
    }
}

}  // namespace athro::bench
