#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/language.h>
#include <athro/base/result.h>
#include <athro/base/text_classifier.h>
#include <athro/safety/phrases.h>

namespace athro::safety {

/// Where a text belongs, first of the list first: when several apply, the first wins.
enum class Route {
    distress,
    live_patient,
    abuse,
    exam_answer,
    transcript,
    colleague,
    reflection,
    out_of_scope,
    education,
};

/// The name in files and records, such as "live-patient".
std::string_view to_text(Route route);
std::optional<Route> parse_route(std::string_view text);

/// A rule: it holds when each of `all`, and one of `any` if there are some, and none of `unless` is
/// found.
struct RouteRule {
    std::string id;
    Route route = Route::education;
    std::vector<std::vector<std::string>> all;  // choices of labels, "a|b" in the file
    std::vector<std::string> any;
    std::vector<std::string> unless;
    bool clarify = false;
    bool stands = false;  // before what was learned, unless that is next to sure of another route
};

/// The label that a rule finds when the text holds a question mark.
inline constexpr std::string_view question_mark = "question-mark";

/// A message as people write it, and where it belongs.
struct RoutedMessage {
    std::string text;
    Route route = Route::education;
};

/// Everything that classify needs: phrases, rules over them, and what was learned from messages of
/// the words and of the phrases that stand in them. With nothing learned the rules decide alone.
struct RouteRules {
    PhraseBook phrases;
    std::vector<RouteRule> rules;
    base::TextClassifier learned;
};

struct Routing {
    Route route = Route::education;
    std::string rule = "education/default";  // id of the rule that decided
    bool clarify = false;  // ask one short question first: is this about a patient now?
    double sureness = 1;   // 0 to 1, of what was learned; 1 where a rule or nothing decided
    bool operator==(const Routing&) const = default;
};

/// Reads the rules and their phrases from TOML; `origin` names the file in messages.
/// Errors: invalid, with file and line, for bad TOML, an unknown route, label or class.
base::Result<RouteRules> parse_route_rules(std::string_view toml, std::string_view origin);

/// Reads messages by their route, from TOML: [[routed]] with `route` and `words.en`, `words.cy`.
/// Errors: invalid, with file and line, for bad TOML or an unknown route.
base::Result<std::vector<RoutedMessage>> parse_routed(std::string_view toml,
                                                      std::string_view origin);

/// Learns routes from messages, once the phrases are complete.
void learn_routes(RouteRules& rules, const std::vector<RoutedMessage>& messages);

/// Which route a text takes, without context; the planner may overrule it. Equal inputs, equal
/// answers. Cues of both languages are looked for whatever `language` is.
Routing classify(const RouteRules& rules, std::string_view text, base::Language language);

}  // namespace athro::safety
