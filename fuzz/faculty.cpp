// The faculty loader: the first byte says which file of the small faculty the rest stands for; the
// others are left out, so that a run is short. Whatever the bytes, every fault is a finding with a
// file, and one file alone is never a faculty that loads.

#include <cstdint>
#include <string>
#include <vector>

#include <athro/base/expect.h>
#include <athro/curriculum/load.h>
#include <athro/curriculum/testing.h>

using namespace athro;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static const auto sound = curriculum::small_faculty_files();
    const auto& name = sound[data[0] % sound.size()].name;
    const std::string bytes{reinterpret_cast<const char*>(data + 1), size - 1};
    std::vector<curriculum::Finding> findings;
    const auto loaded =
        curriculum::load_files({{name, bytes}}, findings, curriculum::small_faculty_day);
    for (const auto& finding : findings) {
        base::expect(!finding.file.empty(), "a finding names its file");
    }
    base::expect(!loaded, "one file alone is no faculty");
    base::expect(curriculum::has_errors(findings), "what is not loaded has an error");
    return 0;
}
