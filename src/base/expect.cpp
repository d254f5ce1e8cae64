#include <athro/base/expect.h>

#include <string>

namespace athro::base {

void expect(bool condition, std::string_view promise, std::source_location where) {
    if (condition) return;
    throw Bug{std::string{where.file_name()} + ":" + std::to_string(where.line()) +
              ": broken promise: " + std::string{promise}};
}

}  // namespace athro::base
