#include <athro/store/erase.h>

#include <athro/store/catalogue.h>

namespace athro::store {

base::Result<void> erase_rows(Database& database, const model::Scope& scope) {
    const base::Error none{base::Code::not_found, "there is no such learner"};
    if (scope.purpose == model::Purpose::learning) return none;
    auto& connection = database.connection();
    for (const auto& entry : catalogue()) {
        const auto sql = "DELETE FROM " + std::string{entry.table} +
                         " WHERE organisation = $1 AND " + std::string{entry.learner} + " = $2";
        const auto done = connection.run(sql, {scope.organisation.text(), scope.subject.text()});
        if (!done) return done.error();
    }
    // The learner's own row is the last of the catalogue.
    if (connection.changed() == 0) return none;
    return {};
}

}  // namespace athro::store
