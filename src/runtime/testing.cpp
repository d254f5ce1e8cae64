#include <athro/runtime/testing.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>

#include <athro/base/expect.h>

namespace athro::runtime {

void run_all(std::vector<Task<void>> tasks) {
    std::exception_ptr first;
    std::size_t open = tasks.size();
    boost::asio::io_context loop{1};
    for (auto& task : tasks) {
        boost::asio::co_spawn(loop, std::move(task), [&](const std::exception_ptr& thrown) {
            --open;
            if (thrown && !first) first = thrown;
        });
    }
    loop.run_for(std::chrono::minutes{1});
    if (first) std::rethrow_exception(first);
    base::expect(open == 0, "coroutines under test end within a minute");
}

}  // namespace athro::runtime
