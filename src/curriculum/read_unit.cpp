#include <athro/curriculum/read_kinds.h>

namespace athro::curriculum {
namespace {

Objective read_objective(TableReader& in, const model::UnitId& unit) {
    Objective objective;
    objective.id = in.id<model::ObjectiveId>("id");
    objective.unit = unit;
    objective.title = in.bilingual("title");
    objective.outcome = in.bilingual("outcome");
    objective.brief = in.id<model::BriefId>("brief", Need::optional);
    objective.prerequisites = in.ids<model::ObjectiveId>("prerequisites", Need::optional);
    in.finish();
    return objective;
}

Section read_section(TableReader& in) {
    Section section;
    section.id = in.id_text("id");
    section.title = in.bilingual("title");
    section.body = in.prose("body");
    section.source = in.id<model::SourceId>("source");
    in.finish();
    return section;
}

Passage to_passage(const Section& section, const Unit& unit) {
    Passage passage;
    passage.section = unit.id.text() + "#" + section.id;
    passage.id = model::PassageId{passage.section};
    passage.title = section.title;
    passage.text = section.body;
    passage.source = section.source;
    passage.objectives = unit.objectives;
    return passage;
}

}  // namespace

void read_unit(TableReader& in, Curriculum::Parts& parts) {
    Unit unit;
    unit.id = in.id<model::UnitId>("id");
    unit.title = in.bilingual("title");
    unit.summary = in.prose("summary");
    unit.minutes = in.integer("minutes", 1, 10);
    unit.labs = in.ids<model::LabId>("labs", Need::optional);
    unit.outcomes = in.prose_list("outcomes");
    unit.hook_for = in.by_profession("hook_for");
    if (auto hook = in.prose("hook"); !hook.is_empty()) unit.hook_for[""] = hook;
    for (auto& below : in.things("objective")) {
        parts.objectives.push_back(read_objective(below, unit.id));
        unit.objectives.push_back(parts.objectives.back().id);
    }
    for (auto& below : in.tables("section")) {
        const auto section = read_section(below);
        unit.sections.push_back(section);
        parts.passages.push_back(to_passage(section, unit));
    }
    in.finish();
    parts.units.push_back(unit);
}

}  // namespace athro::curriculum
