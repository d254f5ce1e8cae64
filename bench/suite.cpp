#include "suite.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <utility>

#include <athro/base/expect.h>

namespace athro::bench {
namespace {

/// Says nothing: the tables are printed at the end, when all rounds are there.
class Silent : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>&) override {}
};

}  // namespace

void Suite::add(std::string name, std::function<std::vector<Took>()> round) {
    contenders_.push_back({std::move(name), {}});
    rounds_.push_back(std::move(round));
}

void Suite::run(int rounds, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(),
                     {"athro_bench", "--benchmark_enable_random_interleaving=true"});
    std::vector<char*> pointers;
    for (auto& argument : arguments)
        pointers.push_back(argument.data());
    auto count = static_cast<int>(pointers.size());
    benchmark::Initialize(&count, pointers.data());
    base::expect(!benchmark::ReportUnrecognizedArguments(count, pointers.data()),
                 "Google Benchmark knows the arguments");
    for (std::size_t i = 0; i < contenders_.size(); ++i) {
        benchmark::RegisterBenchmark(
            contenders_[i].name.c_str(),
            [this, i](benchmark::State& state) {
                for ([[maybe_unused]] const auto one : state) {
                    auto took = rounds_[i]();
                    Microseconds sum{};
                    for (const auto& call : took)
                        sum += call.wall;
                    state.SetIterationTime(std::chrono::duration<double>{sum}.count());
                    contenders_[i].rounds.push_back(std::move(took));
                }
                const auto medians = medians_of({"", {contenders_[i].rounds.back()}});
                state.counters["wall_p50_us"] = medians.wall_p50;
                state.counters["wall_p99_us"] = medians.wall_p99;
                state.counters["cpu_mean_us"] = medians.cpu_mean;
                state.counters["cpu_p99_us"] = medians.cpu_p99;
            })
            ->UseManualTime()
            ->Iterations(1)
            ->Repetitions(rounds);
    }
    Silent silent;
    benchmark::RunSpecifiedBenchmarks(&silent);
    benchmark::Shutdown();
}

bool Suite::is_complete() const {
    return std::ranges::none_of(contenders_,
                                [](const Contender& one) { return one.rounds.empty(); });
}

const Contender& Suite::find(const std::string& name) const {
    const auto found = std::ranges::find(contenders_, name, &Contender::name);
    base::expect(found != contenders_.end(), "the contender was added");
    return *found;
}

}  // namespace athro::bench
