#include <athro/dialogue/drafting.h>

#include <algorithm>
#include <utility>

#include <athro/dialogue/guard_numbers.h>
#include <athro/dialogue/quote.h>

namespace athro::dialogue {
namespace {

using model::PartKind;

/// The passage of an experience or a point of the brief, by its name; none where it has none.
std::vector<model::PassageId> passages_of_idea(const curriculum::Brief& brief,
                                               std::string_view name) {
    const auto passage_in = [&](const auto& all, auto id) -> std::vector<model::PassageId> {
        const auto found = std::ranges::find(all, name, id);
        if (found == all.end() || found->passage.is_empty()) return {};
        return {found->passage};
    };
    auto passages = passage_in(brief.experiences, &curriculum::Experience::id);
    return passages.empty() ? passage_in(brief.points, &curriculum::BriefPoint::id) : passages;
}

/// The passages that a part rests on, so that the contract names all that may be cited.
std::vector<model::PassageId> passages_of(const curriculum::Curriculum& curriculum,
                                          const model::Part& part) {
    const auto slash = part.id.rfind('/');
    const auto brief_of = [&]() -> const curriculum::Brief* {
        return slash == part.id.npos ? nullptr
                                     : curriculum.find(model::BriefId{part.id.substr(0, slash)});
    };
    const auto name = slash == part.id.npos ? part.id : part.id.substr(slash + 1);
    switch (part.kind) {
        case PartKind::passage:
            return {model::PassageId{part.id}};
        case PartKind::definition:
            return {model::PassageId{"glossary#" + part.id}};
        case PartKind::card:
            return {model::PassageId{"card#" + part.id}};
        case PartKind::misconception: {
            const auto* misconception = curriculum.find(model::MisconceptionId{part.id});
            if (misconception && !misconception->passage.is_empty())
                return {misconception->passage};
            return {};
        }
        case PartKind::experience:
        case PartKind::point:
        case PartKind::summary: {
            const auto* brief = brief_of();
            return brief ? passages_of_idea(*brief, name) : std::vector<model::PassageId>{};
        }
        case PartKind::key_reason:
        case PartKind::model_answer: {
            const auto* item = curriculum.find(model::ItemId{part.id});
            return item ? item->passages : std::vector<model::PassageId>{};
        }
        default:
            return {};
    }
}

/// What the last question aimed at, when it was one of this brief.
std::string last_aim(const Situation& situation, const curriculum::Brief& brief) {
    const auto& id = situation.state.last_probe;
    const auto prefix = brief.id.text() + "/";
    if (!id.starts_with(prefix)) return {};
    const auto probe =
        std::ranges::find(brief.probes, id.substr(prefix.size()), &curriculum::Probe::id);
    return probe == brief.probes.end() ? std::string{} : probe->aims_at;
}

bool has_question(const base::Bilingual& text) {
    return text.en.find('?') != std::string::npos;
}

bool was_answered_right(const Situation& situation, const curriculum::Item& item) {
    for (const auto& mastery : situation.mastery) {
        for (const auto& evidence : mastery.evidence) {
            if (evidence.item == item.id && evidence.score >= model::Score::full()) return true;
        }
    }
    return false;
}

}  // namespace

Drafting::Drafting(const Situation& situation, model::Move move) : situation_{situation} {
    contract_.move = move;
    contract_.language = situation.dialogue.language;
    contract_.profile.language = situation.dialogue.language;
    contract_.objective = situation.state.objective;
}

Drafting& Drafting::part(PartKind kind, std::string id) {
    contract_.parts.push_back({kind, std::move(id)});
    return *this;
}

Drafting& Drafting::phrase(std::string_view key) {
    const auto found = situation_.mentor.phrases.find(std::string{key});
    std::size_t variant = 0;
    if (found != situation_.mentor.phrases.end() && !found->second.variants.empty()) {
        const auto said = situation_.state.said.find(std::string{key});
        const auto times =
            said == situation_.state.said.end() ? 0u : static_cast<std::size_t>(said->second);
        variant = times % found->second.variants.size();
    }
    return part(PartKind::phrase, std::string{key} + "#" + std::to_string(variant));
}

Drafting& Drafting::quote(std::string words) {
    words = without_fillers(words);
    if (words.empty()) return phrase("thanks");
    contract_.take_up = words;
    return part(PartKind::quote, std::move(words));
}

Drafting& Drafting::item(const curriculum::Item& item, int hint_step) {
    contract_.item = item.id;
    contract_.objective = item.objective;
    contract_.hint_step = hint_step;
    return *this;
}

Drafting& Drafting::pose(const curriculum::Item& item) {
    // A turn is short: beside an item, the fact after an experience gives way; its source stays
    // cited.
    const bool says_an_idea = std::ranges::any_of(contract_.parts, [](const model::Part& one) {
        return one.kind == PartKind::experience || one.kind == PartKind::answer_to;
    });
    if (says_an_idea)
        std::erase_if(contract_.parts,
                      [](const auto& one) { return one.kind == PartKind::passage; });
    const auto& profession = situation_.profile.profession;
    if (item.stem_for.contains(profession.text())) contract_.profile.profession = profession;
    return this->item(item, 0).part(PartKind::stem, item.id.text());
}

Drafting& Drafting::hint(const curriculum::Item& item, int step) {
    this->item(item, step);
    if (step <= 3) {
        const auto index = static_cast<std::size_t>(step - 1);
        part(PartKind::hint, item.id.text() + "#" + std::to_string(step));
        if (index < item.hints.size() && has_question(item.hints[index])) return *this;
        return phrase("try-again-ask");
    }
    phrase("first-step").part(PartKind::first_step, item.id.text());
    return has_question(item.first_step) ? *this : phrase("try-again-ask");
}

Drafting& Drafting::probe(const curriculum::Brief& brief, const curriculum::Probe& probe) {
    const auto& profession = situation_.profile.profession;
    if (probe.ask_for.contains(profession.text())) contract_.profile.profession = profession;
    return on(brief).part(PartKind::probe, brief.id.text() + "/" + probe.id);
}

Drafting& Drafting::covers(std::string point) {
    contract_.covered.push_back(std::move(point));
    return *this;
}

Drafting& Drafting::on(const curriculum::Brief& brief) {
    contract_.brief = brief.id;
    contract_.must_not_say = brief.must_not_say.in(situation_.dialogue.language);
    return *this;
}

Drafting& Drafting::profession(const model::ProfessionId& profession,
                               const model::SettingId& setting) {
    contract_.profile.profession = profession;
    contract_.profile.setting = setting;
    return *this;
}

Drafting& Drafting::questions(int count) {
    contract_.questions = count;
    return *this;
}

model::Contract Drafting::done() {
    if (contract_.brief.is_empty() && contract_.item.is_empty())
        contract_.brief = situation_.state.brief;
    for (const auto& part : contract_.parts) {
        for (auto& id : passages_of(situation_.curriculum(), part)) {
            if (std::ranges::find(contract_.passages, id) == contract_.passages.end()) {
                contract_.passages.push_back(std::move(id));
            }
        }
    }
    return std::move(contract_);
}

bool suits(const Situation& situation, const curriculum::Probe& probe) {
    if (probe.moot_with.empty() && probe.fits_with.empty()) return true;
    const auto before = situation.teaching.telling.classes_in(situation.state.last_words);
    const auto& now = situation.reading.classes;
    const bool is_moot = std::ranges::any_of(probe.moot_with, [&](const auto& one) {
        return now.contains(one.text()) || before.contains(one.text());
    });
    const bool fits =
        probe.fits_with.empty() || std::ranges::any_of(probe.fits_with, [&](const auto& one) {
            return now.contains(one.text());
        });
    return fits && !is_moot;
}

const curriculum::Probe* next_probe(const Situation& situation, const curriculum::Brief& brief,
                                    const std::vector<std::string>& aims) {
    const auto& state = situation.state;
    // The question that opens a conversation comes first or not at all.
    const bool has_begun = !state.met.empty() || !state.told.empty();
    const auto is_free = [&](const curriculum::Probe& probe) {
        const bool is_opening = !probe.if_nothing.empty();
        return probe.aims_at != "close" && !(is_opening && has_begun) && suits(situation, probe) &&
               !state.asked.contains(brief.id.text() + "/" + probe.id);
    };
    const auto aimed_at = [&](const std::string& aim) -> const curriculum::Probe* {
        for (const auto& probe : brief.probes) {
            if (!aim.empty() && probe.aims_at == aim && is_free(probe)) return &probe;
        }
        return nullptr;
    };
    for (const auto& aim : aims) {
        if (const auto* probe = aimed_at(aim)) return probe;
    }
    // Stay with what was just talked about, while there is something left to ask about it.
    if (const auto* probe = aimed_at(last_aim(situation, brief))) return probe;
    const auto is_open = [&](const std::string& point) {
        const auto id = brief.id.text() + "/" + point;
        return !state.covered.contains(id) && !state.told.contains(id);
    };
    for (const auto& probe : brief.probes) {
        const bool is_point = std::ranges::find(brief.points, probe.aims_at,
                                                &curriculum::BriefPoint::id) != brief.points.end();
        if (is_point && is_open(probe.aims_at) && is_free(probe)) return &probe;
    }
    // A question about what nobody has spoken of would come from nowhere.
    for (const auto& probe : brief.probes) {
        const bool is_of_another =
            std::ranges::find(brief.experiences, probe.aims_at, &curriculum::Experience::id) !=
                brief.experiences.end() &&
            !state.met.contains(brief.id.text() + "/" + probe.aims_at);
        if (is_free(probe) && !is_of_another) return &probe;
    }
    return nullptr;
}

const curriculum::Item* next_item(const Situation& situation, const model::ObjectiveId& objective,
                                  std::string_view said) {
    const auto stated = numbers_in(said);
    const auto gives_away = [&](const curriculum::Item& item) {
        return item.kind == curriculum::ItemKind::number &&
               std::ranges::any_of(stated, [&](const StatedNumber& number) {
                   return is_in_digits(number) && has_value(number, item.value);
               });
    };
    const curriculum::Item* second_best = nullptr;
    for (const auto* item : situation.curriculum().items_of(objective)) {
        if (situation.state.posed_items.contains(item->id.text())) continue;
        if (item->review_date < situation.teaching.today || gives_away(*item)) continue;
        if (!was_answered_right(situation, *item)) return item;
        if (!second_best) second_best = item;
    }
    return second_best;
}

const curriculum::Objective* next_objective(const Situation& situation,
                                            const model::ObjectiveId& after) {
    return learner::choose_objective(situation.curriculum(), situation.mentor, situation.mastery,
                                     after);
}

const curriculum::Brief* current_brief(const Situation& situation) {
    if (const auto* brief = situation.curriculum().find(situation.state.brief)) return brief;
    return situation.curriculum().find(situation.mentor.opening_brief);
}

}  // namespace athro::dialogue
