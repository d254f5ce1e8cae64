#pragma once

#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>

namespace athro::store {

/// Deletes every row of the scope's learner in every table of the catalogue. Needs Purpose::account
/// or Purpose::maintenance. Their key and the bytes in the files go with Store::scrub, which
/// follows the commit. Errors: not_found.
base::Result<void> erase_rows(Database& database, const model::Scope& scope);

}  // namespace athro::store
