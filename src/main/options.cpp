#include "options.h"

#include <CLI/CLI.hpp>
#include <cstdlib>

namespace athro {
namespace {

/// The address of a model server, its name and its voice, wherever a command can be worded by one.
void add_model(CLI::App& app, ModelOptions& model) {
    app.add_option("--model", model.url,
                   "Address of an OpenAI-compatible server, such as http://127.0.0.1:8081/v1")
        ->envname("ATHRO_MODEL");
    app.add_option("--model-name", model.name, "The model's name there")
        ->envname("ATHRO_MODEL_NAME");
    app.add_option("--model-voice", model.voice, "How much it words: around or free")
        ->check(CLI::IsMember({"around", "free"}));
    app.add_option("--model-key-file", model.key_file,
                   "A file that holds its key (or set ATHRO_MODEL_KEY)");
}

CLI::App& add_lines_command(CLI::App& app, Options& options, const std::string& name,
                            const std::string& what) {
    auto& command = *app.add_subcommand(name, what);
    command.add_option("file", options.input, "JSON lines; standard input when left out");
    return command;
}

}  // namespace

std::filesystem::path default_data_folder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return std::filesystem::path{data} / "athro";
    if (const char* home = std::getenv("HOME"); home && *home) {
        return std::filesystem::path{home} / ".local" / "share" / "athro";
    }
    return "athro-data";
}

std::optional<Options> parse_options(int count, char** arguments, int& exit_code) {
    Options options;
    options.data = default_data_folder();
    CLI::App app{"athro: AI mentors for health and care staff, in Welsh and English"};
    app.set_version_flag("--version", ATHRO_VERSION);
    app.require_subcommand(1);
    app.add_option("--faculty", options.faculty, "The folder of what is taught")
        ->envname("ATHRO_FACULTY");

    auto& serve = *app.add_subcommand("serve", "Run the server (what ./athro start does)");
    serve.add_option("--port", options.port, "The port on this machine")->capture_default_str();
    serve.add_option("--data", options.data, "Where learners' data lie")
        ->envname("ATHRO_DATA")
        ->capture_default_str();
    serve.add_option("--address", options.address, "The address to listen on")
        ->capture_default_str();
    serve.add_option("--host", options.hosts,
                     "A name under which the server is known, besides localhost");
    serve.add_flag("--behind-tls-proxy", options.is_behind_tls_proxy,
                   "A proxy in front of athro speaks TLS");
    add_model(serve, options.model);

    auto& talk =
        add_lines_command(app, options, "talk", "Hold dialogues from lines and print every turn");
    add_model(talk, options.model);
    talk.add_option("--seed", options.seed, "Makes ids and draws repeatable")
        ->capture_default_str();
    add_lines_command(app, options, "ask", "What the mentor would answer to each question alone");
    add_lines_command(app, options, "mark", "Mark answers against their keys");
    add_lines_command(app, options, "classify", "The route of each text");
    add_lines_command(app, options, "redact", "Mask identifiers in each text");

    auto& eval = *app.add_subcommand("eval", "Measure a judgement of the mentor on your own data");
    eval.require_subcommand(1);
    auto& claims = *eval.add_subcommand("claims", "Is a claim supported by its passage?");
    claims.add_option("--passages", options.passages, "JSON lines: id, text")->required();
    claims
        .add_option("--claims", options.claims,
                    "JSON lines: passage_id, claim, label, construction")
        ->required();
    claims.add_flag("--json", options.wants_json, "Print the table as JSON");
    auto& retrieval = *eval.add_subcommand("retrieval", "Is the right passage found?");
    retrieval
        .add_option("--passages", options.passages, "JSON lines: id, condition, section, text")
        ->required();
    retrieval.add_option("--aliases", options.aliases, "JSON: a name, and its other names");
    retrieval.add_option("--queries", options.queries, "JSON lines: kind, query, relevant")
        ->required();
    retrieval.add_flag("--json", options.wants_json, "Print the table as JSON");
    auto& pii = add_lines_command(eval, options, "pii", "Do identifiers survive redaction?");
    pii.add_flag("--json", options.wants_json, "Print the table as JSON");

    auto& dialogues =
        *eval.add_subcommand("dialogues", "How the mentors hold the faculty's scripted dialogues");
    dialogues.add_option("--mentor", options.mentor, "One mentor; all when left out");
    dialogues.add_option("--language", options.language, "en or cy; both when left out")
        ->check(CLI::IsMember({"en", "cy"}));
    dialogues.add_option("--faults", options.faults, "How many faults of each check are named")
        ->capture_default_str();
    dialogues.add_flag("--json", options.wants_json, "Print the table as JSON");
    dialogues.add_option("--seed", options.seed, "Makes ids and draws repeatable")
        ->capture_default_str();
    add_model(dialogues, options.model);

    auto& check = *app.add_subcommand("check", "Read a faculty and say what is wrong with it");
    check.add_option("path", options.faculty, "The faculty's folder");
    check.add_flag("--json", options.wants_json, "Print findings as JSON lines");
    check.add_option("--today", options.today, "A date in place of today's, such as 2027-06-01");
    auto& rules = *app.add_subcommand("rules", "Print the rule table of the mentor");
    rules.add_option("--language", options.language, "en or cy")
        ->check(CLI::IsMember({"en", "cy"}));

    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        exit_code = app.exit(error);
        return std::nullopt;
    }
    const auto* chosen = app.get_subcommands().front();
    options.command = chosen->get_name();
    for (const auto* below : chosen->get_subcommands())
        options.command += " " + below->get_name();
    return options;
}

}  // namespace athro
