#include <athro/dialogue/turn_taking.h>

#include <algorithm>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

/// "Percent", in reply to "which unit?": the number said before belongs to it.
void complete_number(const Teaching& teaching, const State& state, const curriculum::Item* item,
                     base::Language language, Reading& reading) {
    constexpr std::size_t unit_words_max = 4;
    const bool replies = item && item->kind == curriculum::ItemKind::number &&
                         state.last_rule == "item/unsure" && state.said.contains("unit-ask") &&
                         reading.mark.mark != model::Mark::correct &&
                         base::count_words(reading.words) <= unit_words_max;
    if (!replies) return;
    auto question = from_item(*item);
    question.language = language;
    const auto whole = mark(question, state.last_words + " " + reading.words, teaching.confusables);
    if (whole.mark == model::Mark::correct) reading.mark = whole;
}

/// Of what is told in reply to a question a third is still what the question was about, and three
/// in five belong to its point; what people ask or protest against does not hang on it.
void weigh_by_question(const curriculum::Curriculum& curriculum, const State& state,
                       Reading& reading) {
    constexpr double same_weight = 2;
    constexpr double point_weight = 1.5;
    constexpr double other_weight = 0.6;
    const auto slash = state.last_probe.rfind('/');
    if (slash == std::string::npos) return;
    const auto* brief = curriculum.find(model::BriefId{state.last_probe.substr(0, slash)});
    if (!brief) return;
    const auto probe = std::ranges::find(brief->probes, state.last_probe.substr(slash + 1),
                                         &curriculum::Probe::id);
    if (probe == brief->probes.end() || probe->then.en.empty()) return;
    const auto experience = [&](std::string_view id) {
        const auto found = std::ranges::find(brief->experiences, id, &curriculum::Experience::id);
        return found == brief->experiences.end() ? nullptr : &*found;
    };
    const auto* aimed = experience(probe->aims_at);
    const auto& point = aimed ? aimed->leads_to : probe->aims_at;
    for (auto& told : reading.told) {
        const auto name = name_of(told.id);
        const auto* told_of = told.brief == brief->id ? experience(name) : nullptr;
        if (told_of && (told_of->asks || told_of->yields)) continue;
        const bool is_here = told.brief == brief->id;
        const bool is_at_point = is_here && (told_of ? told_of->leads_to : name) == point;
        const auto weight = told_of && name == probe->aims_at ? same_weight
                            : is_at_point                     ? point_weight
                                                              : other_weight;
        told.sureness = std::min(1.0, told.sureness * weight);
    }
    std::ranges::sort(reading.told, is_surer);
}

}  // namespace

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
    auto reading = read(teaching, circumstances.message, item, circumstances.dialogue.language);
    complete_number(teaching, state, item, circumstances.dialogue.language, reading);
    weigh_by_question(curriculum, state, reading);
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
    const bool names_job =
        taken.contract.rule.ends_with("/job") ||
        (taken.contract.rule.ends_with("/own-work") && taken.profile.profession.is_empty() &&
         !taken.contract.profile.profession.is_empty());
    if (names_job) {
        taken.profile.profession = taken.contract.profile.profession;
        taken.profile.setting = taken.contract.profile.setting;
    }
    return taken;
}

}  // namespace athro::dialogue
