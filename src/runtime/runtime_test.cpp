#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include <athro/base/expect.h>
#include <athro/runtime/admission.h>
#include <athro/runtime/event_log.h>
#include <athro/runtime/loops.h>
#include <athro/runtime/pool.h>
#include <athro/runtime/published.h>
#include <athro/runtime/signals.h>
#include <athro/runtime/testing.h>

namespace athro::runtime {
namespace {

using base::Code;
using base::Result;
using std::chrono::steady_clock;

Task<Result<int>> answer_after(milliseconds span) {
    co_await sleep(span);
    co_return 42;
}

Task<Result<int>> fail_with_a_bug() {
    co_await sleep(milliseconds{1});
    base::expect(false, "this never happens");
    co_return 1;
}

/// Sets a flag when the frame that holds it goes.
struct Ends {
    std::atomic<bool>& ended;
    ~Ends() { ended = true; }
};

TEST(Within, GivesTheResultOfWorkThatEndsInTime) {
    const auto result = await(within(milliseconds{5'000}, answer_after(milliseconds{1})));
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 42);
}

TEST(Within, EndsLateWorkWithTimeout) {
    const auto start = steady_clock::now();
    const auto result = await(within(milliseconds{20}, answer_after(milliseconds{60'000})));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::timeout);
    EXPECT_LT(steady_clock::now() - start, std::chrono::seconds{10});
}

TEST(Within, IsEndedByAnEarlierDeadlineAroundIt) {
    const auto result = await(
        within(milliseconds{20}, within(milliseconds{60'000}, answer_after(milliseconds{60'000}))));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::timeout);
}

TEST(Within, LetsABugThrough) {
    EXPECT_THROW((void)await(within(milliseconds{5'000}, fail_with_a_bug())), base::Bug);
}

TEST(SuspendFor, IsResumedFromAnotherThread) {
    std::jthread other;
    const auto resumed = await(suspend_for(milliseconds{30'000}, [&](Resume resume) {
        other = std::jthread{[resume] { resume(); }};
    }));
    EXPECT_TRUE(resumed);
}

TEST(SuspendFor, EndsWithItsLimitAndALateResumeDoesNothing) {
    std::optional<Resume> kept;
    EXPECT_FALSE(await(suspend_for(milliseconds{5}, [&](Resume resume) { kept = resume; })));
    (*kept)();  // coroutine and loop have gone
}

Task<void> resume_twice(int& count) {
    co_await suspend([](const Resume& resume) {
        resume();
        resume();
    });
    ++count;
    co_await sleep(milliseconds{5});
    ++count;
}

TEST(Suspend, IsResumedOnceHoweverOftenItIsCalled) {
    int count = 0;
    await(resume_twice(count));
    EXPECT_EQ(count, 2);
}

TEST(Loops, KeepACoroutineOnItsLoop) {
    Loops loops{2};
    loops.start();
    std::atomic<int> same = 0;
    std::atomic<int> ended = 0;
    const auto work = [](std::atomic<int>& stayed, std::atomic<int>& done) -> Task<void> {
        const auto thread = std::this_thread::get_id();
        for (int i = 0; i < 10; ++i)
            co_await sleep(milliseconds{1});
        if (std::this_thread::get_id() == thread) ++stayed;
        ++done;
    };
    for (int i = 0; i < 8; ++i)
        spawn(loops.next(), work(same, ended));
    while (ended < 8)
        std::this_thread::yield();
    EXPECT_EQ(same, 8);
}

TEST(Loops, LogWhatADetachedCoroutineThrowsAndGoOn) {
    Loops loops{1};
    loops.start();
    std::atomic<bool> ran = false;
    const auto fail = []() -> Task<void> {
        base::expect(false, "a promise that a test breaks");
        co_return;
    };
    const auto set = [](std::atomic<bool>& flag) -> Task<void> {
        flag = true;
        co_return;
    };
    spawn(loops.executor(0), fail());
    spawn(loops.executor(0), set(ran));
    while (!ran)
        std::this_thread::yield();
}

TEST(Loops, EndFramesThatStillWait) {
    std::atomic<bool> ended = false;
    std::atomic<bool> started = false;
    const auto work = [](std::atomic<bool>& begun, std::atomic<bool>& gone) -> Task<void> {
        const Ends ends{gone};
        begun = true;
        co_await sleep(milliseconds{600'000});
    };
    {
        Loops loops{1};
        loops.start();
        spawn(loops.executor(0), work(started, ended));
        while (!started)
            std::this_thread::yield();
    }
    EXPECT_TRUE(ended);
}

TEST(Offload, ReturnsWhatTheFunctionReturnedOnAnotherThread) {
    Pool pool{2, 10};
    const auto here = std::this_thread::get_id();
    const auto result =
        await(offload(pool, [&]() -> Result<bool> { return std::this_thread::get_id() != here; }));
    ASSERT_TRUE(result);
    EXPECT_TRUE(*result);
}

TEST(Offload, CarriesErrorsAndBugs) {
    Pool pool{1, 10};
    const auto error =
        await(offload(pool, []() -> Result<int> { return base::Error{Code::conflict, "no"}; }));
    EXPECT_EQ(error.error().code, Code::conflict);
    const auto fail = []() -> Result<int> {
        base::expect(false, "a promise that a test breaks");
        return 1;
    };
    EXPECT_THROW((void)await(offload(pool, fail)), base::Bug);
    EXPECT_TRUE(await(offload(pool, []() -> Result<void> { return {}; })));
}

TEST(Offload, IsBusyWhenTheQueueIsFullAndUnavailableWhenClosed) {
    Pool pool{1, 1};
    std::atomic<bool> go = false;
    int busy = 0;
    const auto wait = [](Pool& on, std::atomic<bool>& until) -> Task<void> {
        (void)co_await offload(on, [&]() -> Result<void> {
            while (!until)
                std::this_thread::yield();
            return {};
        });
    };
    const auto refuse = [](Pool& on, std::atomic<bool>& then, int& count) -> Task<void> {
        co_await sleep(milliseconds{50});  // one runs, one waits
        const auto result = co_await offload(on, []() -> Result<void> { return {}; });
        if (!result && result.error().code == Code::busy) ++count;
        then = true;
    };
    std::vector<Task<void>> tasks;
    tasks.push_back(wait(pool, go));
    tasks.push_back([](Pool& on, std::atomic<bool>& until, auto& work) -> Task<void> {
        co_await sleep(milliseconds{20});
        co_await work(on, until);
    }(pool, go, wait));
    tasks.push_back(refuse(pool, go, busy));
    run_all(std::move(tasks));
    EXPECT_EQ(busy, 1);

    pool.close();
    const auto closed = await(offload(pool, []() -> Result<void> { return {}; }));
    EXPECT_EQ(closed.error().code, Code::unavailable);
}

TEST(Offload, IsNotCutShortByADeadlineWhileItsJobUsesTheFrame) {
    Pool pool{1, 10};
    std::atomic<bool> ran = false;
    const auto work = [](Pool& on, std::atomic<bool>& done) -> Task<Result<int>> {
        const auto result = co_await offload(on, [&]() -> Result<int> {
            std::this_thread::sleep_for(milliseconds{60});
            done = true;
            return 7;
        });
        co_await sleep(milliseconds{60'000});  // the deadline that passed ends this
        co_return result;
    };
    const auto result = await(within(milliseconds{5}, work(pool, ran)));
    EXPECT_TRUE(ran);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::timeout);
}

Task<void> offload_slowly(Pool& pool, std::atomic<bool>& started, std::atomic<bool>& ended) {
    int in_frame = 0;
    (void)co_await offload(pool, [&]() -> Result<void> {
        started = true;
        std::this_thread::sleep_for(milliseconds{50});
        in_frame = 1;  // the frame must still be there
        ended = true;
        return {};
    });
    (void)in_frame;
}

TEST(WrongOrder, LoopsDestroyedWhileAJobRuns) {
    std::atomic<bool> started = false;
    std::atomic<bool> ended = false;
    Pool pool{1, 10};
    {
        Loops loops{1};
        loops.start();
        spawn(loops.executor(0), offload_slowly(pool, started, ended));
        spawn(loops.executor(0), offload_slowly(pool, started, ended));  // waits in the queue
        while (!started)
            std::this_thread::yield();
    }
    EXPECT_TRUE(ended);  // the frame waited for the job that used it
}

TEST(WrongOrder, PoolDestroyedBeforeLoops) {
    std::atomic<bool> started = false;
    std::atomic<bool> ended = false;
    Loops loops{1};
    {
        Pool pool{1, 10};
        loops.start();
        spawn(loops.executor(0), offload_slowly(pool, started, ended));
        while (!started)
            std::this_thread::yield();
    }
    EXPECT_TRUE(ended);
}

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

TEST(WrongOrder, ALateResumeFindsNoLoop) {
    std::optional<Resume> kept;
    std::atomic<bool> started = false;
    {
        Loops loops{1};
        loops.start();
        const auto work = [](std::optional<Resume>& out, std::atomic<bool>& begun) -> Task<void> {
            co_await suspend([&](Resume resume) {
                out = std::move(resume);
                begun = true;
            });
        };
        spawn(loops.executor(0), work(kept, started));
        while (!started)
            std::this_thread::yield();
    }
    (*kept)();
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

TEST(Published, KeepsWhatAReaderLoaded) {
    Published<std::string> published{std::make_shared<const std::string>("one")};
    const auto before = published.load();
    std::jthread writer{[&] { published.store(std::make_shared<const std::string>("two")); }};
    writer.join();
    EXPECT_EQ(*before, "one");
    EXPECT_EQ(*published.load(), "two");
}

TEST(Admission, RefusesBeyondEitherLimitAndTakesPlacesBack) {
    Admission admission{3, 2};
    auto first = admission.take("a");
    {
        const auto second = admission.take("a");
        EXPECT_TRUE(second);
        EXPECT_FALSE(admission.take("a"));
        const auto third = admission.take("b");
        EXPECT_TRUE(third);
        EXPECT_FALSE(admission.take("c"));
        EXPECT_EQ(admission.total(), 3u);
    }
    EXPECT_EQ(admission.total(), 1u);
    const auto moved = std::move(first);
    EXPECT_EQ(admission.total(), 1u);
    EXPECT_TRUE(admission.take("c"));
}

TEST(StopSignal, IsWaitedForByTheMainThread) {
    StopSignal stop;
    std::raise(SIGTERM);  // stays pending until it is waited for
    EXPECT_EQ(stop.wait(), SIGTERM);
}

}  // namespace
}  // namespace athro::runtime
