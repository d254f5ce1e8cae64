#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/language.h>
#include <athro/base/result.h>
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
};

/// The label that a rule finds when the text holds a question mark.
inline constexpr std::string_view question_mark = "question-mark";

/// Everything that classify needs. The weights of a trained model will join the rules here.
struct RouteRules {
    PhraseBook phrases;
    std::vector<RouteRule> rules;
};

struct Routing {
    Route route = Route::education;
    std::string rule = "education/default";  // id of the rule that decided
    bool clarify = false;  // ask one short question first: is this about a patient now?
    bool operator==(const Routing&) const = default;
};

/// Reads the rules and their phrases from TOML; `origin` names the file in messages.
/// Errors: invalid, with file and line, for bad TOML, an unknown route, label or class.
base::Result<RouteRules> parse_route_rules(std::string_view toml, std::string_view origin);

/// Which route a text takes, without context; the planner may overrule it. Equal inputs, equal
/// answers. Cues of both languages are looked for whatever `language` is.
Routing classify(const RouteRules& rules, std::string_view text, base::Language language);

}  // namespace athro::safety
