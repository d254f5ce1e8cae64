#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <athro/base/text_classifier.h>

namespace athro::base {

/// Keeps what was learned in a folder, so that the next start need not learn it again. Whatever is
/// wrong with the folder or a file in it, the cost is only that it is learned again.
class LearnedCache {
public:
    /// Keeps nothing.
    LearnedCache() = default;

    explicit LearnedCache(std::filesystem::path folder) : folder_{std::move(folder)} {}

    /// What was kept under the name for the same key; nothing, when there is none or it is damaged.
    std::optional<TextClassifier> find(std::string_view name, std::uint64_t key) const;

    /// Keeps it in place of what was kept under the name.
    void keep(std::string_view name, std::uint64_t key, const TextClassifier& learned) const;

private:
    std::filesystem::path file_of(std::string_view name) const;

    std::filesystem::path folder_;
};

/// A number for texts: other texts, or another order, give another one.
std::uint64_t key_of(const std::vector<std::string_view>& texts);

}  // namespace athro::base
