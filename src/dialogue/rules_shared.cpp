#include <algorithm>
#include <array>

#include <athro/dialogue/rules.h>

namespace athro::dialogue {
namespace {

using model::PartKind;

/// Words that open a question in either language, folded, with the mutated forms in use.
constexpr std::array interrogatives{
    "what",   "why",    "how",   "who",     "when",      "where",   "which",    "whose",  "is",
    "are",    "can",    "could", "does",    "do",        "should",  "would",    "will",   "what's",
    "whats",  "who's",  "how's", "explain", "tell",      "beth",    "pam",      "sut",    "pwy",
    "pryd",   "ble",    "lle",   "pa",      "faint",     "ydy",     "ydi",      "yw",     "oes",
    "all",    "allai",  "alla",  "fedra",   "ga",        "gaf",     "fydd",     "fyddai", "ddylwn",
    "ddylai", "ddylem", "be",    "shwt",    "esboniwch", "esbonia", "eglurwch", "oedd",   "a",
};

}  // namespace

const curriculum::Item* open_item(const Situation& situation) {
    return situation.curriculum().find(situation.state.open_item);
}

bool asks_plainly(const Situation& situation) {
    if (!situation.reading.is_question) return false;
    const auto words = base::words(situation.reading.words);
    if (words.size() < 2) return false;
    const auto window = std::min<std::size_t>(words.size(), 4);
    for (std::size_t i = 0; i < window; ++i) {
        if (std::ranges::find(interrogatives, words[i].folded) != interrogatives.end()) return true;
    }
    return words.size() > 5;
}

bool ends_on_a_question(const Situation& situation) {
    const auto sentences = base::sentences(situation.reading.words);
    if (sentences.empty() || !sentences.back().ends_with('?')) return false;
    const auto words = base::words(sentences.back());
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 2); ++i) {
        if (std::ranges::find(interrogatives, words[i].folded) != interrogatives.end()) return true;
    }
    return false;
}

namespace {

/// Whether the term is what the open item asks for: to define it would give it away.
bool is_answered_by(const Situation& situation, const curriculum::Item& item,
                    const model::TermId& id) {
    const auto* term = situation.curriculum().find(id);
    if (!term) return false;
    return std::ranges::any_of(base::both_languages, [&](base::Language language) {
        const auto name = base::fold(term->name.in(language));
        return std::ranges::any_of(item.accept.in(language), [&](const std::string& accepted) {
            return base::fold(accepted) == name;
        });
    });
}

}  // namespace

const retrieval::Hit* best_answer(const Situation& situation) {
    const auto* item = open_item(situation);
    for (const auto& hit : situation.reading.found) {
        if (!retrieval::is_answerable(hit)) return nullptr;
        const bool is_key =
            item && hit.kind == retrieval::HitKind::passage &&
            std::ranges::find(item->passages, model::PassageId{hit.id}) != item->passages.end();
        const bool names_key = item && hit.kind == retrieval::HitKind::term &&
                               is_answered_by(situation, *item, model::TermId{hit.id});
        // A section of the reading is too long to be said; a passage near it will do.
        const bool is_section =
            hit.kind == retrieval::HitKind::passage && hit.id.find('#') != hit.id.npos;
        if (!is_key && !names_key && !is_section) return &hit;
    }
    return nullptr;
}

void say_hit(Drafting& draft, const retrieval::Hit& hit) {
    switch (hit.kind) {
        case retrieval::HitKind::passage:
            draft.part(PartKind::passage, hit.id);
            break;
        case retrieval::HitKind::term:
            draft.part(PartKind::definition, hit.id);
            break;
        case retrieval::HitKind::card:
            draft.part(PartKind::card, hit.id);
            break;
    }
}

void go_on(Drafting& draft, const Situation& situation, const curriculum::Brief* brief,
           std::initializer_list<std::string> aims) {
    if (brief) {
        if (const auto* probe = next_probe(situation, *brief, aims)) {
            draft.probe(*brief, *probe);
            return;
        }
    }
    if (const auto* objective = next_objective(situation, situation.state.objective)) {
        if (const auto* item = next_item(situation, objective->id)) {
            draft.phrase("offer-item").pose(*item);
            return;
        }
        const auto* next = situation.curriculum().find(objective->brief);
        const auto* probe = next ? next_probe(situation, *next, {}) : nullptr;
        if (probe) {
            draft.probe(*next, *probe);
            return;
        }
    }
    for (const auto& other : situation.curriculum().briefs()) {
        if (const auto* probe = next_probe(situation, other, {})) {
            draft.probe(other, *probe);
            return;
        }
    }
    draft.phrase("close").questions(0);
}

model::Contract explain_and_go_on(const Situation& situation, const curriculum::Item& item) {
    Drafting draft{situation, model::Move::explain};
    draft.phrase("explain").part(PartKind::model_answer, item.id.text());
    const auto& said = item.model_answer.in(situation.dialogue.language);
    if (const auto* fresh = next_item(situation, item.objective, said)) {
        draft.phrase("fresh-item").pose(*fresh);
        return draft.done();
    }
    draft.phrase("no-more-items");
    const auto* objective = situation.curriculum().find(item.objective);
    go_on(draft, situation, objective ? situation.curriculum().find(objective->brief) : nullptr,
          {});
    return draft.done();
}

model::Contract climb(const Situation& situation, const curriculum::Item& item,
                      std::string_view lead) {
    const auto step = situation.state.hint_step + 1;
    if (step > 4) return explain_and_go_on(situation, item);
    const auto move = step == 4 ? model::Move::first_step : model::Move::hint;
    Drafting draft{situation, move};
    if (step < 4) draft.phrase(lead);
    return draft.hint(item, step).done();
}

const curriculum::Probe* last_probe(const Situation& situation, const curriculum::Brief*& brief) {
    const auto& id = situation.state.last_probe;
    const auto slash = id.rfind('/');
    if (slash == id.npos) return nullptr;
    brief = situation.curriculum().find(model::BriefId{id.substr(0, slash)});
    if (!brief) return nullptr;
    const auto probe =
        std::ranges::find(brief->probes, id.substr(slash + 1), &curriculum::Probe::id);
    return probe == brief->probes.end() ? nullptr : &*probe;
}

std::string words_of(const Situation& situation, const SignHit& hit) {
    const auto& words = situation.reading.words;
    auto clause = clause_around(words, hit.begin, hit.end, quote_words_max);
    return base::count_words(clause) < 2 && base::count_words(words) > 1
               ? main_clause(words, quote_words_max)
               : clause;
}

const SignHit* named_profession(const Situation& situation) {
    const auto& hits = situation.reading.hits;
    const auto hit = std::ranges::find(hits, SignOf::profession, &SignHit::of);
    return hit == hits.end() ? nullptr : &*hit;
}

model::SettingId named_setting(const Situation& situation,
                               const curriculum::Profession& profession) {
    const auto said = base::match_words(situation.reading.words);
    for (const auto& setting : profession.settings) {
        for (const auto language : base::both_languages) {
            for (const auto& word : base::match_words(setting.name.in(language))) {
                if (word.is_stop || word.word.folded.size() < 4) continue;
                const bool is_said = std::ranges::any_of(
                    said, [&](const auto& one) { return base::meets(one, word); });
                if (is_said) return setting.id;
            }
        }
    }
    return {};
}

}  // namespace athro::dialogue
