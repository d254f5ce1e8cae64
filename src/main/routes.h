#pragma once

#include <athro/api/routes.h>
#include <athro/pages/routes.h>

namespace athro {

/// The one route table. Errors: conflict, when two modules claim the same route.
base::Result<http::RouteTable> make_routes(const pages::Site& site, const identity::Gate& gate,
                                           dialogue::Engine& engine);

}  // namespace athro
