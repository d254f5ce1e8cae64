#include "table.h"

#include <fmt/format.h>

#include <iostream>

namespace athro::bench {
namespace {

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const auto value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// The median over the rounds of what `measure` makes of one.
template <class Measure>
double median(const Contender& contender, Microseconds Took::* clock, Measure measure) {
    std::vector<double> measured;
    for (const auto& round : contender.rounds) {
        std::vector<double> values;
        for (const auto& took : round)
            values.push_back((took.*clock).count());
        measured.push_back(measure(values));
    }
    return quantile(std::move(measured), 0.5);
}

}  // namespace

Medians medians_of(const Contender& contender) {
    const auto at = [](double share) {
        return [share](const std::vector<double>& values) { return quantile(values, share); };
    };
    return {median(contender, &Took::wall, mean),     median(contender, &Took::wall, at(0.5)),
            median(contender, &Took::wall, at(0.99)), median(contender, &Took::wall, at(1)),
            median(contender, &Took::cpu, mean),      median(contender, &Took::cpu, at(0.5)),
            median(contender, &Took::cpu, at(0.99))};
}

void print_heading(const std::string& words) {
    std::cout << "\n" << words << "\n";
}

void print_medians(const std::vector<Contender>& contenders) {
    std::cout << fmt::format("  {:<34} {:>9} {:>9} {:>9} {:>9} {:>10} {:>9} {:>9}\n",
                             "microseconds a call", "mean", "p50", "p99", "max", "CPU mean",
                             "CPU p50", "CPU p99");
    for (const auto& contender : contenders) {
        const auto one = medians_of(contender);
        std::cout << fmt::format(
            "  {:<34} {:>9.1f} {:>9.1f} {:>9.1f} {:>9.1f} {:>10.1f} {:>9.1f} {:>9.1f}\n",
            contender.name, one.wall_mean, one.wall_p50, one.wall_p99, one.wall_max, one.cpu_mean,
            one.cpu_p50, one.cpu_p99);
    }
}

void print_bar(const Bar& bar) {
    std::cout << fmt::format("  {:<60} {:>9.3f}   bar {} {:g}   {}\n", bar.promise, bar.measured,
                             bar.is_at_least ? "at least" : "at most", bar.wanted,
                             bar.is_met() ? "met" : "NOT MET");
}

}  // namespace athro::bench
