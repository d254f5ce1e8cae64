#include "xapian_process.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <sstream>
#include <utility>

#include <athro/base/expect.h>

extern char** environ;

namespace athro::bench {

std::optional<XapianProcess> XapianProcess::start(const std::filesystem::path& program,
                                                  const std::vector<Passage>& passages) {
    if (!std::filesystem::exists(program)) return std::nullopt;
    std::array<int, 2> down{};
    std::array<int, 2> up{};
    base::expect(pipe(down.data()) == 0 && pipe(up.data()) == 0, "pipes can be made");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO);
    for (const auto end : {down[0], down[1], up[0], up[1]})
        posix_spawn_file_actions_addclose(&actions, end);
    auto name = program.string();
    const std::array<char*, 2> arguments{name.data(), nullptr};
    XapianProcess made;
    const auto status =
        posix_spawn(&made.child_, name.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    base::expect(status == 0, "the program with Xapian starts");
    close(down[0]);
    close(up[1]);
    made.to_ = fdopen(down[1], "w");
    made.from_ = fdopen(up[0], "r");
    for (const auto& passage : passages)
        made.say(passage.title + "\t" + passage.text);
    made.say("");
    base::expect(made.hear() == "ready", "the program with Xapian has indexed the passages");
    return made;
}

XapianProcess::XapianProcess(XapianProcess&& other) noexcept
    : child_{std::exchange(other.child_, -1)},
      to_{std::exchange(other.to_, nullptr)},
      from_{std::exchange(other.from_, nullptr)} {}

XapianProcess::~XapianProcess() {
    if (child_ < 0) return;
    std::fclose(to_);  // it ends when it has read everything
    std::fclose(from_);
    waitpid(child_, nullptr, 0);
}

void XapianProcess::say(const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), to_);
    std::fputc('\n', to_);
    if (line.empty() || line.find('\t') == line.npos) std::fflush(to_);
}

std::string XapianProcess::hear() {
    std::string line;
    for (int letter = std::fgetc(from_); letter != EOF && letter != '\n';
         letter = std::fgetc(from_))
        line += static_cast<char>(letter);
    return line;
}

Took XapianProcess::search(const std::vector<std::string>& words) {
    std::string line;
    for (const auto& word : words)
        line += (line.empty() ? "" : " ") + word;
    say(line);
    std::istringstream answer{hear()};
    double wall = 0;
    double cpu = 0;
    answer >> wall >> cpu;
    base::expect(!answer.fail(), "the program with Xapian answers");
    return {Microseconds{wall}, Microseconds{cpu}};
}

}  // namespace athro::bench
