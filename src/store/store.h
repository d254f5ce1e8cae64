#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <type_traits>

#include <athro/base/clock.h>
#include <athro/base/random.h>
#include <athro/base/result.h>
#include <athro/model/scope.h>
#include <athro/runtime/pool.h>
#include <athro/store/database.h>
#include <athro/store/retention.h>

namespace athro::store {

struct StoreOptions {
    std::filesystem::path folder;  // made when missing, mode 0700
    std::size_t readers = 2;       // threads that read, 1 to 16
    std::uintmax_t free_bytes_min = 256ULL
                                    << 20;  // below it, writes are refused (security.md 4.10)
};

/// The one door to the database: one writer, a few readers, and the keys. One process a folder.
class Store {
public:
    /// Makes or opens a data folder, brings both databases to the newest schema, and checks them
    /// when the last stop was not a clean one. `clock` and `random` must outlive the store. Errors:
    /// unavailable (in use by another process, master key missing or wrong, disk), conflict
    /// (written by a newer athro), internal (damaged); the message says what to do.
    static base::Result<std::unique_ptr<Store>> open(const StoreOptions& options,
                                                     const base::Clock& clock,
                                                     base::Random& random);
    ~Store();

    /// Runs `work(Database&)`, which returns a Result, in one write transaction, after those that
    /// came before. Success means that it is on the disk. Blocking. Errors: those of `work`;
    /// unavailable (disk, or too little free space).
    template <class Work>
    std::invoke_result_t<Work&, Database&> transact_now(Work&& work) {
        std::invoke_result_t<Work&, Database&> answer;
        const auto done = write([&](Database& database) {
            answer = work(database);
            return answer.has_value();
        });
        if (!done) return done.error();
        return answer;
    }

    /// Runs `work(Database&)`, which returns a Result, on one steady state of the data, beside
    /// other readers and the writer. It cannot write. Blocking.
    template <class Work>
    std::invoke_result_t<Work&, Database&> read_now(Work&& work) {
        std::invoke_result_t<Work&, Database&> answer;
        const auto done = look([&](Database& database) { answer = work(database); });
        if (!done) return done.error();
        return answer;
    }

    /// transact_now on the writer's own thread: the caller's loop goes on meanwhile. `work` may
    /// refer to the caller's frame. Errors: those of transact_now; busy (queue_max are waiting);
    /// unavailable (stopped).
    template <class Work>
    runtime::Task<std::invoke_result_t<Work&, Database&>> transact(Work work) {
        co_return co_await runtime::offload(writing_pool(), [&] { return transact_now(work); });
    }

    /// read_now on a reading thread. Errors: as transact.
    template <class Work>
    runtime::Task<std::invoke_result_t<Work&, Database&>> read(Work work) {
        co_return co_await runtime::offload(reading_pool(), [&] { return read_now(work); });
    }

    /// Takes no more work from coroutines, finishes what waits, joins the threads; the blocking
    /// calls go on working. Not from within the store's work.
    void stop();

    /// How many transactions or reads may wait for a thread.
    static constexpr std::size_t queue_max = 1'024;

    /// Erases the scope's learner (erase.h) and scrubs. Works below the floor of free space too.
    /// Blocking. Errors: not_found; unavailable, when the bytes are not out of the files yet: scrub
    /// again.
    base::Result<void> erase_now(const model::Scope& scope);
    /// erase_now on the writer's own thread.
    runtime::Task<base::Result<void>> erase(model::Scope scope);

    /// One pass of retention (retention.h), and scrubs when it removed anything. Blocking.
    base::Result<Removed> remove_expired_now();
    /// remove_expired_now on the writer's own thread.
    runtime::Task<base::Result<Removed>> remove_expired();

    /// Forgets the keys of people who are no longer there and empties the logs, so that no deleted
    /// byte is left in a file. Blocking. Errors: unavailable (a reader was in the way for too
    /// long).
    base::Result<void> scrub_now();

    /// Whether the last stop was not a clean one, so that both databases were checked at opening.
    bool was_unclean() const;

private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);

    runtime::Pool& writing_pool();
    runtime::Pool& reading_pool();
    base::Result<void> write(const std::function<bool(Database&)>& work);
    base::Result<void> look(const std::function<void(Database&)>& work);

    std::unique_ptr<Parts> parts_;
};

}  // namespace athro::store
