#include <athro/runtime/loops.h>

#include <algorithm>
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <thread>
#include <vector>

#include <athro/base/expect.h>

namespace athro::runtime {

namespace asio = boost::asio;

namespace {

struct Loop {
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
};

}  // namespace

struct Loops::Parts {
    std::vector<std::unique_ptr<Loop>> loops;
    std::vector<std::jthread> threads;
    std::atomic<std::size_t> turn = 0;
};

Loops::Loops(std::size_t count) : parts_{std::make_unique<Parts>()} {
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
        parts_->loops.push_back(std::make_unique<Loop>());
    }
}

Loops::~Loops() {
    stop();
}

void Loops::start() {
    base::expect(parts_->threads.empty(), "loops start once");
    for (const auto& loop : parts_->loops) {
        parts_->threads.emplace_back([&context = loop->context] { context.run(); });
    }
}

void Loops::stop() {
    for (const auto& loop : parts_->loops)
        loop->context.stop();
    parts_->threads.clear();
}

std::size_t Loops::count() const {
    return parts_->loops.size();
}

Executor Loops::executor(std::size_t index) const {
    return parts_->loops.at(index)->context.get_executor();
}

Executor Loops::next() {
    return executor(parts_->turn.fetch_add(1) % count());
}

}  // namespace athro::runtime
