#include "lines.h"

#include <boost/json/array.hpp>
#include <fstream>
#include <iostream>

#include <athro/http/json.h>

namespace athro {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

Result<std::string> answer_line(
    const std::string& text,
    const std::function<Result<std::string>(const json::object&)>& answer) {
    const auto value = http::parse_json(text);
    if (!value) return value.error();
    if (!value->is_object()) return Error{Code::invalid, "a line is one JSON object"};
    return answer(value->as_object());
}

}  // namespace

int say(const Error& error) {
    std::cerr << "athro: " << error.message << "\n";
    return 2;
}

int for_each_line(const std::filesystem::path& file,
                  const std::function<Result<std::string>(const json::object&)>& answer) {
    std::ifstream opened;
    if (!file.empty() && file != "-") {
        opened.open(file);
        if (!opened) {
            std::cerr << "athro: cannot read " << file.string() << "\n";
            return 2;
        }
    }
    std::istream& input = opened.is_open() ? static_cast<std::istream&>(opened) : std::cin;
    std::string line;
    for (int number = 1; std::getline(input, line); ++number) {
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const auto printed = answer_line(line, answer);
        if (!printed) {
            std::cerr << "line " << number << ": " << printed.error().message << "\n";
        } else if (!printed->empty()) {
            std::cout << *printed << "\n";
        }
    }
    std::cout.flush();
    return 0;
}

Result<std::string> text_at(const json::object& line, std::string_view name) {
    const auto* value = line.if_contains(name);
    if (!value || !value->is_string()) {
        return Error{Code::invalid, "\"" + std::string{name} + "\" is missing, or no text"};
    }
    return std::string{value->as_string()};
}

std::string text_or(const json::object& line, std::string_view name, std::string_view otherwise) {
    const auto* value = line.if_contains(name);
    return value && value->is_string() ? std::string{value->as_string()} : std::string{otherwise};
}

Result<std::vector<std::string>> texts_at(const json::object& line, std::string_view name) {
    std::vector<std::string> texts;
    const auto* value = line.if_contains(name);
    if (!value || value->is_null()) return texts;
    if (!value->is_array()) return Error{Code::invalid, "\"" + std::string{name} + "\" is no list"};
    for (const auto& one : value->as_array()) {
        if (!one.is_string())
            return Error{Code::invalid, "\"" + std::string{name} + "\" is a list of texts"};
        texts.emplace_back(one.as_string());
    }
    return texts;
}

Result<base::Language> language_at(const json::object& line) {
    const auto text = text_or(line, "language", text_or(line, "lang", "en"));
    const auto language = base::parse_language(text);
    if (!language)
        return Error{Code::invalid, "\"language\" is \"en\" or \"cy\", not \"" + text + "\""};
    return *language;
}

json::value id_at(const json::object& line) {
    const auto* value = line.if_contains("id");
    return value ? *value : json::value{};
}

}  // namespace athro
