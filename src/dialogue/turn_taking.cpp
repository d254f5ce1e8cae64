#include <athro/dialogue/turn_taking.h>

namespace athro::dialogue {

base::Result<Taken> take_turn(const Teaching& teaching, const Circumstances& circumstances) {
    const auto& curriculum = *teaching.curriculum;
    const auto* mentor = curriculum.find(circumstances.dialogue.mentor);
    if (!mentor)
        return base::Error{base::Code::not_found, "the mentor of this dialogue is no longer here"};
    const auto state = fold(circumstances.turns);
    const auto* item = curriculum.find(state.open_item);
    if (!item && !state.open_item.is_empty()) {
        return base::Error{base::Code::not_found,
                           "the question of this dialogue is no longer taught"};
    }
    const auto reading =
        read(teaching, circumstances.message, item, circumstances.dialogue.language);
    const auto mastery = learner::fold_all(curriculum, circumstances.evidence, circumstances.now);
    const Situation situation{teaching,
                              *mentor,
                              circumstances.dialogue,
                              state,
                              reading,
                              circumstances.message,
                              circumstances.profile,
                              mastery,
                              circumstances.due};
    Taken taken;
    taken.mentor = mentor->id;
    taken.contract = plan(situation);
    taken.record = record_of(situation, taken.contract, circumstances.masked);
    taken.reply = word(taken.contract, curriculum, *mentor, circumstances.wording);
    taken.evidence = assess(situation, taken.contract, circumstances.now);
    if (taken.contract.rule == "talk/action") taken.action = reading.words;
    if (taken.contract.rule == "open/follow-up") taken.asked_about = circumstances.due.front().id;
    taken.profile = circumstances.profile;
    if (taken.contract.rule.ends_with("/job")) {
        taken.profile.profession = taken.contract.profile.profession;
        taken.profile.setting = taken.contract.profile.setting;
    }
    return taken;
}

}  // namespace athro::dialogue
