#pragma once

#include <boost/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <athro/base/expect.h>

namespace athro::retrieval {

/// The source folder, which ctest names; shared data stand beside it or where ATHRO_SHARED_DIR
/// says.
inline std::filesystem::path source_folder() {
    const auto* folder = std::getenv("ATHRO_SOURCE_DIR");
    base::expect(folder != nullptr, "ctest names the source folder");
    return folder;
}

inline std::filesystem::path shared_folder() {
    const auto* folder = std::getenv("ATHRO_SHARED_DIR");
    return folder != nullptr ? std::filesystem::path{folder}
                             : source_folder().parent_path() / "shared";
}

/// The objects of a file of JSON lines.
inline std::vector<boost::json::object> read_json_lines(const std::filesystem::path& file) {
    std::ifstream stream{file};
    base::expect(stream.good(), "there is " + file.string());
    std::vector<boost::json::object> found;
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty()) found.push_back(boost::json::parse(line).as_object());
    }
    return found;
}

/// A text field, empty where it is missing.
inline std::string text_of(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value == nullptr ? std::string{} : std::string{value->as_string()};
}

/// A list of texts, empty where it is missing.
inline std::vector<std::string> texts_of(const boost::json::object& object, std::string_view key) {
    std::vector<std::string> found;
    if (const auto* list = object.if_contains(key)) {
        for (const auto& each : list->as_array())
            found.emplace_back(each.as_string());
    }
    return found;
}

}  // namespace athro::retrieval
