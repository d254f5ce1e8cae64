#pragma once

#include <athro/http/message.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace athro::http {

/// Who may call a route. Handlers ask identity; the table is what its tests compare with.
enum class Role { anyone, learner };

/// Answers a request. It runs on the connection's loop; a request outlives the task. Errors become
/// problem documents or error pages.
using Handler = std::function<runtime::Task<Result<Response>>(const Request&)>;

/// One row of the route table.
struct Route {
    Method method = Method::get;
    std::string
        pattern;  ///< "/v1/dialogues/{dialogue}/turns": segments, each literal or a parameter
    std::vector<Role> roles;  ///< who may call it
    std::string purpose;      ///< what it is for, in a few words, for people and the OpenAPI file
    Handler handler;
};

/// All routes of a server. Immutable.
class RouteTable {
public:
    /// Errors: invalid (a pattern without a leading '/', an empty or doubled parameter, no role, no
    /// handler), conflict (two rows that would answer the same request).
    static Result<RouteTable> from(std::vector<Route> routes);

    struct Match {
        const Route* route =
            nullptr;    ///< nothing when the path, or the path with this method, has none
        Values values;  ///< what the parameters stand for, decoded
        std::vector<Method> allowed;  ///< without a route: the methods that the path has
    };

    /// The route of a path as sent. A literal segment wins over a parameter; a parameter is never
    /// empty; GET answers HEAD too.
    Match find(Method method, std::string_view path) const;

    const std::vector<Route>& all() const { return routes_; }

private:
    struct Pattern {
        std::vector<std::string> segments;  ///< a parameter keeps its braces
    };
    std::vector<Route> routes_;      ///< literal before parameter, segment by segment
    std::vector<Pattern> patterns_;  ///< of routes_, in the same order
};

}  // namespace athro::http
