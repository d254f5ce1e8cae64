#include <athro/curriculum/nearest.h>
#include <athro/curriculum/read_kinds.h>

namespace athro::curriculum {

void read_misconceptions(TableReader& file, Curriculum::Parts& parts) {
    for (auto& in : file.things("misconception")) {
        Misconception misconception;
        misconception.id = in.id<model::MisconceptionId>("id");
        misconception.name = in.bilingual("name");
        misconception.signs = in.bilingual_list("signs");
        misconception.answer = in.prose("answer");
        misconception.contrast = in.prose("contrast");
        misconception.passage = in.id<model::PassageId>("passage");
        in.finish();
        parts.misconceptions.push_back(misconception);
    }
    file.finish();
}

namespace {

ReadingLevel read_level(TableReader& in) {
    ReadingLevel level;
    for (const auto language : base::both_languages)
        level.lix[language] = in.number(base::to_text(language));
    level.is_strict = in.flag("strict", false);
    in.finish();
    return level;
}

}  // namespace

void read_mentor(TableReader& in, Curriculum::Parts& parts) {
    Mentor mentor;
    mentor.id = in.id<model::MentorId>("id");
    mentor.name = in.bilingual("name");
    mentor.persona = in.bilingual("persona");
    mentor.scope = in.bilingual("scope");
    mentor.owner = in.text("owner");
    mentor.units = in.ids<model::UnitId>("units");
    if (auto level = in.table("reading_level")) mentor.reading_level = read_level(*level);
    mentor.opening_brief = in.id<model::BriefId>("opening_brief");
    mentor.opening_items = in.ids<model::ItemId>("opening_items");
    in.finish();
    parts.mentors.push_back(mentor);
}

std::map<std::string, Phrase> read_phrases(TableReader& file) {
    std::map<std::string, Phrase> phrases;
    for (auto& in : file.tables("phrase", "key")) {
        Phrase phrase;
        phrase.key = in.id_text("key");
        phrase.variants = in.prose_list("variants");
        in.finish();
        if (!phrases.emplace(phrase.key, phrase).second) {
            in.report(in.line_of("key"), "phrase " + in_quotes(phrase.key) + " is there already");
        }
    }
    file.finish();
    return phrases;
}

}  // namespace athro::curriculum
