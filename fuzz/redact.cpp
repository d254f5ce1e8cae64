#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <athro/safety/redact.h>
#include <athro/safety/testing.h>

// The lexicon is read before the first input: its time is no input's.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)athro::safety::shipped_lexicon();
    return 0;
}

// Whatever the bytes: no crash, spans in order and within the text, and a second time changes
// nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto& lexicon = athro::safety::shipped_lexicon();
    const auto once = athro::safety::redact(lexicon, text, athro::base::Language::cy);
    std::size_t last = 0;
    for (const auto& span : once.spans) {
        if (span.begin < last || span.end <= span.begin || span.end > size) std::abort();
        last = span.end;
    }
    const auto twice = athro::safety::redact(lexicon, once.out, athro::base::Language::cy);
    if (twice.out != once.out) std::abort();
    return 0;
}
