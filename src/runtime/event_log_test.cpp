#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <athro/runtime/event_log.h>
#include <athro/runtime/loops.h>
#include <athro/runtime/testing.h>

namespace athro::runtime {
namespace {

using base::Code;

TEST(WrongOrder, ALogOutlivesALoopThatReadsIt) {
    EventLog log;
    {
        Loops loops{1};
        loops.start();
        std::atomic<bool> started = false;
        const auto read = [](EventLog& from, std::atomic<bool>& begun) -> Task<void> {
            begun = true;
            (void)co_await from.read_after(0, milliseconds{600'000});
        };
        spawn(loops.executor(0), read(log, started));
        while (!started)
            std::this_thread::yield();
    }
    EXPECT_TRUE(log.append("state", "reading"));
}

TEST(WrongOrder, ALogIsDestroyedBeforeItsReader) {
    Loops loops{1};
    loops.start();
    std::atomic<bool> started = false;
    std::atomic<bool> saw_end = false;
    auto log = std::make_unique<EventLog>();
    const auto read = [](EventLog& from, std::atomic<bool>& begun,
                         std::atomic<bool>& end) -> Task<void> {
        auto reading = from.read_after(0, milliseconds{600'000});
        begun = true;
        end = (co_await std::move(reading)).is_closed;
    };
    spawn(loops.executor(0), read(*log, started, saw_end));
    while (!started)
        std::this_thread::yield();
    log.reset();
    while (!saw_end)
        std::this_thread::yield();
}

TEST(EventLog, GivesEachReaderEveryEventInOrder) {
    EventLog log;
    std::vector<std::string> seen[2];
    const auto write = [](EventLog& to) -> Task<void> {
        for (int i = 0; i < 20; ++i) {
            (void)to.append("token", std::to_string(i));
            if (i % 3 == 0) co_await sleep(milliseconds{1});
        }
        to.close();
    };
    const auto read = [](EventLog& from, std::vector<std::string>& out) -> Task<void> {
        std::uint64_t last = 0;
        for (bool is_closed = false; !is_closed;) {
            const auto batch = co_await from.read_after(last, milliseconds{10'000});
            for (const auto& event : batch.events) {
                EXPECT_EQ(event.id, last + 1);
                last = event.id;
                out.push_back(event.data);
            }
            is_closed = batch.is_closed;
        }
    };
    std::vector<Task<void>> tasks;
    tasks.push_back(read(log, seen[0]));
    tasks.push_back(write(log));
    tasks.push_back(read(log, seen[1]));
    run_all(std::move(tasks));
    EXPECT_EQ(seen[0].size(), 20u);
    EXPECT_EQ(seen[0], seen[1]);
}

TEST(EventLog, ResumesFromAnyOffset) {
    EventLog log;
    for (int i = 1; i <= 5; ++i)
        ASSERT_TRUE(log.append("state", std::to_string(i)));
    const struct {
        std::uint64_t after;
        std::size_t events;
    } table[] = {{0, 5}, {3, 2}, {5, 0}, {99, 0}};
    for (const auto& [after, events] : table) {
        SCOPED_TRACE(after);
        EXPECT_EQ(log.peek_after(after).events.size(), events);
    }
    EXPECT_EQ(log.peek_after(3).events.front().data, "4");
}

TEST(EventLog, WaitsNoLongerThanItsDeadline) {
    EventLog log;
    const auto batch = await(log.read_after(0, milliseconds{10}));
    EXPECT_TRUE(batch.events.empty());
    EXPECT_FALSE(batch.is_closed);
}

TEST(EventLog, IsBoundedAndRefusesAfterItsEnd) {
    EventLog log{2, 20};
    EXPECT_EQ(log.append("a", std::string(30, 'x')).error().code, Code::busy);
    EXPECT_EQ(*log.append("a", "1"), 1u);
    EXPECT_EQ(*log.append("a", "2"), 2u);
    EXPECT_EQ(log.append("a", "3").error().code, Code::busy);
    log.close();
    log.close();
    EXPECT_EQ(log.append("a", "4").error().code, Code::conflict);
    EXPECT_TRUE(log.peek_after(0).is_closed);
}

TEST(EventLog, IsWrittenAndReadByDifferentThreads) {
    EventLog log{20'000};
    Loops loops{2};
    loops.start();
    std::atomic<int> readers = 0;
    std::atomic<std::uint64_t> total = 0;
    const auto read = [](const EventLog& from, std::atomic<int>& done,
                         std::atomic<std::uint64_t>& sum) -> Task<void> {
        std::uint64_t last = 0;
        for (bool is_closed = false; !is_closed;) {
            const auto batch = co_await from.read_after(last, milliseconds{10'000});
            last += batch.events.size();
            is_closed = batch.is_closed;
        }
        sum += last;
        ++done;
    };
    for (int i = 0; i < 6; ++i)
        spawn(loops.next(), read(log, readers, total));
    for (int i = 0; i < 5'000; ++i)
        ASSERT_TRUE(log.append("t", "x"));
    log.close();
    while (readers < 6)
        std::this_thread::yield();
    EXPECT_EQ(total, 30'000u);
}

}  // namespace
}  // namespace athro::runtime
