#include <athro/base/learned_cache.h>

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

namespace athro::base {
namespace {

/// Before the key; changes when what is learned from the same examples does.
constexpr std::string_view format = "athro learned 4\n";

void append(std::string& bytes, std::uint64_t number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at) {
    std::uint64_t number = 0;
    bytes.substr(at, sizeof number).copy(reinterpret_cast<char*>(&number), sizeof number);
    return number;
}

/// FNV-1a by words of eight bytes.
std::uint64_t sum_of(std::string_view bytes) {
    std::uint64_t sum = 0xcbf29ce484222325U;
    std::size_t at = 0;
    for (; at + sizeof sum <= bytes.size(); at += sizeof sum)
        sum = (sum ^ number_at(bytes, at)) * 0x100000001b3U;
    for (; at < bytes.size(); ++at)
        sum = (sum ^ static_cast<unsigned char>(bytes[at])) * 0x100000001b3U;
    return sum;
}

}  // namespace

std::uint64_t key_of(const std::vector<std::string_view>& texts) {
    std::uint64_t key = sum_of(format);
    for (const auto text : texts)
        key = (key ^ sum_of(text) ^ text.size()) * 0x100000001b3U;
    return key;
}

std::optional<LearnedCache> LearnedCache::named() {
    constexpr std::size_t kept = 4;
    const char* folder = std::getenv("ATHRO_CACHE");
    if (!folder || !*folder) return std::nullopt;
    return LearnedCache{folder, kept};
}

LearnedCache LearnedCache::of_user() {
    constexpr std::size_t kept = 2;
    if (auto cache = named()) return *cache;
    if (const char* folder = std::getenv("XDG_CACHE_HOME"); folder && *folder)
        return LearnedCache{std::filesystem::path{folder} / "athro", kept};
    if (const char* home = std::getenv("HOME"); home && *home)
        return LearnedCache{std::filesystem::path{home} / ".cache" / "athro", kept};
    return {};
}

bool LearnedCache::is_empty() const {
    std::error_code ignored;
    return std::ranges::none_of(
        std::filesystem::directory_iterator{folder_, ignored},
        [](const auto& entry) { return entry.path().extension() == ".learned"; });
}

std::filesystem::path LearnedCache::file_of(std::string_view name, std::uint64_t key) const {
    return folder_ / fmt::format("{}-{:016x}.learned", name, key);
}

void LearnedCache::remove_older(std::string_view name) const {
    std::error_code ignored;
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder_, ignored}) {
        const auto file = entry.path().filename().string();
        if (file.starts_with(std::string{name} + "-") && file.ends_with(".learned"))
            files.emplace_back(entry.last_write_time(ignored), entry.path());
    }
    std::ranges::sort(files, std::greater{});
    for (auto i = kept_; i < files.size(); ++i)
        std::filesystem::remove(files[i].second, ignored);
}

std::optional<TextClassifier> LearnedCache::find(std::string_view name, std::uint64_t key) const {
    if (folder_.empty()) return std::nullopt;
    std::ifstream file{file_of(name, key), std::ios::binary | std::ios::ate};
    if (!file) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0)), '\0');
    file.seekg(0);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    constexpr auto head = format.size() + sizeof key;
    const std::string_view all{bytes};
    const bool is_whole =
        file && all.size() >= head + sizeof key && all.starts_with(format) &&
        number_at(all, format.size()) == key &&
        number_at(all, all.size() - sizeof key) == sum_of(all.substr(0, all.size() - sizeof key));
    if (!is_whole) return std::nullopt;
    return TextClassifier::from_bytes(all.substr(head, all.size() - head - sizeof key));
}

void LearnedCache::keep(std::string_view name, std::uint64_t key,
                        const TextClassifier& learned) const {
    if (folder_.empty()) return;
    std::error_code ignored;
    std::filesystem::create_directories(folder_, ignored);
    std::string bytes{format};
    append(bytes, key);
    bytes += learned.to_bytes();
    append(bytes, sum_of(bytes));
    const auto file = file_of(name, key);
    auto part = file;
    part += "." + std::to_string(::getpid()) + ".part";  // several may learn at once
    std::ofstream out{part, std::ios::binary | std::ios::trunc};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) return;
    std::filesystem::rename(part, file, ignored);
    remove_older(name);
}

}  // namespace athro::base
