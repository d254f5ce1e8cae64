#pragma once

#include <source_location>
#include <stdexcept>
#include <string_view>

namespace athro::base {

/// A broken promise: a fault of ours. It ends one request, never the server.
class Bug : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// Throws Bug, in every build, when `condition` is false. `promise` says what should have held.
void expect(bool condition, std::string_view promise,
            std::source_location where = std::source_location::current());

}  // namespace athro::base
