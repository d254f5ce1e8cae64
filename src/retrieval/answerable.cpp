#include <athro/retrieval/index.h>

namespace athro::retrieval {
namespace {

// Chosen on tests/cases/retrieval so that both kinds of mistake stay below 5 %; see bars_test.cpp.
constexpr double close_enough = 0.6;  // the query is one of the document's own questions
constexpr double fit_min = 0.65;      // coverage, and a quarter of closeness
constexpr double unknown_max = 0.32;
constexpr double single_word_min =
    0.2;  // one informative word is enough only where it is what is asked

}  // namespace

bool is_answerable(const Hit& best) {
    if (best.informative == 0 || best.lacks_figure) return false;
    if (best.informative == 1 && best.closeness < single_word_min) return false;
    if (best.closeness >= close_enough) return true;
    return best.coverage + best.closeness / 4 >= fit_min && best.unknown <= unknown_max;
}

}  // namespace athro::retrieval
