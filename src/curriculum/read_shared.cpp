#include <athro/curriculum/read_kinds.h>

namespace athro::curriculum {

void read_sources(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("source")) {
        Source source;
        source.id = in.id<model::SourceId>("id");
        source.title = in.bilingual("title");
        source.citation = in.text("citation");
        source.address = in.text("address", Need::optional);
        source.licence = in.text("licence");
        source.owner = in.text("owner");
        source.review_date = in.date("review_date");
        if (!source.address.empty() && !source.address.starts_with("https://")) {
            in.report(in.line_of("address"), "address must begin with https://");
        }
        in.finish();
        parts.sources.push_back(source);
    }
    file.finish();
}

void read_terms(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("term")) {
        Term term;
        term.id = in.id<model::TermId>("id");
        term.name = in.bilingual("name");
        term.aliases = in.bilingual_list("aliases", Need::optional);
        term.definition = in.prose("definition");
        term.confusable = in.ids<model::TermId>("confusable", Need::optional);
        term.source = in.id<model::SourceId>("source");
        term.review_date = in.date("review_date");
        in.finish();
        parts.terms.push_back(term);
    }
    file.finish();
}

void read_cards(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("card")) {
        Card card;
        card.id = in.id<model::CardId>("id");
        card.question = in.bilingual("question");
        card.answer = in.prose("answer");
        card.text = in.prose("text");
        card.asked_as = in.bilingual_list("asked_as");
        card.source = in.id<model::SourceId>("source");
        card.owner = in.text("owner");
        card.review_date = in.date("review_date");
        in.finish();
        parts.cards.push_back(card);
    }
    file.finish();
}

void read_professions(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("profession")) {
        Profession profession;
        profession.id = in.id<model::ProfessionId>("id");
        profession.name = in.bilingual("name");
        profession.said_as = in.bilingual_list("said_as");
        profession.tasks = in.prose("tasks");
        for (auto& below : in.tables("setting")) {
            profession.settings.push_back(
                {below.id<model::SettingId>("id"), below.bilingual("name")});
            below.finish();
        }
        in.finish();
        parts.professions.push_back(profession);
    }
    file.finish();
}

void read_passages(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("passage")) {
        Passage passage;
        passage.id = in.id<model::PassageId>("id");
        passage.title = in.bilingual("title");
        passage.text = in.prose("text");
        passage.short_text = in.prose("short", Need::optional);
        passage.questions = in.bilingual_list("questions", Need::optional);
        passage.objectives = in.ids<model::ObjectiveId>("objectives", Need::optional);
        passage.source = in.id<model::SourceId>("source");
        passage.review_date = in.date("review_date");
        passage.owner = in.text("owner");
        in.finish();
        parts.passages.push_back(passage);
    }
    file.finish();
}

const std::vector<std::string>& redirect_routes() {
    static const std::vector<std::string> routes{"live-patient", "distress",    "exam-answer",
                                                 "reflection",   "colleague",   "transcript",
                                                 "abuse",        "out-of-scope"};
    return routes;
}

std::map<std::string, Prose> read_redirects(TableReader& file) {
    std::map<std::string, Prose> redirects;
    for (const auto& route : redirect_routes()) {
        auto in = file.table(route);
        if (!in) continue;
        redirects[route] = in->prose("text");
        in->finish();
    }
    file.finish();
    return redirects;
}

void read_word_classes(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("class")) {
        WordClass one;
        one.id = in.id<model::WordClassId>("id");
        one.words = in.bilingual_list("words");
        in.finish();
        parts.word_classes.push_back(std::move(one));
    }
    file.finish();
}

}  // namespace athro::curriculum
