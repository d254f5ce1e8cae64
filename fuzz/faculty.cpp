// The faculty loader: the first byte says which file of the small faculty the rest takes the place
// of. Whatever the bytes, every fault is a finding with a file, and what loads without one is
// sound.

#include <cstdint>
#include <string>
#include <vector>

#include <athro/base/expect.h>
#include <athro/curriculum/check.h>
#include <athro/curriculum/load.h>
#include <athro/curriculum/testing.h>

using namespace athro;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static const auto sound = curriculum::small_faculty_files();
    auto files = sound;
    files[data[0] % files.size()].bytes.assign(reinterpret_cast<const char*>(data + 1), size - 1);
    std::vector<curriculum::Finding> findings;
    const auto loaded = curriculum::load_files(files, findings, curriculum::small_faculty_day);
    for (const auto& finding : findings) {
        base::expect(!finding.file.empty(), "a finding names its file");
    }
    base::expect(loaded.has_value() != curriculum::has_errors(findings),
                 "an error keeps a faculty out");
    if (loaded) base::expect(!(*loaded)->version().is_empty(), "what is loaded has a version");
    return 0;
}
