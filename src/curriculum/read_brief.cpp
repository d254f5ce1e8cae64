#include <athro/curriculum/read_kinds.h>

namespace athro::curriculum {
namespace {

BriefPoint read_point(TableReader& in) {
    BriefPoint point;
    point.id = in.id_text("id");
    point.text = in.prose("text");
    point.signs = in.bilingual_list("signs", Need::optional);
    point.acknowledge = in.prose("acknowledge");
    point.passage = in.id<model::PassageId>("passage", Need::optional);
    in.finish();
    return point;
}

Experience read_experience(TableReader& in) {
    Experience experience;
    experience.id = in.id_text("id");
    experience.signs = in.bilingual_list("signs", Need::optional);
    experience.acknowledge = in.prose("acknowledge");
    experience.leads_to = in.id_text("leads_to");
    experience.passage = in.id<model::PassageId>("passage");
    experience.passage_then = in.id<model::PassageId>("passage_then", Need::optional);
    experience.brief = in.id<model::BriefId>("brief", Need::optional);
    experience.asks = in.flag("asks", false);
    experience.yields = in.flag("yields", false);
    experience.protests = in.flag("protests", false);
    experience.scene = in.flag("scene", false);
    experience.again = in.flag("again", false);
    experience.masked = in.flag("masked", false);
    in.finish();
    return experience;
}

Probe read_probe(TableReader& in) {
    Probe probe;
    probe.id = in.id_text("id");
    probe.aims_at = in.id_text("aims_at");
    probe.if_nothing = in.text("if_nothing", Need::optional);
    probe.ask = in.prose("ask");
    probe.ask_for = in.by_profession("ask_for");
    probe.then = in.bilingual("then", Need::optional);
    probe.fits_with = in.ids<model::WordClassId>("fits_with", Need::optional);
    probe.moot_with = in.ids<model::WordClassId>("moot_with", Need::optional);
    probe.facts = in.ids<model::PassageId>("facts", Need::optional);
    in.finish();
    return probe;
}

}  // namespace

void read_said(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.tables("said")) {
        Said said;
        said.path = in.path();
        said.brief = in.id<model::BriefId>("brief");
        said.of = in.id_text("of");
        said.words = in.bilingual_list("words");
        in.finish();
        parts.said.push_back(std::move(said));
    }
    file.finish();
}

void read_brief(TableReader& in, Curriculum::Parts& parts) {
    Brief brief;
    brief.id = in.id<model::BriefId>("id");
    brief.objectives = in.ids<model::ObjectiveId>("objectives");
    brief.title = in.bilingual("title");
    brief.aim = in.bilingual("aim");
    for (auto& below : in.tables("point"))
        brief.points.push_back(read_point(below));
    for (auto& below : in.tables("experience"))
        brief.experiences.push_back(read_experience(below));
    brief.misconceptions = in.ids<model::MisconceptionId>("misconceptions");
    for (auto& below : in.tables("probe"))
        brief.probes.push_back(read_probe(below));
    brief.examples_for = in.by_profession("examples_for");
    brief.must_not_say = in.bilingual_list("must_not_say", Need::optional);
    brief.turns_max = in.integer("turns_max", 2, 40, 8);
    in.finish();
    parts.briefs.push_back(brief);
}

}  // namespace athro::curriculum
