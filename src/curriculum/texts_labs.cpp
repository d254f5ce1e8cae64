#include <athro/curriculum/texts.h>

namespace athro::curriculum {
namespace {

// Labs are read, not said in a turn: a page has room for more, and a screen of a phone still ends.
constexpr TextRule label{};
constexpr TextRule summary{.words_max = 30, .sentences_max = 1};
constexpr TextRule prose{.questions = Questions::alike, .words_max = 150};
constexpr TextRule shown{.questions = Questions::alike, .words_max = 120};
constexpr TextRule question{.questions = Questions::one, .words_max = 30};
constexpr TextRule advice{.words_max = 60};
constexpr TextRule reason{.words_max = 60};

using Texts = std::vector<Text>;

void add_trust(Texts& texts, const std::string& path, const TrustLab& trust) {
    for (std::size_t i = 0; i < trust.cases.size(); ++i) {
        const auto& one = trust.cases[i];
        const auto at = below(path, "case", i);
        texts.push_back({below(at, "setting"), &one.setting, label});
        texts.push_back({below(at, "shown"), &one.shown, shown});
        texts.push_back({below(at, "question"), &one.question, question});
        for (std::size_t j = 0; j < one.options.size(); ++j) {
            texts.push_back({below(below(at, "option", j), "text"), &one.options[j].text, label});
        }
        texts.push_back({below(at, "says"), &one.says, advice});
        texts.push_back({below(at, "reason"), &one.reason, reason});
    }
}

void add_sorting(Texts& texts, const std::string& path, const SortingLab& sorting) {
    for (std::size_t i = 0; i < sorting.tasks.size(); ++i) {
        const auto at = below(path, "task", i);
        texts.push_back({below(at, "text"), &sorting.tasks[i].text, label});
        texts.push_back({below(at, "reason"), &sorting.tasks[i].reason, reason});
    }
}

void add_references(Texts& texts, const std::string& path, const ReferenceLab& list) {
    texts.push_back({below(path, "paragraph"), &list.paragraph, prose});
    for (std::size_t i = 0; i < list.references.size(); ++i) {
        texts.push_back(
            {below(below(path, "reference", i), "check"), &list.references[i].check, reason});
    }
}

void add_sample(Texts& texts, const std::string& path, const SampleLab& sample) {
    texts.push_back({below(path, "story"), &sample.story, prose});
    texts.push_back({below(path, "choose"), &sample.choose, question});
    texts.push_back({below(path, "predict"), &sample.predict, question});
    texts.push_back({below(path, "lesson"), &sample.lesson, prose});
    texts.push_back({below(below(path, "large"), "name"), &sample.large.name, label});
    texts.push_back({below(below(path, "small"), "name"), &sample.small.name, label});
}

}  // namespace

void add_lab(std::vector<Text>& texts, const Lab& lab) {
    const auto path = path_of("lab", lab.id.text());
    texts.push_back({below(path, "title"), &lab.title, prose});
    texts.push_back({below(path, "summary"), &lab.summary, summary});
    texts.push_back({below(path, "lead"), &lab.lead, prose});
    if (const auto* trust = std::get_if<TrustLab>(&lab.exercise)) add_trust(texts, path, *trust);
    if (const auto* sorting = std::get_if<SortingLab>(&lab.exercise))
        add_sorting(texts, path, *sorting);
    if (const auto* list = std::get_if<ReferenceLab>(&lab.exercise))
        add_references(texts, path, *list);
    if (const auto* sample = std::get_if<SampleLab>(&lab.exercise))
        add_sample(texts, path, *sample);
}

}  // namespace athro::curriculum
