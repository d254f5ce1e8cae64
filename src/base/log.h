#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace athro::base {

/// One line of JSON on standard error: time, level, event and fields. Fields never hold a learner's
/// words. Safe to call from any thread (one write per line).
void log(std::string_view level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> fields = {});

/// A JSON string with its quotes; bytes that are not UTF-8 become U+FFFD.
std::string to_json_string(std::string_view text);

}  // namespace athro::base
