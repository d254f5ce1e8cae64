#include <athro/store/data_folder.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

namespace athro::store {
namespace {

constexpr std::string_view running = "running\n";
constexpr std::string_view stopped = "stopped\n";

base::Error system_fault(const std::filesystem::path& path) {
    return {base::Code::unavailable, path.string() + ": " + std::strerror(errno)};
}

bool write_state(int lock, std::string_view state) {
    return ::ftruncate(lock, 0) == 0 &&
           ::pwrite(lock, state.data(), state.size(), 0) == static_cast<ssize_t>(state.size()) &&
           ::fsync(lock) == 0;
}

base::Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return {};
    std::filesystem::create_directories(folder, error);
    if (!error) {
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    }
    if (!error) return {};
    return base::Error{base::Code::unavailable,
                       "cannot make the data folder " + folder.string() + ": " + error.message()};
}

}  // namespace

base::Result<DataFolder> DataFolder::open(const std::filesystem::path& folder) {
    if (auto made = make_folder(folder); !made) return made.error();
    const auto file = folder / "athro.lock";
    const int lock = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock < 0) return system_fault(file);
    DataFolder held{folder, lock, false};
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        return base::Error{base::Code::unavailable, "another athro is using " + folder.string() +
                                                        "; stop it, or choose another data folder"};
    }
    char text[16] = {};
    if (::pread(lock, text, sizeof text - 1, 0) < 0) return system_fault(file);
    held.was_unclean_ = std::string_view{text} == running;
    if (!write_state(lock, running)) return system_fault(file);
    return held;
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : folder_{std::move(other.folder_)},
      lock_{std::exchange(other.lock_, -1)},
      was_unclean_{other.was_unclean_} {}

DataFolder::~DataFolder() {
    if (lock_ >= 0) ::close(lock_);
}

bool DataFolder::is_new() const {
    std::error_code error;
    return !std::filesystem::exists(data_file(), error) &&
           !std::filesystem::exists(keys_file(), error);
}

std::uintmax_t DataFolder::free_bytes() const {
    std::error_code error;
    const auto space = std::filesystem::space(folder_, error);
    return error ? 0 : space.available;
}

void DataFolder::set_clean() const {
    // Should this fail, the next start checks the databases once for nothing.
    static_cast<void>(write_state(lock_, stopped));
}

}  // namespace athro::store
