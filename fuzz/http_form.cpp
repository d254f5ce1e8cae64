// A form or query: what is read, written and read again is the same.

#include <cstdint>
#include <string_view>

#include <athro/base/expect.h>
#include <athro/base/text.h>
#include <athro/http/url.h>

using namespace athro;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto values = http::parse_urlencoded(bytes);
    if (!values) return 0;
    const auto again = http::parse_urlencoded(http::to_urlencoded(*values));
    base::expect(again && again->all().size() == values->all().size(), "as many fields as before");
    for (std::size_t i = 0; i < values->all().size(); ++i) {
        const auto& before = values->all()[i];
        const auto& after = again->all()[i];
        base::expect(before.name == after.name && before.value == after.value, "the same fields");
        base::expect(base::is_valid_utf8(before.value), "fields are UTF-8");
    }
    return 0;
}
