#pragma once

#include <type_traits>
#include <utility>

#include <athro/store/connection.h>

namespace athro::store {

/// An open transaction, for writing or for reading one steady state; undone at the end of its life
/// unless it was committed.
class Transaction {
public:
    /// Errors: those of Connection::run.
    static base::Result<Transaction> begin(Connection& connection, Access access);

    Transaction(Transaction&& other) noexcept
        : connection_{std::exchange(other.connection_, nullptr)} {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// When it returns success the work is on the disk.
    base::Result<void> commit();

private:
    explicit Transaction(Connection& connection) : connection_{&connection} {}

    Connection* connection_;
};

/// Runs `work`, which returns a Result, within one write transaction: committed when it succeeds,
/// undone when it fails or throws.
template <class Work>
std::invoke_result_t<Work&> in_transaction(Connection& connection, Work&& work) {
    auto transaction = Transaction::begin(connection, Access::write);
    if (!transaction) return transaction.error();
    auto answer = work();
    if (!answer) return answer;
    if (auto done = transaction->commit(); !done) return done.error();
    return answer;
}

}  // namespace athro::store
