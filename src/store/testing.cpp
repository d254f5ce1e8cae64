#include <athro/store/testing.h>

#include <stdlib.h>

#include <system_error>

#include <athro/base/expect.h>
#include <athro/store/dialogue_store.h>
#include <athro/store/learner_store.h>
#include <athro/store/migrate.h>

namespace athro::store {
namespace {

template <class T>
T must(base::Result<T> result) {
    base::expect(result.has_value(), result ? "" : result.error().message);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

std::unique_ptr<Store> open_in(const std::filesystem::path& folder, const base::Clock& clock,
                               base::Random& random) {
    StoreOptions options;
    options.folder = folder;
    options.free_bytes_min = 0;
    return must(Store::open(options, clock, random));
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "athro-test-XXXXXX").string();
    base::expect(::mkdtemp(pattern.data()) != nullptr, "a temporary folder can be made");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::unique_ptr<Database> open_memory(base::Random& random) {
    auto data = must(open_sqlite(":memory:", Access::write));
    auto keys = must(open_sqlite(":memory:", Access::write));
    must(migrate(*data, data_migrations(), base::Time{}));
    must(migrate(*keys, key_migrations(), base::Time{}));
    auto database =
        std::make_unique<Database>(std::move(data), std::move(keys), Secret::make(random), random);
    must(database->keys().check_master());
    return database;
}

model::Scope scope_of(const std::string& learner, model::Purpose purpose) {
    return {model::home_organisation(), model::LearnerId{learner}, purpose};
}

void make_guest(Database& database, const std::string& learner, base::Time now) {
    must(LearnerStore{database}.create_guest(scope_of(learner), {}, now));
}

void make_dialogue(Database& database, const std::string& learner, const std::string& dialogue,
                   base::Time now) {
    model::Dialogue begun;
    begun.id = model::DialogueId{dialogue};
    begun.learner = model::LearnerId{learner};
    begun.mentor = model::MentorId{"hali"};
    begun.started_at = now;
    must(DialogueStore{database}.create(scope_of(learner), begun));
}

TemporaryStore::TemporaryStore() {
    reopen();
}

void TemporaryStore::reopen() {
    store_.reset();
    store_ = open_in(path(), clock_, random_);
}

}  // namespace athro::store
