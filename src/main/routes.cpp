#include "routes.h"

namespace athro {

base::Result<http::RouteTable> make_routes(const pages::Site& site, const identity::Gate& gate,
                                           dialogue::Engine& engine) {
    auto rows = api::routes(gate, engine);
    for (auto& row : pages::routes(site))
        rows.push_back(std::move(row));
    return http::RouteTable::from(std::move(rows));
}

}  // namespace athro
