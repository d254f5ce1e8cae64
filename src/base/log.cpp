#include <athro/base/log.h>

#include <unistd.h>

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <athro/base/text.h>

namespace athro::base {

std::string to_json_string(std::string_view text) {
    std::string out = "\"";
    const bool sound = is_valid_utf8(text);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            out += fmt::format("\\u{:04x}", byte);
        } else if (byte >= 0x80 && !sound) {
            out += "\xEF\xBF\xBD";
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

void log(std::string_view level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> fields) {
    const auto now = std::chrono::system_clock::now();
    auto line = fmt::format("{{\"time\":\"{:%Y-%m-%dT%H:%M:%S}Z\",\"level\":{},\"event\":{}",
                            fmt::gmtime(std::chrono::system_clock::to_time_t(now)),
                            to_json_string(level), to_json_string(event));
    for (const auto& [name, value] : fields) {
        line += "," + to_json_string(name) + ":" + to_json_string(value);
    }
    line += "}\n";
    if (::write(STDERR_FILENO, line.data(), line.size()) < 0) return;  // nowhere left to say it
}

}  // namespace athro::base
