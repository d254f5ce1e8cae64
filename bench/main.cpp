// athro_bench FACULTY SHARED XAPIAN [arguments of Google Benchmark]: measures what athro promises
// and prints a table. SHARED is the folder of the shared vectors and XAPIAN the program with
// Xapian; either may be missing. Exit 1 when a bar is missed.

#include <fmt/format.h>

#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <thread>

#include <athro/curriculum/load.h>

#include "search.h"
#include "turns.h"

namespace athro::bench {
namespace {

constexpr std::size_t passages = 20'000;
constexpr std::uint64_t seed = 1;
constexpr int rounds = 7;

base::Result<dialogue::Teaching> load(const std::filesystem::path& faculty, base::Date today) {
    const auto cache = base::LearnedCache::of_user();
    auto lexicon = safety::load_lexicon(faculty / "shared" / "lexicon", cache);
    if (!lexicon) return lexicon.error();
    auto confusables = safety::load_confusables(faculty / "shared" / "lexicon");
    if (!confusables) return confusables.error();
    std::vector<curriculum::Finding> findings;
    auto curriculum = curriculum::load_faculty(faculty, findings, today);
    if (!curriculum) return curriculum.error();
    return dialogue::Teaching::from(std::move(*curriculum),
                                    std::make_shared<const safety::Lexicon>(std::move(*lexicon)),
                                    std::move(*confusables), today, cache);
}

/// The first value of a "name : value" line of a file of the system.
std::string system_value(const char* file, std::string_view name) {
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with(name) && colon != line.npos) return line.substr(colon + 2);
    }
    return "unknown";
}

void print_machine(base::Date today) {
    std::ifstream load{"/proc/loadavg"};
    std::string one_minute;
    load >> one_minute;
    const std::chrono::year_month_day date{today};
    std::cout << fmt::format("{}-{:02}-{:02}, {} processors, {}, load {}\n",
                             static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                             static_cast<unsigned>(date.day()), std::thread::hardware_concurrency(),
                             system_value("/proc/cpuinfo", "model name"), one_minute);
}

int run(const std::vector<std::string>& arguments) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto teaching = load(arguments[0], today);
    if (!teaching) {
        std::cerr << "athro_bench: " << teaching.error().message << "\n";
        return 1;
    }
    print_machine(today);
    Suite suite;
    const auto base = read_corpus(arguments[1], *teaching->curriculum);
    const Searches searches{suite, enlarge(base, passages, seed), arguments[2]};
    add_turns(suite, *teaching);
    suite.run(rounds, {arguments.begin() + 3, arguments.end()});
    if (!suite.is_complete()) {
        std::cout << "Some were left out, so there is nothing to compare and no table.\n";
        return 0;
    }
    const bool finds = searches.print(suite);
    const bool takes = print_turns(suite);
    print_machine(today);
    return finds && takes ? 0 : 1;
}

}  // namespace
}  // namespace athro::bench

int main(int count, char** arguments) {
    if (count < 4) {
        std::cerr << "athro_bench FACULTY SHARED XAPIAN [arguments of Google Benchmark]\n";
        return 64;
    }
    try {
        return athro::bench::run({arguments + 1, arguments + count});
    } catch (const std::exception& error) {
        std::cerr << "athro_bench: " << error.what() << "\n";
        return 70;
    }
}
