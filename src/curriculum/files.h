#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <athro/base/result.h>
#include <athro/model/ids.h>

namespace athro::curriculum {

/// One file of a faculty: its name as a person says it, such as "faculty/hali/mentor.toml", and its
/// bytes.
struct FacultyFile {
    std::string name;
    std::string bytes;
};

/// Every file under `faculty`, by name. What editors leave behind (names that begin with . or # or
/// end in ~) is passed over. At most 4 MiB a file, 64 MiB and 4,096 files in all. Errors: not_found
/// (no such folder), too_large, unavailable (a file cannot be read).
base::Result<std::vector<FacultyFile>> read_files(const std::filesystem::path& faculty);

/// The SHA-256 of names and bytes, as 64 hex digits. The files must stand in the order of their
/// names.
model::CurriculumVersion version_of(const std::vector<FacultyFile>& files);

/// A number that changes when a name, size or time of change under `faculty` changes; reads no
/// bytes. 0 when there is no such folder.
std::uint64_t fingerprint_of(const std::filesystem::path& faculty);

}  // namespace athro::curriculum
