#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <utility>
#include <vector>

#include <athro/base/expect.h>
#include <athro/runtime/loops.h>
#include <athro/runtime/pool.h>
#include <athro/runtime/testing.h>

namespace athro::runtime {
namespace {

using base::Code;
using base::Result;

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

}  // namespace
}  // namespace athro::runtime
