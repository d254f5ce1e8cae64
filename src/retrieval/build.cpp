#include <athro/curriculum/expiry.h>
#include <athro/retrieval/index.h>

namespace athro::retrieval {
namespace {

Document to_document(const curriculum::Passage& passage) {
    return {HitKind::passage, passage.id.text(), passage.title, passage.text, passage.questions};
}

Document to_document(const curriculum::Term& term) {
    return {HitKind::term, term.id.text(), term.name, term.definition, term.aliases};
}

Document to_document(const curriculum::Card& card) {
    base::Bilingual text = card.answer;
    text.en += "\n" + card.text.en;
    text.cy += "\n" + card.text.cy;
    return {HitKind::card, card.id.text(), card.question, std::move(text), card.asked_as};
}

Synonyms to_synonyms(const curriculum::Term& term) {
    Synonyms group{{term.name.en, term.name.cy}};
    for (const auto language : base::both_languages) {
        const auto& aliases = term.aliases.in(language);
        group.names.insert(group.names.end(), aliases.begin(), aliases.end());
    }
    return group;
}

}  // namespace

Index Index::build(const curriculum::Curriculum& curriculum, base::Date today) {
    std::vector<Document> documents;
    std::vector<Synonyms> synonyms;
    for (const auto& passage : curriculum.passages()) {
        if (!curriculum::is_expired(passage, curriculum, today)) {
            documents.push_back(to_document(passage));
        }
    }
    for (const auto& term : curriculum.terms()) {
        synonyms.push_back(to_synonyms(term));
        if (!curriculum::is_expired(term, curriculum, today)) {
            documents.push_back(to_document(term));
        }
    }
    for (const auto& card : curriculum.cards()) {
        if (!curriculum::is_expired(card, curriculum, today)) {
            documents.push_back(to_document(card));
        }
    }
    return from_documents(documents, synonyms);
}

}  // namespace athro::retrieval
