// JSON: what is accepted is UTF-8, and is accepted again when it is written out.

#include <boost/json/serialize.hpp>
#include <cstdint>
#include <string_view>

#include <athro/base/expect.h>
#include <athro/base/text.h>
#include <athro/http/json.h>

using namespace athro;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto value = http::parse_json(bytes);
    if (!value) return 0;
    base::expect(base::is_valid_utf8(bytes), "JSON is UTF-8");
    const auto text = boost::json::serialize(*value);
    base::expect(http::parse_json(std::string_view{text}).has_value(),
                 "what is written can be read");
    return 0;
}
