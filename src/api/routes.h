#pragma once

#include <vector>

#include <athro/dialogue/engine.h>
#include <athro/http/route.h>
#include <athro/identity/gate.h>

namespace athro::api {

/// The rows of this module. What is passed in outlives the table.
std::vector<http::Route> routes(const identity::Gate& gate, dialogue::Engine& engine);

}  // namespace athro::api
