#pragma once

#include <athro/base/clock.h>
#include <athro/curriculum/curriculum.h>

namespace athro::curriculum {

/// Whether a fact must not be used on `today`: its own review date or that of its source has passed
/// (the date itself still counts), or its source is not in the curriculum. A running server stops
/// using such a fact; it does not stop.
bool is_expired(const Passage& passage, const Curriculum& curriculum, base::Date today);
bool is_expired(const Term& term, const Curriculum& curriculum, base::Date today);
bool is_expired(const Card& card, const Curriculum& curriculum, base::Date today);
bool is_expired(const Item& item, const Curriculum& curriculum, base::Date today);
bool is_expired(const Lab& lab, const Curriculum& curriculum, base::Date today);

}  // namespace athro::curriculum
