#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <athro/safety/is_question.h>
#include <athro/safety/language_of.h>
#include <athro/safety/output.h>
#include <athro/safety/request.h>
#include <athro/safety/route.h>
#include <athro/safety/testing.h>

// The routes are learned before the first input: their time is no input's.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)athro::safety::shipped_lexicon();
    return 0;
}

// Whatever the bytes: no crash, and equal inputs give equal answers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto& lexicon = athro::safety::shipped_lexicon();
    const auto language = athro::base::Language::en;
    if (athro::safety::classify(lexicon.routes, text, language) !=
        athro::safety::classify(lexicon.routes, text, language)) {
        std::abort();
    }
    (void)athro::safety::parse_request(lexicon, text);
    (void)athro::safety::is_question(lexicon, text);
    (void)athro::safety::language_of(lexicon, text);
    (void)athro::safety::check_output(lexicon, text, {});
    return 0;
}
