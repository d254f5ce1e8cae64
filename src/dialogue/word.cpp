#include <athro/dialogue/word.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace athro::dialogue {
namespace {

using base::Bilingual;
using curriculum::Curriculum;
using curriculum::Prose;
using model::PartKind;

std::string filled(std::string text, std::string_view mark, std::string_view words) {
    const auto at = text.find(mark);
    if (at != text.npos) text.replace(at, mark.size(), words);
    return text;
}

template <class T>
const T* named(const std::vector<T>& things, std::string_view name) {
    const auto found = std::ranges::find(things, name, &T::id);
    return found == things.end() ? nullptr : &*found;
}

/// "before", "after" of the last `sign` in an id.
std::pair<std::string, std::string> split(const std::string& id, char sign) {
    const auto at = id.rfind(sign);
    if (at == id.npos) return {id, {}};
    return {id.substr(0, at), id.substr(at + 1)};
}

int to_number(const std::string& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

const Prose* for_profession(const std::map<std::string, Prose>& texts,
                            const model::Profile& profile) {
    auto found = texts.find(profile.profession.text());
    if (found == texts.end()) found = texts.find("");
    return found == texts.end() ? nullptr : &found->second;
}

/// Words one part after another.
class Speaker {
public:
    Speaker(const model::Contract& contract, const Curriculum& curriculum,
            const curriculum::Mentor& mentor, curriculum::Wording wording)
        : contract_{contract}, curriculum_{curriculum}, mentor_{mentor}, wording_{wording} {}

    void say(const model::Part& part) {
        switch (part.kind) {
            case PartKind::quote:
                return add(part, quoted("quote", "{words}", part.id));
            case PartKind::phrase:
                return add(part, phrase(part.id));
            case PartKind::idea:
                return say_idea(part);
            case PartKind::misconception:
            case PartKind::contrast:
                return say_misconception(part);
            case PartKind::experience:
                return say_experience(part);
            case PartKind::point:
            case PartKind::summary:
                return say_point(part);
            case PartKind::passage:
                return say_passage(part);
            case PartKind::definition:
                return say_definition(part);
            case PartKind::card:
                return say_card(part);
            case PartKind::probe:
            case PartKind::answer_to:
                return say_probe(part);
            case PartKind::example:
                return say_example(part);
            case PartKind::redirect:
                return say_redirect(part);
            case PartKind::tasks:
                return say_tasks(part);
            default:
                return say_of_item(part);
        }
    }

    model::Reply reply() && { return std::move(reply_); }

private:
    void add(const model::Part& part, std::string text, model::PassageId passage = {}) {
        if (text.empty()) return;
        reply_.segments.push_back({part.kind, std::move(text), std::move(passage)});
    }
    void add(const model::Part& part, const Bilingual& text, model::PassageId passage = {}) {
        add(part, text.in(contract_.language), std::move(passage));
    }
    void add(const model::Part& part, const Prose& text, model::PassageId passage = {}) {
        add(part, text.form(wording_), std::move(passage));
    }

    /// "key#n": the n-th variant.
    std::string phrase(const std::string& id) const {
        const auto [key, variant] = split(id, '#');
        const auto found = mentor_.phrases.find(key);
        if (found == mentor_.phrases.end() || found->second.variants.empty()) return {};
        const auto& variants = found->second.variants;
        const auto index = static_cast<std::size_t>(to_number(variant)) % variants.size();
        return filled(variants[index].in(contract_.language, wording_), "{words}",
                      contract_.take_up);
    }

    /// A phrase around somebody's words; the variant turns with the words, so that neighbours
    /// differ.
    std::string quoted(const std::string& key, std::string_view mark,
                       const std::string& words) const {
        const auto found = mentor_.phrases.find(key);
        if (found == mentor_.phrases.end() || found->second.variants.empty()) return {};
        const auto& variants = found->second.variants;
        return filled(variants[words.size() % variants.size()].in(contract_.language, wording_),
                      mark, words);
    }

    void say_idea(const model::Part& part) {
        const auto* misconception = curriculum_.find(model::MisconceptionId{part.id});
        if (!misconception) return;
        add(part, quoted("idea", "{idea}", misconception->name.in(contract_.language)));
    }

    void say_misconception(const model::Part& part) {
        const auto* misconception = curriculum_.find(model::MisconceptionId{part.id});
        if (!misconception) return;
        if (part.kind == PartKind::contrast) return add(part, misconception->contrast);
        add(part, misconception->answer, misconception->passage);
    }

    const curriculum::Brief* brief_of(const std::string& id, std::string& name) const {
        auto [brief, rest] = split(id, '/');
        name = rest;
        return curriculum_.find(model::BriefId{brief});
    }

    void say_experience(const model::Part& part) {
        std::string name;
        const auto* brief = brief_of(part.id, name);
        const auto* experience = brief ? named(brief->experiences, name) : nullptr;
        if (experience) add(part, experience->acknowledge, experience->passage);
    }

    void say_point(const model::Part& part) {
        std::string name;
        const auto* brief = brief_of(part.id, name);
        const auto* point = brief ? named(brief->points, name) : nullptr;
        if (!point) return;
        add(part, part.kind == PartKind::summary ? point->text : point->acknowledge,
            point->passage);
    }

    void say_passage(const model::Part& part) {
        const model::PassageId id{part.id};
        const auto* passage = curriculum_.find(id);
        if (!passage) return;
        // In the middle of a conversation the short form does; who asks is told all.
        const bool is_short =
            contract_.move != model::Move::answer && !passage->short_text.en.empty();
        add(part, is_short ? passage->short_text : passage->text, id);
    }

    void say_definition(const model::Part& part) {
        const auto* term = curriculum_.find(model::TermId{part.id});
        if (term) add(part, term->definition, model::PassageId{"glossary#" + part.id});
    }

    void say_card(const model::Part& part) {
        const auto* card = curriculum_.find(model::CardId{part.id});
        if (card) add(part, card->answer, model::PassageId{"card#" + part.id});
    }

    void say_probe(const model::Part& part) {
        std::string name;
        const auto* brief = brief_of(part.id, name);
        const auto* probe = brief ? named(brief->probes, name) : nullptr;
        if (!probe) return;
        if (part.kind == PartKind::answer_to) return add(part, probe->then);
        const auto* variant = for_profession(probe->ask_for, contract_.profile);
        add(part, variant ? *variant : probe->ask);
    }

    void say_example(const model::Part& part) {
        std::string name;
        const auto* brief = brief_of(part.id, name);
        if (!brief) return;
        const auto found = brief->examples_for.find(name);
        if (found != brief->examples_for.end()) add(part, found->second);
    }

    void say_redirect(const model::Part& part) {
        const auto found = mentor_.redirects.find(part.id);
        if (found != mentor_.redirects.end()) add(part, found->second);
    }

    void say_tasks(const model::Part& part) {
        const auto* profession = curriculum_.find(model::ProfessionId{part.id});
        if (profession) add(part, profession->tasks);
    }

    void say_of_item(const model::Part& part) {
        const auto [item_id, rest] = split(part.id, '#');
        const auto* item = curriculum_.find(model::ItemId{item_id});
        if (!item) return;
        const auto first = item->passages.empty() ? model::PassageId{} : item->passages.front();
        switch (part.kind) {
            case PartKind::stem:
                return add(part, stem_of(*item, contract_.profile));
            case PartKind::explain_back:
                return add(part, item->explain_back);
            case PartKind::key_reason:
                return add(part, item->reason, first);
            case PartKind::model_answer:
                return add(part, item->model_answer, first);
            case PartKind::first_step:
                return add(part, item->first_step);
            case PartKind::hint: {
                const auto index = static_cast<std::size_t>(to_number(rest)) - 1;
                if (index < item->hints.size()) add(part, item->hints[index]);
                return;
            }
            case PartKind::missing_point: {
                if (const auto* point = named(item->points, rest)) add(part, point->missing);
                return;
            }
            case PartKind::option_reason:
                return say_reason(part, *item, rest);
            default:
                return;
        }
    }

    /// "item#option", or "item#~n" for the n-th wrong answer of the item.
    void say_reason(const model::Part& part, const curriculum::Item& item,
                    const std::string& which) {
        if (which.starts_with('~')) {
            const auto index = static_cast<std::size_t>(to_number(which.substr(1)));
            if (index < item.wrong.size()) add(part, item.wrong[index].reason);
            return;
        }
        if (const auto* option = named(item.options, which)) add(part, option->reason);
    }

    const model::Contract& contract_;
    const Curriculum& curriculum_;
    const curriculum::Mentor& mentor_;
    curriculum::Wording wording_;
    model::Reply reply_;
};

}  // namespace

model::Reply word(const model::Contract& contract, const Curriculum& curriculum,
                  const curriculum::Mentor& mentor, curriculum::Wording wording) {
    Speaker speaker{contract, curriculum, mentor, wording};
    for (const auto& part : contract.parts)
        speaker.say(part);
    return std::move(speaker).reply();
}

const Prose& stem_of(const curriculum::Item& item, const model::Profile& profile) {
    const auto* variant = for_profession(item.stem_for, profile);
    return variant ? *variant : item.stem;
}

std::optional<Citation> cite(const model::PassageId& id, const Curriculum& curriculum) {
    const auto& text = id.text();
    if (text.starts_with("glossary#")) {
        const auto* term = curriculum.find(model::TermId{text.substr(9)});
        if (!term) return std::nullopt;
        return Citation{id, term->name, term->definition, curriculum.find(term->source)};
    }
    if (text.starts_with("card#")) {
        const auto* card = curriculum.find(model::CardId{text.substr(5)});
        if (!card) return std::nullopt;
        return Citation{id, card->question, card->answer, curriculum.find(card->source)};
    }
    const auto* passage = curriculum.find(id);
    if (!passage) return std::nullopt;
    return Citation{id, passage->title, passage->text, curriculum.find(passage->source)};
}

}  // namespace athro::dialogue
