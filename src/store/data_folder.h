#pragma once

#include <filesystem>

#include <athro/base/result.h>

namespace athro::store {

/// The data folder, held by this process alone: a locked file that also says whether the last one
/// that held it stopped cleanly.
class DataFolder {
public:
    /// Makes the folder when it is missing (mode 0700) and takes it.
    /// Errors: unavailable, when another process has it or the disk refuses.
    static base::Result<DataFolder> open(const std::filesystem::path& folder);

    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;
    /// Lets go. A stop is clean only after set_clean().
    ~DataFolder();

    std::filesystem::path data_file() const { return folder_ / "athro.db"; }
    std::filesystem::path keys_file() const { return folder_ / "keys.db"; }
    std::filesystem::path master_key_file() const { return folder_ / "master.key"; }

    /// Whether both databases are still to be made.
    bool is_new() const;
    bool was_unclean() const { return was_unclean_; }

    /// How many bytes of the disk are free to us; zero when it cannot be told.
    std::uintmax_t free_bytes() const;

    /// Notes that everything is closed.
    void set_clean() const;

private:
    DataFolder(std::filesystem::path folder, int lock, bool was_unclean)
        : folder_{std::move(folder)}, lock_{lock}, was_unclean_{was_unclean} {}

    std::filesystem::path folder_;
    int lock_ = -1;
    bool was_unclean_ = false;
};

}  // namespace athro::store
