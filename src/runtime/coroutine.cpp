#include <athro/runtime/coroutine.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <mutex>

#include <athro/base/log.h>

namespace athro::runtime {

namespace asio = boost::asio;

struct LoopRef::Life {
    std::mutex mutex;
    bool is_alive = true;
};

namespace {

/// Tells, as part of the loop, when the loop is destroyed.
class LifeService final : public asio::execution_context::service {
public:
    inline static asio::execution_context::id id;
    explicit LifeService(asio::execution_context& loop)
        : asio::execution_context::service{loop}, life{std::make_shared<LoopRef::Life>()} {}

    std::shared_ptr<LoopRef::Life> life;

private:
    void shutdown() override {
        const std::lock_guard lock{life->mutex};
        life->is_alive = false;
    }
};

bool is_end_by_deadline(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const boost::system::system_error& error) {
        return error.code() == asio::error::operation_aborted;
    } catch (...) {
        return false;
    }
}

std::string to_message(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "something that is no std::exception";
    }
}

}  // namespace

LoopRef::LoopRef(Executor executor) : executor_{std::move(executor)} {
    auto& loop = asio::query(executor_, asio::execution::context);
    life_ = asio::use_service<LifeService>(loop).life;
}

void LoopRef::post(std::move_only_function<void()> work) const {
    const std::lock_guard lock{life_->mutex};
    if (life_->is_alive) asio::post(executor_, std::move(work));
}

/// One suspension. `timer` stands in the coroutine's frame and is cleared when the frame goes; both
/// members are touched on the loop only.
struct Resume::Wait {
    asio::steady_timer* timer = nullptr;
    bool is_resumed = false;
};

void Resume::operator()() const {
    loop_.post([wait = wait_] {
        wait->is_resumed = true;
        if (wait->timer != nullptr) wait->timer->cancel();
    });
}

namespace {

/// A timer and its Wait, both ended with the frame that holds them.
class Suspension {
public:
    Suspension(const Executor& executor, asio::steady_timer::time_point until)
        : timer_{executor, until}, wait_{std::make_shared<Resume::Wait>(&timer_)} {}
    Suspension(const Suspension&) = delete;
    Suspension& operator=(const Suspension&) = delete;
    ~Suspension() { wait_->timer = nullptr; }

    Resume resume() { return Resume{LoopRef{timer_.get_executor()}, wait_}; }
    bool is_resumed() const { return wait_->is_resumed; }
    asio::steady_timer& timer() { return timer_; }

private:
    asio::steady_timer timer_;
    std::shared_ptr<Resume::Wait> wait_;
};

}  // namespace

void spawn(const Executor& executor, Task<void> work) {
    asio::co_spawn(executor, std::move(work), [](const std::exception_ptr& thrown) {
        if (!thrown || is_end_by_deadline(thrown)) return;
        base::log("error", "coroutine_failed", {{"what", to_message(thrown)}});
    });
}

Task<void> sleep(milliseconds span) {
    asio::steady_timer timer{co_await asio::this_coro::executor, span};
    co_await timer.async_wait(asio::use_awaitable);
}

Task<void> suspend(std::move_only_function<void(Resume)> start) {
    Suspension suspension{co_await asio::this_coro::executor,
                          asio::steady_timer::time_point::max()};
    co_await asio::this_coro::throw_if_cancelled(false);
    start(suspension.resume());
    while (!suspension.is_resumed()) {
        boost::system::error_code ignored;
        co_await suspension.timer().async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    co_await asio::this_coro::throw_if_cancelled(true);
}

Task<bool> suspend_for(milliseconds limit, std::move_only_function<void(Resume)> start) {
    Suspension suspension{co_await asio::this_coro::executor,
                          asio::steady_timer::clock_type::now() + limit};
    start(suspension.resume());
    boost::system::error_code error;
    co_await suspension.timer().async_wait(asio::redirect_error(asio::use_awaitable, error));
    if (suspension.is_resumed()) co_return true;
    if (error) throw boost::system::system_error{error};
    co_return false;
}

Task<bool> ends_within(milliseconds limit, Task<void> work) {
    const auto executor = co_await asio::this_coro::executor;
    asio::steady_timer timer{executor, limit};
    const auto [order, thrown, timer_error] =
        co_await asio::experimental::make_parallel_group(
            asio::co_spawn(executor, std::move(work), asio::deferred),
            timer.async_wait(asio::deferred))
            .async_wait(asio::experimental::wait_for_one(), asio::use_awaitable);
    const bool is_late = order[0] == 1 && !timer_error;
    if (thrown && !(is_late && is_end_by_deadline(thrown))) std::rethrow_exception(thrown);
    co_return !is_late;
}

Task<bool> ends_before(Task<void> end, Task<void> work) {
    const auto executor = co_await asio::this_coro::executor;
    const auto [order, thrown, thrown_by_end] =
        co_await asio::experimental::make_parallel_group(
            asio::co_spawn(executor, std::move(work), asio::deferred),
            asio::co_spawn(executor, std::move(end), asio::deferred))
            .async_wait(asio::experimental::wait_for_one(), asio::use_awaitable);
    const bool is_ended = order[0] == 1;
    if (is_ended && thrown_by_end) std::rethrow_exception(thrown_by_end);
    if (thrown && !(is_ended && is_end_by_deadline(thrown))) std::rethrow_exception(thrown);
    co_return !is_ended;
}

}  // namespace athro::runtime
