#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <athro/store/keys.h>

namespace athro::store {
namespace {

constexpr std::string_view heading = "athro master key 1\n";

/// A file descriptor that is closed at the end of its life.
class File {
public:
    explicit File(int descriptor) : descriptor_{descriptor} {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

base::Error fault(const std::filesystem::path& file, std::string_view what) {
    return {base::Code::unavailable, file.string() + ": " + std::string{what}};
}

base::Error system_fault(const std::filesystem::path& file) {
    return fault(file, std::strerror(errno));
}

base::Result<Secret> parse_master_key(const std::filesystem::path& file, std::string_view text) {
    constexpr std::size_t digits = Secret::size * 2;
    Secret key;
    std::size_t size = 0;
    if (!text.starts_with(heading) || text.size() != heading.size() + digits + 1 ||
        text.back() != '\n' ||
        sodium_hex2bin(key.bytes().data(), Secret::size, text.data() + heading.size(), digits,
                       nullptr, &size, nullptr) != 0 ||
        size != Secret::size) {
        return fault(file, "this is not a master key; put the right file back from its backup");
    }
    return key;
}

base::Result<Secret> read_master_key(const std::filesystem::path& file, const File& opened) {
    struct stat status{};
    if (::fstat(opened.descriptor(), &status) != 0) return system_fault(file);
    if ((status.st_mode & 077) != 0) {
        return fault(file, "others can read the master key; run: chmod 600 " + file.string());
    }
    char text[256];
    const auto size = ::read(opened.descriptor(), text, sizeof text);
    if (size < 0) return system_fault(file);
    auto key = parse_master_key(file, {text, static_cast<std::size_t>(size)});
    sodium_memzero(text, sizeof text);
    return key;
}

/// Written beside its place, forced to the disk, then moved there: it is whole or not there.
base::Result<Secret> make_master_key(const std::filesystem::path& file, base::Random& random) {
    auto key = Secret::make(random);
    auto text = std::string{heading} + base::to_hex(key.bytes()) + "\n";
    const auto draft = file.string() + ".new";
    {
        const File made{::open(draft.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600)};
        if (!made.is_open()) return system_fault(draft);
        const auto written = ::write(made.descriptor(), text.data(), text.size());
        sodium_memzero(text.data(), text.size());
        if (written != static_cast<ssize_t>(text.size()) || ::fsync(made.descriptor()) != 0) {
            return system_fault(draft);
        }
    }
    if (::rename(draft.c_str(), file.c_str()) != 0) return system_fault(file);
    const File folder{::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder.is_open() || ::fsync(folder.descriptor()) != 0) return system_fault(file);
    return key;
}

}  // namespace

base::Result<Secret> open_master_key(const std::filesystem::path& file, bool may_make,
                                     base::Random& random) {
    const File opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    if (opened.is_open()) return read_master_key(file, opened);
    if (errno != ENOENT) return system_fault(file);
    if (may_make) return make_master_key(file, random);
    return fault(file,
                 "the master key is missing, and without it the data cannot be read; put the "
                 "file back from its backup");
}

}  // namespace athro::store
