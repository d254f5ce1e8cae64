#pragma once

#include <athro/safety/canvas.h>
#include <athro/safety/lexicon.h>

namespace athro::safety {

/// The finders of redaction, in the order in which they run; each masks what it finds on the
/// canvas.

void find_emails(Canvas& canvas);
void find_ninos(Canvas& canvas);

/// Numbers with a cue of the NHS, CHI or H&C before them, whatever their check digit.
void find_labelled_nhs_numbers(Canvas& canvas);
void find_phones(Canvas& canvas);

/// Ten digits whose check digit is right (modulus 11, weights 10 to 2; NHS data dictionary), or
/// that are grouped 3-3-4, unless the words before say that they number something else.
void find_nhs_numbers(Canvas& canvas);

void find_postcodes(Canvas& canvas);
void find_labelled_births(Canvas& canvas);
void find_labelled_mrns(Canvas& canvas);
void find_addresses(Canvas& canvas, const Lexicon& lexicon);
void find_persons(Canvas& canvas, const Lexicon& lexicon);

/// Record numbers without a cue, told by their form.
void find_unlabelled_mrns(Canvas& canvas);

/// Dates of long ago: in figures, and in words in a text that names somebody.
void find_old_dates(Canvas& canvas);

/// Dates and record numbers that stand beside another identifier: "(03/05/1935)" after a name.
void find_neighbours(Canvas& canvas);

}  // namespace athro::safety
