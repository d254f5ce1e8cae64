#include <athro/store/store.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <athro/base/log.h>
#include <athro/runtime/guarded.h>
#include <athro/store/data_folder.h>
#include <athro/store/erase.h>
#include <athro/store/migrate.h>
#include <athro/store/transaction.h>

namespace athro::store {
namespace {

using Readers = std::vector<std::unique_ptr<Database>>;

base::Result<std::unique_ptr<Database>> open_database(const DataFolder& folder,
                                                      const Secret& master, base::Random& random,
                                                      Access access) {
    auto data = open_sqlite(folder.data_file(), access);
    if (!data) return data.error();
    auto keys = open_sqlite(folder.keys_file(), access);
    if (!keys) return keys.error();
    return std::make_unique<Database>(std::move(*data), std::move(*keys), master, random);
}

base::Result<void> check(Connection& connection, const std::filesystem::path& file) {
    const auto sound = connection.check_integrity();
    if (sound) return {};
    return base::Error{sound.error().code, file.string() + " is damaged (" + sound.error().message +
                                               "); put a backup in its place"};
}

base::Result<void> prepare(Database& database, const DataFolder& folder, base::Time now) {
    if (folder.was_unclean()) {
        base::log("info", "checking_after_unclean_stop");
        if (auto sound = check(database.connection(), folder.data_file()); !sound) return sound;
        if (auto sound = check(database.key_connection(), folder.keys_file()); !sound) return sound;
    }
    if (auto done = migrate(database.connection(), data_migrations(), now); !done) return done;
    if (auto done = migrate(database.key_connection(), key_migrations(), now); !done) return done;
    return database.keys().check_master();
}

/// Forgets every key whose learner is not there: what an interrupted creation or erasure left
/// behind.
base::Result<void> forget_lost_keys(Database& database) {
    const auto rows = database.connection().run("SELECT id FROM learner");
    if (!rows) return rows.error();
    std::set<std::string> known;
    for (const auto& row : *rows)
        known.insert(row.text("id"));
    const auto keyed = database.keys().list();
    if (!keyed) return keyed.error();
    for (const auto& learner : *keyed) {
        if (known.contains(learner.text())) continue;
        if (auto done = database.keys().forget(learner); !done) return done.error();
    }
    return {};
}

base::Result<void> empty_logs(Database& database) {
    if (auto done = database.connection().checkpoint(); !done) return done.error();
    return database.key_connection().checkpoint();
}

template <class Work>
std::invoke_result_t<Work&, Database&> in_transaction_of(Database& database, Work&& work) {
    return in_transaction(database.connection(), [&] { return work(database); });
}

}  // namespace

struct Store::Parts {
    Parts(DataFolder taken, Secret key, const base::Clock& now, base::Random& source,
          const StoreOptions& options)
        : folder{std::move(taken)},
          master{key},
          clock{now},
          random{source},
          free_bytes_min{options.free_bytes_min},
          reading{std::clamp<std::size_t>(options.readers, 1, 16), queue_max} {}

    base::Result<std::unique_ptr<Database>> take_reader() {
        auto reader = readers.with([](Readers& free) -> std::unique_ptr<Database> {
            if (free.empty()) return nullptr;
            auto last = std::move(free.back());
            free.pop_back();
            return last;
        });
        if (reader != nullptr) return reader;
        return open_database(folder, master, random, Access::read);
    }

    void give_back(std::unique_ptr<Database> reader) {
        readers.with([&](Readers& free) { free.push_back(std::move(reader)); });
    }

    // Destroyed from the last to the first: threads, readers, then the writer, which empties the
    // logs.
    DataFolder folder;
    Secret master;
    const base::Clock& clock;
    base::Random& random;
    std::uintmax_t free_bytes_min;
    /// Held while the disk works: only the threads of pools and commands wait here, never a loop.
    runtime::Guarded<std::unique_ptr<Database>> writer;
    /// Those not in use; one more is opened when there is none, so there are as many as read at
    /// once.
    runtime::Guarded<Readers> readers;
    runtime::Pool reading;
    runtime::Pool writing{1, queue_max};
};

base::Result<std::unique_ptr<Store>> Store::open(const StoreOptions& options,
                                                 const base::Clock& clock, base::Random& random) {
    auto folder = DataFolder::open(options.folder);
    if (!folder) return folder.error();
    const auto master = open_master_key(folder->master_key_file(), folder->is_new(), random);
    if (!master) return master.error();
    auto writer = open_database(*folder, *master, random, Access::write);
    if (!writer) return writer.error();
    if (auto done = prepare(**writer, *folder, clock.now()); !done) return done.error();
    if (folder->was_unclean()) {
        if (auto done = forget_lost_keys(**writer); !done) return done.error();
    }
    auto parts = std::make_unique<Parts>(std::move(*folder), *master, clock, random, options);
    parts->writer.with([&](auto& held) { held = std::move(*writer); });
    return std::unique_ptr<Store>{new Store{std::move(parts)}};
}

Store::Store(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}

Store::~Store() {
    stop();
    parts_->readers.with([](Readers& free) { free.clear(); });
    parts_->writer.with([](auto& writer) { writer.reset(); });
    parts_->folder.set_clean();
}

void Store::stop() {
    parts_->writing.close();
    parts_->reading.close();
}

bool Store::was_unclean() const {
    return parts_->folder.was_unclean();
}

runtime::Pool& Store::writing_pool() {
    return parts_->writing;
}

runtime::Pool& Store::reading_pool() {
    return parts_->reading;
}

base::Result<void> Store::write(const std::function<bool(Database&)>& work) {
    if (parts_->folder.free_bytes() < parts_->free_bytes_min) {
        base::log("error", "disk_nearly_full");
        return base::Error{base::Code::unavailable, "the disk is nearly full"};
    }
    return parts_->writer.with([&](auto& writer) -> base::Result<void> {
        auto transaction = Transaction::begin(writer->connection(), Access::write);
        if (!transaction) return transaction.error();
        if (!work(*writer)) return {};  // undone; the answer of `work` says why
        return transaction->commit();
    });
}

base::Result<void> Store::look(const std::function<void(Database&)>& work) {
    auto reader = parts_->take_reader();
    if (!reader) return reader.error();
    {
        const auto transaction = Transaction::begin((*reader)->connection(), Access::read);
        if (!transaction) return transaction.error();
        work(**reader);
    }
    parts_->give_back(std::move(*reader));
    return {};
}

base::Result<void> Store::erase_now(const model::Scope& scope) {
    return parts_->writer.with([&](auto& writer) -> base::Result<void> {
        const auto erased = in_transaction_of(
            *writer, [&](Database& database) { return erase_rows(database, scope); });
        if (!erased) return erased.error();
        if (auto done = writer->keys().forget(scope.subject); !done) return done.error();
        return empty_logs(*writer);
    });
}

base::Result<Removed> Store::remove_expired_now() {
    const model::Scope scope{model::home_organisation(), {}, model::Purpose::maintenance};
    const auto removed = parts_->writer.with([&](auto& writer) {
        return in_transaction_of(*writer, [&](Database& database) {
            return store::remove_expired(database, scope, parts_->clock.now());
        });
    });
    if (!removed || *removed == Removed{}) return removed;
    if (auto done = scrub_now(); !done) return done.error();
    return removed;
}

runtime::Task<base::Result<void>> Store::erase(model::Scope scope) {
    co_return co_await runtime::offload(writing_pool(), [&] { return erase_now(scope); });
}

runtime::Task<base::Result<Removed>> Store::remove_expired() {
    co_return co_await runtime::offload(writing_pool(), [this] { return remove_expired_now(); });
}

base::Result<void> Store::scrub_now() {
    return parts_->writer.with([](auto& writer) -> base::Result<void> {
        if (auto done = forget_lost_keys(*writer); !done) return done.error();
        return empty_logs(*writer);
    });
}

}  // namespace athro::store
