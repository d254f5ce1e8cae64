#pragma once

#include <map>
#include <string>
#include <string_view>

namespace athro::base {

/// Files that the build put into the program, by file name.
class Embedded {
public:
    struct Range {
        const char* begin = nullptr;
        const char* end = nullptr;
    };
    explicit Embedded(std::map<std::string, Range, std::less<>> files) : files_{std::move(files)} {}

    /// The bytes of a file, or an empty view when there is none of that name.
    std::string_view find(std::string_view name) const {
        const auto found = files_.find(name);
        if (found == files_.end()) return {};
        return {found->second.begin,
                static_cast<std::size_t>(found->second.end - found->second.begin)};
    }
    const std::map<std::string, Range, std::less<>>& files() const { return files_; }

private:
    std::map<std::string, Range, std::less<>> files_;
};

}  // namespace athro::base
