#include <athro/safety/route.h>

#include <algorithm>
#include <array>

#include <athro/base/parallel.h>
#include <athro/base/text.h>

namespace athro::safety {
namespace {

constexpr std::array<std::string_view, 9> names{
    "distress",  "live-patient", "abuse",        "exam-answer", "transcript",
    "colleague", "reflection",   "out-of-scope", "education",
};

bool holds(const RouteRule& rule, const PhraseHits& hits) {
    const auto found = [&](const std::string& label) { return hits.has(label); };
    const auto chosen = [&](const auto& choice) { return std::ranges::any_of(choice, found); };
    return std::ranges::all_of(rule.all, chosen) &&
           (rule.any.empty() || std::ranges::any_of(rule.any, found)) &&
           std::ranges::none_of(rule.unless, found);
}

/// The phrases that stand in a text are marks on it.
std::vector<std::string> marks_of(const PhraseHits& hits) {
    std::vector<std::string> marks;
    for (const auto& [label, words] : hits.covered)
        marks.push_back(label);
    return marks;
}

/// From how likely on a route is taken. What must not be missed is taken sooner; a patient that is
/// half likely is asked about.
constexpr double distress_min = 0.27;
constexpr double live_patient_min = 0.42;
constexpr double clarify_min = 0.18;
constexpr double other_min = 0.3;
constexpr double about_as_likely = 0.6;
/// What a rule that holds adds to its route.
constexpr double rule_adds = 0.2;
/// A rule that stands gives way only where another route is next to sure.
constexpr double next_to_sure = 0.6;
constexpr double other_max = 0.05;
/// Where fewer of the words were met in messages, nothing was learned about it.
constexpr double known_share_min = 0.3;
/// Few words say little: without a rule a route has to be so likely.
constexpr std::size_t few_words = 4;
constexpr double few_words_min = 0.7;
/// How much likelier a patient of now has to be where the words speak of an invented one, or of
/// then.
constexpr double invented_more = 1;
constexpr double then_more = 0.45;
/// And distress, where somebody says that they are fine.
constexpr double fine_more = 0.3;

/// Words of a past, or of handling what is known of patients, and none of what is so now.
bool speaks_of_then(const PhraseHits& hits) {
    if (hits.has("past") || hits.has("about-handling")) return true;
    if (hits.has("over-now") && !hits.has("ask-care")) return true;
    return hits.has("was-then") && !hits.has("is-so-now") && !hits.has("ask-care");
}

/// How likely each route is by what was learned.
class Chances {
public:
    Chances(const base::TextClassifier& learned, std::string_view text,
            const std::vector<std::string>& marks) {
        if (learned.known_share(text) < known_share_min) return;
        for (const auto& score : learned.classify(text, names.size(), marks)) {
            if (const auto route = parse_route(score.label)) {
                chances_[static_cast<std::size_t>(*route)] = score.probability;
                learned_[static_cast<std::size_t>(*route)] = score.probability;
                are_known_ = true;
            }
        }
    }

    /// A rule says so too.
    void back(Route route) { chances_[static_cast<std::size_t>(route)] += rule_adds; }

    bool are_known() const { return are_known_; }
    double of(Route route) const { return chances_[static_cast<std::size_t>(route)]; }
    double likeliest() const { return *std::ranges::max_element(chances_); }

    /// The likeliest is another route than education, and behind this one in the list: of several
    /// that apply the first counts.
    bool is_behind(Route route) const {
        const auto first = std::ranges::max_element(chances_) - chances_.begin();
        const auto likely = static_cast<Route>(first);
        return likely != Route::education && likely > route;
    }

    /// `live_more` and `distress_more` are what these two need beyond the usual.
    Routing decide(double live_more, double distress_more) const {
        const auto live = of(Route::live_patient) - live_more;
        if (of(Route::distress) >= distress_min + distress_more && of(Route::distress) >= live)
            return learned(Route::distress, false);
        // Of two that are about as likely the first of the list.
        auto other = Route::abuse;
        for (const auto route : {Route::exam_answer, Route::transcript, Route::colleague,
                                 Route::reflection, Route::out_of_scope}) {
            if (of(route) * about_as_likely > of(other)) other = route;
        }
        if (live >= live_patient_min && live >= of(other))
            return learned(Route::live_patient, false);
        if (of(other) >= other_min && of(other) > of(Route::education))
            return learned(other, false);
        return live >= clarify_min ? learned(Route::live_patient, true) : Routing{};
    }

private:
    Routing learned(Route route, bool clarify) const {
        const auto index = static_cast<std::size_t>(route);
        return {route, "learned/" + std::string{to_text(route)}, clarify, learned_[index]};
    }

    std::array<double, names.size()> learned_{};
    std::array<double, names.size()> chances_{};  // with what rules add
    bool are_known_ = false;
};

}  // namespace

std::string_view to_text(Route route) {
    return names[static_cast<std::size_t>(route)];
}

std::optional<Route> parse_route(std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Route>(found - names.begin());
}

void learn_routes(RouteRules& rules, const std::vector<RoutedMessage>& messages) {
    // Most messages are about what is taught: not quite balanced, that stays a little likelier.
    constexpr base::TextClassifier::Lessons lessons{
        .epochs = 6, .balance = 0.5F, .hidden = 32, .networks = 4};
    std::vector<base::TextClassifier::Example> examples(messages.size());
    base::for_each_index(messages.size(), [&](std::size_t i) {
        examples[i] = {messages[i].text, std::string{to_text(messages[i].route)},
                       marks_of(rules.phrases.find(messages[i].text))};
    });
    rules.learned = base::TextClassifier::learn(examples, {}, lessons);
}

Routing classify(const RouteRules& rules, std::string_view text, base::Language) {
    auto hits = rules.phrases.find(text);
    const auto marks = marks_of(hits);
    if (text.contains('?')) hits.covered[std::string{question_mark}] = 0;
    const RouteRule* best = nullptr;
    for (const auto& rule : rules.rules) {
        if (best && rule.route >= best->route) continue;
        if (holds(rule, hits)) best = &rule;
    }
    const auto by_rule = best ? Routing{best->route, best->id, best->clarify, 1} : Routing{};
    Chances chances{rules.learned, text, marks};
    if (!chances.are_known()) return by_rule;
    const bool is_here = hits.has("live-now") || (best && best->route == Route::live_patient);
    const auto live_more = is_here                ? 0
                           : hits.has("invented") ? invented_more
                           : speaks_of_then(hits) ? then_more
                                                  : 0;
    const bool is_surely_other = best && chances.of(best->route) < other_max &&
                                 chances.likeliest() >= next_to_sure &&
                                 !chances.is_behind(best->route);
    if (best && best->stands && !is_surely_other) return by_rule;
    if (best) chances.back(best->route);
    auto routing = chances.decide(live_more, hits.has("says-fine") ? fine_more : 0);
    if (best && best->route == routing.route) routing.rule = best->id;
    const bool says_too_little =
        !best && base::count_words(text) <= few_words && routing.sureness < few_words_min;
    return says_too_little ? Routing{} : routing;
}

}  // namespace athro::safety
