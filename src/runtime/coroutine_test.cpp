#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

#include <athro/base/expect.h>
#include <athro/runtime/coroutine.h>
#include <athro/runtime/loops.h>
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

Task<Result<bool>> races(milliseconds end, milliseconds work, std::atomic<bool>& over) {
    const auto running = [](milliseconds span, std::atomic<bool>& gone) -> Task<void> {
        const Ends ends{gone};
        co_await sleep(span);
    };
    const bool ended = co_await ends_before(sleep(end), running(work, over));
    co_return ended&& over;
}

TEST(EndsBefore, TellsWhichOfTheTwoCameFirstAndEndsTheWork) {
    const auto start = steady_clock::now();
    std::atomic<bool> over{false};
    EXPECT_TRUE(*await(races(milliseconds{60'000}, milliseconds{1}, over)));
    over = false;
    EXPECT_FALSE(*await(races(milliseconds{1}, milliseconds{60'000}, over)));
    EXPECT_TRUE(over);
    EXPECT_LT(steady_clock::now() - start, std::chrono::seconds{10});
}

TEST(EndsBefore, IsEndedByADeadlineAroundIt) {
    std::atomic<bool> over{false};
    const auto result =
        await(within(milliseconds{20}, races(milliseconds{60'000}, milliseconds{60'000}, over)));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::timeout);
    EXPECT_TRUE(over);
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

}  // namespace
}  // namespace athro::runtime
