#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "corpus.h"
#include "latency.h"

namespace athro::bench {

/// Xapian in a program of its own (xapian_search.cpp), spoken to over pipes. It measures itself,
/// so that the way through the pipes is not counted against it.
class XapianProcess {
public:
    /// Nothing, when the program was not built because Xapian is not installed.
    static std::optional<XapianProcess> start(const std::filesystem::path& program,
                                              const std::vector<Passage>& passages);

    XapianProcess(XapianProcess&& other) noexcept;
    XapianProcess& operator=(XapianProcess&&) = delete;
    ~XapianProcess();

    /// What the best ten passages that hold any of the words took to find.
    Took search(const std::vector<std::string>& words);

private:
    XapianProcess() = default;
    void say(const std::string& line);
    std::string hear();

    int child_ = -1;
    std::FILE* to_ = nullptr;
    std::FILE* from_ = nullptr;
};

}  // namespace athro::bench
