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

    /// Keeps so many of each name, the newest, each learned from something else.
    explicit LearnedCache(std::filesystem::path folder, std::size_t kept = 1)
        : folder_{std::move(folder)}, kept_{kept} {}

    /// The folder that ATHRO_CACHE names; nothing, where it names none.
    static std::optional<LearnedCache> named();

    /// The same, else the user's own folder for caches (XDG_CACHE_HOME, ~/.cache); else one that
    /// keeps nothing.
    static LearnedCache of_user();

    /// Whether nothing is kept yet, so that learning comes first.
    bool is_empty() const;

    /// What was kept under the name for the same key; nothing, when there is none or it is damaged.
    std::optional<TextClassifier> find(std::string_view name, std::uint64_t key) const;

    /// Keeps it, and no longer the oldest that was kept under the name.
    void keep(std::string_view name, std::uint64_t key, const TextClassifier& learned) const;

private:
    std::filesystem::path file_of(std::string_view name, std::uint64_t key) const;
    void remove_older(std::string_view name) const;

    std::filesystem::path folder_;
    std::size_t kept_ = 1;
};

/// A number for texts: other texts, or another order, give another one.
std::uint64_t key_of(const std::vector<std::string_view>& texts);

}  // namespace athro::base
