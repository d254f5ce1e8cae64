#pragma once

#include <map>
#include <string>
#include <vector>

#include <athro/curriculum/curriculum.h>
#include <athro/curriculum/table_reader.h>

namespace athro::curriculum {

// What stands in each kind of file. Each reads the whole table of a file into the parts.

void read_sources(TableReader& file, Curriculum::Parts& parts);
void read_terms(TableReader& file, Curriculum::Parts& parts);
void read_cards(TableReader& file, Curriculum::Parts& parts);
void read_professions(TableReader& file, Curriculum::Parts& parts);
void read_word_classes(TableReader& file, Curriculum::Parts& parts);
void read_passages(TableReader& file, Curriculum::Parts& parts);
void read_misconceptions(TableReader& file, Curriculum::Parts& parts);
void read_items(TableReader& file, Curriculum::Parts& parts);

/// One unit with its objectives; its sections become passages "unit-id#section-id", whose review
/// date and owner are those of their source, given later.
void read_unit(TableReader& unit, Curriculum::Parts& parts);
void read_brief(TableReader& brief, Curriculum::Parts& parts);

/// What people say, by experience or point of a brief; joined to it later.
void read_said(TableReader& file, Curriculum::Parts& parts);

/// One lab, of any kind.
void read_lab(TableReader& lab, Curriculum::Parts& parts);

/// Scripted learners, by whom a mentor is measured.
void read_learners(TableReader& file, Curriculum::Parts& parts);
void read_mentor(TableReader& mentor, Curriculum::Parts& parts);

std::map<std::string, Phrase> read_phrases(TableReader& file);
std::map<std::string, Prose> read_redirects(TableReader& file);

/// The kinds of scripted learners (docs/reference/content-format.md).
const std::vector<std::string>& learner_kinds();

/// The routes that are answered by a redirect (docs/reference/content-format.md).
const std::vector<std::string>& redirect_routes();

}  // namespace athro::curriculum
