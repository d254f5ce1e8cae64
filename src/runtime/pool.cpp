#include <athro/runtime/pool.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace athro::runtime {

namespace {

/// One job. Its frame may end it before it runs, and waits for it while it runs.
class Job {
public:
    explicit Job(std::move_only_function<void()> work) : work_{std::move(work)} {}

    /// Runs the job unless its frame has gone.
    void run() {
        {
            const std::lock_guard lock{mutex_};
            if (state_ == State::dropped) return;
            state_ = State::running;
        }
        work_();  // keeps what is thrown
        {
            const std::lock_guard lock{mutex_};
            state_ = State::done;
        }
        changed_.notify_all();
        if (resume) (*resume)();
    }

    /// The frame goes: never run again, and not running when this returns.
    void drop() {
        std::unique_lock lock{mutex_};
        if (state_ == State::waiting) state_ = State::dropped;
        changed_.wait(lock, [&] { return state_ != State::running; });
    }

    /// Throws what the job threw. Only once it has run.
    void rethrow() { work_.get_future().get(); }

    /// Set before the job is queued.
    std::optional<Resume> resume;

private:
    enum class State { waiting, running, done, dropped };

    std::packaged_task<void()> work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    State state_ = State::waiting;
};

/// Drops its job when the frame that holds it goes.
struct Holder {
    std::shared_ptr<Job> job;
    explicit Holder(std::shared_ptr<Job> held) : job{std::move(held)} {}
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;
    ~Holder() { job->drop(); }
};

}  // namespace

struct Pool::Parts {
    std::size_t queue_max = 0;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::shared_ptr<Job>> queue;
    bool is_closed = false;
    std::vector<std::jthread> threads;

    /// Runs jobs until the pool is closed and its queue empty.
    void work() {
        while (const auto job = take())
            job->run();
    }

    std::shared_ptr<Job> take() {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return is_closed || !queue.empty(); });
        if (queue.empty()) return nullptr;
        auto job = std::move(queue.front());
        queue.pop_front();
        return job;
    }

    base::Result<void> put(std::shared_ptr<Job> job) {
        {
            const std::lock_guard lock{mutex};
            if (is_closed) return base::Error{base::Code::unavailable, "the server is stopping"};
            if (queue.size() >= queue_max) {
                return base::Error{base::Code::busy, "too much is waiting; please try again"};
            }
            queue.push_back(std::move(job));
        }
        changed.notify_one();
        return {};
    }
};

Pool::Pool(std::size_t threads, std::size_t queue_max) : parts_{std::make_unique<Parts>()} {
    parts_->queue_max = queue_max;
    for (std::size_t i = 0; i < std::max<std::size_t>(threads, 1); ++i) {
        parts_->threads.emplace_back([parts = parts_.get()] { parts->work(); });
    }
}

Pool::~Pool() {
    close();
}

void Pool::close() {
    {
        const std::lock_guard lock{parts_->mutex};
        parts_->is_closed = true;
    }
    parts_->changed.notify_all();
    parts_->threads.clear();
}

Task<base::Result<void>> Pool::run(std::move_only_function<void()> job) {
    const Holder holder{std::make_shared<Job>(std::move(job))};
    base::Result<void> queued;
    co_await suspend([&](Resume resume) {
        holder.job->resume = resume;
        queued = parts_->put(holder.job);
        if (!queued) resume();
    });
    if (!queued) co_return queued.error();
    holder.job->rethrow();
    co_return queued;
}

}  // namespace athro::runtime
