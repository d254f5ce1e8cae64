#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <athro/curriculum/types.h>

namespace athro::curriculum {

/// The lab that is built in: its numbers are the learner's own, so that it has no file.
inline constexpr std::string_view predictive_values_lab = "predictive-values";

/// One answer that a case offers.
struct CaseOption {
    std::string id;
    Bilingual text;
};

/// A piece of work with an AI's advice on it, to be judged from what is shown.
struct TrustCase {
    std::string id;
    Bilingual setting;                // whose work and where, a few words
    Bilingual shown;                  // Markdown: all that is needed to judge it
    Bilingual question;               // exactly one
    std::vector<CaseOption> options;  // two to four
    std::string right;                // id of an option
    std::string advice;               // id of the option that the AI takes
    Bilingual says;                   // the AI's words
    Bilingual reason;                 // how the right answer can be seen; said at the end

    bool is_advice_right() const { return advice == right; }
};

/// Cases decided twice: alone, and again beside the advice. Some of the advice is wrong.
struct TrustLab {
    std::vector<TrustCase> cases;
};

/// What a task of one's work is for an AI tool.
enum class Light {
    green,  // fine with an approved tool
    amber,  // with care, and checked
    red,    // not a task for it
};

/// "green", "amber", "red".
std::string_view to_text(Light light);

struct SortTask {
    std::string id;
    std::vector<model::ProfessionId> roles;  // empty: everybody's
    Bilingual text;
    Light light = Light::green;
    Bilingual reason;
};

/// Tasks of one's own work, sorted into green, amber and red.
struct SortingLab {
    std::vector<SortTask> tasks;
};

/// One entry of a list of references. What is invented is marked so wherever it has been judged.
struct Reference {
    std::string id;
    std::string text;  // as it stands in the list; in the language of the work it names
    bool is_invented = false;
    model::SourceId source;  // of one that exists; empty when it is invented
    Bilingual check;         // how one finds out; said after the answer
};

/// A paragraph as an AI might write it, with its references, some of them invented.
struct ReferenceLab {
    Bilingual paragraph;  // Markdown with the marks [1], [2], …
    std::vector<Reference> references;
};

/// Those who need help, of one group, among the people whom the tool meets.
struct SampleGroup {
    Bilingual name;
    int people = 0;
};

/// From this number of training examples on, so many of 100 people of the group are missed.
struct SampleStep {
    int examples = 0;
    int missed = 0;
};

/// A made-up model of what a tool misses when a group is rare in its training data. All its
/// arithmetic is a table of steps, and everything comes out in whole people.
struct SampleLab {
    Bilingual story;    // Markdown: the tool and the people it meets
    Bilingual choose;   // the question how many examples are of the smaller group
    Bilingual predict;  // the question how many of 100 of that group it then misses
    Bilingual lesson;   // Markdown: what to ask of a real tool; said after the answer
    int examples = 0;   // in the training data, of both groups
    SampleGroup large;
    SampleGroup small;
    std::vector<SampleStep> steps;  // by rising examples, the first from 0
};

/// Something to do with one's own hands, about one idea. Its pages are at /labs/ID.
struct Lab {
    model::LabId id;  // one segment
    Bilingual title;
    Bilingual summary;  // one sentence, for lists
    Bilingual lead;     // what to do; Markdown
    int minutes = 10;
    std::variant<TrustLab, SortingLab, ReferenceLab, SampleLab> exercise;
    model::SourceId source;
    base::Date review_date{};
};

/// The text of one of the case's options. The id is expected to be one of them.
const Bilingual& option_text(const TrustCase& one, std::string_view id);

/// The roles for which a sorting lab has tasks of their own, in the order of the file.
std::vector<model::ProfessionId> roles_of(const SortingLab& lab);

/// The tasks of one role with those of everybody; of an empty role, everybody's alone.
std::vector<const SortTask*> tasks_of(const SortingLab& lab, const model::ProfessionId& role);

}  // namespace athro::curriculum
