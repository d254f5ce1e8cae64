#include <algorithm>
#include <array>
#include <cmath>

#include <athro/dialogue/guard_numbers.h>
#include <athro/dialogue/mark.h>
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

bool counts(const base::MatchWord& word) {
    return !word.is_stop;
}

/// The share of the words of `wanted` that carry a meaning and stand in `text`; 0 without any.
double share_held(const std::vector<base::MatchWord>& text, std::string_view wanted) {
    const auto words = base::match_words(wanted);
    const auto all = std::ranges::count_if(words, counts);
    if (all == 0) return 0;
    const auto held = std::ranges::count_if(words, [&](const base::MatchWord& word) {
        return counts(word) && std::ranges::any_of(text, [&](const base::MatchWord& one) {
                   return base::meets(one, word);
               });
    });
    return static_cast<double>(held) / static_cast<double>(all);
}

/// The number itself, or two in a row of which it is the share: "9 of 108" for 8.3%.
bool states_number(const curriculum::Item& item, const std::string& text) {
    const auto numbers = numbers_in(text);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (has_value(numbers[i], item.value)) return true;
        if (i == 0 || item.unit != "%" || numbers[i].value == 0) continue;
        const auto share = 100 * numbers[i - 1].value / numbers[i].value;
        if (std::abs(share - item.value) <= std::max(item.tolerance, 0.1)) return true;
    }
    return false;
}

bool gives_away(const Situation& situation, const curriculum::Item& item, const std::string& text) {
    using curriculum::ItemKind;
    constexpr double option_share = 0.5;
    if (text.empty()) return false;
    if (item.kind == ItemKind::number) return states_number(item, text);
    if (item.kind == ItemKind::points) {
        const auto mark =
            dialogue::mark(from_item(item), text, situation.teaching.confusables).mark;
        return mark == model::Mark::correct || mark == model::Mark::partly;
    }
    const auto words = base::match_words(text);
    return std::ranges::any_of(base::both_languages, [&](base::Language language) {
        const bool names_it = std::ranges::any_of(
            item.accept.in(language),
            [&](const std::string& form) { return share_held(words, form) >= 1; });
        return names_it || std::ranges::any_of(item.options, [&](const curriculum::Option& option) {
                   return option.correct && item.kind != ItemKind::order &&
                          share_held(words, option.text.in(language)) >= option_share;
               });
    });
}

/// The texts in which a hit is said.
std::vector<const curriculum::Prose*> texts_of(const Situation& situation,
                                               const retrieval::Hit& hit) {
    const auto& curriculum = situation.curriculum();
    std::vector<const curriculum::Prose*> texts;
    if (const auto* passage = curriculum.find(model::PassageId{hit.id});
        passage && hit.kind == retrieval::HitKind::passage) {
        texts = {&passage->text, &passage->short_text};
    }
    if (const auto* term = curriculum.find(model::TermId{hit.id});
        term && hit.kind == retrieval::HitKind::term) {
        texts = {&term->definition};
    }
    return texts;
}

}  // namespace

const retrieval::Hit* best_answer(const Situation& situation) {
    for (const auto& hit : situation.reading.found) {
        if (!retrieval::is_answerable(hit)) return nullptr;
        // A section of the reading is too long to be said; a passage near it will do.
        const bool is_section =
            hit.kind == retrieval::HitKind::passage && hit.id.find('#') != hit.id.npos;
        if (is_section) continue;
        // Where the nearest would give the key away, one that is less near is no answer.
        return gives_key_away(situation, hit) ? nullptr : &hit;
    }
    return nullptr;
}

bool is_held_back(const Situation& situation) {
    const auto& found = situation.reading.found;
    return !found.empty() && retrieval::is_answerable(found.front()) &&
           gives_key_away(situation, found.front());
}

bool gives_key_away(const Situation& situation, const retrieval::Hit& hit) {
    const auto* item = open_item(situation);
    if (!item) return false;
    const bool is_its_own =
        hit.kind == retrieval::HitKind::passage &&
        std::ranges::find(item->passages, model::PassageId{hit.id}) != item->passages.end();
    return is_its_own || std::ranges::any_of(texts_of(situation, hit), [&](const auto* text) {
               return gives_key_away(situation, *text);
           });
}

bool gives_key_away(const Situation& situation, const base::Bilingual& text) {
    const auto* item = open_item(situation);
    return item && std::ranges::any_of(base::both_languages, [&](base::Language language) {
               return gives_away(situation, *item, text.in(language));
           });
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
           const std::vector<std::string>& aims) {
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
