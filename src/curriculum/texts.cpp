#include <athro/curriculum/texts.h>

#include <utility>

namespace athro::curriculum {
namespace {

// Lengths are those of docs/reference/content-format.md, "Rules for every text"; "about 25 words"
// is warned of above 30.
constexpr TextRule label{};
constexpr TextRule said{.words_max = 30, .sentences_max = 2};
constexpr TextRule fact{.words_max = 40, .sentences_max = 2};
constexpr TextRule short_fact{.words_max = 20, .sentences_max = 2};
constexpr TextRule question{.questions = Questions::one, .words_max = 45, .question_words_max = 20};
constexpr TextRule stem{.questions = Questions::one, .words_max = 60};
constexpr TextRule card_question{.questions = Questions::one, .words_max = 20};
constexpr TextRule hint{.questions = Questions::at_most_one, .words_max = 45};
constexpr TextRule step{.words_max = 60};
constexpr TextRule prose{.questions = Questions::alike};
constexpr TextRule card_text{.questions = Questions::alike, .words_max = 150};
constexpr TextRule section{.questions = Questions::alike, .words_max = 150, .words_min = 60};
constexpr TextRule redirect{.questions = Questions::at_most_one, .words_max = 70};

using Texts = std::vector<Text>;

/// A plainer form says the same in more and shorter sentences.
TextRule plainer_rule(TextRule rule) {
    rule.words_max = rule.words_max * 3 / 2;
    rule.words_min = 0;
    rule.sentences_max *= 2;
    return rule;
}

void add(Texts& texts, std::string path, const Bilingual& text, TextRule rule) {
    texts.push_back({std::move(path), &text, rule});
}

void add(Texts& texts, std::string path, const Prose& text, TextRule rule) {
    const auto plainer = below(path, "plainer");
    texts.push_back({std::move(path), &text, rule, &text});
    if (!text.plainer.is_empty())
        texts.push_back({plainer, &text.plainer, plainer_rule(rule), &text, true});
}

void add_by_profession(Texts& texts, const std::string& path,
                       const std::map<std::string, Prose>& by_profession, TextRule rule) {
    for (const auto& [profession, text] : by_profession) {
        if (!profession.empty()) add(texts, below(path, profession), text, rule);
    }
}

void add_item(Texts& texts, const Item& item) {
    const auto path = path_of("item", item.id.text());
    add(texts, below(path, "stem"), item.stem, stem);
    add_by_profession(texts, below(path, "stem_for"), item.stem_for, stem);
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        const auto option = below(path, "option", i);
        add(texts, below(option, "text"), item.options[i].text, label);
        add(texts, below(option, "reason"), item.options[i].reason, said);
    }
    for (std::size_t i = 0; i < item.wrong.size(); ++i) {
        add(texts, below(below(path, "wrong", i), "reason"), item.wrong[i].reason, said);
    }
    for (std::size_t i = 0; i < item.points.size(); ++i) {
        add(texts, below(below(path, "point", i), "missing"), item.points[i].missing, question);
    }
    add(texts, below(path, "reason"), item.reason, said);
    for (std::size_t i = 0; i < item.hints.size(); ++i) {
        auto rule = hint;
        if (i == 0) rule.questions = Questions::one;
        add(texts, below(path, "hints", i), item.hints[i], rule);
    }
    add(texts, below(path, "first_step"), item.first_step, step);
    add(texts, below(path, "model_answer"), item.model_answer, step);
    add(texts, below(path, "explain_back"), item.explain_back, question);
}

void add_unit(Texts& texts, const Unit& unit) {
    const auto path = path_of("unit", unit.id.text());
    add(texts, below(path, "title"), unit.title, prose);
    add(texts, below(path, "summary"), unit.summary, prose);
    for (std::size_t i = 0; i < unit.outcomes.size(); ++i) {
        add(texts, below(path, "outcomes", i), unit.outcomes[i], label);
    }
    if (const auto hook = unit.hook_for.find(""); hook != unit.hook_for.end()) {
        add(texts, below(path, "hook"), hook->second, prose);
    }
    add_by_profession(texts, below(path, "hook_for"), unit.hook_for, prose);
    for (std::size_t i = 0; i < unit.sections.size(); ++i) {
        const auto at = below(path, "section", i);
        add(texts, below(at, "title"), unit.sections[i].title, prose);
        add(texts, below(at, "body"), unit.sections[i].body, section);
    }
}

void add_brief(Texts& texts, const Brief& brief) {
    const auto path = path_of("brief", brief.id.text());
    add(texts, below(path, "title"), brief.title, prose);
    add(texts, below(path, "aim"), brief.aim, label);
    for (std::size_t i = 0; i < brief.points.size(); ++i) {
        const auto at = below(path, "point", i);
        add(texts, below(at, "text"), brief.points[i].text, said);
        add(texts, below(at, "acknowledge"), brief.points[i].acknowledge, said);
    }
    for (std::size_t i = 0; i < brief.experiences.size(); ++i) {
        const auto at = below(path, "experience", i);
        add(texts, below(at, "acknowledge"), brief.experiences[i].acknowledge, said);
    }
    for (std::size_t i = 0; i < brief.probes.size(); ++i) {
        const auto at = below(path, "probe", i);
        add(texts, below(at, "ask"), brief.probes[i].ask, question);
        add_by_profession(texts, below(at, "ask_for"), brief.probes[i].ask_for, question);
    }
    add_by_profession(texts, below(path, "examples_for"), brief.examples_for, fact);
}

void add_misconception(Texts& texts, const Misconception& misconception) {
    const auto path = path_of("misconception", misconception.id.text());
    add(texts, below(path, "name"), misconception.name, label);
    add(texts, below(path, "answer"), misconception.answer, said);
    add(texts, below(path, "contrast"), misconception.contrast, question);
}

void add_card(Texts& texts, const Card& card) {
    const auto path = path_of("card", card.id.text());
    add(texts, below(path, "question"), card.question, card_question);
    add(texts, below(path, "answer"), card.answer, said);
    add(texts, below(path, "text"), card.text, card_text);
}

void add_profession(Texts& texts, const Profession& profession) {
    const auto path = path_of("profession", profession.id.text());
    add(texts, below(path, "name"), profession.name, label);
    add(texts, below(path, "tasks"), profession.tasks, said);
    for (std::size_t i = 0; i < profession.settings.size(); ++i) {
        add(texts, below(below(path, "setting", i), "name"), profession.settings[i].name, label);
    }
}

void add_mentor(Texts& texts, const Mentor& mentor) {
    const auto path = path_of("mentor", mentor.id.text());
    add(texts, below(path, "name"), mentor.name, label);
    add(texts, below(path, "persona"), mentor.persona, prose);
    add(texts, below(path, "scope"), mentor.scope, prose);
    for (const auto& [key, phrase] : mentor.phrases) {
        const auto at = below(below(path_of("phrases", mentor.id.text()), "phrase"), key);
        auto rule = TextRule{.words_max = 45};
        if (key.ends_with("-ask")) rule.questions = Questions::one;
        for (std::size_t i = 0; i < phrase.variants.size(); ++i) {
            add(texts, below(at, "variants", i), phrase.variants[i], rule);
        }
    }
    for (const auto& [route, text] : mentor.redirects) {
        add(texts, below(below("redirects shared", route), "text"), text, redirect);
    }
}

}  // namespace

std::vector<Text> texts_of(const Curriculum::Parts& parts) {
    Texts texts;
    for (const auto& mentor : parts.mentors)
        add_mentor(texts, mentor);
    for (const auto& unit : parts.units)
        add_unit(texts, unit);
    for (const auto& objective : parts.objectives) {
        const auto path = path_of("objective", objective.id.text());
        add(texts, below(path, "title"), objective.title, label);
        add(texts, below(path, "outcome"), objective.outcome, label);
    }
    for (const auto& item : parts.items)
        add_item(texts, item);
    for (const auto& brief : parts.briefs)
        add_brief(texts, brief);
    for (const auto& misconception : parts.misconceptions)
        add_misconception(texts, misconception);
    for (const auto& passage : parts.passages) {
        if (!passage.section.empty()) continue;  // its words are those of the unit
        const auto path = path_of("passage", passage.id.text());
        add(texts, below(path, "title"), passage.title, prose);
        add(texts, below(path, "text"), passage.text, fact);
        if (!passage.short_text.en.empty())
            add(texts, below(path, "short"), passage.short_text, short_fact);
    }
    for (const auto& source : parts.sources) {
        add(texts, below(path_of("source", source.id.text()), "title"), source.title, prose);
    }
    for (const auto& term : parts.terms) {
        const auto path = path_of("term", term.id.text());
        add(texts, below(path, "name"), term.name, label);
        add(texts, below(path, "definition"), term.definition, fact);
    }
    for (const auto& card : parts.cards)
        add_card(texts, card);
    for (const auto& profession : parts.professions)
        add_profession(texts, profession);
    for (const auto& lab : parts.labs)
        add_lab(texts, lab);
    return texts;
}

std::string path_of(std::string_view kind, const std::string& id) {
    return std::string{kind} + " " + id;
}

std::string below(const std::string& path, std::string_view key) {
    return path + "." + std::string{key};
}

std::string below(const std::string& path, std::string_view key, std::size_t index) {
    return below(below(path, key), std::to_string(index + 1));
}

}  // namespace athro::curriculum
