#include <athro/http/route.h>

#include <algorithm>
#include <map>
#include <set>

#include <athro/http/url.h>

namespace athro::http {

namespace {

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> segments;
    for (std::size_t start = 1, end = 0; end != path.npos; start = end + 1) {
        end = path.find('/', start);
        segments.emplace_back(path.substr(start, end == path.npos ? end : end - start));
    }
    return segments;
}

bool is_parameter(std::string_view segment) {
    return segment.size() > 2 && segment.starts_with('{') && segment.ends_with('}');
}

std::string_view name_of(std::string_view parameter) {
    return parameter.substr(1, parameter.size() - 2);
}

/// Sorts literals before parameters and names the shape of a pattern: parameters without their
/// names.
std::string to_shape(const std::vector<std::string>& segments) {
    std::string shape;
    for (const auto& segment : segments) {
        shape += is_parameter(segment) ? "\xff" : segment;
        shape += '/';
    }
    return shape;
}

Result<void> check(const Route& route, const std::vector<std::string>& segments) {
    const auto invalid = [&](const char* what) {
        return base::Error{base::Code::invalid, "route " + route.pattern + ": " + what};
    };
    if (!route.pattern.starts_with('/')) return invalid("a pattern begins with /");
    if (route.roles.empty()) return invalid("a route says who may call it");
    if (!route.handler) return invalid("a route has a handler");
    std::set<std::string_view> names;
    for (const auto& segment : segments) {
        const bool has_brace = segment.find_first_of("{}") != segment.npos;
        if (has_brace && !is_parameter(segment)) return invalid("a parameter is a whole segment");
        if (is_parameter(segment) && !names.insert(name_of(segment)).second) {
            return invalid("a parameter stands twice");
        }
    }
    return {};
}

/// The values of the parameters when the path fits.
std::optional<Values> match(const std::vector<std::string>& pattern,
                            const std::vector<std::string>& path) {
    if (pattern.size() != path.size()) return std::nullopt;
    Values values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!is_parameter(pattern[i])) {
            if (pattern[i] != path[i]) return std::nullopt;
            continue;
        }
        auto value = decode_percent(path[i]);
        if (!value || value->empty()) return std::nullopt;
        values.add(std::string{name_of(pattern[i])}, std::move(*value));
    }
    return values;
}

bool answers(Method route, Method request) {
    return route == request || (route == Method::get && request == Method::head);
}

}  // namespace

Result<RouteTable> RouteTable::from(std::vector<Route> routes) {
    std::map<std::pair<std::string, Method>, Route*> sorted;
    for (auto& route : routes) {
        const auto segments = split(route.pattern);
        if (auto checked = check(route, segments); !checked) return checked.error();
        if (!sorted.emplace(std::pair{to_shape(segments), route.method}, &route).second) {
            const auto method = std::string{to_text(route.method)};
            return base::Error{base::Code::conflict,
                               "two routes for " + method + " " + route.pattern};
        }
    }
    RouteTable table;
    for (const auto& [key, route] : sorted) {
        table.patterns_.push_back({split(route->pattern)});
        table.routes_.push_back(std::move(*route));
    }
    return table;
}

RouteTable::Match RouteTable::find(Method method, std::string_view path) const {
    Match found;
    const auto segments = split(path);
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        auto values = match(patterns_[i].segments, segments);
        if (!values) continue;
        if (answers(routes_[i].method, method)) return {&routes_[i], std::move(*values), {}};
        found.allowed.push_back(routes_[i].method);
    }
    return found;
}

}  // namespace athro::http
