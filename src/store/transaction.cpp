#include <athro/store/transaction.h>

namespace athro::store {

base::Result<Transaction> Transaction::begin(Connection& connection, Access access) {
    const auto begun = connection.run(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!begun) return begun.error();
    return Transaction{connection};
}

Transaction::~Transaction() {
    if (connection_ == nullptr || !connection_->is_in_transaction()) return;
    // What fails here is already lost: the file itself goes back to the last commit.
    static_cast<void>(connection_->run("ROLLBACK"));
}

base::Result<void> Transaction::commit() {
    if (auto done = connection_->run("COMMIT"); !done) return done.error();
    connection_ = nullptr;
    return {};
}

}  // namespace athro::store
