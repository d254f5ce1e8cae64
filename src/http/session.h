#pragma once

#include <athro/base/clock.h>
#include <athro/base/random.h>
#include <athro/http/connection.h>
#include <athro/http/framing.h>
#include <athro/http/limits.h>
#include <athro/http/route.h>
#include <athro/runtime/admission.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace athro::http {

/// Makes the page that shows an error to somebody who asked for HTML.
using ErrorPage = std::function<Response(const Request&, const base::Error&)>;

/// How long things may take. The defaults are those of limits.h; tests shorten them.
struct Patience {
    runtime::milliseconds head = limits::head_time;
    runtime::milliseconds idle = limits::idle_time;
    runtime::milliseconds request = limits::request_time;
    runtime::milliseconds heartbeat = limits::heartbeat_time;
    runtime::milliseconds stream = limits::stream_time;
};

/// What all connections of a server share and nobody changes.
struct Site {
    RouteTable routes;
    std::vector<std::string> hosts;  ///< lower case, without port
    bool is_secure = false;
    ErrorPage error_page;  ///< may be empty: then errors are always problem documents
    Patience patience;
    const base::Clock* clock = nullptr;
    base::Random* random = nullptr;  ///< safe to share between threads
};

/// The connections of one loop; used on that loop only.
struct Shard {
    std::set<Connection*> open;
    std::set<Connection*> idle;  ///< those that wait for their next request
    bool is_draining = false;    ///< no further request on any connection
};

/// Finds the route of a request, makes sure it may go there, and runs the handler. Never throws: a
/// Bug or any other exception becomes a 500 and a line in the log.
runtime::Task<Response> respond(const Site& site, Request& request);

/// Serves one connection until it ends.
runtime::Task<void> serve(Connection connection, std::shared_ptr<const Site> site,
                          std::shared_ptr<Shard> shard, runtime::Admission::Place place);

}  // namespace athro::http
