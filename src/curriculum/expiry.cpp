#include <athro/curriculum/expiry.h>

namespace athro::curriculum {
namespace {

template <class T>
bool is_past(const T& fact, const Curriculum& curriculum, base::Date today) {
    const auto* source = curriculum.find(fact.source);
    return !source || source->review_date < today || fact.review_date < today;
}

}  // namespace

bool is_expired(const Passage& passage, const Curriculum& curriculum, base::Date today) {
    return is_past(passage, curriculum, today);
}

bool is_expired(const Term& term, const Curriculum& curriculum, base::Date today) {
    return is_past(term, curriculum, today);
}

bool is_expired(const Card& card, const Curriculum& curriculum, base::Date today) {
    return is_past(card, curriculum, today);
}

bool is_expired(const Item& item, const Curriculum& curriculum, base::Date today) {
    return is_past(item, curriculum, today);
}

bool is_expired(const Lab& lab, const Curriculum& curriculum, base::Date today) {
    return is_past(lab, curriculum, today);
}

}  // namespace athro::curriculum
