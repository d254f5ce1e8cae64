#pragma once

#include <functional>
#include <string>
#include <vector>

#include "table.h"

namespace athro::bench {

/// Contenders that are measured in turns, so that a busy minute of the machine falls on all alike.
class Suite {
public:
    /// `round` makes every call of the job once and returns what each took.
    void add(std::string name, std::function<std::vector<Took>()> round);

    /// Measures every contender `rounds` times, in an order drawn anew each time, by Google
    /// Benchmark, which `arguments` are for (--benchmark_out=FILE and others).
    void run(int rounds, std::vector<std::string> arguments);

    /// Whether every contender was measured: --benchmark_filter leaves some out.
    bool is_complete() const;

    const Contender& find(const std::string& name) const;

private:
    std::vector<Contender> contenders_;
    std::vector<std::function<std::vector<Took>()>> rounds_;
};

}  // namespace athro::bench
