#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <athro/base/clock.h>
#include <athro/base/language.h>
#include <athro/model/ids.h>

namespace athro::curriculum {

using base::Bilingual;

/// How a learner wants texts: as they were written, or in their plainer form where there is one.
enum class Wording { full, plainer };

/// A text in both languages, and perhaps a plainer form of it: the same facts in shorter sentences
/// and everyday words, whole in both languages.
struct Prose : Bilingual {
    Bilingual plainer;  // empty where there is none

    using Bilingual::in;
    const std::string& in(base::Language language, Wording wording) const {
        return form(wording).in(language);
    }
    const Bilingual& form(Wording wording) const {
        return wording == Wording::plainer && !plainer.is_empty() ? plainer : *this;
    }
};

/// Lists of phrases in both languages; they need not be of equal length.
struct BilingualList {
    std::vector<std::string> en;
    std::vector<std::string> cy;

    const std::vector<std::string>& in(base::Language language) const {
        return language == base::Language::cy ? cy : en;
    }
    bool is_empty() const { return en.empty() && cy.empty(); }
};

/// Where a fact comes from. Expired sources ground nothing.
struct Source {
    model::SourceId id;
    Bilingual title;
    std::string citation;
    std::string address;  // https URL, or empty
    std::string licence;
    std::string owner;
    base::Date review_date{};
};

/// A short authored text, sayable in a turn: one idea, at most two sentences and about 40 words.
struct Passage {
    model::PassageId id;
    Bilingual title;
    Prose text;
    Prose short_text;  // the same fact in at most 18 words, for the middle of a conversation;
                       // empty where the text itself is short, or too involved
    model::SourceId source;
    BilingualList questions;  // ways people ask for it; an aid to retrieval, never shown
    std::vector<model::ObjectiveId> objectives;
    std::string
        section;  // "unit-id#section-id" when it is a section of a unit's reading, else empty
    base::Date review_date{};
    std::string owner;
};

struct Term {
    model::TermId id;
    Bilingual name;
    BilingualList aliases;
    Prose definition;
    std::vector<model::TermId> confusable;  // terms never to be taken for this one
    model::SourceId source;
    base::Date review_date{};
};

/// A guardrail card: a practical question, a short answer that can be said, and the longer text.
struct Card {
    model::CardId id;
    Bilingual question;
    Prose answer;  // one or two sentences
    Prose text;    // Markdown
    BilingualList asked_as;
    model::SourceId source;
    std::string owner;
    base::Date review_date{};
};

struct Misconception {
    model::MisconceptionId id;
    Bilingual name;       // the wrong idea as a plain statement
    BilingualList signs;  // what people say who hold it
    Prose answer;         // the kind answer: one or two sentences, names the idea and puts it right
    Prose contrast;       // ends in exactly one question that sets the wrong idea against a case
    model::PassageId passage;
};

/// An option of a choice item, or a step of an order item (in the right order).
struct Option {
    std::string id;  // "a", "b", …
    Bilingual text;
    bool correct = false;
    Prose reason;  // said after it was chosen; for a wrong one it does not give the key away
    model::MisconceptionId misconception;  // of a wrong option
};

/// A key point of a free explanation.
struct KeyPoint {
    std::string id;
    BilingualList accept;  // forms that show it
    BilingualList avoid;   // forms that contradict it
    bool required = true;
    Prose missing;  // a question that leads to it; exactly one question, does not say it
};

/// A wrong answer that shows a misconception, for number and short items.
struct WrongAnswer {
    std::optional<double> value;
    BilingualList accept;
    model::MisconceptionId misconception;
    Prose reason;
};

enum class ItemKind { choice, several, order, number, text, points };

std::string_view to_text(ItemKind kind);

/// A question or task that shows an objective.
struct Item {
    model::ItemId id;
    model::ObjectiveId objective;
    ItemKind kind = ItemKind::choice;
    int level = 1;  // 1 to 4
    Prose stem;
    std::map<std::string, Prose> stem_for;  // by profession: the same question in another picture
    std::vector<Option> options;            // choice, several, order
    double value = 0;                       // number
    double tolerance = 0;
    bool relative = false;
    std::string unit;                // number: "%", "mg", or empty
    BilingualList accept;            // text
    std::vector<KeyPoint> points;    // points
    std::vector<WrongAnswer> wrong;  // number, text
    Prose reason;                    // why the key is right; said after a right answer
    std::vector<Prose> hints;        // exactly 3: guiding question, narrower pointer, specific clue
    Prose first_step;
    Prose model_answer;  // the full explanation, with the key
    Prose explain_back;  // one question that asks for the reason in own words
    std::vector<model::PassageId> passages;
    model::SourceId source;
    base::Date review_date{};
};

struct Objective {
    model::ObjectiveId id;
    model::UnitId unit;
    Bilingual title;    // "Say why health AI is narrow": short, for lists
    Bilingual outcome;  // "You can …"
    model::BriefId brief;
    std::vector<model::ObjectiveId> prerequisites;
};

/// A titled section of a unit's reading; also a passage, "unit-id#section-id".
struct Section {
    std::string id;
    Bilingual title;
    Prose body;  // Markdown
    model::SourceId source;
};

struct Unit {
    model::UnitId id;
    Bilingual title;
    Prose summary;
    int minutes = 10;  // at most 10
    std::vector<model::ObjectiveId> objectives;
    std::vector<Section> sections;
    std::vector<Prose> outcomes;
    std::vector<model::LabId> labs;         // where what it teaches can be tried
    std::map<std::string, Prose> hook_for;  // by profession; "" is everybody else's
};

/// What staff really say about their work, and how it is taken up.
struct Experience {
    std::string id;
    BilingualList signs;
    BilingualList said;        // whole messages as people type them; what the reader learns from
    Prose acknowledge;         // one or two sentences that name the idea behind it; no question
    std::string leads_to;      // id of a point of the same brief
    model::PassageId passage;  // one sourced fact to give with it
    model::PassageId passage_then;  // another, once the first was said; or empty
    model::BriefId brief;           // another brief that goes deeper, or empty
    bool asks = false;              // what people ask; the acknowledgement is the answer
    bool again = false;     // said when a question was passed over: that one is answered now
    bool scene = false;     // names a tool or a place: what is told of it comes first
    bool yields = false;    // said around something: what is told beside it is taken up too
    bool protests = false;  // says that the mentor misunderstood, was not clear or did not answer
    bool masked = false;    // said about a name that was masked, and of nothing else
};

struct BriefPoint {
    std::string id;
    Prose text;           // the point, as one sentence
    BilingualList signs;  // accepted forms in everyday words
    BilingualList said;   // whole messages as people type them
    Prose acknowledge;    // said when the learner has said it; no question
    model::PassageId passage;
};

/// One question of the mentor, asked once.
struct Probe {
    std::string id;
    std::string aims_at;  // id of a point, a misconception or an experience of the brief, or
                          // "close", or "anything": a question that fits whatever was said
    Prose ask;            // exactly one question
    std::map<std::string, Prose> ask_for;  // by profession
    std::string if_nothing;  // the experience that "nothing" stands for as an answer, or empty
    Bilingual then;          // takes up any answer to it; empty where none would do for all
    std::vector<model::WordClassId> fits_with;  // asked only where one of these was just said
    std::vector<model::WordClassId> moot_with;  // not asked where one was: that answered it
    std::vector<model::PassageId> facts;        // that fit beside any answer to it, best first
};

/// What an expert has in mind before talking with one member of staff about an objective.
struct Brief {
    model::BriefId id;
    std::vector<model::ObjectiveId> objectives;
    Bilingual title;
    Bilingual aim;
    std::vector<BriefPoint> points;
    std::vector<Experience> experiences;
    BilingualList nothing;  // whole messages that tell of none of these
    std::vector<model::MisconceptionId> misconceptions;
    std::vector<Probe> probes;
    std::map<std::string, Prose> examples_for;  // an analogy or example by profession; "" for all
    BilingualList must_not_say;
    int turns_max = 8;
};

/// Messages that people type, by what they tell: an experience or a point of a brief.
struct Said {
    std::string path;  // where it stands, for findings
    model::BriefId brief;
    std::string of;
    BilingualList words;
};

/// Words that people use alike when they talk of their work.
struct WordClass {
    model::WordClassId id;
    BilingualList words;
};

struct Setting {
    model::SettingId id;
    Bilingual name;
};

struct Profession {
    model::ProfessionId id;
    Bilingual name;
    BilingualList said_as;  // "staff nurse", "sister", "RGN": how people name it
    std::vector<Setting> settings;
    Prose tasks;  // what AI may touch in this job, one sentence that can be said
};

/// What a mentor says around the content, by key; the keys that exist are `phrase_keys()`.
/// Several variants are said in turn, so that the same words do not come twice running.
struct Phrase {
    std::string key;
    std::vector<Prose> variants;
};

/// How hard the texts of a mentor may be to read before a plainer form is wanted.
struct ReadingLevel {
    std::map<base::Language, double> lix;  // LIX per language; empty: none is stated
    bool is_strict = false;                // a missing plainer form is an error, no note
};

struct Mentor {
    model::MentorId id;
    Bilingual name;
    Bilingual persona;
    Bilingual scope;
    std::string owner;
    std::vector<model::UnitId> units;
    ReadingLevel reading_level;
    model::BriefId opening_brief;
    std::vector<model::ItemId> opening_items;  // the first question from working life, one is drawn
    std::map<std::string, Phrase> phrases;
    std::map<std::string, Prose> redirects;  // by route, whole texts
};

/// What somebody may say in a whole dialogue, by kind: measured by `athro eval dialogues`, never
/// taught. In a turn `{right}`, `{wrong}` and `{item}` stand for an answer to the open item and for
/// its stem.
struct ScriptedLearner {
    std::string id;
    model::MentorId mentor;
    std::string kind;   // one of learner_kinds()
    std::string start;  // "", "each item", "each brief", "item:ID", "brief:ID" or "unit:ID"
    model::ProfessionId profession;  // empty: not said
    model::SettingId setting;
    BilingualList turns;  // as many in either language
};

/// Whether a named reader has signed a text, per language. What ships is unread.
struct Reading {
    std::string reader;  // empty: unread
    base::Date date{};
};

}  // namespace athro::curriculum
