#pragma once

#include "options.h"

namespace athro {

/// Each runs one command and returns what the program ends with.
int run_serve(const Options& options);
int run_talk(const Options& options);
int run_ask(const Options& options);
int run_mark(const Options& options);
int run_classify(const Options& options);
int run_redact(const Options& options);
int run_check(const Options& options);
int run_rules(const Options& options);
int run_eval_claims(const Options& options);
int run_eval_pii(const Options& options);
int run_eval_retrieval(const Options& options);
int run_eval_dialogues(const Options& options);

}  // namespace athro
