#pragma once

#include <set>
#include <string>
#include <vector>

#include <athro/dialogue/mark.h>
#include <athro/dialogue/signs.h>
#include <athro/dialogue/told.h>
#include <athro/retrieval/index.h>
#include <athro/safety/lexicon.h>
#include <athro/safety/request.h>
#include <athro/safety/route.h>

namespace athro::dialogue {

/// Everything that a turn is taken with: one immutable state of what is taught, prepared for
/// reading.
struct Teaching {
    std::shared_ptr<const curriculum::Curriculum> curriculum;
    std::shared_ptr<const safety::Lexicon> lexicon;
    safety::Confusables confusables;
    Signs signs;
    retrieval::Index index;
    Telling telling;
    base::Date today{};

    /// Prepares a curriculum. `today` decides which facts have expired. `lexicon` may be set later:
    /// nothing here reads it.
    static Teaching from(std::shared_ptr<const curriculum::Curriculum> curriculum,
                         std::shared_ptr<const safety::Lexicon> lexicon,
                         safety::Confusables confusables, base::Date today,
                         const base::LearnedCache& cache = {});
};

/// What the redacted words of a learner say.
/// The question within a message, read by itself: of several the one best understood.
struct Asked {
    std::string words;                  // empty when nothing is asked
    std::vector<Told> told;             // what people often ask; placed where the question stands
    std::vector<retrieval::Hit> found;  // best first
};

struct Reading {
    safety::Routing routing;
    bool is_question = false;
    safety::SmallRequest request = safety::SmallRequest::none;
    std::vector<SignHit> hits;          // surest first
    std::vector<Told> told;             // experiences and points, surest first
    std::vector<retrieval::Hit> found;  // passages, terms and cards, best first
    Asked asked;
    std::set<std::string, std::less<>> classes;  // of words, by id
    std::string words;                           // what was read
    MarkResult mark;                             // when an item was open
    bool is_marked = false;
};

/// The question within words.
Asked read_question(const Teaching& teaching, std::string_view words, base::Language language);

/// Reads a message; `open_item` is null when none is open. Pure.
Reading read(const Teaching& teaching, const model::Message& message,
             const curriculum::Item* open_item, base::Language language);

}  // namespace athro::dialogue
