#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <athro/base/random.h>
#include <athro/base/testing.h>
#include <athro/model/scope.h>
#include <athro/store/database.h>
#include <athro/store/store.h>

namespace athro::store {

/// A folder of its own, gone with its contents at the end of the test.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A database in memory with the whole schema, for tests of what repositories do.
std::unique_ptr<Database> open_memory(base::Random& random);

/// The scope of a learner of the one organisation.
model::Scope scope_of(const std::string& learner,
                      model::Purpose purpose = model::Purpose::learning);

/// A guest named `learner`, made just now.
void make_guest(Database& database, const std::string& learner, base::Time now);

/// A dialogue with HALI, begun just now.
void make_dialogue(Database& database, const std::string& learner, const std::string& dialogue,
                   base::Time now);

/// A store in a folder of its own, with a clock that stands still and the
/// system's randomness (it is used from several threads). `reopen` closes and opens it again.
class TemporaryStore {
public:
    TemporaryStore();

    Store& operator*() { return *store_; }
    Store* operator->() { return store_.get(); }
    base::FixedClock& clock() { return clock_; }
    base::Random& random() { return random_; }
    std::filesystem::path path() const { return folder_.path() / "data"; }
    void reopen();

private:
    TemporaryFolder folder_;
    base::FixedClock clock_;
    base::SystemRandom random_;
    std::unique_ptr<Store> store_;
};

}  // namespace athro::store
