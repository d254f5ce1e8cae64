#include <athro/curriculum/files.h>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include <athro/base/expect.h>

namespace athro::curriculum {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t file_bytes_max = 4u << 20;
constexpr std::uintmax_t all_bytes_max = 64u << 20;
constexpr std::size_t files_max = 4096;

struct Entry {
    std::string name;  // relative to the faculty, with '/'
    fs::path path;
    std::uintmax_t size = 0;
    std::int64_t changed = 0;
};

bool is_left_behind(const fs::path& path) {
    const auto name = path.filename().string();
    return name.empty() || name.front() == '.' || name.front() == '#' || name.back() == '~';
}

/// The files of a folder by name, at most files_max + 1; nothing when it cannot be listed.
std::optional<std::vector<Entry>> list_files(const fs::path& faculty) {
    std::error_code failed;
    fs::recursive_directory_iterator at{faculty, failed};
    std::vector<Entry> entries;
    while (!failed && at != fs::recursive_directory_iterator{} && entries.size() <= files_max) {
        std::error_code gone;  // a file may vanish between listing and looking
        const auto path = at->path();
        if (is_left_behind(path)) {
            if (at->is_directory(gone)) at.disable_recursion_pending();
        } else if (at->is_regular_file(gone)) {
            Entry entry{path.lexically_relative(faculty).generic_string(), path,
                        at->file_size(gone), 0};
            entry.changed = at->last_write_time(gone).time_since_epoch().count();
            if (!gone) entries.push_back(std::move(entry));
        }
        at.increment(failed);
    }
    if (failed) return std::nullopt;
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

/// The last part of a path, also of "faculty/".
std::string folder_name(const fs::path& folder) {
    const auto plain = folder.lexically_normal();
    return (plain.has_filename() ? plain : plain.parent_path()).filename().string();
}

base::Result<std::string> read_bytes(const Entry& entry) {
    std::ifstream stream{entry.path, std::ios::binary};
    std::string bytes(entry.size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    // It may have grown since it was listed.
    if (stream) bytes.append(std::istreambuf_iterator<char>{stream}, {});
    if (!stream.good() && !stream.eof()) {
        return base::Error{base::Code::unavailable, entry.name + " cannot be read"};
    }
    return bytes;
}

struct DigestFree {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/// FNV-1a, 64 bits: enough to notice a change.
void mix(std::uint64_t& hash, std::string_view bytes) {
    for (const unsigned char byte : bytes)
        hash = (hash ^ byte) * 0x100000001b3ULL;
}

}  // namespace

base::Result<std::vector<FacultyFile>> read_files(const fs::path& faculty) {
    const auto entries = list_files(faculty);
    if (!entries) {
        return base::Error{base::Code::not_found,
                           "there is no readable folder " + faculty.string()};
    }
    if (entries->size() > files_max) {
        return base::Error{base::Code::too_large,
                           faculty.string() + " holds more than 4,096 files"};
    }
    std::vector<FacultyFile> files;
    std::uintmax_t total = 0;
    for (const auto& entry : *entries) {
        total += entry.size;
        if (entry.size > file_bytes_max || total > all_bytes_max) {
            return base::Error{base::Code::too_large, entry.name + " is too large"};
        }
        auto bytes = read_bytes(entry);
        if (!bytes) return bytes.error();
        files.push_back({folder_name(faculty) + "/" + entry.name, *std::move(bytes)});
    }
    return files;
}

model::CurriculumVersion version_of(const std::vector<FacultyFile>& files) {
    const std::unique_ptr<EVP_MD_CTX, DigestFree> context{EVP_MD_CTX_new()};
    bool done = EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    // The sizes keep a name from running into the bytes.
    for (const auto& file : files) {
        const auto head = std::to_string(file.name.size()) + ":" +
                          std::to_string(file.bytes.size()) + ":" + file.name;
        done = done && EVP_DigestUpdate(context.get(), head.data(), head.size()) == 1 &&
               EVP_DigestUpdate(context.get(), file.bytes.data(), file.bytes.size()) == 1;
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    done = done && EVP_DigestFinal_ex(context.get(), digest.data(), &length) == 1;
    base::expect(done, "SHA-256 is there");
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    return model::CurriculumVersion{std::move(hex)};
}

std::uint64_t fingerprint_of(const fs::path& faculty) {
    const auto entries = list_files(faculty);
    if (!entries) return 0;
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const auto& entry : *entries) {
        mix(hash, entry.name);
        mix(hash, "\n" + std::to_string(entry.size) + " " + std::to_string(entry.changed) + "\n");
    }
    return hash;
}

}  // namespace athro::curriculum
