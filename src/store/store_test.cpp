#include <athro/store/store.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <athro/base/expect.h>
#include <athro/runtime/testing.h>
#include <athro/store/feedback_store.h>
#include <athro/store/learner_store.h>
#include <athro/store/testing.h>
#include <athro/store/turn_store.h>

namespace athro::store {
namespace {

namespace fs = std::filesystem;

constexpr auto canary = "canary-8417-canary";

model::Turn draft_of(const std::string& id) {
    model::Turn turn;
    turn.id = model::TurnId{id};
    turn.dialogue = model::DialogueId{"d1"};
    turn.message.words = canary;
    return turn;
}

void make_ann(Store& store) {
    const auto made = store.transact_now([](Database& database) -> base::Result<void> {
        make_guest(database, "ann-77c1-ann", base::FixedClock{}.now());
        make_dialogue(database, "ann-77c1-ann", "d1", base::Time{});
        return {};
    });
    ASSERT_TRUE(made.has_value());
}

/// The raw bytes of every file of the folder but the master key.
std::string raw_bytes(const fs::path& folder) {
    std::string bytes;
    for (const auto& file : fs::directory_iterator{folder}) {
        if (file.path().filename() == "master.key") continue;
        std::ifstream stream{file.path(), std::ios::binary};
        bytes.append(std::istreambuf_iterator<char>{stream}, {});
    }
    return bytes;
}

base::Result<std::unique_ptr<Store>> open_store(const fs::path& folder,
                                                std::uintmax_t free_bytes_min = 0) {
    static const base::SystemClock clock;
    static base::SystemRandom random;
    return Store::open({folder, 2, free_bytes_min}, clock, random);
}

base::Result<void> open_turn(Database& database, const std::string& id) {
    const auto opened = TurnStore{database}.open(scope_of("ann-77c1-ann"), draft_of(id));
    if (!opened) return opened.error();
    return {};
}

TEST(Store, KeepsWhatItAnsweredAndUndoesWhatFailed) {
    TemporaryStore store;
    make_ann(*store);
    const auto failed = store->transact_now([](Database& database) -> base::Result<void> {
        if (auto done = open_turn(database, "t1"); !done) return done;
        return base::Error{base::Code::invalid, "no"};
    });
    EXPECT_EQ(failed.error().code, base::Code::invalid);
    EXPECT_THROW(static_cast<void>(store->transact_now([](Database& database) {
                     static_cast<void>(open_turn(database, "t1"));
                     throw base::Bug{"thrown"};
                     return base::Result<void>{};
                 })),
                 base::Bug);
    store.reopen();
    const auto turns = store->read_now([](Database& database) {
        return TurnStore{database}.list(scope_of("ann-77c1-ann"), model::DialogueId{"d1"});
    });
    EXPECT_TRUE(turns->empty());
    EXPECT_FALSE(store->was_unclean());
}

TEST(Store, LetsOneOfTwoTurnsOpenWhenBothComeAtOnce) {
    for (int round = 0; round < 20; ++round) {
        TemporaryStore store;
        make_ann(*store);
        std::atomic<int> opened = 0;
        std::atomic<int> refused = 0;
        {
            std::vector<std::jthread> threads;
            for (const auto* id : {"t1", "t2"}) {
                threads.emplace_back([&, id] {
                    const auto done = store->transact_now(
                        [&](Database& database) { return open_turn(database, id); });
                    if (done) ++opened;
                    if (!done && done.error().code == base::Code::conflict) ++refused;
                });
            }
        }
        ASSERT_EQ(opened, 1);
        ASSERT_EQ(refused, 1);
    }
}

TEST(Store, AnswersCoroutinesFromItsOwnThreads) {
    TemporaryStore store;
    make_ann(*store);
    std::vector<runtime::Task<void>> tasks;
    int opened = 0;
    int refused = 0;
    const auto open_one = [&](std::string id) -> runtime::Task<void> {
        const auto done =
            co_await store->transact([&](Database& database) { return open_turn(database, id); });
        done ? ++opened : ++refused;
    };
    for (const auto* id : {"t1", "t2", "t3"})
        tasks.push_back(open_one(id));
    runtime::run_all(std::move(tasks));
    EXPECT_EQ(opened, 1);
    EXPECT_EQ(refused, 2);
    const auto turn = runtime::await(store->read([](Database& database) {
        return TurnStore{database}.find(scope_of("ann-77c1-ann"), model::DialogueId{"d1"}, 1);
    }));
    EXPECT_EQ(turn->message.words, canary);
    store->stop();
    const auto late = runtime::await(
        store->transact([](Database& database) { return open_turn(database, "t9"); }));
    EXPECT_EQ(late.error().code, base::Code::unavailable);
}

TEST(Store, ReadersSeeOneSteadyStateAndCannotWrite) {
    TemporaryStore store;
    make_ann(*store);
    const auto seen = store->read_now([&](Database& database) -> base::Result<bool> {
        LearnerStore learners{database};
        const auto before = learners.find(scope_of("ann-77c1-ann"));
        const auto changed = store->transact_now([](Database& writer) {
            return LearnerStore{writer}.set_settings(scope_of("ann-77c1-ann"), {true, true, true});
        });
        if (!changed) return changed.error();
        const auto after = learners.find(scope_of("ann-77c1-ann"));
        EXPECT_FALSE(learners.set_settings(scope_of("ann-77c1-ann"), {}).has_value());
        return before->settings == after->settings;
    });
    EXPECT_TRUE(seen.value());
}

TEST(Store, RefusesASecondProcess) {
    TemporaryStore store;
    const auto second = open_store(store.path());
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, base::Code::unavailable);
    EXPECT_THAT(second.error().message, testing::HasSubstr("another athro"));
}

TEST(Store, RefusesToWriteWhenTheDiskIsNearlyFullButReadsAndErases) {
    const TemporaryFolder folder;
    {
        const auto store = open_store(folder.path() / "data");
        make_ann(**store);
    }
    const auto store = open_store(folder.path() / "data", std::uintmax_t{1} << 62);
    ASSERT_TRUE(store.has_value());
    const auto refused =
        (*store)->transact_now([](Database& database) { return open_turn(database, "t1"); });
    EXPECT_EQ(refused.error().code, base::Code::unavailable);
    EXPECT_TRUE((*store)->read_now(
        [](Database& database) { return LearnerStore{database}.find(scope_of("ann-77c1-ann")); }));
    EXPECT_TRUE((*store)->erase_now(scope_of("ann-77c1-ann", model::Purpose::account)));
}

TEST(Store, MakesNoNewMasterKeyBesideOldData) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    ASSERT_TRUE(open_store(data).has_value());
    fs::rename(data / "master.key", data / "away");
    const auto missing = open_store(data);
    ASSERT_FALSE(missing.has_value());
    EXPECT_THAT(missing.error().message, testing::HasSubstr("missing"));
    EXPECT_FALSE(fs::exists(data / "master.key"));
    {
        const TemporaryFolder other;
        ASSERT_TRUE(open_store(other.path()).has_value());
        fs::copy_file(other.path() / "master.key", data / "master.key");
    }
    EXPECT_THAT(open_store(data).error().message, testing::HasSubstr("not the one"));
    fs::rename(data / "away", data / "master.key");
    EXPECT_TRUE(open_store(data).has_value());
}

/// Waits for the end of a child process and says how it ended.
int wait_for(pid_t child) {
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return status;
}

TEST(Store, HoldsATurnThatWasAnsweredThoughTheProcessIsKilledBeforeItIsClosed) {
    for (int round = 1; round <= 5; ++round) {
        SCOPED_TRACE(round);
        const TemporaryFolder folder;
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            // The child says "accepted" only after the commit, begins to close the turn, and is
            // killed there.
            const auto store = open_store(folder.path());
            if (!store) ::_exit(1);
            make_ann(**store);
            const auto opened = (*store)->transact_now(
                [](Database& database) { return open_turn(database, "t1"); });
            if (!opened) ::_exit(2);
            static_cast<void>((*store)->transact_now([&](Database& database) -> base::Result<void> {
                auto turn = draft_of("t1");
                turn.state = model::TurnState::failed;
                if (auto done = TurnStore{database}.close(scope_of("ann-77c1-ann"), turn); !done) {
                    ::_exit(3);
                }
                if (::write(ends[1], "202", 3) != 3) ::_exit(4);
                for (;;)
                    ::pause();
            }));
        }
        char said[3] = {};
        ASSERT_EQ(::read(ends[0], said, 3), 3);
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        const auto status = wait_for(child);
        ASSERT_TRUE(WIFSIGNALED(status));
        ::close(ends[0]);
        ::close(ends[1]);

        const auto store = open_store(folder.path());
        ASSERT_TRUE(store.has_value()) << store.error().message;
        EXPECT_TRUE((*store)->was_unclean());
        const auto open = (*store)->read_now([](Database& database) {
            return TurnStore{database}.list_open(scope_of("", model::Purpose::maintenance));
        });
        ASSERT_EQ(open->size(), 1U);
        const auto turn = (*store)->read_now([&](Database& database) {
            const auto& place = open->front();
            return TurnStore{database}.find(place.scope, place.dialogue, place.number);
        });
        ASSERT_TRUE(turn.has_value());
        EXPECT_EQ(turn->state, model::TurnState::open);
        EXPECT_EQ(turn->message.words, canary);
    }
}

TEST(Store, FindsDamageAfterAnUncleanStop) {
    const TemporaryFolder folder;
    {
        const auto store = open_store(folder.path());
        make_ann(**store);
    }
    {
        std::fstream file{folder.path() / "athro.db",
                          std::ios::binary | std::ios::in | std::ios::out};
        file.seekp(4096 * 2);
        file << std::string(4096 * 4, '\x5a');
    }
    std::ofstream{folder.path() / "athro.lock"} << "running\n";
    const auto store = open_store(folder.path());
    ASSERT_FALSE(store.has_value());
    EXPECT_THAT(store.error().message, testing::HasSubstr("athro.db"));
}

TEST(Store, LeavesNoByteOfAPersonInAnyFileAfterErasure) {
    TemporaryStore store;
    make_ann(*store);
    ASSERT_TRUE(store->transact_now([](Database& database) -> base::Result<void> {
        if (auto done = open_turn(database, "t1"); !done) return done;
        // A path is not sealed: the one place where a canary can be seen before it is erased.
        return FeedbackStore{database}.add(scope_of("ann-77c1-ann"), {"f1",
                                                                      FeedbackKind::page,
                                                                      model::DialogueId{"d1"},
                                                                      1,
                                                                      std::string{"/cy/"} + canary,
                                                                      "words",
                                                                      FeedbackState::open,
                                                                      {}});
    }));
    const auto sealed = store->read_now([](Database& database) -> base::Result<std::string> {
        return database.connection().run("SELECT message FROM turn")->front().text("message");
    });
    const auto wrapped = store->read_now([](Database& database) -> base::Result<std::string> {
        return database.key_connection()
            .run("SELECT wrapped FROM data_key")
            ->front()
            .text("wrapped");
    });
    const auto before = raw_bytes(store.path());
    for (const auto& text : {std::string{canary}, *sealed, *wrapped}) {
        EXPECT_THAT(before, testing::HasSubstr(text));
    }
    ASSERT_TRUE(store->erase_now(scope_of("ann-77c1-ann", model::Purpose::account)));
    const auto after = raw_bytes(store.path());
    for (const auto& text : {std::string{canary}, *sealed, *wrapped, std::string{"ann-77c1-ann"}}) {
        EXPECT_THAT(after, testing::Not(testing::HasSubstr(text)));
    }
}

TEST(Store, LeavesNoByteOfAGuestInAnyFileAfterADay) {
    TemporaryStore store;
    make_ann(*store);
    ASSERT_TRUE(store->transact_now([](Database& database) { return open_turn(database, "t1"); }));
    EXPECT_EQ(store->remove_expired_now()->guests, 0);
    EXPECT_THAT(raw_bytes(store.path()), testing::HasSubstr("ann-77c1-ann"));
    store.clock().advance(std::chrono::hours{24});
    EXPECT_EQ(store->remove_expired_now()->guests, 1);
    EXPECT_THAT(raw_bytes(store.path()), testing::Not(testing::HasSubstr("ann-77c1-ann")));
    const auto keys = store->read_now([](Database& database) { return database.keys().list(); });
    EXPECT_TRUE(keys->empty());
}

TEST(Store, ForgetsTheKeyThatAnUndoneCreationLeftBehind) {
    TemporaryStore store;
    ASSERT_FALSE(store->transact_now([](Database& database) -> base::Result<void> {
        make_guest(database, "ann-77c1-ann", base::Time{});
        return base::Error{base::Code::invalid, "no"};
    }));
    const auto count_keys = [&] {
        return store->read_now([](Database& database) { return database.keys().list(); })->size();
    };
    EXPECT_EQ(count_keys(), 1U);
    ASSERT_TRUE(store->scrub_now());
    EXPECT_EQ(count_keys(), 0U);
}

}  // namespace
}  // namespace athro::store
