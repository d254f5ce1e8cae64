#pragma once

#include <string>
#include <vector>

#include "latency.h"

namespace athro::bench {

/// What one way of doing a job took in each of its rounds.
struct Contender {
    std::string name;
    std::vector<std::vector<Took>> rounds;  // the calls of each round, in one order
};

/// The medians over the rounds, in microseconds a call.
struct Medians {
    double wall_mean = 0;
    double wall_p50 = 0;
    double wall_p99 = 0;
    double wall_max = 0;
    double cpu_mean = 0;
    double cpu_p50 = 0;
    double cpu_p99 = 0;
};

Medians medians_of(const Contender& contender);

/// A promise and how it was kept, for the reader of the table.
struct Bar {
    std::string promise;
    double measured = 0;
    double wanted = 0;
    bool is_at_least = false;  // else at most

    bool is_met() const { return is_at_least ? measured >= wanted : measured <= wanted; }
};

void print_heading(const std::string& words);
void print_medians(const std::vector<Contender>& contenders);
void print_bar(const Bar& bar);

}  // namespace athro::bench
