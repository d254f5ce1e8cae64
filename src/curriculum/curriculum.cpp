#include <athro/curriculum/curriculum.h>

#include <utility>

#include <athro/base/expect.h>

namespace athro::curriculum {
namespace {

template <class T>
std::map<std::string, std::size_t> index_of(const std::vector<T>& things) {
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < things.size(); ++i) {
        base::expect(index.emplace(things[i].id.text(), i).second, "ids are unique");
    }
    return index;
}

template <class T, class I>
const T* look_up(const std::vector<T>& things, const std::map<std::string, std::size_t>& index,
                 const I& id) {
    const auto found = index.find(id.text());
    return found == index.end() ? nullptr : &things[found->second];
}

}  // namespace

Curriculum::Curriculum(Parts parts)
    : parts_{std::move(parts)},
      mentors_{index_of(parts_.mentors)},
      units_{index_of(parts_.units)},
      objectives_{index_of(parts_.objectives)},
      items_{index_of(parts_.items)},
      briefs_{index_of(parts_.briefs)},
      misconceptions_{index_of(parts_.misconceptions)},
      passages_{index_of(parts_.passages)},
      sources_{index_of(parts_.sources)},
      terms_{index_of(parts_.terms)},
      cards_{index_of(parts_.cards)},
      professions_{index_of(parts_.professions)},
      labs_{index_of(parts_.labs)} {}

const Mentor* Curriculum::find(const model::MentorId& id) const {
    return look_up(parts_.mentors, mentors_, id);
}
const Unit* Curriculum::find(const model::UnitId& id) const {
    return look_up(parts_.units, units_, id);
}
const Objective* Curriculum::find(const model::ObjectiveId& id) const {
    return look_up(parts_.objectives, objectives_, id);
}
const Item* Curriculum::find(const model::ItemId& id) const {
    return look_up(parts_.items, items_, id);
}
const Brief* Curriculum::find(const model::BriefId& id) const {
    return look_up(parts_.briefs, briefs_, id);
}
const Misconception* Curriculum::find(const model::MisconceptionId& id) const {
    return look_up(parts_.misconceptions, misconceptions_, id);
}
const Passage* Curriculum::find(const model::PassageId& id) const {
    return look_up(parts_.passages, passages_, id);
}
const Source* Curriculum::find(const model::SourceId& id) const {
    return look_up(parts_.sources, sources_, id);
}
const Term* Curriculum::find(const model::TermId& id) const {
    return look_up(parts_.terms, terms_, id);
}
const Card* Curriculum::find(const model::CardId& id) const {
    return look_up(parts_.cards, cards_, id);
}
const Profession* Curriculum::find(const model::ProfessionId& id) const {
    return look_up(parts_.professions, professions_, id);
}
const Lab* Curriculum::find(const model::LabId& id) const {
    return look_up(parts_.labs, labs_, id);
}

std::vector<const Item*> Curriculum::items_of(const model::ObjectiveId& id) const {
    std::vector<const Item*> found;
    for (const auto& item : parts_.items) {
        if (item.objective == id) found.push_back(&item);
    }
    return found;
}

}  // namespace athro::curriculum
