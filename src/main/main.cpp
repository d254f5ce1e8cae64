#include <exception>
#include <iostream>
#include <map>
#include <string>

#include "commands.h"
#include "options.h"

int main(int count, char** arguments) {
    try {
        int exit_code = 0;
        const auto options = athro::parse_options(count, arguments, exit_code);
        if (!options) return exit_code;
        const std::map<std::string, int (*)(const athro::Options&)> commands{
            {"serve", athro::run_serve},
            {"talk", athro::run_talk},
            {"ask", athro::run_ask},
            {"mark", athro::run_mark},
            {"classify", athro::run_classify},
            {"redact", athro::run_redact},
            {"check", athro::run_check},
            {"rules", athro::run_rules},
            {"eval claims", athro::run_eval_claims},
            {"eval pii", athro::run_eval_pii},
            {"eval retrieval", athro::run_eval_retrieval},
            {"eval dialogues", athro::run_eval_dialogues},
        };
        return commands.at(options->command)(*options);
    } catch (const std::exception& error) {
        std::cerr << "athro: " << error.what() << "\n";
        return 70;
    }
}
