#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <boost/json/object.hpp>

#include <athro/base/language.h>
#include <athro/base/result.h>

namespace athro {

/// Says on standard error what went wrong, and returns what the program ends with then.
int say(const base::Error& error);

/// Calls `answer` with each JSON line and prints what it returns, a line each; an empty text prints
/// nothing. A bad line is named by its number on standard error and the rest goes on. Returns 0, or
/// 2 when the file cannot be read.
int for_each_line(
    const std::filesystem::path& file,
    const std::function<base::Result<std::string>(const boost::json::object&)>& answer);

/// The text at a name. Errors: invalid, when it is not there or no text.
base::Result<std::string> text_at(const boost::json::object& line, std::string_view name);

/// The text at a name, or nothing.
std::string text_or(const boost::json::object& line, std::string_view name,
                    std::string_view otherwise = "");

/// The texts of a list at a name; empty when it is not there. Errors: invalid.
base::Result<std::vector<std::string>> texts_at(const boost::json::object& line,
                                                std::string_view name);

/// "language" or "lang"; English when neither is there. Errors: invalid, for another value.
base::Result<base::Language> language_at(const boost::json::object& line);

/// The line's id as it stands, text or number; null when it has none.
boost::json::value id_at(const boost::json::object& line);

}  // namespace athro
