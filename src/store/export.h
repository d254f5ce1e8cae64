#pragma once

#include <string>

#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// Everything that is held of the scope's learner, as JSON lines: {"table":"turn","row":{…}} with
/// sealed columns opened and secrets left out. Needs Purpose::account. Errors: not_found; internal
/// (sealed bytes were tampered with).
base::Result<std::string> export_lines(Database& database, const model::Scope& scope);

}  // namespace athro::store
