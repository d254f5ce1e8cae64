#pragma once

#include <athro/model/ids.h>

namespace athro::model {

/// Why data are read or written; stands in every query's Scope.
enum class Purpose { learning, account, maintenance };

/// Who may see what, and for which purpose. No query is made without one; a wrong one finds
/// nothing.
struct Scope {
    OrganisationId organisation;
    LearnerId subject;
    Purpose purpose = Purpose::learning;
};

/// The one organisation that exists until organisations are built.
inline OrganisationId home_organisation() {
    return OrganisationId{"home"};
}

}  // namespace athro::model
