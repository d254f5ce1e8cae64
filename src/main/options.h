#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <athro/base/result.h>

namespace athro {

/// A model server, when one is configured. The key comes from a file or ATHRO_MODEL_KEY, never from
/// the command line, where others could read it.
struct ModelOptions {
    std::string url;
    std::string name = "model";
    std::string voice = "around";
    std::filesystem::path key_file;
};

/// What the command line asks for.
struct Options {
    std::string
        command;  // "serve", "talk", "ask", …; empty when only help or the version was asked for
    std::filesystem::path faculty = "faculty";
    std::filesystem::path data;
    unsigned short port = 8080;
    std::string address = "127.0.0.1";
    std::vector<std::string> hosts;
    bool is_behind_tls_proxy = false;
    ModelOptions model;
    std::filesystem::path input;  // of a command that reads lines; empty: standard input
    std::string language;         // of `rules` and `eval dialogues`; empty there: both
    std::string mentor;           // of `eval dialogues`; empty: all
    int faults = 5;               // of `eval dialogues`: of each check so many are named
    std::uint64_t seed = 1;
    std::filesystem::path passages;  // of `eval claims` and `eval retrieval`
    std::filesystem::path claims;
    std::filesystem::path aliases;
    std::filesystem::path queries;
    bool wants_json = false;
    std::optional<std::string> today;  // a date in place of today's, for checks of the future
};

/// Reads the command line. On help, version or a mistake it has printed what there is to say, and
/// `exit_code` is what the program ends with.
std::optional<Options> parse_options(int count, char** arguments, int& exit_code);

/// Where data lie when nobody says: the user's data folder.
std::filesystem::path default_data_folder();

}  // namespace athro
