#pragma once

#include <map>
#include <memory>
#include <vector>

#include <athro/curriculum/labs.h>
#include <athro/curriculum/types.h>

namespace athro::curriculum {

/// All that is taught. Immutable, known by the hash of its files, replaced whole.
/// Ids are unique; what is named exists; both languages are there; facts have sources with review
/// dates.
class Curriculum {
public:
    /// What the loader has read; only `load_faculty` and tests make one.
    struct Parts {
        model::CurriculumVersion version;
        std::vector<Mentor> mentors;
        std::vector<Unit> units;
        std::vector<Objective> objectives;
        std::vector<Item> items;
        std::vector<Brief> briefs;
        std::vector<Misconception> misconceptions;
        std::vector<Passage> passages;  // with the sections of units
        std::vector<Source> sources;
        std::vector<Term> terms;
        std::vector<Card> cards;
        std::vector<Profession> professions;
        std::vector<Said> said;  // until it is joined to the briefs
        std::vector<WordClass> word_classes;
        std::vector<ScriptedLearner> learners;
        std::vector<Lab> labs;
    };
    explicit Curriculum(Parts parts);

    const model::CurriculumVersion& version() const { return parts_.version; }
    const std::vector<Mentor>& mentors() const { return parts_.mentors; }
    const std::vector<Unit>& units() const { return parts_.units; }
    const std::vector<Objective>& objectives() const { return parts_.objectives; }
    const std::vector<Item>& items() const { return parts_.items; }
    const std::vector<Brief>& briefs() const { return parts_.briefs; }
    const std::vector<Misconception>& misconceptions() const { return parts_.misconceptions; }
    const std::vector<Passage>& passages() const { return parts_.passages; }
    const std::vector<Source>& sources() const { return parts_.sources; }
    const std::vector<Term>& terms() const { return parts_.terms; }
    const std::vector<Card>& cards() const { return parts_.cards; }
    const std::vector<Profession>& professions() const { return parts_.professions; }
    const std::vector<WordClass>& word_classes() const { return parts_.word_classes; }
    const std::vector<ScriptedLearner>& learners() const { return parts_.learners; }
    const std::vector<Lab>& labs() const { return parts_.labs; }

    /// Each answers nullptr when there is none of that id. Pointers live as long as the Curriculum.
    const Mentor* find(const model::MentorId& id) const;
    const Unit* find(const model::UnitId& id) const;
    const Objective* find(const model::ObjectiveId& id) const;
    const Item* find(const model::ItemId& id) const;
    const Brief* find(const model::BriefId& id) const;
    const Misconception* find(const model::MisconceptionId& id) const;
    const Passage* find(const model::PassageId& id) const;
    const Source* find(const model::SourceId& id) const;
    const Term* find(const model::TermId& id) const;
    const Card* find(const model::CardId& id) const;
    const Profession* find(const model::ProfessionId& id) const;
    const Lab* find(const model::LabId& id) const;

    /// The items of an objective, in the order of the files.
    std::vector<const Item*> items_of(const model::ObjectiveId& id) const;

private:
    Parts parts_;
    std::map<std::string, std::size_t> mentors_, units_, objectives_, items_, briefs_,
        misconceptions_, passages_, sources_, terms_, cards_, professions_, labs_;
};

}  // namespace athro::curriculum
