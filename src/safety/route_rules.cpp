#include <toml++/toml.h>

#include <algorithm>

#include <athro/safety/phrase_file.h>
#include <athro/safety/route.h>

namespace athro::safety {
namespace {

using base::Code;
using base::Error;

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> found{""};
    for (const char c : text) {
        if (c == '|') {
            found.emplace_back();
        } else {
            found.back() += c;
        }
    }
    return found;
}

/// The rule's labels, flat, for checking.
std::vector<std::string> labels_of(const RouteRule& rule) {
    std::vector<std::string> found;
    for (const auto& choice : rule.all)
        found.insert(found.end(), choice.begin(), choice.end());
    found.insert(found.end(), rule.any.begin(), rule.any.end());
    found.insert(found.end(), rule.unless.begin(), rule.unless.end());
    return found;
}

base::Result<RouteRule> parse_rule(const toml::table& entry, const toml::table& phrases) {
    RouteRule rule;
    rule.id = entry["id"].value_or(std::string{});
    if (rule.id.empty()) return Error{Code::invalid, "a rule has no id"};
    const auto route = parse_route(entry["route"].value_or(std::string_view{}));
    if (!route) return Error{Code::invalid, "rule " + rule.id + " has no known route"};
    rule.route = *route;
    rule.clarify = entry["clarify"].value_or(false);
    rule.stands = entry["stands"].value_or(false);
    for (const auto& choice : strings_of(entry["all"]))
        rule.all.push_back(split(choice));
    rule.any = strings_of(entry["any"]);
    rule.unless = strings_of(entry["unless"]);
    if (rule.all.empty() && rule.any.empty()) {
        return Error{Code::invalid, "rule " + rule.id + " would always hold"};
    }
    for (const auto& label : labels_of(rule)) {
        if (label != question_mark && !phrases.contains(label)) {
            return Error{Code::invalid,
                         "rule " + rule.id + " names unknown phrases '" + label + "'"};
        }
    }
    return rule;
}

}  // namespace

base::Result<RouteRules> parse_route_rules(std::string_view text, std::string_view origin) {
    const auto root = parse_phrase_file(text, origin);
    if (!root) return root.error();
    RouteRules rules;
    if (const auto added = add_phrases(*root, origin, rules.phrases); !added) return added.error();
    const auto* phrases = (*root)["phrases"].as_table();
    const auto* entries = (*root)["rule"].as_array();
    if (!phrases || !entries) {
        return Error{Code::invalid, std::string{origin} + ": needs phrases and at least one rule"};
    }
    for (const auto& entry : *entries) {
        const auto* table = entry.as_table();
        auto rule = table ? parse_rule(*table, *phrases)
                          : base::Result<RouteRule>{Error{Code::invalid, "a rule is no table"}};
        if (!rule) return at(origin, entry.source(), rule.error());
        rules.rules.push_back(std::move(*rule));
    }
    return rules;
}

base::Result<std::vector<RoutedMessage>> parse_routed(std::string_view text,
                                                      std::string_view origin) {
    const auto root = parse_phrase_file(text, origin);
    if (!root) return root.error();
    std::vector<RoutedMessage> messages;
    const auto* entries = (*root)["routed"].as_array();
    if (!entries) return Error{Code::invalid, std::string{origin} + ": holds no [[routed]]"};
    for (const auto& entry : *entries) {
        const auto* table = entry.as_table();
        const auto name = table ? (*table)["route"].value_or(std::string_view{}) : "";
        const auto route = parse_route(name);
        if (!route) {
            return at(origin, entry.source(),
                      Error{Code::invalid, "'" + std::string{name} + "' is no route"});
        }
        for (const auto* language : {"en", "cy"}) {
            for (auto& words : strings_of((*table)["words"][language]))
                messages.push_back({std::move(words), *route});
        }
    }
    return messages;
}

}  // namespace athro::safety
